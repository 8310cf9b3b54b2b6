import type { SandboxContext } from "../../context"
import { html, type Html } from "../../lib/html"
import { nextAnswers, settingsOf } from "../../suppliers/orders"
import { SUPPLIER_MODES, type SupplierOrder } from "../../suppliers/state"
import type { Page } from "../layout"
import { action, button, chip, empty, options, when, words } from "../parts"

const PATH = "/console/suppliers"
const SHOWN = 40

const MODE_TEXT = {
  accept: "Accepts every order at once",
  reject: "Rejects every order",
  manual: "Takes orders in; you answer",
}

function orderCard(order: SupplierOrder): Html {
  const next = nextAnswers(order)
  const id = `${order.code}-${order.reference}`

  return html`<article class="card" aria-label="Order ${order.reference}">
    <div class="row between top">
      <div>
        <h2 class="mono">${order.reference}</h2>
        <p class="meta">
          ${order.code} · ${when(order.receivedAt)} · ${order.paymentMethod || "payment unknown"}
        </p>
      </div>
      ${chip(order.status)}
    </div>
    <ul class="lines">
      ${order.lines.map(
        (line) =>
          html`<li>
            <span
              >${line.quantity} × ${line.title || line.supplier_sku}
              <span class="meta">${line.variant_title}</span></span
            ><span class="mono">${line.supplier_sku}</span>
          </li>`
      )}
    </ul>
    <p class="meta" style="margin-top:8px">
      To ${order.shipTo.name ?? "the customer"}, ${order.shipTo.city ?? ""}
      ${order.shipTo.postal_code ?? ""}${order.reason ? ` · ${order.reason}` : ""}
    </p>
    ${
      next.length
        ? action(
            "answer",
            PATH,
            { code: order.code, reference: order.reference },
            html`<div class="acts">
              ${next
                .filter((answer) => answer !== "reject")
                .map((answer) =>
                  button(words(answer), {
                    name: "action",
                    value: answer,
                    kind: "main",
                    id: `${answer}-${id}`,
                  })
                )}
              ${next.includes("reject") ? html`<input style="flex:1 1 150px;width:auto" name="reason" placeholder="Out of stock" aria-label="Reason to reject ${order.reference}" />${button("Reject", { name: "action", value: "reject", kind: "bad", id: `reject-${id}` })}` : null}
            </div>`
          )
        : null
    }
  </article>`
}

function modeCard(context: SandboxContext, code: string): Html {
  const { mode, webhookUrl } = settingsOf(context, code)

  return html`<div class="card">
    <div class="row between">
      <div>
        <h2>${code}</h2>
        <p class="meta">${MODE_TEXT[mode]}</p>
      </div>
      ${action(
        "supplier",
        PATH,
        { code },
        html`<div class="row" role="group" aria-label="How ${code} answers">
          ${SUPPLIER_MODES.map((value) => button(words(value), { name: "mode", value, pressed: value === mode, id: `mode-${code}-${value}` }))}
        </div>`
      )}
    </div>
    <p class="meta mono" style="margin-top:8px">${webhookUrl}</p>
  </div>`
}

export function suppliersPage(context: SandboxContext): Page {
  const { suppliers, orders } = context.store.state.suppliers
  const all = [...orders.values()].reverse()
  const codes = [...new Set([...suppliers.keys(), ...all.map((order) => order.code)])].sort()

  return {
    path: PATH,
    title: "Suppliers",
    intro:
      "Purchase orders that reached a supplier's own system. Later answers travel as signed webhooks.",
    body: html`<div id="live" data-live>
      <div class="grid">
        ${
          all.length
            ? all.slice(0, SHOWN).map(orderCard)
            : empty(
                "No purchase orders yet",
                "They arrive when an order in the shop is routed to a supplier with the API channel."
              )
        }
      </div>
      <section class="sub">
        <h2>How they answer</h2>
        <div class="grid">
          ${codes.map((code) => modeCard(context, code))}
          ${action(
            "supplier",
            PATH,
            {},
            html`<div class="card">
              <div class="fields">
                <label>Supplier code<input name="code" required autocomplete="off" /></label
                ><label
                  >Answers<select name="mode">
                    ${options(SUPPLIER_MODES, "manual")}
                  </select></label
                >${button("Set")}
              </div>
            </div>`
          )}
        </div>
      </section>
    </div>`,
  }
}
