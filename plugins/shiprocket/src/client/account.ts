import { z } from "@medusajs/framework/zod"
import type { ShiprocketHttp } from "./http"

const WalletSchema = z.object({
  data: z.object({ balance_amount: z.union([z.string(), z.number()]).transform(String) }),
})

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
})
