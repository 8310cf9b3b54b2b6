import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_FEED_MODULE } from "../../../modules/supplier-feed/constants"
import type SupplierFeedModuleService from "../../../modules/supplier-feed/service"
import type {
  StartRunInput,
  SupplierFeedInput,
  UpdateSupplierFeedInput,
} from "../../../types/supplier-feed"
import { retrieveFeedSupplier } from "../lib/read-feed"

/** @throws MedusaError NOT_FOUND when there is no such supplier */
export const createSupplierFeedStep = createStep(
  "create-supplier-feed",
  async (input: SupplierFeedInput, { container }) => {
    const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
    await retrieveFeedSupplier(container, input.supplier_id)
    return new StepResponse(await service.addFeed(input))
  }
)

/** One transaction, and the only step of its workflow: nothing after it can need it undone. */
export const updateSupplierFeedStep = createStep(
  "update-supplier-feed",
  async (input: UpdateSupplierFeedInput, { container }) => {
    const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
    return new StepResponse(await service.changeFeed(input))
  }
)

/** Stores a run and queues its work in one transaction. */
export const startFeedRunStep = createStep(
  "start-feed-run",
  async (input: StartRunInput, { container }) => {
    const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
    return new StepResponse(await service.startRun(input))
  }
)

/** Queues the second half of a dry run. */
export const applyFeedRunStep = createStep(
  "apply-feed-run",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
    return new StepResponse(await service.applyRun(id))
  }
)

/** Stops a run; what is done stays done. */
export const cancelFeedRunStep = createStep(
  "cancel-feed-run",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
    return new StepResponse(await service.cancelRun(id))
  }
)

/** Keeps a file for previews and runs. */
export const addFeedUploadStep = createStep(
  "add-feed-upload",
  async ({ file_name, content }: { file_name: string; content: string }, { container }) => {
    const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
    const bytes = Buffer.from(content, "base64")
    return new StepResponse(await service.addUpload({ file_name, bytes }))
  }
)
