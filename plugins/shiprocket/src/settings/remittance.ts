import { z } from "@medusajs/framework/zod"
import { wholeNumber } from "../lib/whole-number"

/** When cash collected at the door is due. */
export const RemittanceSettingsSchema = z.strictObject({
  /**
   * Days after delivery by which the cash should have been remitted; later it is overdue. Which day it
   * really is stands in the merchant's contract with Shiprocket.
   */
  due_days: wholeNumber(1, 60),
})

export type RemittanceSettings = z.output<typeof RemittanceSettingsSchema>

export const remittanceDefaults = (): RemittanceSettings => ({ due_days: 9 })
