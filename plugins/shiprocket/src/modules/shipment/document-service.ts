import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { ShiprocketError } from "../../client/errors"
import type { ShipmentDTO } from "../../types"
import type { Ctx } from "./base-service"
import {
  assertDocumentsMissing,
  failuresAfter,
  missingDocuments,
  toDocumentFailure,
} from "./documents"
import type { DocumentFailures, DocumentKind, DocumentOutcome } from "./documents"
import { DOCUMENTS_WORKFLOW } from "./booking-service"
import { ShipmentCorrectService } from "./correct-service"

/** Manifests and invoices. */
export class ShipmentDocumentService extends ShipmentCorrectService {
  /**
   * Makes what is missing of a parcel's papers, each kept before the next is asked for. Shiprocket makes a
   * manifest once and prints it again afterwards, so a run that died is simply repeated.
   * A paper that cannot be made is shown with what to do about it, and does not hold up the other.
   * @throws MedusaError NOT_FOUND; ShiprocketError when a later try may help
   */
  async makeDocuments(id: string): Promise<ShipmentDTO> {
    const shipment = await this.retrieveShipment(id)
    let again: ShiprocketError | null = null
    for (const kind of missingDocuments(shipment)) {
      try {
        await this.recordDocument(id, kind, shipment.awb, { url: await this.make_(kind, shipment) })
      } catch (error) {
        if (!(error instanceof ShiprocketError)) {
          throw error
        }
        const outcome = { failure: toDocumentFailure(error) }
        await this.recordDocument(id, kind, shipment.awb, outcome)
        again ??= error.transient ? error : null
      }
    }
    if (again) {
      throw again
    }
    return this.retrieveShipment(id)
  }

  /**
   * Queues what is missing of a parcel's papers.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when nothing is missing or there can be none
   */
  @InjectTransactionManager()
  async requestDocuments(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const shipment = await this.lock_(id, context)
    assertDocumentsMissing(shipment)
    await this.updateShipments({ id, document_failures: null }, context)
    await this.enqueue_(DOCUMENTS_WORKFLOW, id, context.transactionManager!)
  }

  /**
   * Keeps what became of a paper.
   * @param awb the waybill it was asked for under; the manifest of a courier that lost the parcel is dropped
   */
  @InjectTransactionManager()
  async recordDocument(
    id: string,
    kind: DocumentKind,
    awb: string | null,
    outcome: DocumentOutcome,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const shipment = await this.lock_(id, context)
    if (kind === "manifest" && shipment.awb !== awb) {
      return
    }
    const known = shipment.document_failures as DocumentFailures | null
    const patch = {
      id,
      document_failures: failuresAfter(known, kind, outcome),
      ...("url" in outcome ? { [`${kind}_url`]: outcome.url } : {}),
    }
    await this.updateShipments(patch as never, context)
  }

  private make_(kind: DocumentKind, shipment: ShipmentDTO): Promise<string> {
    return kind === "manifest"
      ? this.client.generateManifest(shipment.sr_shipment_id!, shipment.sr_order_id!)
      : this.client.printInvoice(shipment.sr_order_id!)
  }
}
