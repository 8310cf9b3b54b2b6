import { MedusaError } from "@medusajs/framework/utils"
import { codCancelled, codConfirm } from "./cod-mails"
import { deliveryChoice } from "./delivery-choice"
import { orderUnfulfillable } from "./order-unfulfillable"
import {
  paymentAutoRefunded,
  payOnlineRefunded,
  refundDetailsWanted,
  refundPaid,
} from "./payment-mails"
import {
  returnApproved,
  returnCancelled,
  returnCompleted,
  returnPickedUp,
  returnRejected,
} from "./return-mails"
import type { RenderedMail, Shop, Template } from "./types"

/** Templates by name. Each reads its own data, so the table forgets the types. */
const TEMPLATES: Record<string, Template<never>> = {
  "cod.cancelled": codCancelled,
  "cod.confirm": codConfirm,
  "delivery.choice": deliveryChoice,
  "order.unfulfillable": orderUnfulfillable,
  "payment.auto_refunded": paymentAutoRefunded,
  "payment.pay_online_refunded": payOnlineRefunded,
  "refund.details_wanted": refundDetailsWanted,
  "refund.paid": refundPaid,
  "return.approved": returnApproved,
  "return.cancelled": returnCancelled,
  "return.completed": returnCompleted,
  "return.picked_up": returnPickedUp,
  "return.rejected": returnRejected,
}

/**
 * Renders a mail.
 * @throws MedusaError INVALID_DATA for a template nobody wrote
 */
export const renderMail = (template: string, data: unknown, shop: Shop): RenderedMail => {
  if (!Object.hasOwn(TEMPLATES, template)) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `template ${template} is not known`)
  }
  return TEMPLATES[template](data as never, shop)
}
