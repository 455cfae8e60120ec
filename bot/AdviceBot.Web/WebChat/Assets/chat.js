// Improves the chat where it can; without it everything works by form posts. It stores nothing, and asks only this site.
const form = document.getElementById('composer')
const turns = document.getElementById('turns')
const leaving = window.AbortController && new AbortController()

if (form && turns && window.fetch && window.URLSearchParams && window.AbortController) {
  // An answer that comes while the page is being left is not wanted any more.
  document.addEventListener('forget', () => leaving.abort())
  document.addEventListener('click', pressed)
  form.addEventListener('submit', submitted)
  form.message.addEventListener('keydown', event => {
    // Enter sends, Shift and Enter make a line; Enter that ends a word in an input method does neither (A14).
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send('message', form.message.value)
  })
}

function pressed(event) {
  const choice = event.target.closest('button[name="say"]')
  if (!choice) return
  event.preventDefault()
  send('say', choice.value, choice)
}

function submitted(event) {
  event.preventDefault()
  send('message', form.message.value)
}

let waiting = false
let failures = 0

async function send(field, words, choice) {
  if (waiting) return
  if (!words.trim()) {
    complain(form.dataset.missing)
    form.message.focus()
    return
  }
  waiting = true
  complain('')
  // Another timing than the announcement of the answer, or the status would cut it short (A9).
  setStatus(form.dataset.working)
  const body = new URLSearchParams({ conversation: form.conversation.value, message: form.message.value })
  if (choice) body.set('say', words)
  try {
    const response = await fetch('/', { method: 'POST', body, headers: { 'Advice-Fragment': '1' }, cache: 'no-store', redirect: 'error', signal: leaving.signal })
    const list = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('ol[data-conversation], ol')
    if (!response.headers.get('content-type').startsWith('text/html') || !list || !list.firstElementChild) return post(choice)
    failures = 0
    show(words, list, choice)
  } catch (error) {
    if (leaving.signal.aborted) return
    // No network: the words stay in the box, and the page with its 999 line stays. A second failure in a row is left to the browser.
    if (++failures > 1 && navigator.onLine !== false) return post(choice)
    complain(form.dataset.failed)
  } finally {
    waiting = false
    if (!leaving.signal.aborted) setStatus('')
  }
}

// Nodes are only ever added, so that a screen reader hears what is new and nothing twice (A4).
function show(words, list, choice) {
  if ('ended' in list.dataset) turns.textContent = ''
  else turns.append(said(words))
  if (list.dataset.conversation) {
    for (const field of document.getElementsByName('conversation')) field.value = list.dataset.conversation
  }
  // Only where it changes, or some screen readers read it again.
  const bar = document.getElementById('emergency')
  if (list.dataset.bar && bar.textContent !== list.dataset.bar) bar.textContent = list.dataset.bar
  if (choice) choice.setAttribute('aria-pressed', 'true')
  else form.message.value = ''

  const old = document.getElementById('latest')
  if (old) old.removeAttribute('id')
  const items = Array.from(list.children)
  const card = items.find(item => item.classList.contains('urgent'))
  if (card) announce(card.querySelector('.card'))
  for (const item of items) turns.append(document.adoptNode(item))
  items[0].id = 'latest'
  items[0].tabIndex = -1
  document.getElementById('to-answer').hidden = false
  const top = items[0].previousElementSibling || items[0]
  top.scrollIntoView({ block: 'start' })
}

function said(words) {
  const item = document.createElement('li')
  item.className = 'turn person'
  const who = document.createElement('h2')
  who.className = 'who'
  who.textContent = form.dataset.youSaid
  const text = document.createElement('p')
  text.className = 'said'
  text.textContent = words
  item.append(who, text)
  return item
}

// The alert region stands empty in the page and is filled a moment later, or some screen readers miss it (A10).
function announce(card) {
  const region = document.getElementById('alert')
  const parts = Array.from(card.querySelectorAll('h3, p, li, dt, dd')).map(part => part.textContent.trim().replace(/\s+/g, ' '))
  setTimeout(() => { region.textContent = parts.join(' \n') }, 150)
  setTimeout(() => { region.textContent = '' }, 10000)
}

function complain(text) {
  const problem = document.getElementById('problem')
  problem.textContent = text
  problem.hidden = !text
  if (text) form.message.setAttribute('aria-invalid', 'true')
  else form.message.removeAttribute('aria-invalid')
  form.message.setAttribute('aria-describedby', text ? 'problem hint' : 'hint')
}

function setStatus(text) {
  document.getElementById('status').textContent = text
}

function post(choice) {
  document.dispatchEvent(new Event('posting'))
  if (choice) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = 'say'
    field.value = choice.value
    form.append(field)
  }
  HTMLFormElement.prototype.submit.call(form)
}
