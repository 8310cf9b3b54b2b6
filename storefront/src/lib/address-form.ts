// The storefront knows Medusa only over HTTP, so Zod comes from its own package here.
// eslint-disable-next-line @medusajs/zod-import-source
import { z } from "zod"

import { INDIAN_STATES, normalizeMobile, normalizePincode } from "./india"
import type { Address } from "./types"

const line = (label: string, max = 120) =>
  z.string().trim().min(1, `${label} is needed.`).max(max, `${label} is too long.`)

const addressSchema = z.object({
  firstName: line("First name", 60),
  lastName: z.string().trim().max(60, "Last name is too long."),
  phone: z
    .string()
    .transform((value) => normalizeMobile(value) ?? "")
    .refine(Boolean, "Enter a ten-digit Indian mobile number."),
  postalCode: z
    .string()
    .transform((value) => normalizePincode(value) ?? "")
    .refine(Boolean, "Enter a six-digit pincode."),
  address1: line("House and street"),
  address2: z.string().trim().max(120, "Area is too long."),
  city: line("City", 60),
  province: z
    .string()
    .refine((value) => (INDIAN_STATES as readonly string[]).includes(value), "Choose a state."),
})

const emailSchema = z.email("Enter an e-mail address, like name@example.com.").max(160)

export type FieldErrors = Record<string, string>

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors }

function read(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value : ""
}

/** An Indian address from a form; the first mistake of each field, by field name. */
export function parseAddress(form: FormData): Parsed<Address> {
  const result = addressSchema.safeParse(
    Object.fromEntries(Object.keys(addressSchema.shape).map((name) => [name, read(form, name)]))
  )
  if (result.success) {
    return { ok: true, value: result.data }
  }
  const errors: FieldErrors = {}
  for (const issue of result.error.issues) {
    errors[String(issue.path[0])] ??= issue.message
  }
  return { ok: false, errors }
}

/** An e-mail address, trimmed and in lower case; `null` when it is none. */
export function parseEmail(input: string): string | null {
  const result = emailSchema.safeParse(input.trim().toLowerCase())
  return result.success ? result.data : null
}
