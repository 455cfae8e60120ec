// Shift pressed alone three times (S5), at most five seconds apart. Any other key begins again, and Shift that makes a capital never
// counts, whichever of the two keys is let go first (S6). `tell` gets the words for screen readers and how far it has come (S7).
function onShiftThreeTimes(words, tell, leave) {
  const limit = 5000
  let count = 0
  let mixed = false
  let modified = false
  let timer = 0
  let silence = 0

  function expire() {
    if (!timer) return
    clearTimeout(timer)
    timer = count = 0
    tell(words.expired, 0)
    silence = setTimeout(() => tell('', 0), limit)
  }

  document.addEventListener('keydown', event => {
    if (event.key !== 'Shift') {
      mixed = true
      expire()
    } else if (!event.repeat) mixed = false
  }, true)

  document.addEventListener('pointerdown', () => { mixed = true }, true)

  document.addEventListener('keyup', event => {
    if (event.key !== 'Shift') expire()
    else if (!mixed && !modified) {
      clearTimeout(timer)
      clearTimeout(silence)
      timer = 0
      if (++count > 2) {
        count = 0
        return leave()
      }
      tell(count > 1 ? words.pressOne : words.pressTwo, count)
      timer = setTimeout(expire, limit)
    }
    modified = event.shiftKey
  }, true)
}
