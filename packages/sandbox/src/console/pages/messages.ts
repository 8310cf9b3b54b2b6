import type { SandboxContext } from "../../context"
import { html, type Html } from "../../lib/html"
import type { WhatsappMessage } from "../../whatsapp/state"
import type { Page } from "../layout"
import { action, button, chip, empty, when } from "../parts"

const PATH = "/console/messages"
const SHOWN = 60

function card(message: WhatsappMessage): Html {
  const failed = message.status === "failed"

  return html`<article class="card" aria-label="Message to ${message.to}">
    <div class="row between top">
      <div>
        <h2>+${message.to}</h2>
        <p class="meta">${message.template ?? message.type} · ${when(message.at)}</p>
      </div>
      ${chip(message.status)}
    </div>
    <div class="bubble">${message.text}</div>
    ${message.replies.map((reply) => html`<div class="answer">${reply.title} · ${when(reply.at)}</div>`)}
    ${failed ? html`<p class="meta" style="margin-top:8px">${message.error?.code} ${message.error?.title}</p>` : null}
    <div class="acts">
      ${
        failed
          ? null
          : action(
              "press",
              PATH,
              { wamid: message.id },
              html`<div class="row">
                ${message.buttons.map((entry, index) => button(entry.title, { name: "button", value: String(index), kind: index === 0 ? "main" : undefined, id: `press-${message.id}-${index}` }))}
              </div>`
            )
      }${failed ? null : (message.links ?? []).map((link) => html`<a href="${link.url}">${link.title}</a>`)}${action(
        "message-status",
        PATH,
        { wamid: message.id },
        html`<div class="row">
          ${failed ? button("Deliver after all", { name: "status", value: "delivered", id: `ok-${message.id}` }) : button("Fail", { name: "status", value: "failed", kind: "bad", id: `fail-${message.id}` })}
        </div>`
      )}
    </div>
    <details id="wa-${message.id}">
      <summary>Details</summary>
      <p class="meta mono">${message.id}</p>
      <ul class="lines">
        ${message.statuses.map((entry) => html`<li><span>${entry.status}</span><span>${when(entry.at)}</span></li>`)}
      </ul>
      ${
        message.buttons.length
          ? html`<ul class="lines">
              ${message.buttons.map((entry) => html`<li><span>${entry.title}</span><span class="mono">${entry.payload}</span></li>`)}
            </ul>`
          : null
      }
    </details>
  </article>`
}

export function messagesPage(context: SandboxContext): Page {
  const all = [...context.store.state.whatsapp.messages.values()].reverse()

  return {
    path: PATH,
    title: "WhatsApp",
    intro:
      "What the shop sent by the Cloud API. Press the buttons as the person who got the message.",
    body: html`<div id="live" data-live class="grid">
        ${
          all.length
            ? all.slice(0, SHOWN).map(card)
            : empty(
                "No messages yet",
                "Purchase orders for suppliers with the WhatsApp channel arrive here, and what shoppers are asked about cash orders."
              )
        }
      </div>
      <section class="sub">
        <h2>Write to the shop</h2>
        ${action(
          "write",
          PATH,
          {},
          html`<div class="card">
            <div class="fields">
              <label
                >From<input
                  name="from"
                  inputmode="tel"
                  placeholder="919812345678"
                  required
                  autocomplete="off"
              /></label>
              <label>Text<input name="text" required autocomplete="off" /></label>${button("Send")}
            </div>
          </div>`
        )}
      </section>`,
  }
}
