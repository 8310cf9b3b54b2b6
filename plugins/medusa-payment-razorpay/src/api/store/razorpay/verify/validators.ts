import { z } from "@medusajs/framework/zod"

export const StoreVerifyRazorpayPayment = z
  .object({
    payment_session_id: z.string().min(1).max(64),
    razorpay_payment_id: z.string().min(1).max(64),
    razorpay_order_id: z.string().min(1).max(64),
    razorpay_signature: z.string().min(1).max(256),
  })
  .strict()

export type StoreVerifyRazorpayPaymentType = z.infer<typeof StoreVerifyRazorpayPayment>
