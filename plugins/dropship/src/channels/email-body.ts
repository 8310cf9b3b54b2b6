import { formatInr, formatIst } from "@bodycon/kit"
import { escapeHtml } from "../lib/escape-html"
import type { OutboundOrder } from "./types"

type Line = OutboundOrder["lines"][number]

const describe = (line: Line): string => [line.title, line.variant_title].filter(Boolean).join(", ")

const address = ({ ship_to: to }: OutboundOrder): string[] =>
  [
    to.name,
    to.address_1,
    to.address_2,
    `${to.city}, ${to.province} ${to.postal_code}`,
    to.phone,
  ].filter((text): text is string => !!text)

/** The mail's plain part. */
export const emailText = (order: OutboundOrder, shopName: string): string =>
  [
    `Dear ${order.supplier.contact_name},`,
    "",
    `${shopName} has a new purchase order for you: ${order.number}.`,
    `Please answer by ${formatIst(order.answer_by, "datetime")}.`,
    "",
    ...order.lines.map(
      (line) =>
        `${line.quantity} × ${describe(line)} (your SKU ${line.supplier_sku}) at ${formatInr(line.cost_price)}`
    ),
    `Total: ${formatInr(order.cost_total)}`,
    "",
    "Ship to:",
    ...address(order),
    "",
    `Accept or reject here (works once): ${order.answer_url}`,
    "",
  ].join("\n")

/** The mail's HTML part. Every value is escaped. */
export const emailHtml = (order: OutboundOrder, shopName: string): string => {
  const cell = (text: string) => `<td style="padding:6px 12px 6px 0">${escapeHtml(text)}</td>`
  const rows = order.lines.map(
    (line) =>
      `<tr>${cell(`${line.quantity} ×`)}${cell(describe(line))}${cell(line.supplier_sku)}${cell(formatInr(line.cost_price))}</tr>`
  )
  return `<!doctype html><html lang="en"><body style="font-family:sans-serif;color:#222;line-height:1.5">
<p>Dear ${escapeHtml(order.supplier.contact_name)},</p>
<p>${escapeHtml(shopName)} has a new purchase order for you: <strong>${escapeHtml(order.number)}</strong>.<br>
Please answer by <strong>${escapeHtml(formatIst(order.answer_by, "datetime"))}</strong>.</p>
<table style="border-collapse:collapse"><tbody>${rows.join("")}</tbody></table>
<p>Total: <strong>${escapeHtml(formatInr(order.cost_total))}</strong></p>
<p>Ship to:<br>${address(order).map(escapeHtml).join("<br>")}</p>
<p><a href="${escapeHtml(order.answer_url)}" style="background:#111;color:#fff;padding:10px 18px;text-decoration:none;border-radius:6px">Accept or reject</a></p>
<p style="color:#777">The button works once and until the time above.</p>
</body></html>`
}
