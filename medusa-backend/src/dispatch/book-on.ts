import { SHIPMENT_MODULE } from "@bodycon/medusa-plugin-shiprocket/modules/shipment"
import type { BookingSettings } from "@bodycon/medusa-plugin-shiprocket/settings/booking"
import type { MedusaContainer } from "@medusajs/framework/types"

type Shipments = { settings: (key: "booking") => Promise<BookingSettings> }

/** In which states a purchase order gets its parcel, by what the merchant set. */
export const shippableStatuses = (bookOn: BookingSettings["book_on"]): string[] =>
  bookOn === "ready" ? ["ready"] : ["accepted", "ready"]

/** The states in which a purchase order gets its parcel now; the setting is at most seconds old. */
export const readShippableStatuses = async (container: MedusaContainer): Promise<string[]> => {
  const { book_on } = await container.resolve<Shipments>(SHIPMENT_MODULE).settings("booking")
  return shippableStatuses(book_on)
}
