import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { PickupState } from "@bodycon/medusa-plugin-shiprocket/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { loadPickupStates } from "../dispatch/load-pickup-states"

const DAY_MS = 86_400_000

/** Whether the courier was never told, or has yet to say that it reached the phone. */
const isOpen = ({ status, phone_verified, checked_at }: PickupState): boolean =>
  status === "pending" ||
  (status === "registered" &&
    !phone_verified &&
    (checked_at === null || Date.now() - new Date(checked_at).getTime() > DAY_MS))

/**
 * Suppliers whose address the courier does not have because an event was lost, and those whose phone was not
 * verified when last asked: two queries and one statement. What was refused waits for somebody to correct it.
 */
export default async function syncSupplierPickups(container: MedusaContainer) {
  const open = (await loadPickupStates(container, { active: true })).filter(isOpen)
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany(
    open.map(({ supplier_id }) => ({
      workflowId: "sync-supplier-pickup",
      input: { id: supplier_id, recheck: true },
      key: `sync-supplier-pickup:${supplier_id}`,
    }))
  )
}

export const config = { name: "sync-supplier-pickups", schedule: "17 * * * *" }
