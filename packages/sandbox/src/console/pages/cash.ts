import type { SandboxContext } from "../../context"
import { html, rupees, type Html } from "../../lib/html"
import type { SrOrder } from "../../shiprocket/state"
import type { Page } from "../layout"
import { action, button, empty, when } from "../parts"

const PATH = "/console/cash"
const SHOWN = 60
const STATEMENTS = [
  ["", "All of it"],
  ["?charges=40", "Less a fee of ₹40"],
  ["?shortage=25.50", "₹25.50 short"],
  ["?late=1", "Without the last parcel"],
  ["?duplicates=1", "The first row twice"],
  ["?partial=1", "The first row in two parts"],
]

const collected = (order: SrOrder): boolean =>
  order.kind === "forward" && order.paymentMethod === "COD" && order.status === "delivered"

/** Heavier by a kilogram than was stated, as couriers like to weigh. */
const heavier = (order: SrOrder): string => String(Math.ceil(order.weightKg) + 1)

function weightRow(order: SrOrder): Html {
  const { discrepancy, awb } = order

  return html`<li>
    <span><strong class="mono">${awb}</strong> ${order.weightKg} kg stated</span>
    ${discrepancy ? html`<span class="chip warn">${discrepancy.chargedKg} kg charged, ${rupees(discrepancy.extraPaise)} more</span>` : action("discrepancy", PATH, { awb: awb ?? "", charged_kg: heavier(order) }, button(`Charge for ${heavier(order)} kg`, { id: `weigh-${order.id}` }))}
  </li>`
}

/** Cash that couriers collected, statements of it, and parcels weighed anew. */
export function cashPage(context: SandboxContext): Page {
  const all = [...context.store.state.shiprocket.orders.values()].reverse()
  const paid = all.filter(collected)
  const sent = all.filter((order) => order.awb && order.status !== "cancelled")

  return {
    path: PATH,
    title: "Cash",
    intro: "Cash on delivery: what was collected, and the statement the shop imports.",
    body: html`<div id="live" data-live class="grid">
      <section class="card">
        <h2>Statement</h2>
        <p class="meta">
          ${paid.length} delivered parcels,
          ${rupees(paid.reduce((sum, order) => sum + Math.round(order.subTotal * 100), 0))}
        </p>
        <ul class="lines">
          ${STATEMENTS.map(([query, name]) => html`<li><a href="/_control/shiprocket/remittance.csv${query}" download>${name}</a></li>`)}
        </ul>
      </section>
      <section class="card">
        <h2>Collected</h2>
        ${
          paid.length
            ? html`<ul class="lines">
                ${paid.slice(0, SHOWN).map(
                  (order) =>
                    html`<li>
                      <span><strong class="mono">${order.awb}</strong> ${order.reference}</span
                      ><span
                        >${rupees(Math.round(order.subTotal * 100))} ·
                        ${when(order.deliveredAt ?? order.createdAt)}</span
                      >
                    </li>`
                )}
              </ul>`
            : empty("No cash yet", "Deliver a COD parcel on the parcels page.")
        }
      </section>
      <section class="card">
        <h2>Weights</h2>
        ${
          sent.length
            ? html`<ul class="lines">
                ${sent.slice(0, SHOWN).map(weightRow)}
              </ul>`
            : empty("Nothing to weigh", "A parcel appears when the shop books its courier.")
        }
      </section>
    </div>`,
  }
}
