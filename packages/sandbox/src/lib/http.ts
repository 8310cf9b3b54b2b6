import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from "express"

declare global {
  // The only way in which Express lets a request type grow.
  namespace Express {
    interface Request {
      rawBody?: Buffer
    }
  }
}

/** A JSON object of unknown content, as it comes off the wire. */
export type Json = Record<string, unknown>

/** Parses JSON bodies and keeps the exact bytes for signature checks. */
export const jsonBody = (): RequestHandler =>
  express.json({
    limit: "5mb",
    verify: (request, _response, buffer) => {
      ;(request as Request).rawBody = buffer
    },
  })

/** Passes a rejected promise on to Express, which version 4 does not do itself. */
export function route(handler: (request: Request, response: Response) => unknown): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    Promise.resolve()
      .then(() => handler(request, response))
      .catch(next)
  }
}

/** The body when it is a JSON object, otherwise an empty one. */
export function bodyOf(request: Request): Json {
  return isJson(request.body) ? request.body : {}
}

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** A text or number as trimmed text; anything else is empty. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : ""
}

/** One query parameter as text. */
export function queryOf(request: Request, name: string): string {
  return textOf(request.query[name])
}
