import "server-only"

import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { cache } from "react"

import {
  acceptedLanguages,
  firstSpoken,
  isSupplierLanguage,
  SUPPLIER_TEXT,
  type SupplierLanguage,
  type SupplierText,
} from "../supplier-text"
import type { SupplierProfile } from "../supplier-types"
import { medusa, MedusaFault, optional } from "./client"
import { reshapeSupplier, type WireSupplier } from "./reshape/supplier"
import { readSession } from "./session"

type Query = NonNullable<Parameters<typeof medusa>[1]>["query"]

/** Who is signed in as a supplier; `null` for nobody. @throws MedusaFault when the shop is away */
export const currentSupplier = cache(async (): Promise<SupplierProfile | null> => {
  const token = await readSession("supplier")
  if (!token) {
    return null
  }
  try {
    const { supplier } = await medusa<{ supplier: WireSupplier }>("/supplier/me", { token })
    return reshapeSupplier(supplier)
  } catch (error) {
    if (error instanceof MedusaFault && [401, 403].includes(error.status)) {
      return null
    }
    throw error
  }
})

/** The signed-in supplier; who is not signed in is led to the login. */
export async function requireSupplier(): Promise<SupplierProfile> {
  return (await currentSupplier()) ?? redirect("/supplier")
}

/** Reads something of the signed-in supplier; without a login it leads there. @throws MedusaFault */
export async function readAsSupplier<T>(path: string, query?: Query): Promise<T> {
  try {
    return await medusa<T>(path, { token: (await readSession("supplier")) ?? undefined, query })
  } catch (error) {
    if (error instanceof MedusaFault && error.status === 401) {
      redirect("/supplier")
    }
    throw error
  }
}

/**
 * The language to speak: the one chosen before, else the first one we speak of the supplier's, else of
 * the browser's.
 */
export async function chooseLanguage(preferences: string[]): Promise<SupplierLanguage> {
  const chosen = await readSession("supplierLanguage")
  if (isSupplierLanguage(chosen)) {
    return chosen
  }
  const browser = acceptedLanguages((await headers()).get("accept-language"))
  return firstSpoken(preferences) ?? firstSpoken(browser) ?? "en"
}

/** The words of the signed-in supplier's pages. */
export async function supplierWords(): Promise<{ language: SupplierLanguage; text: SupplierText }> {
  const supplier = await optional(currentSupplier(), null)
  const language = await chooseLanguage(supplier?.languages ?? [])
  return { language, text: SUPPLIER_TEXT[language] }
}
