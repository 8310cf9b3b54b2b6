import type { NextFunction, Request, RequestHandler, Response } from "express"
import type { SandboxContext } from "./context"
import type { Provider } from "./journal"

const CALL_KINDS = [
  "latency",
  "http_500",
  "rate_limit",
  "error_in_200",
  "timeout_after_success",
] as const

const DEFAULT_LATENCY_MS = 2000
const DEFAULT_HANG_MS = 30_000

/** How a provider words the errors that trouble makes it answer. */
export interface TroubleAnswers {
  serverError: unknown
  rateLimit: unknown
  /** Body of an HTTP 200 that is really an error; undefined leaves the call to the provider's own handling. */
  errorIn200: (request: Request) => unknown
}

/** Strikes a provider's calls with the trouble that is switched on. */
export function troubled(
  context: SandboxContext,
  provider: Provider,
  answers: TroubleAnswers
): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    const rules = context.trouble.strike(provider, request.originalUrl, CALL_KINDS)
    response.locals.trouble = rules.map((rule) => rule.kind)
    const rule = (kind: (typeof CALL_KINDS)[number]) =>
      rules.find((candidate) => candidate.kind === kind)

    const latency = rule("latency")
    if (latency) {
      await context.timers.sleep(latency.ms ?? DEFAULT_LATENCY_MS)
    }
    if (rule("http_500")) {
      response.status(500).json(answers.serverError)
      return
    }
    if (rule("rate_limit")) {
      response.status(429).json(answers.rateLimit)
      return
    }
    if (rule("error_in_200")) {
      const body = answers.errorIn200(request)
      if (body !== undefined) {
        response.status(200).json(body)
        return
      }
      response.locals.errorIn200 = true
    }
    const hang = rule("timeout_after_success")
    if (hang) {
      dropAnswer(context, request, response, hang.ms ?? DEFAULT_HANG_MS)
    }
    next()
  }
}

/** Lets the work be done but never sends the answer: the caller sees silence and then a broken connection. */
function dropAnswer(
  context: SandboxContext,
  request: Request,
  response: Response,
  hangMs: number
): void {
  response.end = ((): Response => {
    context.timers.after(hangMs, () => request.socket.destroy())

    return response
  }) as Response["end"]
}
