import { signToken, verifyToken } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { backendOptions } from "./options"

const PURPOSE = "track"
/** Half a year: longer than any return window. */
const LIFETIME_SECONDS = 180 * 24 * 60 * 60

/** A link's key to one order, for who has no account. */
export const createTrackToken = (container: MedusaContainer, orderId: string): string =>
  signToken(
    { use: PURPOSE, order_id: orderId },
    { secret: backendOptions(container).trackSecret, expiresInSeconds: LIFETIME_SECONDS }
  )

/** Whether the token opens this order. */
export const opensOrder = (container: MedusaContainer, token: string, orderId: string): boolean => {
  const payload = verifyToken<{ use: string; order_id: string }>(token, {
    secret: backendOptions(container).trackSecret,
  })
  return payload?.use === PURPOSE && payload.order_id === orderId
}
