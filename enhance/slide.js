// How far somebody has come can be answered by sliding a finger along the numbers, as well as by a tap, a key or a voice. Nothing is chosen
// before they slide, and where they let go stands chosen until they choose another; a real slider would begin with an answer.
;(() => {
  let row
  // Where the finger came down: it may leave the row above or below while it slides.
  let height = 0

  function choose(under) {
    const input = document.elementFromPoint(under, height)?.closest('label')?.control
    if (!(input instanceof HTMLInputElement) || input.checked || !row.contains(input)) return
    input.checked = true
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  document.addEventListener('pointerdown', ({ target, isPrimary, y }) => {
    row = isPrimary && target instanceof Element ? target.closest('.rd-scale--numbers') : null
    height = y
  })
  document.addEventListener('pointermove', (event) => {
    if (row && event.isPrimary) choose(event.x)
  })
  for (const ends of ['pointerup', 'pointercancel'])
    document.addEventListener(ends, () => {
      row = undefined
    })
})()
