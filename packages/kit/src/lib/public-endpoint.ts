import { lookup as resolveName } from "node:dns"
import type { LookupAddress, LookupOptions } from "node:dns"
import { isIP } from "node:net"
import { Agent, fetch as undiciFetch } from "undici"
import { MedusaError } from "@medusajs/framework/utils"
import { HttpError } from "./http-error"
import { limitBody } from "./limit-body"
import { isPublicAddress } from "./public-address"

type LookupCallback = (error: Error | null, addresses: LookupAddress[]) => void

/** Resolves a name to all its addresses; given by tests, otherwise the system's resolver. */
export type NameLookup = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: LookupCallback
) => void

export type PublicEndpointOptions = {
  /** Allows http, loopback and private addresses, for development. @default false */
  allowPrivate?: boolean
  lookup?: NameLookup
}

export type FetchPublicOptions = PublicEndpointOptions & {
  /** @default 5 */
  maxRedirects?: number
  /** The body may be no longer than this. @default 50 MB */
  maxBytes?: number
  /** For the whole call, the reading of the body included. @default 30000 */
  timeoutMs?: number
}

const LOCAL_NAME = /^(?:localhost|.+\.(?:localhost|local|internal|lan|home\.arpa))$/
const REDIRECTS = [301, 302, 303, 307, 308]
const SECRET_HEADERS = ["authorization", "cookie", "proxy-authorization"]
const MEGABYTE = 1024 * 1024

class NotPublicError extends Error {}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "")

/** What is wrong with a URL before any name is resolved; null when nothing is. */
const problemOf = (text: string, allowPrivate: boolean): string | null => {
  if (!URL.canParse(text)) {
    return "must be a URL"
  }
  const url = new URL(text)
  if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:")) {
    return allowPrivate ? "must begin with http:// or https://" : "must begin with https://"
  }
  if (url.username || url.password) {
    return "must not contain a user name or password"
  }
  const host = hostOf(url)
  const isPrivate = isIP(host) ? !isPublicAddress(host) : LOCAL_NAME.test(host)
  return isPrivate && !allowPrivate ? `must be a public address, which ${host} is not` : null
}

/**
 * A resolver that answers only with public addresses. The socket connects to what it answers, so a name
 * that changes between a check and the connection (DNS rebinding) gains nothing.
 */
const publicLookup =
  (resolve: NameLookup) =>
  (
    hostname: string,
    options: LookupOptions,
    callback: (error: Error | null, address: string | LookupAddress[], family?: number) => void
  ): void =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const hidden = error ? undefined : addresses.find((one) => !isPublicAddress(one.address))
      if (error || hidden || !addresses.length) {
        callback(error ?? new NotPublicError(`${hostname} is not a public address`), [])
      } else if (options.all) {
        callback(null, addresses)
      } else {
        callback(null, addresses[0].address, addresses[0].family)
      }
    })

const systemLookup: NameLookup = (hostname, options, callback) =>
  resolveName(hostname, options, callback as never)

const agentFor = (resolve: NameLookup): Agent =>
  new Agent({ connect: { lookup: publicLookup(resolve) as never } })

const publicAgent = agentFor(systemLookup)
const openAgent = new Agent()

const dispatcherOf = ({ allowPrivate, lookup }: PublicEndpointOptions): Agent => {
  if (allowPrivate) {
    return openAgent
  }
  return lookup ? agentFor(lookup) : publicAgent
}

/**
 * Checks a URL that somebody typed into a form: https, no credentials, and a host that resolves to public
 * addresses only.
 * @param options.field named in the message. @default "url"
 * @throws MedusaError INVALID_DATA naming the field
 */
export const assertPublicUrl = async (
  url: string,
  options: PublicEndpointOptions & { field?: string } = {}
): Promise<void> => {
  const refuse = (problem: string): never => {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${options.field ?? "url"} ${problem}`)
  }
  const problem = problemOf(url, !!options.allowPrivate)
  if (problem) {
    return refuse(problem)
  }
  const host = hostOf(new URL(url))
  if (options.allowPrivate || isIP(host)) {
    return
  }
  const addresses = await new Promise<LookupAddress[]>((resolve) =>
    (options.lookup ?? systemLookup)(host, { all: true }, (error, found) =>
      resolve(error ? [] : found)
    )
  )
  if (!addresses.length) {
    return refuse(`names ${host}, which cannot be found`)
  }
  if (!addresses.every(({ address }) => isPublicAddress(address))) {
    return refuse(`must be a public address, which ${host} is not`)
  }
}

const failureOf = (error: unknown, url: string): HttpError => {
  if (error instanceof HttpError) {
    return error
  }
  const { host } = new URL(url)
  const cause = (error as { cause?: unknown }).cause
  if (cause instanceof NotPublicError) {
    return new HttpError("refused", null, null, `${host} is not a public address`)
  }
  return (error as { name?: string }).name === "TimeoutError"
    ? new HttpError("timeout", null, null, `${host} did not answer in time`)
    : new HttpError("network", null, null, `${host} cannot be reached`)
}

const withoutSecrets = (headers: RequestInit["headers"]): Headers => {
  const kept = new Headers(headers)
  SECRET_HEADERS.forEach((name) => kept.delete(name))
  return kept
}

/**
 * `fetch` for addresses that people enter: it connects to public addresses only, checked after the name is
 * resolved and again on every redirect. Redirects are followed for GET and HEAD; other methods get the
 * 3xx answer itself, so that a body is never handed to somebody else.
 * @returns a standard Response whose body fails once it is longer than `maxBytes`
 * @throws HttpError `refused` (nothing was sent), `timeout` or `network`
 */
export const fetchPublic = async (
  url: string,
  init: RequestInit = {},
  options: FetchPublicOptions = {}
): Promise<Response> => {
  const dispatcher = dispatcherOf(options)
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 30_000)
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
  const follows = ["GET", "HEAD"].includes((init.method ?? "GET").toUpperCase())
  let current = url
  let headers = init.headers
  for (let redirects = 0; ; redirects++) {
    const problem = problemOf(current, !!options.allowPrivate)
    if (problem) {
      throw new HttpError("refused", null, null, `the address ${problem}`)
    }
    const response = await undiciFetch(current, {
      ...(init as object),
      headers: headers as never,
      signal,
      redirect: "manual",
      dispatcher,
    }).catch((error: unknown) => {
      throw failureOf(error, current)
    })
    const location = response.headers.get("location")
    if (!follows || !location || !REDIRECTS.includes(response.status)) {
      const maxBytes = options.maxBytes ?? 50 * MEGABYTE
      return limitBody(response as unknown as Response, maxBytes, new URL(current).host)
    }
    await response.body?.cancel()
    if (redirects >= (options.maxRedirects ?? 5)) {
      throw new HttpError("refused", null, null, `${new URL(url).host} redirects too often`)
    }
    const next = URL.canParse(location, current) ? new URL(location, current) : null
    if (!next) {
      throw new HttpError("refused", null, null, `${new URL(current).host} redirects to no address`)
    }
    headers = next.origin === new URL(current).origin ? headers : withoutSecrets(headers)
    current = next.href
  }
}
