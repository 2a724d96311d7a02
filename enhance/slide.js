// How far somebody has come can be answered by sliding a finger along the numbers, as well as by a tap, a key or a voice. Nothing is chosen
// before they slide, and where they let go stands chosen until they choose another; a real slider would begin with an answer.
;(() => {
  let row

  /** The number under the finger, also where the finger has slid above or below the row. */
  function choose({ x: under }) {
    const { left, right, top, bottom } = row.getBoundingClientRect()
    const x = Math.min(Math.max(under, left + 2), right - 2)
    const input = document.elementFromPoint(x, (top + bottom) / 2)?.closest('label')?.control
    if (!(input instanceof HTMLInputElement) || input.checked || !row.contains(input)) return
    input.checked = true
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  document.addEventListener('pointerdown', ({ target, isPrimary }) => {
    row = isPrimary && target instanceof Element ? target.closest('.rd-scale--numbers') : null
  })
  document.addEventListener('pointermove', (event) => {
    if (row && event.isPrimary) choose(event)
  })
  for (const ends of ['pointerup', 'pointercancel'])
    document.addEventListener(ends, () => {
      row = undefined
    })
})()
