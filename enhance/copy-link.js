// Copy a link: a button that is hidden until this script can do what it says.
;(() => {
  if (!navigator.clipboard) return
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      const said = button.nextElementSibling
      try {
        await navigator.clipboard.writeText(button.dataset.copy)
        if (said) said.textContent = button.dataset.copied
      } catch {
        if (said) said.textContent = button.dataset.notCopied
      }
    })
  }
})()
