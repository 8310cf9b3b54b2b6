import type { RequestHandler } from "express"

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

/**
 * Keeps other web sites out of the console and the control API: a page elsewhere can neither rebind its host name to
 * loopback nor post a form here.
 */
export const localOnly: RequestHandler = (request, response, next) => {
  const origin = request.get("origin")
  const from = origin && origin !== "null" ? origin.replace(/^https?:\/\//, "") : undefined
  if (
    !LOOPBACK.test(request.get("host") ?? "") ||
    (request.method !== "GET" && (origin === "null" || (from && !LOOPBACK.test(from))))
  ) {
    response.status(403).json({ message: "The sandbox answers to this machine only" })
    return
  }
  next()
}
