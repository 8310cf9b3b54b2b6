import { z } from "@medusajs/framework/zod"

const MOST_PIECES = 1_000_000
const whole = (fallback: number) => z.coerce.number().int().min(0).default(fallback)

export const GetOwnListingsParams = z
  .object({
    q: z.string().trim().max(100).optional(),
    limit: whole(50).pipe(z.number().min(1).max(200)),
    offset: whole(0),
  })
  .strict()

/** At most 200 at once: what a person changes on a page, not a feed. */
export const ReportStockBody = z
  .object({
    listings: z
      .array(
        z
          .object({
            id: z.string().min(1),
            reported_stock: z.number().int().min(0).max(MOST_PIECES),
          })
          .strict()
      )
      .min(1)
      .max(200),
  })
  .strict()
  .superRefine(({ listings }, context) => {
    const seen = new Set<string>()
    listings.forEach(({ id }, index) => {
      if (seen.has(id)) {
        context.addIssue({
          code: "custom",
          path: ["listings", index, "id"],
          message: `listings.${index}.id: ${id} occurs twice`,
        })
      }
      seen.add(id)
    })
  })

export type GetOwnListingsParamsType = z.infer<typeof GetOwnListingsParams>
export type ReportStockBodyType = z.infer<typeof ReportStockBody>
