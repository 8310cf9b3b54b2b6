import { html, raw, rupees, scriptJson, type Html } from "../lib/html"
import { PAY_STYLE } from "./pay-page-style"
import type { RzpOrder } from "./state"

interface PayPageInput {
  order: RzpOrder
  shop: string
  description: string
  /** The shop's theme colour; anything but a hex colour is ignored. */
  color: string
  email: string
  contact: string
  /** Origin of the shop's page, the only one that is told how the payment ended. */
  origin: string
  lateAfterMs: number
}

const DEFAULT_COLOR = "#4a1d3f"

/** Black or white, whichever is easier to read on the colour (WCAG relative luminance). */
function textOn(color: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255

    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })

  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.32 ? "#1d1422" : "#ffffff"
}

const shell = (title: string, color: string, body: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          :root{--accent:${raw(color)};--on-accent:${raw(textOn(color))}}${raw(PAY_STYLE)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`.toString()

const tab = (id: string, label: string, first = false): Html =>
  html`<button
    role="tab"
    id="tab-${id}"
    aria-controls="panel-${id}"
    aria-selected="${first ? "true" : "false"}"
    tabindex="${first ? "0" : "-1"}"
    data-method="${id}"
  >
    ${label}
  </button>`

const panel = (id: string, body: Html, first = false): Html =>
  html`<div
    role="tabpanel"
    id="panel-${id}"
    aria-labelledby="tab-${id}"
    ${raw(first ? "" : "hidden")}
  >
    ${body}
  </div>`

const choice = (id: string, label: string, options: string[]): Html =>
  html`<label for="${id}">${label}</label
    ><select id="${id}">
      ${options.map((option) => html`<option>${option}</option>`)}
    </select>`

const ending = (outcome: string, title: string, text: string): Html =>
  html`<button class="alt" type="button" data-outcome="${outcome}" data-testid="pay-${outcome}">
    <b>${title}</b><span>${text}</span>
  </button>`

/** The page of the payment frame: four methods, four endings. */
export function payPage(input: PayPageInput): string {
  const color = /^#[0-9a-f]{6}$/i.test(input.color) ? input.color : DEFAULT_COLOR
  const seconds = Math.round(input.lateAfterMs / 1000)
  const body = html`<main class="sheet">
      <section class="side" aria-label="Order">
        <div>
          <h1>${input.shop}</h1>
          ${input.description && html`<p>${input.description}</p>`}
        </div>
        <div class="total" data-testid="pay-amount">${rupees(input.order.amount_due)}</div>
        <div class="order">${input.order.id}</div>
        <div class="sand">Sandbox payment. No money moves.</div>
      </section>
      <section class="main">
        <div class="top">
          <h2>Pay with</h2>
          <button class="x" type="button" aria-label="Close payment" data-close>×</button>
        </div>
        <div class="note" role="alert" id="note"></div>
        <div role="tablist" aria-label="Payment method">
          ${tab("upi", "UPI", true)}${tab("card", "Card")}${tab("netbanking", "Net banking")}${tab("wallet", "Wallet")}
        </div>
        ${panel(
          "upi",
          html`<label for="vpa">UPI ID</label
            ><input
              id="vpa"
              value="success@razorpay"
              autocomplete="off"
              spellcheck="false"
              inputmode="email"
            />
            <p class="hint">success@razorpay pays, failure@razorpay is declined.</p>`,
          true
        )}
        ${panel(
          "card",
          html`<label for="card">Card number</label
            ><input id="card" value="4111 1111 1111 1111" inputmode="numeric" autocomplete="off" />
            <div class="two">
              <div>
                <label for="expiry">Expiry</label
                ><input id="expiry" value="12/34" autocomplete="off" />
              </div>
              <div>
                <label for="cvv">CVV</label
                ><input id="cvv" value="123" inputmode="numeric" autocomplete="off" />
              </div>
            </div>`
        )}
        ${panel("netbanking", choice("bank", "Bank", ["Sandbox National Bank", "Bank of the River"]))}
        ${panel("wallet", choice("wallet", "Wallet", ["Sandbox Wallet", "Jhola Wallet"]))}
        <button class="pay" type="button" data-outcome="success" data-testid="pay-success">
          Pay ${rupees(input.order.amount_due)}
        </button>
        <div class="other">
          <h3>Or let it end differently</h3>
          <div>
            ${ending("failure", "Decline", "the bank says no, the shopper may try again")}
            ${ending("late", "Succeed late", `fails here, succeeds after ${seconds} s`)}
            ${ending("success_lost_browser", "Pay, then lose the browser", "only the webhook tells the shop")}
          </div>
        </div>
      </section>
    </main>
    <script>
      ${raw("var PAY = ")}${scriptJson({
        url: `${input.order.id}`,
        origin: input.origin,
        email: input.email,
        contact: input.contact,
        seconds,
      })}${raw(PAY_SCRIPT)}
    </script>`

  return shell(`Pay ${input.shop}`, color, body)
}

/** What the frame shows when there is nothing to pay. */
export function payProblem(problem: string): string {
  const body = html`<main class="alone">
      <h1>Payment cannot start</h1>
      <p>${problem}</p>
      <button class="pay" type="button" data-close>Back to the shop</button>
    </main>
    <script>
      ${raw("var PAY = ")}${scriptJson({ origin: "*" })}${raw(PAY_SCRIPT)}
    </script>`

  return shell("Payment cannot start", DEFAULT_COLOR, body)
}

const PAY_SCRIPT = `
;(function () {
  var method = "upi"
  var tabs = [].slice.call(document.querySelectorAll("[role=tab]"))
  var buttons = [].slice.call(document.querySelectorAll("[data-outcome]"))
  var note = document.getElementById("note")

  function tell(type, payload) {
    if (window.parent !== window && PAY.origin)
      window.parent.postMessage({ type: "razorpay." + type, payload: payload }, PAY.origin)
  }
  function say(kind, text) {
    note.className = "note show " + kind
    note.textContent = text
  }
  function select(tab, focus) {
    method = tab.dataset.method
    tabs.forEach(function (other) {
      var on = other === tab
      other.setAttribute("aria-selected", String(on))
      other.tabIndex = on ? 0 : -1
      document.getElementById("panel-" + other.dataset.method).hidden = !on
    })
    if (focus) tab.focus()
  }
  tabs.forEach(function (tab, index) {
    tab.addEventListener("click", function () { select(tab) })
    tab.addEventListener("keydown", function (event) {
      var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (step) select(tabs[(index + step + tabs.length) % tabs.length], true)
    })
  })
  function busy(on) { buttons.forEach(function (button) { button.disabled = on }) }

  function lost() {
    document.querySelector("main").outerHTML =
      '<main class="alone"><h1>Paid, but the browser is gone</h1>' +
      "<p>The shop's page hears nothing from here. Close this tab, or go back as a shopper who lost the connection would.</p>" +
      '<button class="pay" type="button" data-testid="pay-lost-close">Back to the shop</button></main>'
    var back = document.querySelector("[data-testid=pay-lost-close]")
    back.addEventListener("click", function () { tell("close") })
    back.focus()
  }

  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      var outcome = button.dataset.outcome
      var vpa = document.getElementById("vpa").value.trim()
      if (outcome === "success" && method === "upi" && /^failure@/i.test(vpa)) outcome = "failure"
      busy(true)
      fetch(PAY.url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ outcome: outcome, method: method, email: PAY.email, contact: PAY.contact }),
      })
        .then(function (answer) {
          return answer.json().then(function (body) {
            if (!answer.ok) throw new Error((body.error && body.error.description) || "The payment could not be made")
            return body
          })
        })
        .then(function (body) {
          if (outcome === "success") {
            say("good", "Paid. Going back to the shop…")
            tell("success", {
              razorpay_payment_id: body.razorpay_payment_id,
              razorpay_order_id: body.razorpay_order_id,
              razorpay_signature: body.razorpay_signature,
            })
          } else if (outcome === "success_lost_browser") {
            lost()
          } else {
            busy(false)
            if (outcome === "late") say("wait", "The bank did not answer in time. This payment will succeed in " + PAY.seconds + " s.")
            else say("bad", body.error.description)
            tell("failed", body.error)
          }
        })
        .catch(function (error) {
          busy(false)
          say("bad", error.message)
        })
    })
  })
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-close]")) tell("dismiss")
  })
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") tell("escape")
  })
})()
`
