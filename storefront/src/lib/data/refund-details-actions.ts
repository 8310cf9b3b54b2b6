"use server"

import type { FieldErrors } from "../address-form"
import type { RefundDetails } from "../payment-types"
import { accountMistake } from "../refund-form"
import type { RefundAccount } from "../return-types"
import { refusalWords } from "../return-words"
import { faultMessage, MedusaFault } from "./client"
import { giveRefundAccount } from "./refund-details"

export type GivenAccount =
  { ok: true; details: RefundDetails } | { ok: false; message: string; errors: FieldErrors }

/** Tells the shop where a refund goes. What was typed is not kept here. */
export async function sendRefundAccount(
  token: string,
  account: RefundAccount
): Promise<GivenAccount> {
  try {
    return { ok: true, details: await giveRefundAccount(token, account) }
  } catch (error) {
    if (error instanceof MedusaFault && error.status === 409) {
      const message = "The money is on its way already, so this cannot change any more."
      return { ok: false, message, errors: {} }
    }
    const words = faultMessage(error)
    const errors = accountMistake(words)
    const isKnown = Object.keys(errors).length > 0
    const message = isKnown ? "Please check the marked fields." : refusalWords(words)
    return { ok: false, message, errors }
  }
}
