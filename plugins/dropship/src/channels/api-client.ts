import { fetchJson, hmacHex, HttpError } from "@bodycon/kit"
import { z } from "@medusajs/framework/zod"
import { ChannelError } from "./types"

const answerSchema = z.object({
  status: z.enum(["accepted", "rejected", "received"]),
  supplier_reference: z.string().nullish(),
  reason: z.string().nullish(),
  /** With `accepted`: what is taken, when it is less than everything. */
  lines: z
    .array(z.object({ supplier_sku: z.string().min(1), quantity: z.number().int().min(0) }))
    .nullish(),
})

export type SupplierApiAnswer = z.infer<typeof answerSchema>

/** The wire form of a purchase order, as docs/architecture.md fixes it. */
export type SupplierApiOrder = {
  reference: string
  revision: number
  order_number: string
  created_at: string
  payment_method: "cod" | "prepaid"
  note: string | null
  ship_to: Record<string, unknown>
  lines: Record<string, unknown>[]
}

/** "We have an order under this key." */
const CONFLICT = 409

/** Speaks to a supplier's order API: `POST <api_url>/orders`, signed, with an idempotency key. */
export class SupplierApiClient {
  /**
   * A repeat is harmless, so short trouble is sat out here. A 409 says that the order is there already, as
   * after a time-out: its answer is taken when it carries one, otherwise the webhook will tell.
   * @throws HttpError when the call fails
   * @throws ChannelError `unavailable` when a 2xx carries something else than an answer
   */
  async createOrder(input: {
    apiUrl: string
    secret: string
    /** Refuses addresses that are not on the public internet. */
    publicOnly: boolean
    /** The same for every repeat of the same content. */
    key: string
    order: SupplierApiOrder
    /** Milliseconds for one call. @default 15000 */
    timeoutMs?: number
  }): Promise<SupplierApiAnswer> {
    const body = JSON.stringify(input.order)
    const call = fetchJson(`${input.apiUrl.replace(/\/$/, "")}/orders`, {
      method: "POST",
      body,
      headers: {
        "Idempotency-Key": input.key,
        "X-Bodycon-Signature": `sha256=${hmacHex(input.secret, body)}`,
      },
      idempotent: true,
      publicOnly: input.publicOnly,
      timeoutMs: input.timeoutMs ?? 15_000,
    })
    try {
      const response = await call
      const answer = answerSchema.safeParse(response.body)
      if (answer.success) {
        return answer.data
      }
      throw new ChannelError(
        "unavailable",
        `the supplier's API answered ${response.status} without a usable status`
      )
    } catch (error) {
      if (error instanceof HttpError && error.status === CONFLICT) {
        return answerSchema.safeParse(error.body).data ?? { status: "received" }
      }
      throw error
    }
  }
}
