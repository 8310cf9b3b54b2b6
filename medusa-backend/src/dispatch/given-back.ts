import { sumMoney } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

const MARK = "paid online: "

/** What marks the refunds of an online payment that an order had no use for. */
export const giveBackMark = (paymentId: string): string => `${MARK}${paymentId}`

type Returned = {
  amount?: BigNumberInput
  refunds?: { amount: BigNumberInput; note?: string | null }[] | null
}

/** Whether an online payment went back whole because its order had no use for it. */
export const isGivenBack = ({ amount, refunds }: Returned): boolean =>
  amount !== undefined &&
  !!refunds?.some((refund) => refund.note?.startsWith(MARK)) &&
  MathBN.gte(sumMoney(refunds.map((refund) => refund.amount)), amount)
