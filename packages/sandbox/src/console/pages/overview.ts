import type { SandboxContext } from "../../context"
import { html, type Html } from "../../lib/html"
import { entries, type Page } from "../layout"
import { action, button, chip, empty, when } from "../parts"

const FEED_LENGTH = 25

const BLURBS: Record<string, [unit: string, about: string]> = {
  "/console/parcels": ["under way", "Shiprocket"],
  "/console/suppliers": ["waiting for an answer", "Suppliers"],
  "/console/messages": ["with buttons to press", "WhatsApp"],
  "/console/payments": ["not paid yet", "Razorpay"],
  "/console/mail": ["received", "Mailbox"],
  "/console/webhooks": ["not accepted", "Webhooks"],
}

interface FeedEntry {
  at: string
  line: Html
}

/** Calls and webhooks together, newest first. */
function feed(context: SandboxContext): FeedEntry[] {
  const { exchanges, deliveries } = context.store.state
  const calls = exchanges
    .slice(-FEED_LENGTH)
    .reverse()
    .map((call) => ({
      at: call.at,
      line: html`<span class="meta">${when(call.at)}</span
        ><span class="chip">← ${call.provider}</span>
        <span class="mono">${call.method} ${call.path}</span>${status(call.status)}`,
    }))
  const hooks = deliveries
    .slice(-FEED_LENGTH)
    .reverse()
    .map((delivery) => ({
      at: delivery.createdAt,
      line: html`<span class="meta">${when(delivery.createdAt)}</span
        ><span class="chip info">→ ${delivery.provider}</span>
        <span>${delivery.event}</span>${chip(delivery.status)}`,
    }))

  return [...calls, ...hooks].sort((a, b) => b.at.localeCompare(a.at)).slice(0, FEED_LENGTH)
}

/** An HTTP status as a chip. */
export function status(code: number | undefined): Html {
  if (code === undefined) {
    return html`<span class="chip bad">no answer</span>`
  }

  return html`<span class="chip ${code < 300 ? "good" : code < 500 ? "warn" : "bad"}"
    >${code}</span
  >`
}

export function overviewPage(context: SandboxContext): Page {
  const cards = entries(context)
    .filter((entry) => BLURBS[entry.path])
    .map((entry) => {
      const [unit, about] = BLURBS[entry.path]

      return html`<a class="card stat" href="${entry.path}"
        ><h3>${about}</h3>
        <strong>${entry.count ?? 0}</strong><span>${unit}</span></a
      >`
    })
  const lines = feed(context)

  return {
    path: "/",
    title: "The outside world",
    intro: `Stands in for the couriers, banks and suppliers that the shop talks to. Webhooks go to ${context.options.backendUrl}.`,
    aside: action(
      "reset",
      "/",
      {},
      button("Start over", {
        kind: "bad",
        confirm: "Forget every parcel, payment, message and mail?",
      })
    ),
    body: html`<div id="live" data-live>
      <div class="cols">${cards}</div>
      <section class="sub">
        <h2>Lately</h2>
        ${
          lines.length
            ? html`<ul class="log card">
                ${lines.map((entry) => html`<li><div class="plain">${entry.line}</div></li>`)}
              </ul>`
            : empty(
                "Quiet so far",
                "Place an order in the shop, and what it asks of the outside world shows up here."
              )
        }
      </section>
    </div>`,
  }
}
