import type { SandboxContext } from "../../context"
import { html, rupees, type Html } from "../../lib/html"
import type { RzpOrder, RzpPayment, RzpRefund } from "../../razorpay/state"
import type { Page } from "../layout"
import { action, button, chip, empty, filters, when } from "../parts"

const PATH = "/console/payments"
const SHOWN = 60

const FILTERS: Record<string, (order: RzpOrder) => boolean> = {
  unpaid: (order) => order.status !== "paid",
  paid: (order) => order.status === "paid",
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString()

const refundRow = (refund: RzpRefund): Html =>
  html`<li>
    <span
      >Refund ${rupees(refund.amount)} ${chip(refund.status)}
      <span class="meta mono">${refund.id}</span></span
    ><span
      >${
        refund.status === "pending"
          ? action(
              "refund",
              PATH,
              { id: refund.id },
              html`<div class="row">
                ${button("Process", { name: "status", value: "processed", id: `done-${refund.id}` })}${button("Fail", { name: "status", value: "failed", kind: "bad", id: `fail-${refund.id}` })}
              </div>`
            )
          : when(iso(refund.created_at))
      }</span
    >
  </li>`

const paymentRow = (payment: RzpPayment, refunds: RzpRefund[], lateAt?: number): Html =>
  html`<li>
      <span
        >${payment.method.toUpperCase()} ${chip(payment.status)}
        ${lateAt ? html`<span class="chip warn">will succeed late</span>` : null}
        <span class="meta mono">${payment.id}</span
        >${payment.error_description ? html`<br /><span class="meta">${payment.error_description}</span>` : null}</span
      ><span>
        ${
          payment.captured && payment.amount_refunded < payment.amount
            ? action(
                "dashboard-refund",
                PATH,
                { id: payment.id },
                button("Refund in dashboard", { id: `dashboard-${payment.id}` })
              )
            : null
        }${when(iso(payment.created_at))}
      </span>
    </li>
    ${refunds.map(refundRow)}`

function card(context: SandboxContext, order: RzpOrder): Html {
  const { razorpay } = context.store.state
  const payments = (razorpay.paymentsOf.get(order.id) ?? []).flatMap(
    (id) => razorpay.payments.get(id) ?? []
  )
  const refunds = [...razorpay.refunds.values()]

  return html`<article class="card" aria-label="Order ${order.id}">
    <div class="row between top">
      <div>
        <h2>${rupees(order.amount)}</h2>
        <p class="meta mono">${order.id}${order.receipt ? ` · ${order.receipt}` : ""}</p>
      </div>
      <div class="row">
        ${razorpay.capture.get(order.id) === "manual" ? html`<span class="chip">Manual capture</span>` : null}${chip(order.status)}
      </div>
    </div>
    ${
      payments.length
        ? html`<ul class="lines">
            ${payments.map((payment) =>
              paymentRow(
                payment,
                refunds.filter((refund) => refund.payment_id === payment.id),
                razorpay.late.get(payment.id)
              )
            )}
          </ul>`
        : html`<p class="meta" style="margin-top:8px">Nobody has tried to pay yet.</p>`
    }
    ${
      order.status === "paid"
        ? null
        : action(
            "pay",
            PATH,
            { id: order.id },
            html`<div class="acts">
              ${button("Pay", { name: "outcome", value: "success", kind: "main", id: `pay-${order.id}` })}${button("Decline", { name: "outcome", value: "failure", id: `no-${order.id}` })}${button("Succeed late", { name: "outcome", value: "late", id: `late-${order.id}` })}<a
                class="btn"
                href="/razorpay/pay/${order.id}"
                target="_blank"
                rel="noopener"
                >Payment page</a
              >
            </div>`
          )
    }
    ${
      Array.isArray(order.notes)
        ? null
        : html`<details id="notes-${order.id}">
            <summary>Notes</summary>
            <ul class="lines">
              ${Object.entries(order.notes).map(([key, value]) => html`<li><span>${key}</span><span class="mono">${value}</span></li>`)}
            </ul>
          </details>`
    }
  </article>`
}

export function paymentsPage(context: SandboxContext, filter: string): Page {
  const all = [...context.store.state.razorpay.orders.values()].reverse()
  const found = FILTERS[filter] ? all.filter(FILTERS[filter]) : all

  return {
    path: PATH,
    title: "Payments",
    intro:
      "Razorpay's orders with their payments and refunds. Paying here is paying without the shop's page: only webhooks tell it.",
    aside: action(
      "stray",
      PATH,
      { amount: "499" },
      button("Payment without the shop", { id: "stray" })
    ),
    body: html`${filters(PATH, "show", Object.keys(FILTERS), filter)}
      <div id="live" data-live class="grid">
        ${
          found.length
            ? found.slice(0, SHOWN).map((order) => card(context, order))
            : empty(
                "No orders here",
                "An order appears when a shopper reaches the payment step with Razorpay."
              )
        }${found.length > SHOWN ? html`<p class="meta">The newest ${SHOWN} of ${found.length}.</p>` : null}
      </div>`,
  }
}
