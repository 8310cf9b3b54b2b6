import { escapeHtml } from "../lib/escape-html"
import type { Shop } from "./types"

const INK = "#1d1a1b"
const FAINT = "#6f676a"
const RULE = "#e7e0dc"
const PAPER = "#faf7f4"
const ACCENT = "#7b1e3a"
const SERIF = "Georgia,'Times New Roman',serif"
const SANS = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/** One piece of a mail, in both forms. The HTML is trusted: builders below escape what they are given. */
export type Block = { text: string; html: string }

/** A paragraph. */
export const paragraph = (text: string): Block => ({
  text,
  html: `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`,
})

/** Things with an amount each, and a total under them. */
export const list = (
  rows: { name: string; detail: string; amount: string }[],
  total?: { name: string; amount: string }
): Block => {
  const cell = `padding:12px 0;border-top:1px solid ${RULE};vertical-align:top`
  const htmlRows = rows.map(
    ({ name, detail, amount }) =>
      `<tr><td style="${cell}">${escapeHtml(name)}<br><span style="color:${FAINT};font-size:13px">${escapeHtml(detail)}</span></td>` +
      `<td style="${cell};text-align:right;white-space:nowrap">${escapeHtml(amount)}</td></tr>`
  )
  const htmlTotal = total
    ? `<tr><td style="${cell};font-weight:600">${escapeHtml(total.name)}</td>` +
      `<td style="${cell};text-align:right;font-weight:600;white-space:nowrap">${escapeHtml(total.amount)}</td></tr>`
    : ""
  return {
    text: [
      ...rows.map(({ name, detail, amount }) => `- ${name} (${detail}): ${amount}`),
      ...(total ? [`${total.name}: ${total.amount}`] : []),
    ].join("\n"),
    html: `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:0 0 20px;border-bottom:1px solid ${RULE}"><tbody>${htmlRows.join("")}${htmlTotal}</tbody></table>`,
  }
}

/** A link as a button; written out in plain text. */
export const button = (label: string, url: string): Block => ({
  text: `${label}: ${url}`,
  html: `<p style="margin:0 0 20px"><a href="${escapeHtml(url)}" style="display:inline-block;background:${ACCENT};color:#fff;text-decoration:none;padding:12px 22px;border-radius:4px">${escapeHtml(label)}</a></p>`,
})

/** Puts a mail together: the shop's name, a heading, the blocks, and who it is from. */
export const layout = (shop: Shop, heading: string, blocks: Block[]) => ({
  text: [shop.name, "", heading, "", ...blocks.flatMap(({ text }) => [text, ""])].join("\n"),
  html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(heading)}</title></head>
<body style="margin:0;background:${PAPER};color:${INK};font:15px/1.55 ${SANS}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tbody><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tbody>
<tr><td style="padding:0 0 24px;font:22px/1 ${SERIF};letter-spacing:.04em"><a href="${escapeHtml(shop.storefrontUrl)}" style="color:${INK};text-decoration:none">${escapeHtml(shop.name)}</a></td></tr>
<tr><td style="background:#fff;border:1px solid ${RULE};border-radius:6px;padding:32px 28px 16px">
<h1 style="margin:0 0 16px;font:26px/1.25 ${SERIF}">${escapeHtml(heading)}</h1>
${blocks.map(({ html }) => html).join("\n")}
</td></tr>
<tr><td style="padding:20px 0;color:${FAINT};font-size:13px">You get this mail because of your order at ${escapeHtml(shop.name)}.</td></tr>
</tbody></table></td></tr></tbody></table>
</body></html>
`,
})
