import { z } from "@medusajs/framework/zod"

const MOST_IDS = 200

const ids = z.array(z.string().min(1)).min(1).max(MOST_IDS)

/** One action on many purchase orders. */
export const BulkBody = z.discriminatedUnion("action", [
  z.object({ action: z.enum(["accept", "ready", "resend", "release"]), ids }).strict(),
  z
    .object({
      action: z.literal("cancel"),
      ids,
      note: z.string().trim().min(1).max(500).optional(),
      /** What becomes of the lines. */
      lines: z.enum(["reroute", "refund", "release"]),
    })
    .strict(),
])

export type BulkBodyType = z.infer<typeof BulkBody>
