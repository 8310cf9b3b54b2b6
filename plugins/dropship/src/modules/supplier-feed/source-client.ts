import { fetchPublic, HttpError } from "@bodycon/kit"

/** A feed file may be no larger. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

const TIMEOUT_MS = 30_000

export type SourceValidators = { etag?: string | null; last_modified?: string | null }

export type FetchedSource =
  | { not_modified: true }
  | {
      not_modified: false
      bytes: Buffer
      file_name: string
      etag: string | null
      last_modified: string | null
    }

const fileNameOf = (url: string): string =>
  decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? "").slice(0, 200) ||
  new URL(url).host

/**
 * Fetches a feed's file from an address somebody entered. With the validators of the last answer the source
 * may say that nothing is new.
 * @throws HttpError
 */
export const fetchSource = async (
  url: string,
  validators: SourceValidators,
  options: { allowPrivate: boolean }
): Promise<FetchedSource> => {
  const { host } = new URL(url)
  const headers: Record<string, string> = { accept: "text/csv, application/json, */*" }
  if (validators.etag) {
    headers["if-none-match"] = validators.etag
  }
  if (validators.last_modified) {
    headers["if-modified-since"] = validators.last_modified
  }
  const response = await fetchPublic(
    url,
    { headers },
    { ...options, maxBytes: MAX_FILE_BYTES, timeoutMs: TIMEOUT_MS }
  )
  if (response.status === 304) {
    return { not_modified: true }
  }
  if (!response.ok) {
    await response.body?.cancel()
    throw new HttpError("http", response.status, null, `${host} answered ${response.status}`)
  }
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    if (error instanceof HttpError) {
      throw error
    }
    const timedOut = (error as { name?: string }).name === "TimeoutError"
    throw new HttpError(
      timedOut ? "timeout" : "network",
      null,
      null,
      timedOut ? `${host} did not answer in time` : `${host} broke off`
    )
  })
  return {
    not_modified: false,
    bytes: Buffer.from(bytes),
    file_name: fileNameOf(url),
    etag: response.headers.get("etag"),
    last_modified: response.headers.get("last-modified"),
  }
}
