import { formatIst } from "@bodycon/kit"
import { button, layout, paragraph } from "./layout"
import type { Template } from "./types"

/** A parcel that could not be delivered, and the link with which the shopper says how to go on. */
export type DeliveryChoiceData = {
  shopper_name?: string | null
  order_number: string
  courier: string | null
  /** In the shop's own words, never the courier's */
  reason: string
  /** ISO 8601, UTC */
  respond_by: string
  choice_url: string
}

/** To the shopper: the courier came in vain; she chooses another day or address. */
export const deliveryChoice: Template<DeliveryChoiceData> = (data, shop) => {
  const who = data.courier ?? "the courier"
  return {
    subject: `We could not deliver your order ${data.order_number}`,
    ...layout(shop, "When shall we come again?", [
      paragraph(`${data.shopper_name ? `Dear ${data.shopper_name}` : "Hello"},`),
      paragraph(
        `${who} tried to deliver a parcel of your order ${data.order_number}, in vain: ${data.reason.toLowerCase()}.`
      ),
      paragraph(
        `Choose another day, or correct the address or phone number, until ${formatIst(data.respond_by)}. After that the courier may send the parcel back.`
      ),
      button("Choose how to go on", data.choice_url),
      paragraph("The link works once and is meant for you alone."),
    ]),
  }
}
