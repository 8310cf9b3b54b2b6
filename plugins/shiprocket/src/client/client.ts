import type { Logger } from "@medusajs/framework/types"
import { accountCalls } from "./account"
import { courierCalls } from "./courier"
import { documentCalls } from "./documents"
import { ShiprocketHttp } from "./http"
import type { ShiprocketClientOptions, TokenStore } from "./http"
import { ndrCalls } from "./ndr"
import { orderCalls } from "./orders"
import { pickupLocationCalls } from "./pickup-locations"
import { returnCalls } from "./returns"
import { trackingCalls } from "./tracking"

/** Shiprocket's external API: every call the plugin makes, by subject. All throw ShiprocketError. */
export const createShiprocketClient = (
  options: ShiprocketClientOptions,
  tokens: TokenStore,
  logger: Pick<Logger, "warn">
) => {
  const http = new ShiprocketHttp(options, tokens, logger)
  return {
    ...orderCalls(http),
    ...courierCalls(http),
    ...documentCalls(http),
    ...pickupLocationCalls(http),
    ...returnCalls(http),
    ...trackingCalls(http),
    ...ndrCalls(http),
    ...accountCalls(http),
  }
}

export type ShiprocketClient = ReturnType<typeof createShiprocketClient>
