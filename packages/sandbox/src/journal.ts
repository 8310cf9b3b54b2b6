import type { NextFunction, Request, RequestHandler, Response } from "express"
import type { SandboxContext } from "./context"
import { randomId } from "./lib/ids"
import { isJson } from "./lib/http"

const KEPT_EXCHANGES = 400
const KEPT_CHARACTERS = 20_000
const SHOWN_HEADERS = [
  "idempotency-key",
  "x-refund-idempotency",
  "x-bodycon-signature",
  "content-type",
]

/** The sides of the outside world. */
export type Provider = "shiprocket" | "razorpay" | "whatsapp" | "suppliers" | "mailbox"

/** One call that a provider received, and what it answered. */
export interface Exchange {
  id: string
  at: string
  provider: Provider
  method: string
  path: string
  headers: Record<string, string>
  request: unknown
  /** Missing when the caller got no answer. */
  status?: number
  response: unknown
  /** Duration in milliseconds. */
  ms: number
  /** Trouble that struck this call. */
  trouble: string[]
}

/** Records every call of a provider's API for the console and `GET /_control/state`. */
export function journal(context: SandboxContext, provider: Provider): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const started = Date.now()
    let answer: unknown = null
    const json = response.json.bind(response)
    response.json = (body: unknown) => {
      answer = body

      return json(body)
    }
    response.once("close", () => {
      const exchange: Exchange = {
        id: randomId(10),
        at: new Date(started).toISOString(),
        provider,
        method: request.method,
        path: request.originalUrl,
        headers: Object.fromEntries(
          SHOWN_HEADERS.flatMap((name) => {
            const value = request.get(name)

            return value ? [[name, value]] : []
          })
        ),
        request: shorten(hidePassword(request.body)),
        status: response.writableFinished ? response.statusCode : undefined,
        response: shorten(hideToken(answer)),
        ms: Date.now() - started,
        trouble: (response.locals.trouble as string[] | undefined) ?? [],
      }
      const { exchanges } = context.store.state
      exchanges.push(exchange)
      exchanges.splice(0, exchanges.length - KEPT_EXCHANGES)
      context.store.changed()
    })
    next()
  }
}

const hidePassword = (body: unknown): unknown =>
  isJson(body) && "password" in body ? { ...body, password: "•••" } : body

const hideToken = (body: unknown): unknown =>
  isJson(body) && "token" in body ? { ...body, token: "•••" } : body

const shorten = (body: unknown): unknown => {
  const text = JSON.stringify(body) ?? ""

  return text.length > KEPT_CHARACTERS ? `${text.slice(0, KEPT_CHARACTERS)}…` : body
}
