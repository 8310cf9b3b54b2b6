import { formatInr } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { alarmText } from "../../notifications/alarm-text"
import { feedEntry } from "../../notifications/feed-entry"

type AlarmedPayout = {
  id: string
  attempt: number
  status: string
  order_number: string
  amount: BigNumberInput
  failure: string | null
}

/** The bell's entry about a payout that waits (once) or failed (once for each attempt); none when it is further by now. */
export const writePayoutAlarmStep = createStep(
  "write-payout-alarm",
  async ({ id, about }: { id: string; about: "due" | "failed" }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(
      {
        entity: "return_payout",
        fields: ["id", "attempt", "status", "order_number", "amount", "failure"],
        filters: { id },
      },
      { throwIfKeyNotFound: true }
    )
    const payout = data[0] as unknown as AlarmedPayout
    if (payout.status !== about) {
      return new StepResponse([])
    }
    const facts = { ...payout, amount: formatInr(payout.amount) }
    return new StepResponse([
      about === "due"
        ? feedEntry(`payout-due:${id}`, alarmText.payoutDue(facts))
        : feedEntry(`payout-failed:${id}:${payout.attempt}`, alarmText.payoutFailed(facts)),
    ])
  }
)
