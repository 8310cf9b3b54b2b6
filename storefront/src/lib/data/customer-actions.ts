"use server"

import { redirect } from "next/navigation"
import { refresh } from "next/cache"

import { parseAddress, parseEmail } from "../address-form"
import { normalizeMobile } from "../india"
import type { FormState } from "../types"
import { faultMessage, medusa, MedusaFault, optional } from "./client"
import { toWireAddress } from "./reshape/cart"
import { clearSession, readSession, writeSession } from "./session"

const MIN_PASSWORD = 8

function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** Only paths of this site: a login must not become a redirect to somebody else's page. */
function safePath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : "/account"
}

async function enter(token: string): Promise<void> {
  await writeSession("customer", token)
  const cartId = await readSession("cart")
  if (cartId) {
    await optional(medusa(`/store/carts/${cartId}/customer`, { method: "POST", token }), null)
  }
}

/** Signs a customer in by e-mail and password; the bag she filled as a guest becomes hers. */
export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  const email = parseEmail(field(form, "email"))
  const password = String(form.get("password") ?? "")
  if (!email || !password) {
    return { ok: false, message: "Enter your e-mail address and password." }
  }
  try {
    const { token } = await medusa<{ token: string }>("/auth/customer/emailpass", {
      method: "POST",
      body: { email, password },
    })
    await enter(token)
  } catch (error) {
    const wrong = error instanceof MedusaFault && error.status === 401
    return {
      ok: false,
      message: wrong ? "That e-mail and password do not match." : faultMessage(error),
    }
  }
  redirect(safePath(field(form, "next")))
}

/** Opens an account and signs in. */
export async function signUp(_previous: FormState, form: FormData): Promise<FormState> {
  const email = parseEmail(field(form, "email"))
  const password = String(form.get("password") ?? "")
  const firstName = field(form, "firstName")
  const phone = field(form, "phone")
  const errors: Record<string, string> = {}
  if (!email) errors.email = "Enter an e-mail address, like name@example.com."
  if (!firstName) errors.firstName = "Tell us your first name."
  if (password.length < MIN_PASSWORD) errors.password = `Use at least ${MIN_PASSWORD} characters.`
  if (phone && !normalizeMobile(phone)) errors.phone = "Enter a ten-digit Indian mobile number."
  if (Object.keys(errors).length > 0) {
    return { ok: false, message: "Please check the marked fields.", errors }
  }
  try {
    const registration = await medusa<{ token: string }>("/auth/customer/emailpass/register", {
      method: "POST",
      body: { email, password },
    })
    await medusa("/store/customers", {
      method: "POST",
      token: registration.token,
      body: {
        email,
        first_name: firstName,
        last_name: field(form, "lastName") || undefined,
        phone: normalizeMobile(phone) ?? undefined,
      },
    })
    const login = await medusa<{ token: string }>("/auth/customer/emailpass", {
      method: "POST",
      body: { email, password },
    })
    await enter(login.token)
  } catch (error) {
    const taken = error instanceof MedusaFault && /exists/i.test(error.message)
    return {
      ok: false,
      message: taken
        ? "There is already an account with this e-mail. Sign in instead."
        : faultMessage(error),
    }
  }
  redirect(safePath(field(form, "next")))
}

export async function signOut(): Promise<void> {
  await clearSession("customer")
  redirect("/")
}

async function requireToken(): Promise<string> {
  const token = await readSession("customer")
  if (!token) {
    throw new MedusaFault(401, "unauthorized", "Please sign in again.")
  }
  return token
}

export async function addAddress(_previous: FormState, form: FormData): Promise<FormState> {
  const address = parseAddress(form)
  if (!address.ok) {
    return { ok: false, message: "Please check the marked fields.", errors: address.errors }
  }
  try {
    await medusa("/store/customers/me/addresses", {
      method: "POST",
      token: await requireToken(),
      body: {
        ...toWireAddress(address.value),
        is_default_shipping: form.get("isDefault") === "on",
      },
    })
  } catch (error) {
    return { ok: false, message: faultMessage(error) }
  }
  refresh()
  return { ok: true, message: "Address saved." }
}

export async function removeAddress(form: FormData): Promise<void> {
  const id = encodeURIComponent(field(form, "id"))
  await optional(
    medusa(`/store/customers/me/addresses/${id}`, {
      method: "DELETE",
      token: await requireToken(),
    }),
    null
  )
  refresh()
}
