// On a force's own page: turns each <a data-advice-chat> into a button that opens the chat in a panel. Without this script, or where the
// page's origin is not on the list, the link stays a link. No global name, no style attribute, nothing stored.
const chat = new URL(document.currentScript.src).origin
const holder = document.createElement('div')
let dialog
let opener

if (!words.origins.includes(location.origin)) return console.warn('Embedding:Origins does not hold ' + location.origin)
const root = holder.attachShadow({ mode: 'open' })
const sheet = new CSSStyleSheet()
sheet.replaceSync(words.css)
root.adoptedStyleSheets = [sheet]
document.body.append(holder)
add(root, 'p', { role: 'status' })
onShiftThreeTimes(words, tell, leave)

for (const link of document.querySelectorAll('a[data-advice-chat]')) {
  const button = document.createElement('button')
  button.type = 'button'
  if (link.id) button.id = link.id
  button.className = link.className
  button.setAttribute('aria-haspopup', 'dialog')
  button.append(...link.childNodes)
  button.onclick = () => open(button)
  link.replaceWith(button)
}

function add(parent, name, attributes) {
  const element = document.createElement(name)
  for (const key in attributes) element.setAttribute(key, attributes[key])
  parent.append(element)
  return element
}

function open(button) {
  opener = button
  dialog = add(root, 'dialog', { 'aria-label': button.textContent.trim() })
  add(dialog, 'p', { role: 'status' })
  const end = add(dialog, 'button')
  end.textContent = words.close
  end.onclick = dialog.oncancel = close
  add(dialog, 'iframe', { src: chat + '/', title: words.title, referrerpolicy: 'no-referrer' })
  dialog.showModal()
}

// With the frame goes what was said in it.
function close() {
  if (!dialog) return
  dialog.remove()
  dialog = null
  opener.focus()
}

// What is outside an open dialog is silent, so each has a region of its own.
function tell(text) {
  for (const region of root.querySelectorAll('p')) region.textContent = text
}

function leave() {
  close()
  const cover = add(root, 'div', { role: 'alert' })
  for (const part of document.body.children) {
    if (part !== holder) part.style.setProperty('display', 'none', 'important')
  }
  cover.textContent = words.leaving
  location.replace(words.exit)
}

window.addEventListener('message', event => {
  if (!dialog || event.origin !== chat || event.source !== dialog.lastChild.contentWindow) return
  if (event.data === 'advice-chat:leave') leave()
  if (event.data === 'advice-chat:close') close()
})
