import type { SandboxContext } from "../../context"
import type { Exchange } from "../../journal"
import { html, type Html } from "../../lib/html"
import { TROUBLED_PROVIDERS } from "../../trouble"
import type { Delivery } from "../../webhooks"
import type { Page } from "../layout"
import { action, button, chip, empty, filters, pretty, when, words } from "../parts"
import { status } from "./overview"

const WEBHOOKS = "/console/webhooks"
const CALLS = "/console/calls"
const SHOWN = 80

const struck = (kinds: string[]): Html[] =>
  [...new Set(kinds)].map((kind) => html`<span class="chip bad">${words(kind)}</span>`)

const headerText = (headers: Record<string, string>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")

function webhookLine(delivery: Delivery): Html {
  const tries = delivery.attempts.length

  return html`<li>
    <details id="${delivery.id}">
      <summary>
        <span class="meta">${when(delivery.createdAt)}</span
        ><span class="chip">${delivery.provider}</span>
        <span
          >${delivery.event} ${struck(delivery.trouble)}
          ${tries > 1 ? html`<span class="meta">${tries} tries</span>` : null}</span
        >${chip(delivery.status)}
      </summary>
      <div class="inner">
        <p class="meta mono">POST ${delivery.url}</p>
        <ul class="lines">
          ${delivery.attempts.map(
            (attempt) =>
              html`<li>
                <span
                  >${attempt.status ? status(attempt.status) : html`<span class="chip bad">no answer</span>`}
                  <span class="meta"
                    >${attempt.error ?? attempt.answer ?? ""}${attempt.duplicate ? " (second copy)" : ""}</span
                  ></span
                ><span>${attempt.ms} ms · ${when(attempt.at)}</span>
              </li>`
          )}
        </ul>
        <pre tabindex="0">${headerText(delivery.headers)}</pre>
        ${pretty(delivery.body)}
        ${action("resend", WEBHOOKS, { id: delivery.id }, html`<div class="acts">${button("Send again", { id: `again-${delivery.id}` })}</div>`)}
      </div>
    </details>
  </li>`
}

export function webhooksPage(context: SandboxContext, filter: string): Page {
  const found = context.store.state.deliveries
    .filter((delivery) => !filter || delivery.status === filter || delivery.provider === filter)
    .reverse()

  return {
    path: WEBHOOKS,
    title: "Webhooks",
    intro: "What was sent to the shop, each try and its answer.",
    body: html`${filters(WEBHOOKS, "show", ["pending", "failed", "shiprocket", "razorpay", "whatsapp", "suppliers"], filter)}
      <div id="live" data-live>
        ${
          found.length
            ? html`<ul class="log card">
                ${found.slice(0, SHOWN).map(webhookLine)}
              </ul>`
            : empty(
                "No webhooks here",
                "Move a parcel, answer an order or pay, and the webhook shows up with its signature and the shop's answer."
              )
        }
      </div>`,
  }
}

function callLine(call: Exchange): Html {
  return html`<li>
    <details id="${call.id}">
      <summary>
        <span class="meta">${when(call.at)}</span><span class="chip">${call.provider}</span>
        <span class="mono">${call.method} ${call.path} ${struck(call.trouble)}</span
        >${status(call.status)}
      </summary>
      <div class="inner">
        <p class="meta">${call.ms} ms</p>
        ${Object.keys(call.headers).length ? html`<pre tabindex="0">${headerText(call.headers)}</pre>` : null}
        <h3 style="margin-top:10px">Request</h3>
        ${pretty(call.request)}
        <h3 style="margin-top:10px">Answer</h3>
        ${pretty(call.response)}
      </div>
    </details>
  </li>`
}

export function callsPage(context: SandboxContext, filter: string): Page {
  const found = context.store.state.exchanges
    .filter((call) => !filter || call.provider === filter)
    .reverse()

  return {
    path: CALLS,
    title: "Calls",
    intro:
      "Every call the shop made to a provider's API, with the answer it got. Passwords and tokens are hidden.",
    body: html`${filters(
        CALLS,
        "show",
        TROUBLED_PROVIDERS.filter((provider) => provider !== "mailbox"),
        filter
      )}
      <div id="live" data-live>
        ${
          found.length
            ? html`<ul class="log card">
                ${found.slice(0, SHOWN).map(callLine)}
              </ul>`
            : empty(
                "No calls here",
                "When the shop asks for a rate, books a parcel or starts a payment, the call is listed here."
              )
        }
      </div>`,
  }
}
