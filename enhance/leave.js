// Leave this page: blank at once, then go, without leaving this page in the history. Shift three times does the same, wherever the
// focus is. Without this script the link still leads away.
;(() => {
  const link = document.querySelector('.rd-leave')
  if (!(link instanceof HTMLElement)) return
  const weather = 'https://www.bbc.co.uk/weather'

  const windowMs = 5000
  const wanted = 3
  let pressed = 0
  let last = 0

  const said = document.createElement('span')
  said.className = 'nhsuk-u-visually-hidden'
  said.setAttribute('role', 'status')
  link.after(said)

  function leave() {
    document.body.classList.add('rd-leaving')
    document.title = '\u200b'
    // On somebody's own page the server is told as well, so that Back shows nothing of theirs.
    if (link.dataset.to) navigator.sendBeacon(link.dataset.to, new URLSearchParams())
    window.location.replace(link instanceof HTMLAnchorElement ? link.href : weather)
  }

  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })

  document.addEventListener('keydown', (event) => {
    if (event.repeat) return
    if (event.key !== 'Shift') {
      pressed = 0
      return
    }
    pressed = event.timeStamp - last < windowMs ? pressed + 1 : 1
    last = event.timeStamp
    const left = wanted - pressed
    said.textContent = left === 1 ? link.dataset.oneMore : left === 2 ? link.dataset.twoMore : ''
    if (left <= 0) leave()
  })
})()
