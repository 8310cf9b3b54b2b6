import type { SandboxContext } from "../../context"
import { html, rupees, type Html } from "../../lib/html"
import type { SrOrder } from "../../shiprocket/state"
import { nextStatuses } from "../../shiprocket/statuses"
import type { Page } from "../layout"
import { action, button, chip, empty, filters, when, words } from "../parts"

const PATH = "/console/parcels"
const SHOWN = 60
const ENDED = ["delivered", "rto_delivered", "cancelled", "lost"]
const TROUBLING = [
  "undelivered",
  "rto_initiated",
  "rto_in_transit",
  "rto_delivered",
  "qc_failed",
  "lost",
]

const FILTERS: Record<string, (order: SrOrder) => boolean> = {
  under_way: (order) => !ENDED.includes(order.status),
  delivered: (order) => order.status === "delivered",
  in_trouble: (order) => TROUBLING.includes(order.status),
  returns: (order) => order.kind === "return",
  ndr: (order) => order.ndr !== undefined,
}

function card(order: SrOrder): Html {
  const next = nextStatuses(order.status, order.kind)
  const [usual] = next
  const scans = [...order.scans].reverse()

  return html`<article class="card" aria-label="Parcel ${order.reference}">
    <div class="row between top">
      <div>
        <h2 class="mono">${order.awb ?? "No AWB yet"}</h2>
        <p class="meta">
          ${order.reference} ·
          ${order.courier?.name ?? "no courier"}${order.kind === "return" ? " · return" : ""}
        </p>
      </div>
      <div class="row">
        ${order.paymentMethod === "COD" ? html`<span class="chip warn">COD ${rupees(Math.round(order.subTotal * 100))}</span>` : html`<span class="chip">Prepaid</span>`}${chip(order.status)}
      </div>
    </div>
    <div class="lane">
      <div>
        <small>${order.pickupLocation || "Customer"}</small
        ><strong>${order.from.city} ${order.from.pincode}</strong>
      </div>
      <span aria-hidden="true">→</span>
      <div>
        <small>${order.to.name}</small><strong>${order.to.city} ${order.to.pincode}</strong>
      </div>
    </div>
    <ul class="lines">
      ${order.items.map((item) => html`<li><span>${item.units} × ${item.name}</span><span class="mono">${item.sku}</span></li>`)}
    </ul>
    ${next.length ? action("advance", PATH, { awb: order.awb ?? "" }, html`<div class="acts">${next.map((to) => button(words(to), { name: "to", value: to, id: `go-${order.id}-${to}`, kind: to === usual ? "main" : undefined }))}</div>`) : null}
    <details id="scans-${order.id}">
      <summary>
        History
        (${order.scans.length})${order.qcFailure ? ` · ${order.qcFailure}` : ""}${order.ndr ? ` · ${order.ndr.attempts} failed delivery` : ""}
      </summary>
      ${
        scans.length
          ? html`<ol class="time">
              ${scans.map((scan) => html`<li>${scan.activity}<small>${scan.location} · ${when(scan.at)}</small></li>`)}
            </ol>`
          : html`<p class="meta">No scans yet.</p>`
      }
      ${
        order.ndr?.history.some((entry) => entry.actionBy === "SELLER")
          ? html`<h3 style="margin-top:12px">The shop asked for</h3>
              <ul class="lines">
                ${order.ndr.history.filter((entry) => entry.actionBy === "SELLER").map((entry) => html`<li><span>${entry.ndrReason}: ${entry.comments}${entry.deferredDate ? ` (on ${entry.deferredDate})` : ""}</span><span>${when(entry.at)}</span></li>`)}
              </ul>`
          : null
      }
      ${order.awb ? html`<p style="margin-top:12px"><a href="/shiprocket/files/label-${order.id}.pdf" target="_blank" rel="noopener">Label</a> · <a href="/shiprocket/files/invoice-${order.id}.pdf" target="_blank" rel="noopener">Invoice</a></p>` : null}
    </details>
  </article>`
}

export function parcelsPage(context: SandboxContext, filter: string): Page {
  const { shiprocket } = context.store.state
  const all = [...shiprocket.orders.values()].reverse()
  const found = FILTERS[filter] ? all.filter(FILTERS[filter]) : all

  return {
    path: PATH,
    title: "Parcels",
    intro: "Shiprocket's orders. Each step sends the tracking webhook.",
    aside: html`<div id="wallet" data-live class="row">
      <span class="chip ${shiprocket.walletPaise < 10_000 ? "bad" : ""}"
        >Wallet ${rupees(shiprocket.walletPaise)}</span
      >${action("wallet", PATH, { balance: shiprocket.walletPaise < 10_000 ? "100000" : "0" }, button(shiprocket.walletPaise < 10_000 ? "Fill" : "Empty", { id: "wallet-switch" }))}${action("quirks", PATH, { on: shiprocket.quirks ? "" : "1" }, button(shiprocket.quirks ? "Quirks are on" : "Quirks are off", { id: "quirks-switch", pressed: shiprocket.quirks === true }))}
    </div>`,
    body: html`${filters(PATH, "show", Object.keys(FILTERS), filter)}
      <div id="live" data-live class="grid">
        ${
          found.length
            ? found.slice(0, SHOWN).map(card)
            : empty(
                "No parcels here",
                "A parcel appears when a supplier accepts a purchase order and the shop books its courier."
              )
        }${found.length > SHOWN ? html`<p class="meta">The newest ${SHOWN} of ${found.length}.</p>` : null}
        <section class="sub">
          <h2>Pickup locations</h2>
          <div class="card">
            <ul class="lines">
              ${shiprocket.pickupLocations.map(
                (place) =>
                  html`<li>
                    <span
                      ><strong>${place.pickup_location}</strong>
                      <span class="meta"
                        >${place.address}, ${place.city} ${place.pin_code}</span
                      ></span
                    ><span>${place.name}</span>
                  </li>`
              )}
            </ul>
          </div>
        </section>
      </div>`,
  }
}
