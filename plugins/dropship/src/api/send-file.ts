import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { loadDocument, shopIdentity } from "../documents/load"
import { packingSlipDefinition } from "../documents/packing-slip-pdf"
import { mergeDefinitions } from "../documents/parts"
import { renderPdf } from "../documents/pdf"
import { purchaseOrderDefinition } from "../documents/purchase-order-pdf"
import type { PurchaseOrderDocument, ShopIdentity } from "../documents/types"
import type { MedusaContainer } from "@medusajs/framework/types"

export type Paper = "purchase_order" | "packing_slip"

const DEFINITIONS = {
  purchase_order: purchaseOrderDefinition,
  packing_slip: packingSlipDefinition,
}

/** Answers with a file to be saved. Papers name people: no cache may keep them. */
export const sendFile = (
  res: MedusaResponse,
  name: string,
  contentType: string,
  body: Buffer | string
): void => {
  res.set("Cache-Control", "no-store")
  res.attachment(name).type(contentType).send(body)
}

/**
 * Papers of several purchase orders in one PDF.
 * @throws MedusaError INVALID_DATA when none of them has anything to supply any more
 */
export const paperPdf = async (
  paper: Paper,
  documents: PurchaseOrderDocument[],
  shop: ShopIdentity
): Promise<Buffer> => {
  const definitions = documents
    .filter((document) => document.lines.length)
    .map((document) => DEFINITIONS[paper](document, shop))
  if (!definitions.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "there is nothing to supply (any more): every line was refused or moved to another supplier"
    )
  }
  return renderPdf(mergeDefinitions(definitions))
}

/**
 * Answers with a paper of one purchase order.
 * @throws MedusaError NOT_FOUND, also when the filters leave it out
 */
export const sendPaper = async (
  container: MedusaContainer,
  res: MedusaResponse,
  paper: Paper,
  filters: { id: string; supplier_id?: string; status?: string[] }
): Promise<void> => {
  const document = await loadDocument(container, filters)
  const pdf = await paperPdf(paper, [document], await shopIdentity(container))
  const name = paper === "purchase_order" ? document.number : `${document.number}-packing-slip`
  sendFile(res, `${name}.pdf`, "application/pdf", pdf)
}
