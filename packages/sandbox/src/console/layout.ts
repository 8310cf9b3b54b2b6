import type { SandboxContext } from "../context"
import { html, raw, type Html } from "../lib/html"
import { STYLES } from "./styles"
import { SCRIPT } from "./script"

export interface Page {
  path: string
  title: string
  /** One sentence under the title. */
  intro: string
  body: Html
  /** Buttons beside the title. */
  aside?: Html
}

export interface Flash {
  text: string
  bad: boolean
}

/** Something that waits for a person; shown as a number in the menu. */
interface Entry {
  path: string
  label: string
  count?: number
  tone?: "hot" | "bad"
}

/** The menu with what waits on each page. */
export function entries(context: SandboxContext): Entry[] {
  const { state } = context.store
  const moving = [...state.shiprocket.orders.values()].filter(
    (order) =>
      order.awb && !["delivered", "rto_delivered", "cancelled", "lost"].includes(order.status)
  )
  const unpaid = [...state.razorpay.orders.values()].filter((order) => order.status !== "paid")
  const unanswered = [...state.suppliers.orders.values()].filter(
    (order) => order.status === "received"
  )
  const failed = state.deliveries.filter((delivery) => delivery.status === "failed")
  const waiting = [...state.whatsapp.messages.values()].filter(
    (message) => message.buttons.length && !message.replies.length && message.status !== "failed"
  )

  return [
    { path: "/", label: "Overview" },
    { path: "/console/parcels", label: "Parcels", count: moving.length },
    { path: "/console/cash", label: "Cash" },
    { path: "/console/suppliers", label: "Suppliers", count: unanswered.length, tone: "hot" },
    { path: "/console/messages", label: "WhatsApp", count: waiting.length, tone: "hot" },
    { path: "/console/payments", label: "Payments", count: unpaid.length },
    { path: "/console/mail", label: "Mail", count: state.mailbox.mails.length },
    { path: "/console/webhooks", label: "Webhooks", count: failed.length, tone: "bad" },
    { path: "/console/calls", label: "Calls" },
    { path: "/console/trouble", label: "Trouble", count: state.trouble.length, tone: "bad" },
  ]
}

/** A whole page of the console. */
export function renderPage(context: SandboxContext, page: Page, flash?: Flash): string {
  const menu = entries(context).map(
    (entry) =>
      html`<li>
        <a href="${entry.path}" ${raw(entry.path === page.path ? 'aria-current="page"' : "")}
          >${entry.label}
          ${entry.count ? html`<b class="${entry.tone ?? ""}">${entry.count}</b>` : null}</a
        >
      </li>`
  )

  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${page.title} · Bodycon sandbox</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(STYLES)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <div class="shell">
          <header class="side">
            <a class="brand" href="/"><i aria-hidden="true"></i>Sandbox</a>
            <nav aria-label="Sandbox">
              <ul id="menu" data-live>
                ${menu}
              </ul>
            </nav>
            <div class="links">
              <a href="${context.options.storefrontUrl}">Shop</a
              ><a href="${context.options.backendUrl}/app">Admin</a>
              <a href="/_control/state">State as JSON</a>
            </div>
          </header>
          <main id="main" tabindex="-1">
            <div class="head">
              <div>
                <h1>${page.title}</h1>
                <p>${page.intro}</p>
              </div>
              ${page.aside ?? null}
            </div>
            <div id="flash">
              ${flash ? html`<div class="flash ${flash.bad ? "bad" : ""}" role="status">${flash.text}</div>` : null}
            </div>
            ${page.body}
          </main>
        </div>
        <div id="say" class="sr" role="status" aria-live="polite"></div>
        <script>
          ${raw(SCRIPT)}
        </script>
      </body>
    </html>`.toString()
}
