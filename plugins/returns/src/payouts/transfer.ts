import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { PayoutOrder, PayoutOutcome, PayoutProvider } from "./provider"

/** How long a provider may take to answer; longer, and nobody knows what it did. */
export const ANSWER_TIMEOUT_MS = 30_000

/**
 * How long one process alone may ask for a transfer. Longer than a provider may take, so that a look-up
 * after it finds what an unheard answer left behind.
 */
export const CLAIM_MS = 120_000

const outcomeSchema = z.object({
  status: z.enum(["sent", "paid", "failed"]),
  reference: z.string().trim().min(1).max(100).optional().catch(undefined),
  message: z.string().trim().max(500).optional().catch(undefined),
})

const unclear = (id: string, what: string) =>
  new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `payout provider ${id} ${what}`)

/** The answer, or a throw when it does not come in time. */
const inTime = async <T>(id: string, answer: Promise<T>, timeoutMs: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unclear(id, "did not answer in time")), timeoutMs)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** @throws MedusaError UNEXPECTED_STATE when it says nothing that can be understood */
const understood = (id: string, answer: unknown): PayoutOutcome => {
  const parsed = outcomeSchema.safeParse(answer)
  if (!parsed.success) {
    throw unclear(id, "gave an answer that cannot be understood")
  }
  return parsed.data
}

/**
 * Has a transfer made once: what may have been sent before is looked up first, and what the bank took is
 * only ever asked about.
 * @param state `new`: nobody was asked; `repeat`: an earlier run may have sent it; `sent`: the bank took it
 * @returns null when the bank does not know any more what it took
 * @throws whatever the provider throws, which means that nobody knows; ask again later
 */
export const transfer = async (
  provider: PayoutProvider,
  order: PayoutOrder,
  state: "new" | "repeat" | "sent",
  timeoutMs: number = ANSWER_TIMEOUT_MS
): Promise<PayoutOutcome | null> => {
  if (state !== "new") {
    const found = await inTime(provider.id, provider.find(order.key), timeoutMs)
    if (found) {
      return understood(provider.id, found)
    }
    if (state === "sent") {
      return null
    }
  }
  return understood(provider.id, await inTime(provider.id, provider.send(order), timeoutMs))
}
