import { MedusaError } from "@medusajs/framework/utils"
import { ShiprocketError } from "../../client/errors"
import type { ShipmentDTO } from "../../types"
import { STATUS_RANK } from "./status"

/** Papers made once a pickup is scheduled; the label belongs to the booking itself. */
export const DOCUMENT_KINDS = ["manifest", "invoice"] as const

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Why a paper is missing, as shown to the merchant. `at`: ISO 8601, UTC. */
export type DocumentFailure = { code: string; message: string; next_action: string; at: string }

export type DocumentFailures = Partial<Record<DocumentKind, DocumentFailure | null>>

/** What making a paper came to. */
export type DocumentOutcome = { url: string } | { failure: DocumentFailure }

type Papers = Pick<
  ShipmentDTO,
  | "direction"
  | "status"
  | "pickup_state"
  | "sr_order_id"
  | "sr_shipment_id"
  | "manifest_url"
  | "invoice_url"
>

/** Also when the merchant scheduled it in Shiprocket's panel and its news came by tracking. */
const hasPickup = ({ pickup_state, status }: Papers): boolean =>
  pickup_state === "requested" || STATUS_RANK[status] >= STATUS_RANK.pickup_scheduled

/** Why a parcel cannot have a manifest and an invoice, or null when it can. */
const obstacle = (shipment: Papers): string | null => {
  if (shipment.direction === "return") {
    return "comes back from a shopper: it has neither manifest nor invoice"
  }
  if (shipment.status === "cancelled") {
    return "is cancelled"
  }
  return shipment.sr_order_id && shipment.sr_shipment_id && hasPickup(shipment)
    ? null
    : "has no pickup yet: its documents are made once one is scheduled"
}

/** The papers a parcel should have and does not, in the order they are made. */
export const missingDocuments = (shipment: Papers): DocumentKind[] =>
  obstacle(shipment) ? [] : DOCUMENT_KINDS.filter((kind) => !shipment[`${kind}_url`])

/** @throws MedusaError NOT_ALLOWED saying why no paper can be made */
export const assertDocumentsMissing = (shipment: Papers & Pick<ShipmentDTO, "id">): void => {
  const problem =
    obstacle(shipment) ?? (missingDocuments(shipment).length ? null : "has all its documents")
  if (problem) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `shipment ${shipment.id} ${problem}`)
  }
}

/** How a paper that could not be made is shown, whether or not it is tried again by itself. */
export const toDocumentFailure = (error: ShiprocketError): DocumentFailure => ({
  code: error.code,
  message: error.message,
  next_action: error.nextAction,
  at: new Date().toISOString(),
})

/** The failures after another outcome; null when none is left. */
export const failuresAfter = (
  known: DocumentFailures | null,
  kind: DocumentKind,
  outcome: DocumentOutcome
): Record<DocumentKind, DocumentFailure | null> | null => {
  const failures = {
    manifest: known?.manifest ?? null,
    invoice: known?.invoice ?? null,
    [kind]: "failure" in outcome ? outcome.failure : null,
  }
  return failures.manifest || failures.invoice ? failures : null
}
