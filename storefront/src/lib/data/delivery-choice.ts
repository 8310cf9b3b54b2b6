import "server-only"

import type { DeliveryAnswer, DeliveryQuestion } from "../delivery-choice"
import { medusa, MedusaFault } from "./client"
import { amount, records, text, texts } from "./reshape/read"

type WireDelivery = {
  number: string
  awb?: string | null
  courier?: string | null
  reason?: string | null
  attempts?: number | null
  respond_by?: string | null
  items?: { title?: string | null; quantity?: number | null }[] | null
  city?: string | null
  pincode?: string | number | null
  dates?: string[] | null
  answered?: { action: string; date?: string | null } | null
  changeable?: boolean
}

const path = (token: string): string => `/store/delivery-choices/${encodeURIComponent(token)}`

/** What a signed link asks; `null` for one that is used, expired or altered. */
export async function deliveryQuestion(token: string): Promise<DeliveryQuestion | null> {
  try {
    const { delivery } = await medusa<{ delivery: WireDelivery }>(path(token))
    return {
      number: delivery.number,
      awb: text(delivery.awb),
      courier: text(delivery.courier),
      reason: text(delivery.reason),
      attempts: amount(delivery.attempts) ?? 0,
      respondBy: delivery.respond_by ?? null,
      items: records(delivery.items).map((item) => ({
        title: text(item.title) ?? "Your piece",
        quantity: amount(item.quantity) ?? 1,
      })),
      city: text(delivery.city),
      pincode: text(String(delivery.pincode ?? "")),
      dates: texts(delivery.dates),
      answered: delivery.answered
        ? { action: delivery.answered.action, date: delivery.answered.date ?? null }
        : null,
      changeable: delivery.changeable ?? !delivery.answered,
    }
  } catch (error) {
    if (error instanceof MedusaFault && error.status >= 400 && error.status < 500) {
      return null
    }
    throw error
  }
}

/** @throws MedusaFault 404 or 409 when the link is used up or too late */
export async function answerDelivery(token: string, answer: DeliveryAnswer): Promise<void> {
  await medusa(path(token), { method: "POST", body: answer })
}
