// Passkeys: a form that is hidden until this script can do what it says. Pressing its button asks the device; what the device answers
// goes into a hidden field, and the form is sent as any other. Without this script, or on a device without passkeys, the form stays
// hidden and the page's other ways remain.
//
// A page writes, with the `options` of `beginPasskey` (to sign in, or to show again) or of `beginNewPasskey` (to make one), and sends
// their `cookie` as Set-Cookie with the same answer:
//   <form method="post" action="…" hidden data-passkey-show={options} data-not-done="…">
//     <input type="hidden" name="answer" />
//     <button>…</button>
//     <p role="status"></p>
//   </form>
//   <script src={frame.assets('passkey.js')} defer />
// To make one the attribute is `data-passkey-make`, and `data-already` is said where this device has one for the account. What is said
// goes into the element with role="status". A form may hold other fields as well (what the passkey is called, the form token).
;(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return

  const bytesOf = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  const textOf = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  const named = (list) => (list ?? []).map((each) => ({ ...each, id: bytesOf(each.id) }))

  function show(options) {
    const publicKey = {
      ...options,
      challenge: bytesOf(options.challenge),
      allowCredentials: named(options.allowCredentials),
    }
    return navigator.credentials.get({ publicKey })
  }

  function make(options) {
    const publicKey = {
      ...options,
      challenge: bytesOf(options.challenge),
      user: { ...options.user, id: bytesOf(options.user.id) },
      excludeCredentials: named(options.excludeCredentials),
    }
    return navigator.credentials.create({ publicKey })
  }

  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']

  function written({ rawId, type, response }) {
    const there = parts.filter((part) => response[part] instanceof ArrayBuffer)
    const said = Object.fromEntries(there.map((part) => [part, textOf(response[part])]))
    return JSON.stringify({ id: textOf(rawId), type, response: said })
  }

  for (const form of document.querySelectorAll('form[data-passkey-show], form[data-passkey-make]')) {
    const { passkeyShow, passkeyMake } = form.dataset
    const field = form.querySelector('input[name="answer"]')
    const status = form.querySelector('[role="status"]')
    let asking = false
    form.hidden = false
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      if (asking) return
      asking = true
      if (status) status.textContent = ''
      try {
        field.value = written(passkeyMake ? await make(JSON.parse(passkeyMake)) : await show(JSON.parse(passkeyShow)))
        HTMLFormElement.prototype.submit.call(form)
      } catch (error) {
        asking = false
        const isThere = error instanceof DOMException && error.name === 'InvalidStateError'
        if (status) status.textContent = (isThere && form.dataset.already) || form.dataset.notDone || ''
      }
    })
  }
})()
