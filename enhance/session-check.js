// On the page of a link: where the server is not reached nothing is sent off, so that what was tapped stays in the open tab; it is tried again by
// itself. Nothing is kept in the browser. What comes back from its memory after it was sent is shown to nobody.
;(() => {
  const form = document.querySelector('form[data-offline]')
  if (!(form instanceof HTMLFormElement)) return
  let goesOn = false
  let again = 0

  form.addEventListener('submit', (event) => {
    if (goesOn) return
    event.preventDefault()
    void send(event.submitter)
  })

  let sending = false
  async function send(submitter) {
    clearTimeout(again)
    if (sending) return
    sending = true
    const reached = await isReached()
    sending = false
    if (reached) {
      goesOn = true
      form.requestSubmit(submitter)
      return
    }
    say(form.dataset.offline)
    again = setTimeout(() => void send(submitter), 5_000)
    window.addEventListener('online', () => void send(submitter), { once: true })
  }

  /** A device can believe that it has a connection where nothing answers: it is asked for, not believed. */
  async function isReached() {
    if (!navigator.onLine) return false
    const asked = { method: 'HEAD', cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(8_000) }
    const answer = await fetch('/readyz', asked).catch(() => undefined)
    return answer?.ok === true
  }

  function say(text) {
    document.querySelector('.rd-offline')?.remove()
    const told = document.createElement('p')
    told.className = 'rd-offline'
    told.setAttribute('role', 'alert')
    told.textContent = text ?? ''
    form.append(told)
  }

  window.addEventListener('pageshow', (event) => {
    if (event.persisted) form.reset()
    goesOn = false
  })
})()
