/**
 * The console works without this script, by plain forms and links. With it, forms act in place and the parts marked
 * `data-live` follow what happens.
 */
export const SCRIPT = `
;(function () {
  var say = document.getElementById("say")
  var pending = false

  function typing() {
    var at = document.activeElement
    return at && /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName) && at.closest("[data-live]")
  }

  function show(text, force) {
    var page = new DOMParser().parseFromString(text, "text/html")
    document.title = page.title
    document.querySelectorAll("[data-live]").forEach(function (part) {
      var fresh = page.getElementById(part.id)
      if (!fresh) return
      if (fresh.tagName !== part.tagName) return location.reload()
      var markup = fresh.innerHTML
      if (part.shown === markup && !force) return
      var focus = document.activeElement && part.contains(document.activeElement) ? document.activeElement.id : ""
      var open = [].map.call(part.querySelectorAll("details[open][id]"), function (d) { return d.id })
      part.innerHTML = markup
      part.shown = markup
      open.forEach(function (id) {
        var details = document.getElementById(id)
        if (details) details.open = true
      })
      if (focus && document.getElementById(focus)) document.getElementById(focus).focus({ preventScroll: true })
    })
  }

  function tell(text) {
    var flash = new DOMParser().parseFromString(text, "text/html").querySelector(".flash")
    if (!flash) return
    var slot = document.getElementById("flash")
    slot.innerHTML = flash.outerHTML
    say.textContent = flash.textContent
    clearTimeout(tell.timer)
    tell.timer = setTimeout(function () { slot.innerHTML = "" }, 6000)
  }

  function here() {
    var url = new URL(location.href)
    url.searchParams.delete("done")
    url.searchParams.delete("problem")
    return url
  }

  function refresh(force) {
    if (!force && typing()) { pending = true; return }
    pending = false
    return fetch(here())
      .then(function (answer) { return answer.text() })
      .then(function (text) { show(text, force) })
      .catch(function () {})
  }

  document.addEventListener("focusout", function () {
    setTimeout(function () { if (pending) refresh(false) }, 50)
  })

  document.addEventListener("submit", function (event) {
    var form = event.target
    if (form.method !== "post") return
    event.preventDefault()
    var button = event.submitter
    if (button && button.dataset.confirm && !window.confirm(button.dataset.confirm)) return
    var data = new URLSearchParams(new FormData(form))
    if (button && button.name) data.set(button.name, button.value)
    if (button) button.disabled = true
    fetch(form.action, { method: "POST", body: data })
      .then(function (answer) { return answer.text() })
      .then(function (text) {
        tell(text)
        return refresh(true)
      })
      .catch(function () { say.textContent = "The sandbox does not answer" })
      .then(function () {
        if (button) button.disabled = false
        if (button && !button.isConnected && document.activeElement === document.body)
          document.querySelector("main").focus({ preventScroll: true })
      })
  })

  var current = document.querySelector("nav [aria-current]")
  var nav = document.querySelector("nav")
  if (current) nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2

  var waiting
  new EventSource("/console/events").onmessage = function () {
    clearTimeout(waiting)
    waiting = setTimeout(function () { refresh(false) }, 250)
  }
  if (/[?&](done|problem)=/.test(location.search)) history.replaceState(null, "", here())
})()
`
