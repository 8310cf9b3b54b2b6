import { HttpError } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { SUPPLIER_FEED_MODULE } from "../../../modules/supplier-feed/constants"
import { MAX_ATTEMPTS } from "../../../modules/supplier-feed/run-lease"
import type SupplierFeedModuleService from "../../../modules/supplier-feed/service"
import type { FeedRunDTO, SupplierFeedDTO } from "../../../types/supplier-feed"
import { applyFeedBatch } from "./apply-batch"
import { readFeed } from "./read-feed"

const RENEW_EVERY_MS = 5_000
const MAX_MESSAGE = 500

type Claim = { run: FeedRunDTO; feed: SupplierFeedDTO; token: string }

/** Errors of other workflows arrive as plain objects. */
const hasType = (error: unknown, ...types: string[]): boolean =>
  types.includes((error as { type?: string }).type ?? "")

/** What no repeat can help: the file or the settings are wrong, or the source refuses for good. */
const isFinal = (error: unknown): boolean => {
  if (error instanceof HttpError) {
    const { status } = error
    const isTemporary = status === 408 || status === 425 || status === 429 || (status ?? 500) >= 500
    return error.kind === "refused" || (error.kind === "http" && !isTemporary)
  }
  return hasType(error, MedusaError.Types.INVALID_DATA, MedusaError.Types.NOT_FOUND)
}

const isLost = (error: unknown): boolean => hasType(error, MedusaError.Types.CONFLICT)

/**
 * What a person is told. A database's error begins with its whole statement, which is the feed's content; what
 * went wrong stands behind it.
 */
const explain = (error: unknown): string => {
  const { message = "it went wrong without a word" } = error as { message?: string }
  const isStatement = /^(?:insert|update|delete|select|with) /i.test(message)
  return (isStatement ? message.split(" - ").at(-1)! : message).slice(0, MAX_MESSAGE)
}

const work = async (
  container: MedusaContainer,
  service: SupplierFeedModuleService,
  { run, feed, token }: Claim
): Promise<void> => {
  if (await service.endIfCancelled(run.id)) {
    return
  }
  if (!run.planned_at) {
    const { rows, outcome } = await readFeed(container, run, feed)
    await service.storePlan(run.id, token, rows, outcome)
  }
  const planned = (await service.retrieveSupplierFeedRun(run.id)) as unknown as FeedRunDTO
  for (let batch = planned.cursor; !run.dry_run && batch < planned.batches; batch++) {
    const rows = await service.listBatch(run.id, batch)
    await applyFeedBatch(container, feed, rows)
    const { cancelled } = await service.advanceRun({
      id: run.id,
      token,
      batch,
      rows: rows.length,
    })
    if (cancelled) {
      return
    }
  }
  await service.completeRun(run.id, token)
}

/**
 * Works on a run from where it stopped until it is over. Everything it does may be done twice: plans are
 * replaced, batches state what shall be, and each is counted by one worker only.
 * @throws what went wrong, for the job to be repeated; nothing when no repeat can help
 */
export const workOnFeedRun = async (container: MedusaContainer, runId: string): Promise<void> => {
  const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
  const claim = await service.claimRun(runId)
  if (!claim) {
    return
  }
  const { run, token } = claim
  const heartbeat = setInterval(() => {
    // A lease that is not renewed runs out, and another worker goes on: nothing else to do about it.
    service.renewLease(run.id, token).catch(() => undefined)
  }, RENEW_EVERY_MS)
  try {
    if (run.attempts > MAX_ATTEMPTS) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "the run was interrupted too often")
    }
    await work(container, service, claim)
  } catch (error) {
    if (isLost(error)) {
      throw error
    }
    const message = explain(error)
    const isOver = await service.failRun({ id: run.id, token, message, final: isFinal(error) })
    if (!isOver) {
      throw error
    }
  } finally {
    clearInterval(heartbeat)
  }
}
