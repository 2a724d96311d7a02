// On somebody's own page: says two minutes before the time is up that it will be, lets them stay, and shows nothing of theirs once it
// is over or when the browser brings the page back from memory. Without this script the server signs them out all the same.
;(() => {
  const time = document.querySelector('[data-idle-minutes]')
  if (!(time instanceof HTMLElement)) return
  const { idleMinutes, stillHere, soon, stay, over, signIn } = time.dataset
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

  function end() {
    document.body.classList.add('rd-leaving')
    document.title = over ?? ''
    window.location.replace(signIn ?? '/')
  }

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
