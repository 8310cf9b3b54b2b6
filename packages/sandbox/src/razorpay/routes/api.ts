import { Router, type NextFunction, type Request, type Response } from "express"
import type { SandboxContext } from "../../context"
import { bodyOf, isJson, queryOf, route, textOf, type Json } from "../../lib/http"
import { randomId } from "../../lib/ids"
import { sameText } from "../../lib/signing"
import { errorBody, RazorpayError } from "../errors"
import { pageOf } from "../page-of"
import { capture, findOrder, findPayment } from "../payments"
import { createRefund } from "../refunds"
import { notesOf, type RzpOrder, type RzpRefund } from "../state"

const ORDER_FIELDS = ["amount", "currency", "receipt", "notes", "payment", "partial_payment"]
const REFUND_WORK_MS = 15

const collection = <T>(items: T[]) => ({ entity: "collection", count: items.length, items })

function checkOrder(body: Json): void {
  const extra = Object.keys(body).filter((field) => !ORDER_FIELDS.includes(field))
  if (extra.length) {
    throw new RazorpayError(400, `${extra.join(", ")} is/are not required and should not be sent`)
  }
  if (body.amount === undefined) {
    throw new RazorpayError(400, "The amount field is required.", "amount")
  }
  if (typeof body.amount !== "number" || !Number.isInteger(body.amount)) {
    throw new RazorpayError(400, "The amount must be an integer.", "amount")
  }
  if (body.amount < 100) {
    throw new RazorpayError(400, "Order amount less than minimum amount allowed", "amount")
  }
  if (!/^[A-Z]{3}$/.test(textOf(body.currency))) {
    throw new RazorpayError(400, "The currency field is required.", "currency")
  }
  if (textOf(body.receipt).length > 40) {
    throw new RazorpayError(400, "receipt: the length must be no more than 40.", "receipt")
  }
  checkNotes(body.notes)
  const setting = isJson(body.payment) ? body.payment.capture : undefined
  if (setting !== undefined && setting !== "automatic" && setting !== "manual") {
    throw new RazorpayError(400, "The capture option is invalid", "payment.capture")
  }
}

function checkNotes(notes: unknown): void {
  if (notes === undefined || (Array.isArray(notes) && notes.length === 0)) {
    return
  }
  if (!isJson(notes)) {
    throw new RazorpayError(400, "notes must be an object", "notes")
  }
  if (Object.keys(notes).length > 15) {
    throw new RazorpayError(
      400,
      "Number of fields in notes should be less than or equal to 15",
      "notes"
    )
  }
  if (Object.values(notes).some((note) => String(note).length > 256)) {
    throw new RazorpayError(400, "Notes value cannot be greater than 256 characters", "notes")
  }
}

/** Basic authentication with the key pair. */
function authenticate(context: SandboxContext) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { keyId, keySecret } = context.options.razorpay
    const given = Buffer.from(
      /^Basic (.+)$/i.exec(request.get("authorization") ?? "")?.[1] ?? "",
      "base64"
    ).toString()
    if (!sameText(given, `${keyId}:${keySecret}`)) {
      response.status(401).json(errorBody("BAD_REQUEST_ERROR", "Authentication failed"))
      return
    }
    next()
  }
}

