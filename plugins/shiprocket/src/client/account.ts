import { z } from "@medusajs/framework/zod"
import { number, optionalText } from "./fields"
import type { ShiprocketHttp } from "./http"

const WalletSchema = z.object({
  data: z.object({ balance_amount: z.union([z.string(), z.number()]).transform(String) }),
})

/** kg as text or number → whole g */
const grams = z
  .union([z.string(), z.number()])
  .transform((kg) => Math.round(Number(kg) * 1000))
  .refine((weight) => Number.isFinite(weight) && weight >= 0)

const DiscrepancySchema = z
  .object({
    awb_code: z.union([z.string().min(1), z.number()]).transform(String),
    courier_name: optionalText,
    entered_weight: grams,
    charged_weight: grams,
    charged_weight_amount: z
      .union([z.string(), z.number()])
      .transform(String)
      .refine((amount) => /^\d+(\.\d{1,2})?$/.test(amount)),
    discrepancy_date: optionalText,
  })
  .transform((row) => ({
    awb: row.awb_code.toUpperCase(),
    courier_name: row.courier_name,
    /** g */
    entered_g: row.entered_weight,
    charged_g: row.charged_weight,
    /** ₹, the extra charge */
    amount: row.charged_weight_amount,
    /** `YYYY-MM-DD`, IST */
    raised_on: row.discrepancy_date?.slice(0, 10) ?? null,
  }))

const DiscrepancyListSchema = z.object({
  data: z.array(z.unknown()),
  meta: z
    .object({ pagination: z.object({ total_pages: number }) })
    .nullish()
    .catch(null),
})

/** A parcel that the courier weighed heavier than was stated. */
export type ListedDiscrepancy = z.output<typeof DiscrepancySchema>

/** The account's money. */
export const accountCalls = (http: ShiprocketHttp) => ({
  /** ₹ in the wallet, as Shiprocket writes it. */
  async walletBalance(): Promise<string> {
    const { data } = await http.call({
      what: "wallet balance",
      path: "/account/details/wallet-balance",
      schema: WalletSchema,
    })
    return data.balance_amount
  },

  /** One page of the weight discrepancies; rows that cannot be read are left out. */
  async listDiscrepancies(
    page: number,
    perPage = 100
  ): Promise<{ entries: ListedDiscrepancy[]; pages: number }> {
    const { data, meta } = await http.call({
      what: "list weight discrepancies",
      path: "/billing/discrepancy",
      query: { page, per_page: perPage },
      schema: DiscrepancyListSchema,
    })
    const entries = data.flatMap((row) => {
      const parsed = DiscrepancySchema.safeParse(row)
      return parsed.success && parsed.data.charged_g > 0 ? [parsed.data] : []
    })
    return { entries, pages: meta?.pagination.total_pages ?? page }
  },
})
