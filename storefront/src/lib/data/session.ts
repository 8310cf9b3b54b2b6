import "server-only"

import { cookies } from "next/headers"

import { servedOverHttps } from "../env"
import { LANGUAGE_COOKIE } from "../supplier-text"

const DAY = 86_400

const COOKIES = {
  cart: { name: "bodycon_cart", maxAge: 30 * DAY },
  customer: { name: "bodycon_customer", maxAge: DAY },
  supplier: { name: "bodycon_supplier", maxAge: DAY },
  supplierLanguage: LANGUAGE_COOKIE,
  /** How far paying has come; see `lib/payment-memory.ts`. */
  payment: { name: "bodycon_payment", maxAge: 3 * DAY },
  /** The code that paying online puts on the cart, so that no page takes it for a coupon. */
  prepaid: { name: "bodycon_prepaid", maxAge: 30 * DAY },
  pincode: { name: "bodycon_pincode", maxAge: 90 * DAY },
} as const

type SessionKey = keyof typeof COOKIES

/** What this visitor carries under a key; scripts in the page can never read it. */
export async function readSession(key: SessionKey): Promise<string | null> {
  return (await cookies()).get(COOKIES[key].name)?.value ?? null
}

/** Only in server actions and route handlers: a page that is rendering cannot set cookies. */
export async function writeSession(key: SessionKey, value: string): Promise<void> {
  const { name, maxAge } = COOKIES[key]
  const store = await cookies()
  store.set(name, value, {
    httpOnly: true,
    sameSite: "lax",
    secure: servedOverHttps(),
    path: "/",
    maxAge,
  })
}

export async function clearSession(key: SessionKey): Promise<void> {
  ;(await cookies()).delete(COOKIES[key].name)
}
