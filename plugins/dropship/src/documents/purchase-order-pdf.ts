import { formatInr, formatIst, multiplyMoney, sumMoney } from "@bodycon/kit"
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces"
import { placeOfSupply } from "./gst-states"
import { addressLines, block, blocks, footer, heading, itemCell, plain, rowsLayout } from "./parts"
import type { DocumentLine, PurchaseOrderDocument, ShopIdentity } from "./types"

/** ₹ that a line costs the shop. */
export const lineAmount = (line: DocumentLine): string =>
  multiplyMoney(line.cost_price, line.quantity)

/** ₹ that the purchase order costs the shop. */
export const documentTotal = (lines: DocumentLine[]): string => sumMoney(lines.map(lineAmount))

const right = (text: string, bold = false): Content => ({ text, alignment: "right", bold })
const head = (text: string, alignment: "left" | "right" = "left"): Content => ({
  text,
  alignment,
  bold: true,
  fontSize: 8.5,
})

const payment = (order: PurchaseOrderDocument): string =>
  order.payment_method === "cod"
    ? "Cash on delivery (the courier collects; the amount is on the courier's label)"
    : "Prepaid"

const linesTable = (order: PurchaseOrderDocument): Content => ({
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: ["auto", "*", "auto", "auto", "auto"],
    body: [
      [
        head("Your SKU"),
        head("Item"),
        head("Qty", "right"),
        head("Cost", "right"),
        head("Amount", "right"),
      ],
      ...order.lines.map((line) => [
        plain(line.supplier_sku),
        itemCell(line),
        right(String(line.quantity)),
        right(formatInr(line.cost_price)),
        right(formatInr(lineAmount(line))),
      ]),
      [
        { text: "Total", colSpan: 2, bold: true },
        {},
        right(String(order.lines.reduce((sum, line) => sum + line.quantity, 0)), true),
        {},
        right(formatInr(documentTotal(order.lines)), true),
      ],
    ],
  },
  layout: rowsLayout,
})

/**
 * The purchase order as its supplier gets it. It tells what the shop pays, and nothing of what the shopper
 * pays.
 */
export const purchaseOrderDefinition = (
  order: PurchaseOrderDocument,
  shop: ShopIdentity
): TDocumentDefinitions => ({
  info: { title: `Purchase order ${order.number}`, author: shop.name },
  content: [
    heading(
      shop.name,
      [shop.address ?? "", shop.gstin ? `GSTIN ${shop.gstin}` : ""].filter(Boolean),
      "Purchase order",
      order.number
    ),
    blocks([
      block("Supplier", [
        `${order.supplier.name} (${order.supplier.code})`,
        ...addressLines(order.supplier.pickup_address).slice(1),
        order.supplier.gstin && `GSTIN ${order.supplier.gstin}`,
      ]),
      block("Ship to", addressLines(order.ship_to)),
      block("Details", [
        `Order ${order.order_number}`,
        `Dated ${formatIst(order.created_at, "date")}`,
        order.revision > 1 && `Revision ${order.revision}, replaces the earlier ones`,
        order.answer_by && `Answer by ${formatIst(order.answer_by, "datetime")}`,
        order.dispatch_by && `Hand over by ${formatIst(order.dispatch_by, "datetime")}`,
        order.supplier_reference && `Your reference ${order.supplier_reference}`,
      ]),
    ]),
    linesTable(order),
    blocks([
      block("Payment by the shopper", [payment(order)]),
      block("Bill to", [
        shop.name,
        shop.address,
        shop.gstin && `GSTIN ${shop.gstin}`,
        `Place of supply: ${placeOfSupply(shop.gstin, order.ship_to.province)}`,
      ]),
    ]),
    ...(order.note ? [blocks([block("Note", order.note.split(/\r?\n/))])] : []),
    {
      text: "Do not put an invoice or a price list into the parcel. Enclose the packing slip.",
      fontSize: 8.5,
    },
  ],
  footer: footer("All times are Indian Standard Time."),
})
