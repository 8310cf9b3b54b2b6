"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"

import { parseEmail } from "../address-form"
import { parseAnswer } from "../supplier-answer"
import { PARCEL_FIELDS, parseParcel, type ParcelField } from "../supplier-parcel"
import { isSupplierLanguage } from "../supplier-text"
import type { StockReport, SupplierState } from "../supplier-types"
import { medusa, MedusaFault } from "./client"
import { clearSession, readSession, writeSession } from "./session"
import { supplierFault } from "./supplier-fault"

function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

async function postAsSupplier(path: string, body: unknown): Promise<void> {
  const token = (await readSession("supplier")) ?? undefined
  await medusa(path, { method: "POST", token, body })
}

/** Signs a supplier in by e-mail and password. */
export async function supplierSignIn(
  _previous: SupplierState,
  form: FormData
): Promise<SupplierState> {
  const email = parseEmail(field(form, "email"))
  const password = String(form.get("password") ?? "")
  if (!email || !password) {
    return { ok: false, fault: "login_missing" }
  }
  try {
    const { token } = await medusa<{ token: string }>("/auth/supplier/emailpass", {
      method: "POST",
      body: { email, password },
    })
    await writeSession("supplier", token)
  } catch (error) {
    const wrong = error instanceof MedusaFault && error.status === 401
    return wrong ? { ok: false, fault: "login_wrong" } : supplierFault(error)
  }
  redirect("/supplier")
}

export async function supplierSignOut(): Promise<void> {
  await clearSession("supplier")
  redirect("/supplier")
}

/** Remembers in which language the supplier's pages speak. */
export async function chooseSupplierLanguage(form: FormData): Promise<void> {
  const language = field(form, "language")
  if (isSupplierLanguage(language)) {
    await writeSession("supplierLanguage", language)
  }
  refresh()
}

/** Accepts a purchase order whole or in part, or rejects it with a reason. */
export async function answerPurchaseOrder(
  _previous: SupplierState,
  form: FormData
): Promise<SupplierState> {
  const { answer, fault } = parseAnswer(form)
  if (!answer) {
    return { ok: false, fault }
  }
  const { action, ...body } = answer
  try {
    await postAsSupplier(
      `/supplier/purchase-orders/${encodeURIComponent(field(form, "id"))}/${action}`,
      body
    )
  } catch (error) {
    return supplierFault(error)
  }
  refresh()
  return { ok: true, done: action === "accept" ? "accepted" : "rejected" }
}

/** The same by a one-time link, without a login. The link is used up, so the page is not read again. */
export async function answerSupplierLink(
  _previous: SupplierState,
  form: FormData
): Promise<SupplierState> {
  const { answer, fault } = parseAnswer(form)
  if (!answer) {
    return { ok: false, fault }
  }
  try {
    await medusa(`/supplier/links/${encodeURIComponent(field(form, "token"))}`, {
      method: "POST",
      body: answer,
    })
    return { ok: true, done: answer.action === "accept" ? "accepted" : "rejected" }
  } catch (error) {
    return supplierFault(error)
  }
}

/** Says that a purchase order is packed, with the size and weight of its parcel. */
export async function readyPurchaseOrder(
  _previous: SupplierState,
  form: FormData
): Promise<SupplierState> {
  const typed = Object.fromEntries(
    PARCEL_FIELDS.map((name) => [name, field(form, name)])
  ) as Record<ParcelField, string>
  const { parcel, faults } = parseParcel(typed)
  if (!parcel) {
    return { ok: false, fault: "invalid", fields: faults }
  }
  try {
    await postAsSupplier(
      `/supplier/purchase-orders/${encodeURIComponent(field(form, "id"))}/ready`,
      { parcel }
    )
  } catch (error) {
    return supplierFault(error)
  }
  refresh()
  return { ok: true, done: "ready" }
}

/** Reports how many pieces there are of at most 200 listings. */
export async function reportStock(reports: StockReport[]): Promise<SupplierState> {
  try {
    await postAsSupplier("/supplier/listings", {
      listings: reports.map(({ id, stock }) => ({ id, reported_stock: stock })),
    })
  } catch (error) {
    return supplierFault(error)
  }
  refresh()
  return { ok: true, done: "saved" }
}
