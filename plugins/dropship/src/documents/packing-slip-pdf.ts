import { formatIst } from "@bodycon/kit"
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces"
import { addressLines, block, blocks, footer, heading, itemCell, plain, rowsLayout } from "./parts"
import type { PurchaseOrderDocument, ShopIdentity } from "./types"

const head = (text: string): Content => ({ text, bold: true, fontSize: 8.5 })

const HOW_TO_RETURN =
  "Keep the tags on and the piece unworn, open your order in the shop, and ask for a return before you " +
  "send anything. Please do not send parcels back on your own."

/**
 * The slip that lies in the parcel. It wears the shop's brand, and names neither costs nor the supplier: the
 * return address is the parcel's, under the shop's name.
 */
export const packingSlipDefinition = (
  order: PurchaseOrderDocument,
  shop: ShopIdentity
): TDocumentDefinitions => {
  const returnTo = order.supplier.return_address ?? order.supplier.pickup_address
  return {
    info: { title: `Packing slip ${order.number}`, author: shop.name },
    content: [
      heading(shop.name, [], "Packing slip", order.number),
      blocks([
        block("For", addressLines(order.ship_to)),
        block("Details", [
          `Order ${order.order_number}`,
          `Dated ${formatIst(order.created_at, "date")}`,
          `Parcel ${order.number}`,
        ]),
      ]),
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: ["auto", "*", "auto"],
          body: [
            [head("Qty"), head("Item"), head("SKU")],
            ...order.lines.map((line) => [
              { text: String(line.quantity), bold: true },
              itemCell(line),
              plain(line.sku ?? line.supplier_sku),
            ]),
          ],
        },
        layout: rowsLayout,
        margin: [0, 0, 0, 18],
      },
      blocks([
        block("How to return", [shop.returnInstructions ?? HOW_TO_RETURN]),
        block("Return address", [shop.name, ...addressLines(returnTo).slice(1)]),
      ]),
      { text: `Thank you for shopping with ${shop.name}.`, margin: [0, 8, 0, 0] },
    ],
    footer: footer(""),
  }
}
