// Exit this page: covers the page, destroys what was said, has the server forget it, and leaves no entry to come back to (S8, S9).
const link = document.querySelector('.exit-link')
const status = document.getElementById('exit-status')
const lights = Array.from(document.querySelectorAll('.lights span'))
const framed = window.parent !== window
let posting = false

for (const exit of document.querySelectorAll('[data-exit]')) {
  exit.addEventListener('click', event => {
    event.preventDefault()
    leave()
  })
}

onShiftThreeTimes(link.dataset, tell, leave)

function tell(text, count) {
  status.textContent = text
  lights[0].parentElement.hidden = count === 0
  lights.forEach((one, place) => one.classList.toggle('on', place < count))
}

function leave() {
  const cover = document.createElement('div')
  cover.className = 'leaving'
  cover.setAttribute('role', 'alert')
  document.body.append(cover)
  forget(cover)
  // Filled after it is there, or some screen readers miss it.
  cover.textContent = link.dataset.leaving
  if (!framed) return location.replace(link.href)
  // In another site's page that whole page is left. Not every browser lets a frame do it, so embed.js in that page is asked first; it
  // learns nothing else.
  window.parent.postMessage('advice-chat:leave', '*')
  setTimeout(() => window.top.location.replace(link.href), 250)
}

// Nothing that was said stays in the page, whatever a browser keeps of it (S10).
function forget(kept) {
  document.dispatchEvent(new Event('forget'))
  const id = document.querySelector('input[name="conversation"]')
  if (id && id.value && !posting) end(new URLSearchParams({ conversation: id.value, quiet: '1' }))
  for (const part of Array.from(document.body.children)) {
    if (part !== kept) part.remove()
  }
}

function end(body) {
  if (navigator.sendBeacon && navigator.sendBeacon('/end', body)) return
  fetch('/end', { method: 'POST', body, keepalive: true })
}

// A form on its way to the server goes on with the conversation.
window.addEventListener('submit', event => { posting = !event.defaultPrevented })
document.addEventListener('posting', () => { posting = true })
window.addEventListener('pagehide', () => forget())
window.addEventListener('pageshow', event => { if (event.persisted) location.replace(location.pathname) })

if (framed) {
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.isComposing) window.parent.postMessage('advice-chat:close', '*')
  })
  // Other sites do not let themselves be shown in a frame.
  document.addEventListener('click', event => {
    const outward = event.target.closest('a[href^="http"]')
    if (outward && outward.origin !== location.origin) outward.target = '_top'
  })
}
