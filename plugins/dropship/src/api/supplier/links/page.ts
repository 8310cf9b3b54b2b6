import { formatInr, formatIst } from "@bodycon/kit"
import { escapeHtml } from "../../../lib/escape-html"
import { isGood } from "../../../modules/purchase-order/goods"
import { isUnanswered } from "../../../modules/purchase-order/transitions"
import type { PurchaseOrderDTO } from "../../../types/purchase-order"

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#1c1c1c;max-width:34rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.25rem}li{margin:.5rem 0}small{color:#666}form{display:grid;gap:.75rem;margin-top:1.25rem}
button{font:inherit;padding:.9rem;border-radius:.6rem;border:1px solid #1c1c1c;background:#fff}
button[value=accept]{background:#1c1c1c;color:#fff}input{font:inherit;padding:.7rem;border:1px solid #bbb;border-radius:.6rem}`

type Line = PurchaseOrderDTO["lines"][number]

const describe = (line: Line): string => {
  const name = [line.title, line.variant_title].filter(Boolean).join(", ")
  return `${line.quantity} × ${escapeHtml(name)}<br><small>${escapeHtml(line.supplier_sku)} · ${escapeHtml(formatInr(line.cost_price))} each</small>`
}

const list = (lines: Line[]): string =>
  `<ul>${lines.map((line) => `<li>${describe(line)}</li>`).join("")}</ul>`

const pieces = (line: Line, index: number): string => {
  const name = `lines[${index}]`
  return `<label>${describe(line)}<br>You supply
<input type="hidden" name="${name}[id]" value="${escapeHtml(line.id)}">
<input type="number" name="${name}[quantity]" value="${line.quantity}" min="0" max="${line.quantity}" step="1" required> of ${line.quantity}</label>`
}

const form = (lines: Line[]): string => `<form method="post">
${lines.map(pieces).join("\n")}
<button name="action" value="accept">Accept</button>
<label>Reason, if you cannot supply all of it <input name="reason" maxlength="500"></label>
<button name="action" value="reject">Reject all</button>
</form>`

/** A small page on which a supplier answers without a login. Needs no script; every value is escaped. */
export const linkPage = (order: PurchaseOrderDTO): string => {
  const open = isUnanswered(order.status)
  const goods = order.lines.filter(isGood)
  const state = open
    ? `Please answer by ${escapeHtml(formatIst(order.answer_by!, "datetime"))}.`
    : `This purchase order is <strong>${escapeHtml(order.status.replace("_", " "))}</strong>.`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>Purchase order ${escapeHtml(order.number)}</title><style>${STYLE}</style></head><body>
<h1>Purchase order ${escapeHtml(order.number)}</h1><p>${state}</p>
${open ? "" : list(goods)}<p>Total: <strong>${escapeHtml(formatInr(order.cost_total))}</strong></p>
<p>Ship to: ${escapeHtml(`${order.ship_to.name}, ${order.ship_to.city}, ${order.ship_to.province} ${order.ship_to.postal_code}`)}</p>
${open ? form(goods) : ""}</body></html>`
}