/** Orders, payments and refunds. */
export function apiRoutes(context: SandboxContext): Router {
  const router = Router()
  const razorpay = () => context.store.state.razorpay
  /** Refund keys whose first call is still being worked on. */
  const working = new Set<string>()

  router.use(authenticate(context))

  router.post(
    "/orders",
    route((request, response) => {
      const body = bodyOf(request)
      checkOrder(body)
      const order: RzpOrder = {
        id: `order_${randomId()}`,
        entity: "order",
        amount: body.amount as number,
        amount_paid: 0,
        amount_due: body.amount as number,
        currency: textOf(body.currency),
        receipt: textOf(body.receipt) || null,
        offer_id: null,
        status: "created",
        attempts: 0,
        notes: notesOf(body.notes),
        created_at: Math.floor(Date.now() / 1000),
      }
      razorpay().orders.set(order.id, order)
      const manual = isJson(body.payment) && body.payment.capture === "manual"
      razorpay().capture.set(order.id, manual ? "manual" : "automatic")
      context.store.changed()
      response.json(order)
    })
  )

  router.get(
    "/orders",
    route((request, response) => {
      const receipt = queryOf(request, "receipt")
      const found = [...razorpay().orders.values()]
        .filter((order) => !receipt || order.receipt === receipt)
        .reverse()
      response.json(pageOf(request, found))
    })
  )

  router.get(
    "/orders/:id",
    route((request, response) => response.json(findOrder(context, request.params.id)))
  )

  router.patch(
    "/orders/:id",
    route((request, response) => {
      const order = findOrder(context, request.params.id)
      const { notes } = bodyOf(request)
      checkNotes(notes)
      order.notes = notesOf(notes)
      context.store.changed()
      response.json(order)
    })
  )

  router.get(
    "/orders/:id/payments",
    route((request, response) => {
      const order = findOrder(context, request.params.id)
      const ids = razorpay().paymentsOf.get(order.id) ?? []
      response.json(collection(ids.map((id) => findPayment(context, id)).reverse()))
    })
  )

  router.get(
    "/payments",
    route((request, response) =>
      response.json(pageOf(request, [...razorpay().payments.values()].reverse()))
    )
  )

  router.get(
    "/payments/:id",
    route((request, response) => response.json(findPayment(context, request.params.id)))
  )

  router.post(
    "/payments/:id/capture",
    route((request, response) => {
      const payment = findPayment(context, request.params.id)
      const { amount, currency } = bodyOf(request)
      response.json(capture(context, payment, amount, currency))
    })
  )

  router.get(
    "/payments/:id/refunds",
    route((request, response) => {
      const payment = findPayment(context, request.params.id)
      const refunds = [...razorpay().refunds.values()].filter(
        (refund) => refund.payment_id === payment.id
      )
      response.json(pageOf(request, refunds.reverse()))
    })
  )

  router.post(
    "/payments/:id/refund",
    route(async (request, response) => {
      const key = request.get("x-refund-idempotency")
      const answer = await idempotently(key, request, () => {
        const payment = findPayment(context, request.params.id)

        return createRefund(context, payment, bodyOf(request))
      })
      response.json(answer)
    })
  )

  router.get(
    ["/refunds/:refund", "/payments/:id/refunds/:refund"],
    route((request, response) => {
      const refund = razorpay().refunds.get(request.params.refund)
      if (!refund || (request.params.id && refund.payment_id !== request.params.id)) {
        throw new RazorpayError(400, "The id provided does not exist", "id")
      }
      response.json(refund)
    })
  )

  /** Same key and body: the first answer again. Another body: 400. While the first is being worked on: 409. */
  async function idempotently(
    key: string | undefined,
    request: Request,
    work: () => RzpRefund
  ): Promise<RzpRefund> {
    if (key === undefined) {
      return work()
    }
    if (!/^[A-Za-z0-9_-]{10,}$/.test(key)) {
      throw new RazorpayError(
        400,
        "The idempotency key must have at least 10 letters, digits, hyphens or underscores"
      )
    }
    if (working.has(key)) {
      throw new RazorpayError(409, "Another request with the same idempotency key is in progress")
    }
    const body = `${request.params.id}\n${request.rawBody?.toString() ?? ""}`
    const before = razorpay().refundKeys.get(key)
    const refund = before && razorpay().refunds.get(before.refundId)
    if (before && refund) {
      if (before.body !== body) {
        throw new RazorpayError(400, "Different request body sent with the same idempotency key")
      }

      return refund
    }
    working.add(key)
    try {
      await context.timers.sleep(REFUND_WORK_MS)
      const made = work()
      razorpay().refundKeys.set(key, { body, refundId: made.id })
      context.store.changed()

      return made
    } finally {
      working.delete(key)
    }
  }

  return router
}
