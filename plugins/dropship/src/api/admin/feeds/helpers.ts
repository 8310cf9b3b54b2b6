import type { IncomingMessage } from "node:http"
import { HttpError } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { MAX_FILE_BYTES } from "../../../modules/supplier-feed/source-client"
import type { FeedRunDTO, SupplierFeedDTO } from "../../../types/supplier-feed"
import { runFields } from "./query-config"

/** @throws MedusaError NOT_FOUND */
export const retrieveFeed = async (
  scope: MedusaContainer,
  id: string,
  fields: string[]
): Promise<SupplierFeedDTO> => {
  const { data } = await scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "supplier_feed", fields, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `feed ${id} was not found`)
  }
  return data[0] as unknown as SupplierFeedDTO
}

/** A run of this very feed. @throws MedusaError NOT_FOUND */
export const retrieveRun = async (
  scope: MedusaContainer,
  params: Record<string, string>
): Promise<FeedRunDTO> => {
  const { id: feed_id, run_id: id } = params
  const { data } = await scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "supplier_feed_run", fields: runFields, filters: { id, feed_id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `feed run ${id} was not found`)
  }
  return data[0] as unknown as FeedRunDTO
}

/** @throws MedusaError INVALID_DATA for a file without content or above the limit */
export const assertFileSize = (bytes: number): void => {
  if (bytes > MAX_FILE_BYTES) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`
    )
  }
  if (!bytes) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "file is empty")
  }
}

/** A request's body as it came. Stops reading at the limit. @throws MedusaError INVALID_DATA */
export const readFile = async (req: IncomingMessage): Promise<Buffer> => {
  assertFileSize(Number(req.headers["content-length"] ?? 1))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    size += (chunk as Buffer).length
    if (size <= MAX_FILE_BYTES) {
      chunks.push(chunk as Buffer)
    }
  }
  assertFileSize(size)
  return Buffer.concat(chunks)
}

/** Tells a person why the address they entered gave no file. @throws MedusaError INVALID_DATA */
export const refuseSource = (error: unknown): never => {
  if (error instanceof HttpError) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `url: ${error.message}`)
  }
  throw error
}
