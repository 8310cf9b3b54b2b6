import { z } from "@medusajs/framework/zod"
import type { PickupLocationPayload } from "../lib/mapping"
import { flag, optionalText } from "./fields"
import type { ShiprocketHttp } from "./http"

const PickupLocationsSchema = z.object({
  data: z.object({
    shipping_address: z.array(
      z.object({
        pickup_location: z.string(),
        name: optionalText,
        phone: optionalText,
        address: optionalText,
        pin_code: optionalText,
        phone_verified: flag,
      })
    ),
  }),
})

const PickupAddedSchema = z.object({ success: flag.refine(Boolean) })

export type RegisteredPickupLocation = {
  /** Exact and case-sensitive */
  nickname: string
  name: string | null
  phone: string | null
  address: string | null
  postal_code: string | null
  phone_verified: boolean
}

/** Addresses parcels are fetched from. */
export const pickupLocationCalls = (http: ShiprocketHttp) => ({
  async listPickupLocations(): Promise<RegisteredPickupLocation[]> {
    const { data } = await http.call({
      what: "list pickup locations",
      path: "/settings/company/pickup",
      schema: PickupLocationsSchema,
    })
    return data.shipping_address.map((address) => ({
      nickname: address.pickup_location,
      name: address.name,
      phone: address.phone,
      address: address.address,
      postal_code: address.pin_code,
      phone_verified: address.phone_verified,
    }))
  },

  async addPickupLocation(payload: PickupLocationPayload): Promise<void> {
    await http.call({
      what: "add pickup location",
      method: "POST",
      path: "/settings/company/addpickup",
      body: payload,
      schema: PickupAddedSchema,
    })
  },
})
