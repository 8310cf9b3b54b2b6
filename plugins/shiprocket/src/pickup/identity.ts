import { createHash } from "node:crypto"
import type { RegisteredPickupLocation } from "../client/pickup-locations"
import type { PickupLocationPayload } from "../lib/mapping"
import type { CheckedPickup, PickupInput } from "./check-pickup"

const MAX_NICKNAME = 36

const digest = (parts: (string | null | undefined)[]): string =>
  createHash("sha256")
    .update(
      parts
        .map((part) => part ?? "")
        .join("\n")
        .toLowerCase()
    )
    .digest("hex")

/** What makes two pickup addresses the same to Shiprocket. */
export const addressHash = (payload: Omit<PickupLocationPayload, "pickup_location">): string =>
  digest([
    payload.name,
    payload.phone,
    payload.address,
    payload.address_2,
    payload.city,
    payload.state,
    payload.pin_code,
  ])

/** The identity of an address whether or not it is good enough to be sent. */
export const pickupHash = ({ address }: PickupInput, checked: CheckedPickup): string =>
  checked.payload
    ? addressHash(checked.payload)
    : digest([
        "refused",
        address.name,
        address.phone,
        address.address_1,
        address.address_2,
        address.city,
        address.province,
        address.postal_code,
        address.country_code,
      ])

/** The nickname of a supplier's further address, after a move: Shiprocket changes none it has. */
export const movedNickname = (base: string, hash: string): string =>
  `${base.slice(0, MAX_NICKNAME - 7)}-${hash.slice(0, 6)}`

const words = (text: string): string =>
  text
    .replace(/[\s,]+/g, " ")
    .trim()
    .toLowerCase()

/** Ten digits of a phone, six of a pincode, whatever stands before or between them. */
const lastDigits = (text: string): string => text.replace(/\D/g, "").slice(-10)

const same = (listed: string | null, sent: string, read: (text: string) => string): boolean =>
  listed === null || read(listed) === read(sent)

/**
 * Whether a location listed at Shiprocket is the one we mean, so that it can be used as it is. What the list
 * does not say counts as the same.
 */
export const isSamePlace = (
  listed: RegisteredPickupLocation,
  payload: PickupLocationPayload
): boolean =>
  same(listed.name, payload.name, words) &&
  same(listed.phone, payload.phone, lastDigits) &&
  same(listed.address, payload.address, words) &&
  same(listed.postal_code, payload.pin_code, lastDigits)
