import type { MedusaContainer } from "@medusajs/framework/types"
import { answerRefusal } from "../../../modules/ndr/answer"
import type { NdrAnswer } from "../../../modules/ndr/answer"
import { choosableDates } from "../../../modules/ndr/delivery-dates"
import { REASON_LABELS } from "../../../modules/ndr/reasons"
import type { NdrCaseDTO } from "../../../modules/ndr/types"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import type { ShipmentItem } from "../../../types"

/**
 * What whoever holds the link may see: her own items, city and pincode. A link may be passed on, so no name,
 * phone number or street is in it.
 */
export const showDelivery = async (scope: MedusaContainer, found: NdrCaseDTO) => {
  const shipments = scope.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  const { items } = await shipments.retrieveShipment(found.shipment_id, { select: ["items"] })
  const now = new Date()
  const answer = found.status === "answered" ? (found.answer as unknown as NdrAnswer) : null
  return {
    number: found.reference,
    awb: found.awb,
    courier: found.courier_name,
    reason: REASON_LABELS[found.reason_code],
    attempts: found.attempts,
    respond_by: found.respond_by,
    items: (items as unknown as ShipmentItem[]).map(({ name, units }) => ({
      title: name,
      quantity: units,
    })),
    city: found.city,
    pincode: found.pincode,
    dates: choosableDates(now),
    answered: answer ? { action: answer.action, date: answer.deferred_date ?? null } : null,
    // A rule may have answered for later; the shopper overrules it until then.
    changeable: answerRefusal(found, "shopper", now) === null,
  }
}
