import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_FEED_MODULE } from "../../../modules/supplier-feed/constants"
import type SupplierFeedModuleService from "../../../modules/supplier-feed/service"

/** Declares feeds stale, one transaction each, and forgets old files and rows. */
export const expireFeedsStep = createStep("expire-feeds", async (_: void, { container }) => {
  const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
  const expired: string[] = []
  for (const id of await service.listExpired()) {
    if (await service.expireFeed(id)) {
      expired.push(id)
    }
  }
  await service.prune()
  return new StepResponse({ ids: expired })
})

/** Starts the runs whose time has come, one transaction each. */
export const startDueFeedRunsStep = createStep(
  "start-due-feed-runs",
  async (_: void, { container }) => {
    const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
    const started: string[] = []
    for (const id of await service.listDue()) {
      if (await service.startDueRun(id)) {
        started.push(id)
      }
    }
    return new StepResponse({ ids: started })
  }
)
