import { Router } from "express"
import type { SandboxContext } from "../../context"
import { bodyOf, queryOf, route, textOf } from "../../lib/http"
import { CHECKOUT_SCRIPT } from "../checkout-script"
import { RazorpayError } from "../errors"
import { payPage, payProblem } from "../pay-page"
import { pay } from "../payments"
import { PAY_OUTCOMES, type PayMethod, type PayOutcome } from "../state"

const METHODS: PayMethod[] = ["upi", "card", "netbanking", "wallet"]

/** Reads how a payment shall end. @throws RazorpayError 400 naming the field */
export function readPay(body: Record<string, unknown>): { outcome: PayOutcome; method: PayMethod } {
  const outcome = PAY_OUTCOMES.find((name) => name === body.outcome)
  const method = METHODS.find((name) => name === (body.method ?? "upi"))
  if (!outcome) {
    throw new RazorpayError(400, `outcome must be one of: ${PAY_OUTCOMES.join(", ")}`, "outcome")
  }
  if (!method) {
    throw new RazorpayError(400, `method must be one of: ${METHODS.join(", ")}`, "method")
  }

  return { outcome, method }
}

/** The checkout script and the payment page it opens. */
export function payRoutes(context: SandboxContext): Router {
  const router = Router()

  router.get("/checkout.js", (_request, response) => {
    response
      .type("text/javascript")
      .set("cross-origin-resource-policy", "cross-origin")
      .send(CHECKOUT_SCRIPT)
  })

  router.get(
    "/pay/:order",
    route((request, response) => {
      const order = context.store.state.razorpay.orders.get(request.params.order)
      const key = queryOf(request, "key")
      if (!order) {
        response.status(404).send(payProblem("This order is not known here."))
        return
      }
      if (key && key !== context.options.razorpay.keyId) {
        response.status(401).send(payProblem("The key does not belong to this account."))
        return
      }
      if (order.status === "paid") {
        response.status(409).send(payProblem("This order is already paid."))
        return
      }
      response.send(
        payPage({
          order,
          shop: queryOf(request, "name") || "The shop",
          description: queryOf(request, "description"),
          color: queryOf(request, "color"),
          email: queryOf(request, "email"),
          contact: queryOf(request, "contact"),
          origin: queryOf(request, "origin"),
          lateAfterMs: context.options.razorpay.lateAfterMs,
        })
      )
    })
  )

  router.post(
    "/pay/:order",
    route((request, response) => {
      const body = bodyOf(request)
      response.json(
        pay(context, request.params.order, {
          ...readPay(body),
          email: textOf(body.email),
          contact: textOf(body.contact),
        })
      )
    })
  )

  return router
}
