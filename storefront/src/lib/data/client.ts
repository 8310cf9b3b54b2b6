import "server-only"

import { backendUrl, publishableKey } from "../env"

const TIMEOUT_MS = 20_000

type Query = Record<string, string | number | boolean | string[] | undefined>

type RequestOptions = {
  method?: "GET" | "POST" | "PUT" | "DELETE"
  query?: Query
  body?: unknown
  /** Bearer token of a customer or supplier. */
  token?: string
  /** Seconds all visitors may share the answer; only for what is the same for everybody. */
  revalidate?: number
  tags?: string[]
  timeoutMs?: number
  /** Lets a repeated request answer what the first one did. */
  idempotencyKey?: string
}

/**
 * Medusa refused a request or could not be reached.
 * `status` is the HTTP status, or 0 when there was no answer at all.
 */
export class MedusaFault extends Error {
  readonly status: number
  readonly type: string

  constructor(status: number, type: string, message: string) {
    super(message)
    this.name = "MedusaFault"
    this.status = status
    this.type = type
  }
}

function buildUrl(path: string, query: Query = {}): string {
  const url = new URL(backendUrl() + path)
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach((entry) => url.searchParams.append(`${key}[]`, entry))
    } else if (value !== undefined) {
      url.searchParams.set(key, String(value))
    }
  }
  return url.toString()
}

async function readFault(response: Response): Promise<MedusaFault> {
  const body = (await response.json().catch(() => ({}))) as { type?: string; message?: string }
  return new MedusaFault(
    response.status,
    body.type ?? "unknown",
    body.message ?? `The shop answered ${response.status}`
  )
}

/**
 * One request to Medusa.
 * @throws MedusaFault for every answer that is not 2xx, for a time-out and for a dead backend
 */
export async function medusa<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { method = "GET", query, body, token, revalidate, tags, timeoutMs = TIMEOUT_MS } = options
  const headers: Record<string, string> = { accept: "application/json" }
  if (path.startsWith("/store")) headers["x-publishable-api-key"] = publishableKey()
  const multipart = body instanceof FormData
  if (body !== undefined && !multipart) headers["content-type"] = "application/json"
  if (token) headers.authorization = `Bearer ${token}`
  if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey

  let response: Response
  try {
    response = await fetch(buildUrl(path, query), {
      method,
      headers,
      body: body === undefined ? undefined : multipart ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
      ...(revalidate
        ? { cache: "force-cache", next: { revalidate, tags } }
        : { cache: "no-store" }),
    })
  } catch (error) {
    throw new MedusaFault(0, "unreachable", error instanceof Error ? error.message : "No answer")
  }
  if (!response.ok) {
    throw await readFault(response)
  }
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T)
}

/** What to tell a shopper: Medusa's own words for a refusal, ours when nobody answered. */
export function faultMessage(error: unknown): string {
  if (error instanceof MedusaFault && error.status >= 400 && error.status < 500) {
    return error.message
  }
  return "We could not reach the shop just now. Please try again in a moment."
}

/** The answer, or `fallback` when it failed: for what a page can live without. */
export async function optional<T>(promise: Promise<T>, fallback: T): Promise<T> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof MedusaFault) {
      return fallback
    }
    throw error
  }
}
