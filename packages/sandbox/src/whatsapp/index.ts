import { Router, type NextFunction, type Request, type Response } from "express"
import type { SandboxContext } from "../context"
import { journal } from "../journal"
import { bodyOf, route, textOf } from "../lib/http"
import { sameText } from "../lib/signing"
import { troubled } from "../trouble-middleware"
import { graphError, WhatsappError } from "./errors"
import { acceptMessage, windowOpen } from "./messages"
import { readMessage } from "./read-message"

/** WhatsApp's Cloud API under `/whatsapp/v<N>.0`: sending messages. */
export function whatsappRouter(context: SandboxContext): Router {
  const router = Router()

  router.use(journal(context, "whatsapp"))
  router.use(
    troubled(context, "whatsapp", {
      serverError: graphError(131000, "Something went wrong", "Unknown error"),
      rateLimit: graphError(130429, "Rate limit hit", "Cloud API message throughput reached."),
      // An accepted message that fails later is this API's error inside a 200.
      errorIn200: () => undefined,
    })
  )

  router.post(
    "/:version(v\\d+.\\d+)/:phone/messages",
    route((request, response) => {
      const token = /^Bearer (.+)$/i.exec(request.get("authorization") ?? "")?.[1] ?? ""
      if (!sameText(token, context.options.whatsapp.token)) {
        throw new WhatsappError(401, 190, "Invalid OAuth access token", "Cannot parse access token")
      }
      if (request.params.phone !== context.options.whatsapp.phoneNumberId) {
        throw new WhatsappError(
          400,
          100,
          `Object with ID '${request.params.phone}' does not exist`,
          "The phone number id is not of this account.",
          "GraphMethodException"
        )
      }
      const body = bodyOf(request)
      const read = readMessage(body, context.store.state.whatsapp.templates, (to) =>
        windowOpen(context, to)
      )
      const message = acceptMessage(
        context,
        response.locals.errorIn200 ? { ...read, failsWith: 131026 } : read
      )
      response.json({
        messaging_product: "whatsapp",
        contacts: [{ input: textOf(body.to), wa_id: message.to }],
        messages: [
          {
            id: message.id,
            ...(message.type === "template" ? { message_status: "accepted" } : {}),
          },
        ],
      })
    })
  )

  router.use((request, response) => {
    response
      .status(404)
      .json(graphError(2500, `Unknown path components: ${request.path}`, "No such route."))
  })
  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (error instanceof WhatsappError) {
      response.status(error.status).json(error.body())
      return
    }
    next(error)
  })

  return router
}
