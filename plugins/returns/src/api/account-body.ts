import { z } from "@medusajs/framework/zod"

const text = (max: number) => z.string().trim().min(1).max(max)

const common = {
  name: text(100),
  /** That the owner of the account agrees to `REFUND_CONSENT`. */
  consent: z.literal(true),
  consent_version: text(50).optional(),
}

/** Where a refund goes; what is in the fields is judged where it is encrypted. */
export const AccountBody = z.discriminatedUnion("method", [
  z.object({ method: z.literal("upi"), upi_id: text(320), ...common }).strict(),
  z
    .object({ method: z.literal("bank"), account_number: text(40), ifsc: text(20), ...common })
    .strict(),
])

export type AccountBodyType = z.infer<typeof AccountBody>
