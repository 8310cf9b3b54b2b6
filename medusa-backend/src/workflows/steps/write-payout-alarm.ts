import { formatInr } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { alarmText } from "../../notifications/alarm-text"
import { feedEntry } from "../../notifications/feed-entry"

type FailedPayout = {
  id: string
  attempt: number
  status: string
  order_number: string
  amount: BigNumberInput
  failure: string | null
}

/** The bell's entry about a payout that failed, once for each attempt; none when it is tried again already. */
export const writePayoutAlarmStep = createStep(
  "write-payout-alarm",
  async ({ id }: { id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(
      {
        entity: "return_payout",
        fields: ["id", "attempt", "status", "order_number", "amount", "failure"],
        filters: { id },
      },
      { throwIfKeyNotFound: true }
    )
    const payout = data[0] as unknown as FailedPayout
    if (payout.status !== "failed") {
      return new StepResponse([])
    }
    return new StepResponse([
      feedEntry(
        `payout-failed:${id}:${payout.attempt}`,
        alarmText.payoutFailed({
          order_number: payout.order_number,
          amount: formatInr(payout.amount),
          failure: payout.failure,
        })
      ),
    ])
  }
)
