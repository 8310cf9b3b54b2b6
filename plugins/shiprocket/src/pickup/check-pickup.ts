import { normalizePhone } from "@bodycon/kit"
import type { PickupLocationPayload } from "../lib/mapping"
import type { Address } from "../types"

/** Shiprocket's limits. */
const MAX_NICKNAME = 36
const MAX_LINE = 80

export type FieldErrors = Record<string, string[]>

/** Where parcels are fetched, and what the place is called at Shiprocket. */
export type PickupInput = { nickname: string; address: Address }

export type CheckedPickup =
  { payload: PickupLocationPayload; errors: null } | { payload: null; errors: FieldErrors }

const tidy = (text: string | null | undefined): string => text?.replace(/\s+/g, " ").trim() ?? ""

/** Two lines that each fit, broken at a space; null when it takes more than two. */
const inLines = (address_1: string, address_2: string): [string, string] | null => {
  if (address_1.length <= MAX_LINE && address_2.length <= MAX_LINE) {
    return [address_1, address_2]
  }
  const whole = [address_1, address_2].filter(Boolean).join(", ")
  const space = whole.lastIndexOf(" ", MAX_LINE)
  if (space <= 0) {
    return null
  }
  const second = whole.slice(space).trim()
  return second.length <= MAX_LINE ? [whole.slice(0, space).trim(), second] : null
}

const phoneOf = (text: string): string | null => {
  try {
    return normalizePhone(text)
  } catch {
    return null
  }
}

/** Complaints about a nickname: it is used to the letter, so nothing is cut or changed. */
const nicknameErrors = (nickname: string): string[] => [
  ...(nickname.trim() ? [] : ["is missing"]),
  ...(nickname === nickname.trim() ? [] : ["must not begin or end with a space"]),
  ...(nickname.length > MAX_NICKNAME ? [`must have at most ${MAX_NICKNAME} characters`] : []),
]

const addressErrors = (address_1: string, lines: [string, string] | null): string[] => {
  if (!address_1) {
    return ["is missing"]
  }
  if (!lines) {
    return [`must fit in two lines of ${MAX_LINE} characters together with the second line`]
  }
  return /\d/.test(lines[0]) ? [] : ["must contain a house, flat, plot or road number"]
}

/**
 * Checks a pickup address the way Shiprocket will, before anything is sent, and says everything that is
 * wrong at once. Errors are keyed by the fields of `address`, and `nickname`.
 * @param fallbackEmail stands in for an address without one
 */
export const checkPickup = (
  { nickname, address }: PickupInput,
  fallbackEmail: string
): CheckedPickup => {
  const [name, city, state] = [address.name, address.city, address.province].map(tidy)
  const address_1 = tidy(address.address_1)
  const lines = inLines(address_1, tidy(address.address_2))
  const phone = phoneOf(address.phone ?? "")
  const pincode = (address.postal_code ?? "").replace(/\s/g, "")
  const missing = (text: string) => (text ? [] : ["is missing"])
  const all: FieldErrors = {
    nickname: nicknameErrors(nickname),
    name: missing(name),
    phone: phone ? [] : ["must be an Indian mobile number: ten digits, beginning with 6 to 9"],
    address_1: addressErrors(address_1, lines),
    city: missing(city),
    province: missing(state),
    postal_code: /^[1-9]\d{5}$/.test(pincode) ? [] : ["must be an Indian pincode of six digits"],
    country_code: /^in$/i.test(address.country_code ?? "") ? [] : ["must be in"],
  }
  const errors = Object.fromEntries(Object.entries(all).filter(([, lines_]) => lines_.length))
  if (Object.keys(errors).length || !lines || !phone) {
    return { payload: null, errors }
  }
  const payload = {
    pickup_location: nickname,
    name,
    email: tidy(address.email) || fallbackEmail,
    phone,
    address: lines[0],
    address_2: lines[1],
    city,
    state,
    country: "India",
    pin_code: pincode,
  }
  return { payload, errors: null }
}

/** Our field for each of Shiprocket's, so that a refusal names what the merchant can change. */
const OUR_FIELDS: Readonly<Record<string, string>> = {
  pickup_location: "nickname",
  address: "address_1",
  state: "province",
  pin_code: "postal_code",
  country: "country_code",
}

/** Shiprocket's complaints under our own field names; `fallback` when it named none. */
export const toOurFields = (fields: FieldErrors, fallback: string): FieldErrors => {
  const named = Object.entries(fields).map(([field, texts]) => [OUR_FIELDS[field] ?? field, texts])
  return named.length ? (Object.fromEntries(named) as FieldErrors) : { address: [fallback] }
}
