import "server-only"

import { faultMessage, medusa, MedusaFault } from "./client"
import { readSession } from "./session"

/** What Razorpay hands to the browser that paid. */
export type RazorpayReply = {
  razorpay_payment_id: string
  razorpay_order_id: string
  razorpay_signature: string
}

export type Verdict = { ok: true } | { ok: false; refused: boolean; message: string }

/** Lets the shop check what the browser was handed; a forged reply is refused. */
export async function verifyRazorpay(sessionId: string, reply: RazorpayReply): Promise<Verdict> {
  try {
    await medusa("/store/razorpay/verify", {
      method: "POST",
      token: (await readSession("customer")) ?? undefined,
      body: {
        payment_session_id: sessionId,
        razorpay_payment_id: reply.razorpay_payment_id,
        razorpay_order_id: reply.razorpay_order_id,
        razorpay_signature: reply.razorpay_signature,
      },
    })
    return { ok: true }
  } catch (error) {
    const refused = error instanceof MedusaFault && error.status >= 400 && error.status < 500
    return { ok: false, refused, message: faultMessage(error) }
  }
}
