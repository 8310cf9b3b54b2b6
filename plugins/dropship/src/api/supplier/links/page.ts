import { formatInr, formatIst } from "@bodycon/kit"
import { escapeHtml } from "../../../lib/escape-html"
import type { PurchaseOrderDTO } from "../../../types/purchase-order"

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#1c1c1c;max-width:34rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.25rem}li{margin:.5rem 0}small{color:#666}form{display:grid;gap:.75rem;margin-top:1.25rem}
button{font:inherit;padding:.9rem;border-radius:.6rem;border:1px solid #1c1c1c;background:#fff}
button[value=accept]{background:#1c1c1c;color:#fff}input{font:inherit;padding:.7rem;border:1px solid #bbb;border-radius:.6rem}`

const lines = (order: PurchaseOrderDTO): string =>
  order.lines
    .map((line) => {
      const name = [line.title, line.variant_title].filter(Boolean).join(", ")
      return `<li>${line.quantity} × ${escapeHtml(name)}<br><small>${escapeHtml(line.supplier_sku)} · ${escapeHtml(formatInr(line.cost_price))} each</small></li>`
    })
    .join("")

const form = `<form method="post">
<button name="action" value="accept">Accept</button>
<label>Reason, if you cannot supply it <input name="reason" maxlength="500"></label>
<button name="action" value="reject">Reject</button>
</form>`

/** A small page on which a supplier answers without a login. Needs no script; every value is escaped. */
export const linkPage = (order: PurchaseOrderDTO): string => {
  const open = order.status === "draft" || order.status === "sent"
  const state = open
    ? `Please answer by ${escapeHtml(formatIst(order.answer_by!, "datetime"))}.`
    : `This purchase order is <strong>${escapeHtml(order.status.replace("_", " "))}</strong>.`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>Purchase order ${escapeHtml(order.number)}</title><style>${STYLE}</style></head><body>
<h1>Purchase order ${escapeHtml(order.number)}</h1><p>${state}</p>
<ul>${lines(order)}</ul><p>Total: <strong>${escapeHtml(formatInr(order.cost_total))}</strong></p>
<p>Ship to: ${escapeHtml(`${order.ship_to.name}, ${order.ship_to.city}, ${order.ship_to.province} ${order.ship_to.postal_code}`)}</p>
${open ? form : ""}</body></html>`
}
