import { fetchJson, hmacHex } from "@bodycon/kit"
import { z } from "@medusajs/framework/zod"
import { ChannelError } from "./types"

const answerSchema = z.object({
  status: z.enum(["accepted", "rejected", "received"]),
  supplier_reference: z.string().nullish(),
  reason: z.string().nullish(),
})

export type SupplierApiAnswer = z.infer<typeof answerSchema>

/** The wire form of a purchase order, as docs/architecture.md fixes it. */
export type SupplierApiOrder = {
  reference: string
  order_number: string
  created_at: string
  payment_method: "cod" | "prepaid"
  ship_to: Record<string, unknown>
  lines: Record<string, unknown>[]
}

/** Speaks to a supplier's order API: `POST <api_url>/orders`, signed, with an idempotency key. */
export class SupplierApiClient {
  /**
   * @throws HttpError when the call fails
   * @throws ChannelError `unavailable` when a 200 carries something else than an answer
   */
  async createOrder(input: {
    apiUrl: string
    secret: string
    /** Refuses addresses that are not on the public internet. */
    publicOnly: boolean
    order: SupplierApiOrder
  }): Promise<SupplierApiAnswer> {
    const body = JSON.stringify(input.order)
    const response = await fetchJson(`${input.apiUrl.replace(/\/$/, "")}/orders`, {
      method: "POST",
      body,
      headers: {
        "Idempotency-Key": input.order.reference,
        "X-Bodycon-Signature": `sha256=${hmacHex(input.secret, body)}`,
      },
      idempotent: true,
      publicOnly: input.publicOnly,
      timeoutMs: 15_000,
    })
    const answer = answerSchema.safeParse(response.body)
    if (!answer.success) {
      throw new ChannelError(
        "unavailable",
        `the supplier's API answered ${response.status} without a usable status`
      )
    }
    return answer.data
  }
}
