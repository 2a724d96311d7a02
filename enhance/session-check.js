// On the page of a link: where the server is not reached nothing is sent off, so that what was tapped stays in the open tab; it is tried again by
// itself. Nothing is kept in the browser. What comes back from its memory after it was sent is shown to nobody.
;(() => {
  const form = document.querySelector('form[data-offline]')
  if (!(form instanceof HTMLFormElement)) return
  let goesOn = false
  let sending = false
  let again = 0
  // The button that was tapped last: whoever changes their mind while they wait has changed it.
  let tapped

  form.addEventListener('submit', (event) => {
    if (goesOn) return
    event.preventDefault()
    tapped = event.submitter
    void send()
  })
  window.addEventListener('online', () => tapped && void send())

  async function send() {
    clearTimeout(again)
    if (sending || goesOn) return
    sending = true
    const reached = await isReached()
    sending = false
    if (reached) {
      goesOn = true
      form.requestSubmit(tapped)
      return
    }
    say(form.dataset.offline)
    again = setTimeout(() => void send(), 5_000)
  }

  /** A device can believe that it has a connection where nothing answers: it is asked for, not believed. */
  async function isReached() {
    if (!navigator.onLine) return false
    const asked = { method: 'HEAD', cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(8_000) }
    const answer = await fetch('/readyz', asked).catch(() => undefined)
    return answer?.ok === true
  }

  function say(text) {
    // Said once: to hear it again every few seconds helps nobody.
    if (document.querySelector('.rd-offline')) return
    const told = document.createElement('p')
    told.className = 'rd-offline'
    told.setAttribute('role', 'alert')
    told.textContent = text ?? ''
    form.append(told)
  }

  window.addEventListener('pageshow', (event) => {
    if (event.persisted) form.reset()
    goesOn = false
    tapped = undefined
  })
})()
