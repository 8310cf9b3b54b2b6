import { formatInr, formatIst } from "@bodycon/kit"
import { escapeHtml } from "../lib/escape-html"
import { EMAIL_COPY } from "./email-copy"
import { chooseLanguage, MAIL_LANGUAGES } from "./language"
import type { MailLanguage } from "./language"
import type { OutboundOrder } from "./types"

type Line = OutboundOrder["lines"][number]

export type EmailBody = { subject: string; text: string; html: string }

const describe = (line: Line): string => [line.title, line.variant_title].filter(Boolean).join(", ")

const address = ({ ship_to: to }: OutboundOrder): string[] =>
  [
    to.name,
    to.address_1,
    to.address_2,
    `${to.city}, ${to.province} ${to.postal_code}`,
    to.phone,
  ].filter((text): text is string => !!text)

const emailText = (order: OutboundOrder, shopName: string, language: MailLanguage): string => {
  const copy = EMAIL_COPY[language]
  return [
    copy.greeting(order.supplier.contact_name),
    "",
    `${copy.intro(shopName)} ${order.number}`,
    ...(order.revision > 1 ? [copy.changed(order.revision)] : []),
    copy.answerBy(formatIst(order.answer_by, "datetime")),
    "",
    ...order.lines.map(
      (line) =>
        `${line.quantity} × ${describe(line)} (${copy.yourSku}: ${line.supplier_sku}), ${formatInr(line.cost_price)}`
    ),
    `${copy.total}: ${formatInr(order.cost_total)}`,
    "",
    `${copy.shipTo}:`,
    ...address(order),
    copy.payment[order.payment_method],
    ...(order.note ? ["", `${copy.note}: ${order.note}`] : []),
    "",
    `${copy.answer}: ${order.answer_url}`,
    copy.once,
    copy.attached,
    "",
  ].join("\n")
}

const emailHtml = (order: OutboundOrder, shopName: string, language: MailLanguage): string => {
  const copy = EMAIL_COPY[language]
  const cell = (text: string) => `<td style="padding:6px 12px 6px 0">${escapeHtml(text)}</td>`
  const rows = order.lines.map(
    (line) =>
      `<tr>${cell(`${line.quantity} ×`)}${cell(describe(line))}${cell(line.supplier_sku)}${cell(formatInr(line.cost_price))}</tr>`
  )
  const paragraph = (...lines: string[]) => `<p>${lines.join("<br>")}</p>`
  const note = order.note
    ? paragraph(
        `<strong>${escapeHtml(copy.note)}</strong>`,
        ...order.note.split(/\r?\n/).map(escapeHtml)
      )
    : ""
  return `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;color:#222;line-height:1.5">
${paragraph(escapeHtml(copy.greeting(order.supplier.contact_name)))}
${paragraph(
  `${escapeHtml(copy.intro(shopName))} <strong>${escapeHtml(order.number)}</strong>`,
  ...(order.revision > 1 ? [escapeHtml(copy.changed(order.revision))] : []),
  `<strong>${escapeHtml(copy.answerBy(formatIst(order.answer_by, "datetime")))}</strong>`
)}
<table style="border-collapse:collapse"><tbody>${rows.join("")}</tbody></table>
${paragraph(`${escapeHtml(copy.total)}: <strong>${escapeHtml(formatInr(order.cost_total))}</strong>`)}
${paragraph(`${escapeHtml(copy.shipTo)}:`, ...address(order).map(escapeHtml), escapeHtml(copy.payment[order.payment_method]))}
${note}
<p><a href="${escapeHtml(order.answer_url)}" style="background:#111;color:#fff;padding:12px 20px;text-decoration:none;border-radius:6px">${escapeHtml(copy.answer)}</a></p>
<p style="color:#666">${escapeHtml(copy.once)}<br>${escapeHtml(copy.attached)}</p>
</body></html>`
}

/** The mail in the supplier's first language that there is. Every value in the HTML is escaped. */
export const emailBody = (order: OutboundOrder, shopName: string): EmailBody => {
  const language = chooseLanguage(order.supplier.languages, MAIL_LANGUAGES, "en")
  return {
    subject: EMAIL_COPY[language].subject(order.number, shopName, order.revision),
    text: emailText(order, shopName, language),
    html: emailHtml(order, shopName, language),
  }
}
