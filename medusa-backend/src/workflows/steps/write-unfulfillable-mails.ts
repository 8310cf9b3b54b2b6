import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoutableOrder } from "../../dispatch/types"
import { backendOptions } from "../../lib/options"
import { createTrackToken } from "../../lib/track-token"
import { unfulfillableMails } from "../../notifications/unfulfillable-mail"
import type { UnfulfillableLine } from "../../notifications/unfulfillable-mail"

type Input = { order: RoutableOrder; lines: UnfulfillableLine[] }

/** Writes to the shopper of lines nobody takes, with a link to the order; not for a cancelled order. */
export const writeUnfulfillableMailsStep = createStep(
  "write-unfulfillable-mails",
  async ({ order, lines }: Input, { container }) => {
    if (order.status === "canceled" || !order.email) {
      return new StepResponse([])
    }
    const url = new URL(`/order/${order.id}`, backendOptions(container).storefrontUrl)
    url.searchParams.set("token", createTrackToken(container, order.id))
    return new StepResponse(unfulfillableMails(order, lines, url.toString()))
  }
)
