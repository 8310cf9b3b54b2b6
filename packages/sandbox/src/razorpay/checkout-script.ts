/**
 * `window.Razorpay` as shops know it: `new Razorpay(options)`, `.on("payment.failed", …)`, `.open()`, `.close()`,
 * `options.handler`, `options.modal.ondismiss`. It opens the sandbox's payment page in a frame over the shop.
 */
export const CHECKOUT_SCRIPT = `(function () {
  "use strict"
  var base = new URL(".", document.currentScript.src)
  var STYLE =
    "position:fixed;inset:0;z-index:2147483647;background:rgba(20,14,24,.62);display:block;margin:0;padding:0;border:0"

  function Razorpay(options) {
    if (!(this instanceof Razorpay)) return new Razorpay(options)
    if (!options || !options.key) throw new Error("No key passed")
    this.options = options
    this.listeners = {}
    this.receive = this.receive.bind(this)
    this.escape = this.escape.bind(this)
  }

  Razorpay.prototype.on = function (event, callback) {
    this.listeners[event] = (this.listeners[event] || []).concat(callback)
    return this
  }

  Razorpay.prototype.emit = function (event, payload) {
    ;(this.listeners[event] || []).forEach(function (callback) {
      callback(payload)
    })
  }

  Razorpay.prototype.open = function () {
    if (this.overlay) return this
    var options = this.options
    var prefill = options.prefill || {}
    var url = new URL("pay/" + encodeURIComponent(options.order_id || "missing"), base)
    var query = {
      key: options.key,
      name: options.name,
      description: options.description,
      color: options.theme && options.theme.color,
      email: prefill.email,
      contact: prefill.contact,
      origin: window.location.origin,
    }
    Object.keys(query).forEach(function (name) {
      if (query[name]) url.searchParams.set(name, query[name])
    })
    var overlay = document.createElement("div")
    overlay.className = "razorpay-container"
    overlay.setAttribute("style", STYLE)
    overlay.setAttribute("role", "dialog")
    overlay.setAttribute("aria-modal", "true")
    overlay.setAttribute("aria-label", "Payment")
    var frame = document.createElement("iframe")
    frame.className = "razorpay-checkout-frame"
    frame.title = "Payment"
    frame.allow = "payment"
    frame.setAttribute("style", "width:100%;height:100%;border:0;display:block;background:transparent")
    frame.src = url.href
    frame.addEventListener("load", function () {
      frame.focus()
    })
    overlay.appendChild(frame)
    this.overlay = overlay
    this.frame = frame
    this.returnTo = document.activeElement
    this.overflow = document.body.style.overflow
    document.body.style.overflow = "hidden"
    document.body.appendChild(overlay)
    window.addEventListener("message", this.receive)
    document.addEventListener("keydown", this.escape)
    return this
  }

  Razorpay.prototype.remove = function () {
    if (!this.overlay) return
    window.removeEventListener("message", this.receive)
    document.removeEventListener("keydown", this.escape)
    this.overlay.remove()
    this.overlay = this.frame = null
    document.body.style.overflow = this.overflow
    if (this.returnTo && this.returnTo.focus) this.returnTo.focus()
  }

  Razorpay.prototype.close = function () {
    var modal = this.options.modal || {}
    if (!this.overlay) return
    this.remove()
    if (modal.ondismiss) modal.ondismiss()
  }

  Razorpay.prototype.dismiss = function () {
    var modal = this.options.modal || {}
    if (modal.confirm_close && !window.confirm("Do you want to leave the payment?")) return
    this.close()
  }

  Razorpay.prototype.escape = function (event) {
    var modal = this.options.modal || {}
    if (event.key === "Escape" && modal.escape !== false) this.dismiss()
  }

  Razorpay.prototype.receive = function (event) {
    var options = this.options
    if (!this.frame || event.source !== this.frame.contentWindow || event.origin !== base.origin) return
    var message = event.data || {}
    if (message.type === "razorpay.success") {
      this.remove()
      if (options.handler) options.handler(message.payload)
      else if (options.callback_url) post(options.callback_url, message.payload)
      this.emit("payment.success", message.payload)
    } else if (message.type === "razorpay.failed") {
      this.emit("payment.failed", { error: message.payload })
    } else if (message.type === "razorpay.escape") {
      this.escape({ key: "Escape" })
    } else if (message.type === "razorpay.dismiss") {
      this.dismiss()
    } else if (message.type === "razorpay.close") {
      this.close()
    }
  }

  function post(url, fields) {
    var form = document.createElement("form")
    form.method = "POST"
    form.action = url
    Object.keys(fields).forEach(function (name) {
      var input = document.createElement("input")
      input.type = "hidden"
      input.name = name
      input.value = fields[name]
      form.appendChild(input)
    })
    document.body.appendChild(form)
    form.submit()
  }

  window.Razorpay = Razorpay
})()
`
