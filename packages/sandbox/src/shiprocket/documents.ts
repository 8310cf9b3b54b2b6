import { PdfPage, renderPdf } from "../lib/pdf"
import { istDate } from "../lib/time"
import type { SrOrder } from "./state"

const amount = (rupees: number): string =>
  `Rs ${new Intl.NumberFormat("en-IN", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(rupees)}`

/** Breaks a text into lines of at most `width` characters. */
function wrap(text: string, width: number, lines: number): string[] {
  const rows: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + word.length < width) {
      rows[rows.length - 1] = `${last} ${word}`
    } else {
      rows.push(word)
    }
  }

  return rows.slice(0, lines)
}

function label(order: SrOrder): PdfPage {
  const page = new PdfPage()
  const cod = order.paymentMethod === "COD"
  page.text(14, 26, 13, order.courier?.name ?? "No courier yet", true)
  page.text(200, 26, 13, cod ? "COD" : "PREPAID", true)
  page.line(36)
  if (order.awb) {
    page.barcode(24, 46, 240, 46, order.awb).text(94, 106, 11, order.awb, true)
  }
  page.line(116).text(14, 132, 8, "DELIVER TO").text(14, 147, 12, order.to.name, true)
  const to = [
    ...wrap(order.to.address, 48, 3),
    `${order.to.city}, ${order.to.state} ${order.to.pincode}`,
    `Phone ${order.to.phone}`,
  ]
  to.forEach((row, index) => page.text(14, 162 + index * 13, 10, row))
  page.line(232).text(14, 248, 8, cod ? "COLLECT" : "ORDER VALUE")
  page.text(14, 264, 14, amount(order.subTotal), true)
  page.text(150, 248, 8, "ORDER").text(150, 263, 10, order.reference, true)
  page.text(150, 276, 8, `${order.weightKg} kg, ${order.dimensionsCm.join(" x ")} cm`)
  page.line(286).text(14, 300, 8, "CONTENTS")
  order.items
    .slice(0, 5)
    .forEach((item, index) =>
      page.text(14, 314 + index * 12, 9, `${item.units} x ${item.name}`.slice(0, 52))
    )
  page
    .line(376)
    .text(14, 390, 8, "IF UNDELIVERED RETURN TO")
    .text(14, 403, 9, order.from.name, true)
  wrap(`${order.from.address}, ${order.from.city} ${order.from.pincode}`, 58, 2).forEach(
    (row, index) => page.text(14, 414 + index * 10, 8, row)
  )

  return page
}

function invoice(order: SrOrder): PdfPage {
  const page = new PdfPage()
  page.text(14, 28, 15, "Invoice", true).text(14, 44, 9, `For order ${order.reference}`)
  page.text(180, 28, 9, `Date ${istDate(new Date(order.createdAt))}`).line(54)
  page.text(14, 70, 8, "SOLD BY").text(14, 83, 10, order.from.name, true)
  page.text(14, 95, 8, `${order.from.city} ${order.from.pincode}`)
  page.text(150, 70, 8, "BILLED TO").text(150, 83, 10, order.to.name, true)
  page.text(150, 95, 8, `${order.to.city} ${order.to.pincode}`).line(108)
  order.items.slice(0, 16).forEach((item, index) => {
    const top = 126 + index * 15
    page.text(14, top, 9, `${item.units} x ${item.name}`.slice(0, 38))
    page.text(214, top, 9, amount(item.selling_price * item.units))
  })
  page.line(376).text(14, 394, 11, "Total", true).text(200, 394, 11, amount(order.subTotal), true)
  page.text(14, 412, 8, order.paymentMethod === "COD" ? "To be paid on delivery" : "Paid")

  return page
}

function manifest(order: SrOrder): PdfPage {
  const page = new PdfPage()
  page.text(14, 28, 15, "Courier manifest", true)
  page.text(14, 44, 9, `${order.courier?.name ?? ""}, ${istDate(new Date())}`).line(54)
  page.text(14, 72, 8, "AWB").text(120, 72, 8, "ORDER").text(230, 72, 8, "PIECES")
  page.text(14, 88, 10, order.awb ?? "", true).text(120, 88, 10, order.reference)
  page.text(230, 88, 10, String(order.items.reduce((sum, item) => sum + item.units, 0)))
  page.line(360).text(14, 378, 8, "Handed over by").text(160, 378, 8, "Received by")

  return page
}

export const DOCUMENTS = { label, invoice, manifest }

export type DocumentKind = keyof typeof DOCUMENTS

/** One page for each order, as a PDF. */
export function renderDocument(kind: DocumentKind, orders: SrOrder[]): Buffer {
  return renderPdf(orders.map(DOCUMENTS[kind]))
}
