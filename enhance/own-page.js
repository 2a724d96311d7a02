// On somebody's own page: says two minutes before the time is up that it will be, lets them stay, keeps what they were writing, and shows
// nothing of theirs once it is over or when the browser brings the page back from memory. Where the server is not reached nothing is sent off, so
// that what was written stays where it is. Without this script the server signs them out all the same.
;(() => {
  const time = document.querySelector('[data-idle-minutes]')
  if (!(time instanceof HTMLElement)) return
  const { idleMinutes, stillHere, soon, stay, over, signIn, offline } = time.dataset
  const form = document.querySelector('input[name="form"]')
  if (!stillHere || !signIn || !(form instanceof HTMLInputElement)) return

  const minute = 60_000
  let warned = 0
  let ended = 0

  const notice = document.createElement('div')
  notice.className = 'rd-soon'
  notice.setAttribute('role', 'alert')
  notice.hidden = true
  const says = document.createElement('span')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'nhsuk-button nhsuk-button--small'
  button.textContent = stay ?? ''
  notice.append(says, button)
  time.after(notice)

  function begin() {
    clearTimeout(warned)
    clearTimeout(ended)
    notice.hidden = true
    const whole = Number(idleMinutes) * minute
    warned = setTimeout(warn, whole - 2 * minute)
    ended = setTimeout(end, whole)
  }

  function warn() {
    says.textContent = soon ?? ''
    notice.hidden = false
  }

  async function end() {
    document.body.classList.add('rd-leaving')
    document.title = over ?? ''
    const on = await keepWhatWasWritten()
    window.location.replace(on ? `${signIn}?to=${encodeURIComponent(on)}&kept=1` : (signIn ?? '/'))
  }

  let written

  /** Sent as by somebody who is signed out: the server does nothing with it, and keeps it, sealed, for whoever comes back to that page. */
  async function keepWhatWasWritten() {
    if (!(written instanceof HTMLFormElement)) return undefined
    const typed = [...new FormData(written)].filter(([, value]) => typeof value === 'string')
    const body = new URLSearchParams(typed)
    const sent = { method: 'POST', body, credentials: 'omit', redirect: 'manual', signal: AbortSignal.timeout(5_000) }
    await fetch(written.action, sent).catch(() => undefined)
    return body.get('on') ?? undefined
  }

  document.addEventListener('input', ({ target }) => {
    const form = target instanceof Element ? target.closest('form') : null
    if (form?.method === 'post' && form.elements.namedItem('on') && !form.querySelector('[type=password]')) written = form
  })

  let asking = false
  let goesOn

  /** Where the server is not reached the browser would show a page of its own in place of what was written. */
  document.addEventListener('submit', async (event) => {
    const { target, submitter } = event
    if (!(target instanceof HTMLFormElement) || goesOn === target) return
    if (navigator.onLine && target.method !== 'post') return
    event.preventDefault()
    if (asking) return
    asking = true
    const reached = await isReached()
    asking = false
    if (!reached) return sayNothingWasSent(target)
    goesOn = target
    target.requestSubmit(submitter)
    goesOn = undefined
  })

  /** A device can believe that it has a connection where nothing answers: it is asked for, not believed. */
  async function isReached() {
    if (!navigator.onLine) return false
    const asked = { method: 'HEAD', cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(8_000) }
    const answer = await fetch('/readyz', asked).catch(() => undefined)
    return answer?.ok === true
  }

  function sayNothingWasSent(form) {
    document.querySelector('.rd-offline')?.remove()
    const told = document.createElement('p')
    told.className = 'rd-offline'
    told.setAttribute('role', 'alert')
    told.textContent = offline ?? ''
    form.append(told)
  }
  window.addEventListener('online', () => document.querySelector('.rd-offline')?.remove())

  button.addEventListener('click', async () => {
    const body = new URLSearchParams({ form: form.value })
    const answer = await fetch(stillHere, { method: 'POST', body }).catch(() => undefined)
    if (answer?.ok && !answer.redirected) begin()
    else says.textContent = over ?? ''
  })

  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload()
  })
  begin()
})()
