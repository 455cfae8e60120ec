// Exchanges the parts of the page that are other than before whenever something was saved, and leaves the rest, with what is typed there.
const live = document.getElementById('live')
const search = document.getElementById('q')
const found = document.getElementById('found')
const ask = document.getElementById('ask')
const why = document.getElementById('why')
let asked = null
let busy = false
let wanted = false

async function refresh() {
  wanted = true
  if (busy) return
  busy = true
  while (wanted) {
    wanted = false
    try {
      await exchange()
    } catch {
      live.textContent = 'The preview did not answer. It tries again.'
      await new Promise(done => setTimeout(done, 1000))
      wanted = true
    }
  }
  busy = false
}

async function exchange() {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } })
  if (!response.ok) {
    live.textContent = 'This page is gone. Choose another one.'
    return
  }
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  // A page that is shown for the first time, or no more, has other parts.
  if (parts(document).join() !== parts(fresh).join()) return location.reload()
  for (const part of document.querySelectorAll('[data-part]')) {
    const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`)
    if (part.innerHTML === other.innerHTML) continue
    const open = Array.from(part.querySelectorAll('details'), one => one.open)
    part.innerHTML = other.innerHTML
    part.querySelectorAll('details').forEach((one, place) => { one.open = Boolean(open[place]) })
    if (part.dataset.reloads) reload(part.parentElement.querySelector('iframe'))
  }
  document.body.dataset.version = fresh.body.dataset.version
  document.title = fresh.title
  filter()
  if (asked !== null) again()
  live.textContent = `Up to date at ${new Date().toLocaleTimeString('en-GB')}`
}

function parts(page) {
  return Array.from(page.querySelectorAll('[data-part]'), part => part.dataset.part)
}

function reload(frame) {
  frame.contentWindow.location.replace(frame.src)
}

function filter() {
  if (!search) return
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
  let count = 0
  for (const topic of document.querySelectorAll('main [data-find]')) {
    topic.hidden = !words.every(word => topic.dataset.find.includes(word))
    if (!topic.hidden) count++
  }
  for (const group of document.querySelectorAll('main [data-group]')) group.hidden = !group.querySelector('[data-find]:not([hidden])')
  found.textContent = words.length === 0 ? '' : count === 1 ? '1 page' : `${count} pages`
}

// The form itself goes to the chat in the frame.
async function explain(text) {
  asked = text
  const response = await fetch(ask.dataset.why, { method: 'POST', body: new URLSearchParams({ message: text }) })
  why.textContent = response.ok ? await response.text() : 'There is no content to answer from.'
}

function again() {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = ask.action
  form.target = ask.target
  form.hidden = true
  const field = document.createElement('input')
  field.name = 'message'
  field.value = asked
  form.append(field)
  document.body.append(form)
  form.submit()
  form.remove()
  explain(asked)
}

if (search) {
  search.addEventListener('input', filter)
  search.form.addEventListener('submit', event => event.preventDefault())
  search.form.querySelector('button').hidden = true
  filter()
}

if (ask) {
  ask.addEventListener('submit', event => {
    const pressed = event.submitter && event.submitter.name === 'say' ? event.submitter.value : null
    const box = document.getElementById('ask-text')
    if (pressed !== null) box.value = ''
    const text = pressed ?? box.value.trim()
    if (text === '') return event.preventDefault()
    explain(text)
    if (pressed !== null) ask.scrollIntoView({ block: 'nearest' })
  })
  // A message is one line here: Enter sends it.
  document.getElementById('ask-text').addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    ask.requestSubmit()
  })
}

const changes = new EventSource(document.body.dataset.changes)
changes.addEventListener('open', () => { live.textContent = 'Changes show as you save' })
changes.addEventListener('error', () => { live.textContent = 'The preview has stopped. Start it again.' })
changes.addEventListener('message', event => {
  if (event.data !== document.body.dataset.version) refresh()
})
