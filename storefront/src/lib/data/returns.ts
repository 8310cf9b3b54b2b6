import "server-only"

import type { ReturnOptions, ReturnRequest, ReturnRequestBody } from "../return-types"
import { medusa, MedusaFault } from "./client"
import {
  reshapeReturnOptions,
  reshapeReturnRequest,
  type WireReturnOptions,
  type WireReturnRequest,
} from "./reshape/returns"
import { readSession } from "./session"

const PHOTO_TIMEOUT_MS = 60_000

/** How a visitor shows that an order is theirs: the login, or the token of the order's link. */
async function asOwner(token: string | null) {
  return {
    query: { token: token ?? undefined },
    token: (await readSession("customer")) ?? undefined,
  }
}

const path = (orderId: string, tail: string): string =>
  `/store/orders/${encodeURIComponent(orderId)}/${tail}`

/**
 * What of an order may go back, for its owner or for whoever holds its token.
 * @returns `null` when the visitor may not see it or it does not exist
 */
export async function returnOptions(
  orderId: string,
  token: string | null
): Promise<ReturnOptions | null> {
  try {
    const { return_options } = await medusa<{ return_options: WireReturnOptions }>(
      path(orderId, "return-options"),
      { ...(await asOwner(token)), timeoutMs: 10_000 }
    )
    return reshapeReturnOptions(return_options)
  } catch (error) {
    if (isRefused(error)) {
      return null
    }
    throw error
  }
}

/** What was asked to go back, newest first; empty for a visitor who may not see the order. */
export async function listReturns(orderId: string, token: string | null): Promise<ReturnRequest[]> {
  try {
    const { return_requests } = await medusa<{ return_requests: WireReturnRequest[] }>(
      path(orderId, "return-requests"),
      { ...(await asOwner(token)), timeoutMs: 10_000 }
    )
    return return_requests.map(reshapeReturnRequest)
  } catch (error) {
    if (isRefused(error)) {
      return []
    }
    throw error
  }
}

/** @throws MedusaFault when the rules or the fields do not allow it */
export async function createReturn(
  orderId: string,
  token: string | null,
  body: ReturnRequestBody
): Promise<ReturnRequest> {
  const { return_request } = await medusa<{ return_request: WireReturnRequest }>(
    path(orderId, "return-requests"),
    { ...(await asOwner(token)), method: "POST", body }
  )
  return reshapeReturnRequest(return_request)
}

/** @throws MedusaFault when the courier has been there already */
export async function callOffReturn(
  orderId: string,
  requestId: string,
  token: string | null
): Promise<void> {
  const tail = `return-requests/${encodeURIComponent(requestId)}/cancel`
  await medusa(path(orderId, tail), { ...(await asOwner(token)), method: "POST", body: {} })
}

/** Keeps photos for a request that is still being written. @throws MedusaFault */
export async function keepReturnPhotos(
  orderId: string,
  token: string | null,
  photos: File[]
): Promise<string[]> {
  const body = new FormData()
  photos.forEach((photo) => body.append("files", photo, photo.name))
  const { photo_urls } = await medusa<{ photo_urls: string[] }>(path(orderId, "return-photos"), {
    ...(await asOwner(token)),
    method: "POST",
    body,
    timeoutMs: PHOTO_TIMEOUT_MS,
  })
  return photo_urls
}

const isRefused = (error: unknown): boolean =>
  error instanceof MedusaFault && [400, 401, 403, 404].includes(error.status)
