import { Router, type RequestHandler } from "express"
import type { SandboxContext } from "../../context"
import { bodyOf, route, textOf } from "../../lib/http"
import { randomId } from "../../lib/ids"
import { sameText } from "../../lib/signing"
import { fail } from "../errors"
import { quirksOn } from "../quirks"

const TOKEN_LIFE_MS = 240 * 3_600_000
const BAD_LOGIN = "Invalid email and password combination"

const bearer = (header: string | undefined): string =>
  /^Bearer (.+)$/i.exec(header ?? "")?.[1] ?? ""

/** Login and logout, the only calls without a token. */
export function authRoutes(context: SandboxContext): Router {
  const router = Router()

  router.post(
    "/auth/login",
    route((request, response) => {
      const body = bodyOf(request)
      const [email, password] = [textOf(body.email), textOf(body.password)]
      const settings = context.options.shiprocket
      if (!email || !password) {
        const missing = (["email", "password"] as const).filter((field) => !textOf(body[field]))
        fail.fields(
          response,
          Object.fromEntries(missing.map((field) => [field, [`The ${field} field is required.`]]))
        )
        return
      }
      if (email === settings.dashboardEmail) {
        fail.plain(response, 403, "Access forbidden")
        return
      }
      if (!sameText(email, settings.email)) {
        fail.plain(response, 403, BAD_LOGIN)
        return
      }
      if (!sameText(password, settings.password)) {
        fail.plain(response, 400, BAD_LOGIN)
        return
      }
      const now = Date.now()
      const { tokens } = context.store.state.shiprocket
      for (const [token, expiry] of tokens) {
        if (expiry < now) {
          tokens.delete(token)
        }
      }
      const token = `sandbox.${randomId(48)}`
      tokens.set(token, now + TOKEN_LIFE_MS)
      context.store.changed()
      // The token is the only field that is documented.
      const user = {
        id: 8001,
        first_name: "API",
        last_name: "USER",
        email,
        company_id: 5001,
        created_at: "2026-01-05 10:00:00",
      }
      response.json({ ...(quirksOn(context) ? {} : user), token })
    })
  )

  router.post(
    "/auth/logout",
    route((request, response) => {
      context.store.state.shiprocket.tokens.delete(bearer(request.get("authorization")))
      context.store.changed()
      response.json({ message: "Logged out successfully" })
    })
  )

  return router
}

/** 401 unless the bearer token was issued here less than ten days ago. */
export function requireToken(context: SandboxContext): RequestHandler {
  return (request, response, next) => {
    const expiry = context.store.state.shiprocket.tokens.get(bearer(request.get("authorization")))
    if (!expiry || expiry < Date.now()) {
      response.status(401).json({
        message: expiry ? "Token has expired" : "Wrong token or no token provided",
        status_code: 401,
      })
      return
    }
    next()
  }
}
