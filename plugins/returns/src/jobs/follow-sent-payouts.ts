import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SEND_PAYOUT_WORKFLOW_ID } from "../modules/return-request/payout-sending-service"

const BATCH = 200

/** Asks the providers what became of the transfers that banks took and did not confirm yet. */
export default async function followSentPayouts(container: MedusaContainer): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "return_payout",
    fields: ["id", "attempt"],
    filters: { status: "sent" },
    pagination: { take: BATCH, order: { updated_at: "ASC" } },
  })
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany(
    data.map(({ id, attempt }) => ({
      workflowId: SEND_PAYOUT_WORKFLOW_ID,
      input: { id, attempt },
      key: `${SEND_PAYOUT_WORKFLOW_ID}:${id}`,
    }))
  )
}

export const config = { name: "follow-sent-payouts", schedule: "*/10 * * * *" }
