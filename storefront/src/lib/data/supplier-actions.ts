"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"

import { parseEmail } from "../address-form"
import type { FormState } from "../types"
import { faultMessage, medusa, MedusaFault } from "./client"
import { clearSession, readSession, writeSession } from "./session"

function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** Signs a supplier in by e-mail and password. */
export async function supplierSignIn(_previous: FormState, form: FormData): Promise<FormState> {
  const email = parseEmail(field(form, "email"))
  const password = String(form.get("password") ?? "")
  if (!email || !password) {
    return { ok: false, message: "Enter your e-mail address and password." }
  }
  try {
    const { token } = await medusa<{ token: string }>("/auth/supplier/emailpass", {
      method: "POST",
      body: { email, password },
    })
    await writeSession("supplier", token)
  } catch (error) {
    const wrong = error instanceof MedusaFault && error.status === 401
    return {
      ok: false,
      message: wrong ? "That e-mail and password do not match." : faultMessage(error),
    }
  }
  redirect("/supplier")
}

export async function supplierSignOut(): Promise<void> {
  await clearSession("supplier")
  redirect("/supplier")
}

const ACTIONS = ["accept", "reject", "ready"] as const

/** Accepts, rejects or marks ready one purchase order; a rejection says why. */
export async function answerPurchaseOrder(
  _previous: FormState,
  form: FormData
): Promise<FormState> {
  const action = ACTIONS.find((entry) => entry === field(form, "action"))
  const reason = field(form, "reason")
  const id = encodeURIComponent(field(form, "id"))
  if (!action) {
    return { ok: false, message: "Choose what to do with this order." }
  }
  if (action === "reject" && !reason) {
    return { ok: false, message: "Tell us why, so that we can send the order elsewhere." }
  }
  try {
    await medusa(`/supplier/purchase-orders/${id}/${action}`, {
      method: "POST",
      token: (await readSession("supplier")) ?? undefined,
      body: action === "reject" ? { reason } : {},
    })
  } catch (error) {
    return { ok: false, message: faultMessage(error) }
  }
  refresh()
  return { ok: true, message: "Saved." }
}

/** Answers by a one-time link, without a login. */
export async function answerSupplierLink(_previous: FormState, form: FormData): Promise<FormState> {
  const action = field(form, "action") === "reject" ? "reject" : "accept"
  const reason = field(form, "reason")
  if (action === "reject" && !reason) {
    return { ok: false, message: "reason_needed" }
  }
  try {
    await medusa(`/supplier/links/${encodeURIComponent(field(form, "token"))}`, {
      method: "POST",
      body: action === "reject" ? { action, reason } : { action },
    })
    return { ok: true, message: action === "accept" ? "accepted" : "rejected" }
  } catch (error) {
    return { ok: false, message: faultMessage(error) }
  }
}
