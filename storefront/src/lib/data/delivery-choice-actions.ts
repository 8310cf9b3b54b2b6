"use server"

import { parseDeliveryAnswer, type DeliveryAnswer } from "../delivery-choice"
import type { FormState } from "../types"
import { faultMessage, MedusaFault } from "./client"
import { answerDelivery } from "./delivery-choice"

export type DeliveryState = (NonNullable<FormState> & { answer?: DeliveryAnswer }) | null

/** Tells the courier what the shopper wants. The link is used up by it, so the page is not read again. */
export async function chooseDelivery(
  _previous: DeliveryState,
  form: FormData
): Promise<DeliveryState> {
  const { answer, errors } = parseDeliveryAnswer(form)
  if (!answer) {
    return { ok: false, message: "Please check the marked fields.", errors }
  }
  try {
    await answerDelivery(String(form.get("token") ?? ""), answer)
    return { ok: true, answer }
  } catch (error) {
    const gone =
      error instanceof MedusaFault &&
      ([404, 409].includes(error.status) || error.type === "not_allowed")
    return {
      ok: false,
      message: gone
        ? "It was answered already, or the courier has decided. Your order's page knows more."
        : faultMessage(error),
    }
  }
}
