import type { MedusaContainer } from "@medusajs/framework/types"
import { backendOptions } from "../lib/options"
import { createTrackToken } from "../lib/track-token"

/** The page of an order, opened by its link's own token. */
export const orderUrl = (container: MedusaContainer, orderId: string): string => {
  const url = new URL(`/order/${orderId}`, backendOptions(container).storefrontUrl)
  url.searchParams.set("token", createTrackToken(container, orderId))
  return url.toString()
}

/** The same page, where it offers to pay online. */
export const payOnlineUrl = (container: MedusaContainer, orderId: string): string =>
  `${orderUrl(container, orderId)}#pay-online`
