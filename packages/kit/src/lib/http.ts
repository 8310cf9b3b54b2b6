import { HttpError } from "./http-error"
import { fetchPublic } from "./public-endpoint"

export { HttpError } from "./http-error"
export type { HttpErrorKind } from "./http-error"

export type FetchJsonOptions = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  headers?: Record<string, string>
  /** Objects are sent as JSON; strings as they are (sign them before). */
  body?: unknown
  /** Milliseconds for the whole call. @default 10000 */
  timeoutMs?: number
  /** Repeats after the first try, and only when `idempotent`. @default 2 */
  retries?: number
  /** Whether repeating is harmless. @default true for GET */
  idempotent?: boolean
  /** First backoff in milliseconds; doubles each time, with full jitter. @default 200 */
  backoffMs?: number
  /** Connects to public https addresses only, see `fetchPublic`. Set it for addresses that people enter. */
  publicOnly?: boolean
}

export type JsonResponse<T> = { status: number; headers: Headers; body: T }

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const parseBody = (text: string): unknown => {
  if (!text) {
    return null
  }
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const attempt = async <T>(url: string, options: FetchJsonOptions): Promise<JsonResponse<T>> => {
  const isText = typeof options.body === "string"
  let response: Response
  let text: string
  try {
    const call = options.publicOnly ? fetchPublic : fetch
    response = await call(url, {
      method: options.method ?? "GET",
      headers: {
        accept: "application/json",
        ...(options.body === undefined ? {} : { "content-type": "application/json" }),
        ...options.headers,
      },
      body:
        options.body === undefined
          ? undefined
          : isText
            ? (options.body as string)
            : JSON.stringify(options.body),
      signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
    })
    text = await response.text()
  } catch (error) {
    if (error instanceof HttpError) {
      throw error
    }
    const timedOut = (error as { name?: string }).name === "TimeoutError"
    const host = new URL(url).host
    throw new HttpError(
      timedOut ? "timeout" : "network",
      null,
      null,
      timedOut ? `${host} did not answer in time` : `${host} cannot be reached`
    )
  }
  const body = parseBody(text)
  if (!response.ok) {
    throw new HttpError(
      "http",
      response.status,
      body,
      `${new URL(url).host} answered ${response.status}`
    )
  }
  return { status: response.status, headers: response.headers, body: body as T }
}

const isTransient = (error: unknown): boolean =>
  error instanceof HttpError &&
  error.kind !== "refused" &&
  (error.kind !== "http" || error.status === 429 || (error.status ?? 0) >= 500)

/**
 * One JSON call with a time-out; harmless calls are repeated on network errors, 429 and 5xx with
 * exponential backoff and full jitter.
 * @throws HttpError
 */
export const fetchJson = async <T = unknown>(
  url: string,
  options: FetchJsonOptions = {}
): Promise<JsonResponse<T>> => {
  const idempotent = options.idempotent ?? (options.method ?? "GET") === "GET"
  const retries = idempotent ? (options.retries ?? 2) : 0
  for (let tried = 0; ; tried++) {
    try {
      return await attempt<T>(url, options)
    } catch (error) {
      if (tried >= retries || !isTransient(error)) {
        throw error
      }
      await sleep(Math.random() * (options.backoffMs ?? 200) * 2 ** tried)
    }
  }
}
