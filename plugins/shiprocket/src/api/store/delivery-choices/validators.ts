import { z } from "@medusajs/framework/zod"

const text = z.string().max(300).nullish()

export const StoreAnswerDeliveryChoice = z.strictObject({
  action: z.enum(["re-attempt", "return"]),
  date: text,
  phone: text,
  address_1: text,
  address_2: text,
})
export type StoreAnswerDeliveryChoiceType = z.infer<typeof StoreAnswerDeliveryChoice>
