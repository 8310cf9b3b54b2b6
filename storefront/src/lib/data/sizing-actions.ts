"use server"

import { BODY_FIELDS, parseBody } from "../body-form"
import type { FormState, SizeRecommendation } from "../types"
import { faultMessage, medusa, MedusaFault, optional } from "./client"
import { readSession } from "./session"

type WireRecommendation = {
  size: string
  between?: [string, string] | null
  confidence: number
  sizes?: { size: string; small: number; true: number; large: number }[]
  notes?: { part: string; text: string }[]
  reasons?: string[]
  feedback?: { total?: number }
}

export type RecommendationResult =
  | { ok: true; recommendation: SizeRecommendation; saved: boolean }
  | { ok: false; message: string; errors?: Record<string, string> }

/** Which size of a product suits the body in the form; remembers the body when the customer asks for it. */
export async function recommendSize(
  productId: string,
  form: FormData
): Promise<RecommendationResult> {
  const body = parseBody(form)
  if (!body.ok) {
    return { ok: false, message: body.message, errors: body.errors }
  }
  try {
    const { recommendation } = await medusa<{ recommendation: WireRecommendation | null }>(
      `/store/products/${encodeURIComponent(productId)}/size-recommendation`,
      { method: "POST", body: body.value, timeoutMs: 8_000 }
    )
    if (!recommendation) {
      return {
        ok: false,
        message: "That is not enough to suggest a size. Add your bust, waist or hips.",
      }
    }
    const token = form.get("remember") === "on" ? await readSession("customer") : null
    const saved = token
      ? await optional(
          medusa("/store/customers/me/body-profile", {
            method: "PUT",
            token,
            body: { ...body.value, consent: true },
          }).then(() => true),
          false
        )
      : false
    return {
      ok: true,
      saved,
      recommendation: {
        size: recommendation.size,
        between: recommendation.between ?? null,
        confidence: recommendation.confidence,
        sizes: recommendation.sizes ?? [],
        notes: recommendation.notes ?? [],
        reasons: recommendation.reasons ?? [],
        feedbackTotal: recommendation.feedback?.total ?? 0,
      },
    }
  } catch (error) {
    const missing = error instanceof MedusaFault && error.status === 404
    return {
      ok: false,
      message: missing ? "There is no size chart for this piece yet." : faultMessage(error),
    }
  }
}

/** Saves the customer's measurements, used by every later size recommendation. */
export async function saveBodyProfile(_previous: FormState, form: FormData): Promise<FormState> {
  const token = await readSession("customer")
  if (!token) {
    return { ok: false, message: "Please sign in again." }
  }
  const body = parseBody(form)
  if (!body.ok) {
    return { ok: false, message: body.message, errors: body.errors }
  }
  if (form.get("consent") !== "on") {
    return { ok: false, message: "We keep your measurements only when you agree to it." }
  }
  const cleared = Object.fromEntries(BODY_FIELDS.map(({ name }) => [name, null]))
  try {
    await medusa("/store/customers/me/body-profile", {
      method: "PUT",
      token,
      body: { ...cleared, usual_size: null, ...body.value, consent: true },
    })
    return { ok: true, message: "Saved. We will use this for your next size." }
  } catch (error) {
    return { ok: false, message: faultMessage(error) }
  }
}
