import { Router } from "express"
import type { SandboxContext } from "../../context"
import { bodyOf, queryOf, route, textOf, type Json } from "../../lib/http"
import { hash } from "../../lib/ids"
import { COURIERS } from "../couriers"
import { fail } from "../errors"
import { circleOf } from "../pincodes"
import type { PickupLocation } from "../state"

const REQUIRED = [
  "pickup_location",
  "name",
  "email",
  "phone",
  "address",
  "city",
  "state",
  "country",
  "pin_code",
]

/** Field errors of a new pickup location, in the live shape: the texts sit in `message` itself. */
function pickupErrors(body: Json, existing: PickupLocation[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const field of REQUIRED) {
    if (!textOf(body[field])) {
      errors[field] = [`The ${field.replaceAll("_", " ")} field is required.`]
    }
  }
  const nickname = textOf(body.pickup_location)
  const address = textOf(body.address)
  if (nickname.length > 36) {
    errors.pickup_location = ["The pickup location may not be greater than 36 characters."]
  }
  if (nickname && existing.some((location) => location.pickup_location === nickname)) {
    errors.pickup_location = ["Pickup location name already exists."]
  }
  if (address.length > 80) {
    errors.address = ["The address may not be greater than 80 characters."]
  } else if (address && (address.length < 10 || !/\d/.test(address))) {
    errors.address = ["Address line 1 should have House no / Flat no / Road no."]
  }
  if (textOf(body.pin_code) && !circleOf(textOf(body.pin_code))) {
    errors.pin_code = ["The pin code is not serviceable for pickup."]
  }

  return errors
}

/** Pickup locations, postcodes, wallet, channels and couriers of the account. */
export function accountRoutes(context: SandboxContext): Router {
  const router = Router()

  router.get(
    "/settings/company/pickup",
    route((_request, response) => {
      response.json({
        data: {
          shipping_address: context.store.state.shiprocket.pickupLocations,
          allow_more: "true",
          is_blackbox_seller: false,
          company_name: "Sandbox Company",
          recent_addresses: [],
        },
      })
    })
  )

  router.post(
    "/settings/company/addpickup",
    route((request, response) => {
      const { shiprocket } = context.store.state
      const body = bodyOf(request)
      const phone = textOf(body.phone)
      if (phone && !/^[6-9]\d{9}$/.test(phone)) {
        fail.fields(response, { phone: ["Not a valid mobile number"] }, "Not a valid mobile number")
        return
      }
      const errors = pickupErrors(body, shiprocket.pickupLocations)
      if (Object.keys(errors).length) {
        response.status(422).json({ message: errors })
        return
      }
      const id = 1000 + shiprocket.pickupLocations.length + 1
      const location: PickupLocation = {
        id,
        pickup_location: textOf(body.pickup_location),
        name: textOf(body.name),
        email: textOf(body.email),
        phone,
        address: textOf(body.address),
        address_2: textOf(body.address_2),
        city: textOf(body.city),
        state: textOf(body.state),
        country: textOf(body.country),
        pin_code: textOf(body.pin_code),
        gstin: textOf(body.gstin) || null,
        lat: textOf(body.lat) || null,
        long: textOf(body.long) || null,
        status: 1,
        phone_verified: 0,
        is_primary_location: 0,
        company_id: 5001,
        rto_address_id: id,
      }
      shiprocket.pickupLocations.push(location)
      context.store.changed()
      response.json({
        success: true,
        address: {
          ...location,
          pickup_code: location.pickup_location,
          address_type: textOf(body.address_type) || null,
        },
        pickup_id: id,
        company_name: "Sandbox Company",
        full_name: "API USER",
      })
    })
  )

  router.get(
    "/open/postcode/details",
    route((request, response) => {
      const postcode = queryOf(request, "postcode")
      const circle = circleOf(postcode)
      if (!circle) {
        fail.plain(response, 403, `Mapped City-State details not found for ${postcode}`)
        return
      }
      const spread = hash(postcode)
      response.json({
        success: true,
        postcode_details: {
          postcode,
          city: circle.city,
          locality: [`${circle.city} ${postcode.slice(3)}`],
          state: circle.state,
          state_code: circle.stateCode,
          longitude: (72 + (spread % 1500) / 100).toFixed(4),
          latitude: (10 + (spread % 2000) / 100).toFixed(4),
        },
      })
    })
  )

  router.get(
    "/account/details/wallet-balance",
    route((_request, response) => {
      const { walletPaise } = context.store.state.shiprocket
      response.json({ data: { balance_amount: (walletPaise / 100).toFixed(2) } })
    })
  )

  router.get(
    "/channels",
    route((_request, response) => {
      response.json({
        data: [
          {
            id: 7001,
            name: "CUSTOM",
            status: "Active",
            status_code: 1,
            base_channel_code: "CS",
            connection: 1,
          },
        ],
      })
    })
  )

  router.get(
    "/courier/courierListWithCounts",
    route((request, response) => {
      // Every courier of this account is active.
      const listed = queryOf(request, "type") === "inactive" ? [] : COURIERS
      response.json({
        total_courier_count: listed.length,
        serviceable_pincodes_count: 19_000,
        courier_data: listed.map((courier) => ({
          id: courier.id,
          name: courier.name,
          mode: courier.surface ? 0 : 1,
          min_weight: courier.minWeight,
          status: 1,
        })),
      })
    })
  )

  return router
}
