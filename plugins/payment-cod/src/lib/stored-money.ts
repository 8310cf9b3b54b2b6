import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/**
 * A ₹ amount as a model's BigNumber property takes it: an exact decimal string. The cast is there because
 * the generated method types say `number`, in which paise would be lost.
 */
export const storedMoney = (amount: BigNumberInput): number =>
  MathBN.convert(amount).toFixed() as unknown as number
