import { Router, type NextFunction, type Request, type Response } from "express"
import type { SandboxContext } from "../context"
import { ControlError } from "../lib/errors"
import { bodyOf, queryOf, route, textOf } from "../lib/http"
import type { SupplierMode } from "../suppliers/state"
import type { TroubleInput } from "../trouble"
import type { MessageStatus, WhatsappTemplate } from "../whatsapp/state"
import type { SandboxControl } from "./control"
import { razorpayControls } from "./razorpay"
import { shiprocketControls } from "./shiprocket"
import { mailView, messageView, stateView, supplierOrderView, suppliersView } from "./views"

const text = (value: unknown): string | undefined => textOf(value) || undefined

/** The JSON control API under `/_control`. */
export function controlRouter(context: SandboxContext, control: SandboxControl): Router {
  const router = Router()
  const state = () => context.store.state

  router.get("/health", (_request, response) => response.json({ status: "ok" }))
  router.get(
    "/state",
    route((_request, response) => response.json(stateView(context)))
  )
  router.post(
    "/reset",
    route((request, response) => {
      const { everything, keep_razorpay } = bodyOf(request)
      control.reset(everything === true, keep_razorpay === true)
      response.json({ reset: true })
    })
  )

  router.use("/shiprocket", shiprocketControls(context, control))

  router.get(
    "/suppliers",
    route((_request, response) => response.json({ suppliers: suppliersView(context) }))
  )
  router.get(
    "/suppliers/:code/orders",
    route((request, response) => {
      const orders = control.supplierOrders(request.params.code)
      response.json({ orders: orders.map(supplierOrderView) })
    })
  )
  router.post(
    "/suppliers/:code/orders/:reference/answer",
    route((request, response) => {
      const { action, reason } = bodyOf(request)
      const order = control.answerSupplier(request.params.code, request.params.reference, {
        action: action as Parameters<SandboxControl["answerSupplier"]>[2]["action"],
        reason: text(reason),
      })
      response.json({ order: supplierOrderView(order) })
    })
  )
  router.post(
    "/suppliers/:code",
    route((request, response) => {
      const { mode, secret, webhook_url } = bodyOf(request)
      response.json({
        supplier: control.configureSupplier(request.params.code, {
          mode: mode as SupplierMode | undefined,
          secret: secret as string | undefined,
          webhook_url: webhook_url as string | undefined,
        }),
      })
    })
  )

  router.get(
    "/whatsapp/messages",
    route((request, response) => {
      const to = queryOf(request, "to").replace(/^\+/, "")
      const messages = [...state().whatsapp.messages.values()].filter(
        (message) => !to || message.to === to
      )
      response.json({ messages: messages.map(messageView) })
    })
  )
  router.post(
    "/whatsapp/messages/:wamid/reply",
    route((request, response) => {
      const message = control.pressButton(
        request.params.wamid,
        Number(textOf(bodyOf(request).button) || "NaN")
      )
      response.json({ message: messageView(message) })
    })
  )
  router.post(
    "/whatsapp/messages/:wamid/status",
    route((request, response) => {
      const { status, code } = bodyOf(request)
      const message = control.setMessageStatus(
        request.params.wamid,
        status as MessageStatus,
        typeof code === "number" ? code : undefined
      )
      response.json({ message: messageView(message) })
    })
  )
  router.post(
    "/whatsapp/inbound",
    route((request, response) => {
      const body = bodyOf(request)
      control.writeToShop(textOf(body.from), textOf(body.text))
      response.json({ sent: true })
    })
  )
  router.post(
    "/whatsapp/templates",
    route((request, response) => {
      control.addTemplate(bodyOf(request) as unknown as WhatsappTemplate)
      response.json({ templates: state().whatsapp.templates })
    })
  )

  router.use("/razorpay", razorpayControls(control))

  router.get(
    "/mailbox",
    route((request, response) => {
      const to = queryOf(request, "to").toLowerCase()
      const mails = state().mailbox.mails.filter(
        (mail) =>
          !to || [...mail.to, ...mail.envelopeTo].some((address) => address.toLowerCase() === to)
      )
      response.json({ messages: mails.map(mailView) })
    })
  )
  router.get(
    "/mailbox/:id",
    route((request, response) => {
      const mail = state().mailbox.mails.find((candidate) => candidate.id === request.params.id)
      if (!mail) {
        throw new ControlError(404, `There is no mail ${request.params.id}`)
      }
      response.json({ message: mailView(mail) })
    })
  )
  router.delete(
    "/mailbox",
    route((_request, response) => {
      control.clearMailbox()
      response.status(204).end()
    })
  )

  router.get(
    "/webhooks",
    route((_request, response) => response.json({ webhooks: state().deliveries }))
  )
  router.post(
    "/webhooks/:id/resend",
    route((request, response) =>
      response.json({ webhook: control.resendWebhook(request.params.id) })
    )
  )

  router.get(
    "/trouble",
    route((_request, response) => response.json({ trouble: state().trouble }))
  )
  router.post(
    "/trouble",
    route((request, response) =>
      response.json({ trouble: control.addTrouble(bodyOf(request) as unknown as TroubleInput) })
    )
  )
  router.delete(
    ["/trouble", "/trouble/:id"],
    route((request, response) => {
      control.clearTrouble(text(request.params.id))
      response.status(204).end()
    })
  )

  router.use((request, response) => {
    response.status(404).json({ message: `No control ${request.method} ${request.path}` })
  })
  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (error instanceof ControlError) {
      response.status(error.status).json({ message: error.message })
      return
    }
    next(error)
  })

  return router
}
