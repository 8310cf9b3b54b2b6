import { z } from "@medusajs/framework/zod"

export const ChoosePaymentMethodBody = z
  .object({
    /** One of those that `GET /store/carts/:id/payment-methods` lists. */
    provider_id: z.string().min(1).max(100),
  })
  .strict()

export type ChoosePaymentMethodBodyType = z.infer<typeof ChoosePaymentMethodBody>
