import { Router } from "express"
import { bodyOf, route } from "../lib/http"
import type { SandboxControl } from "./control"

/** The controls of Razorpay, under `/_control/razorpay`. */
export function razorpayControls(control: SandboxControl): Router {
  const router = Router()

  router.post(
    "/orders/:id/pay",
    route((request, response) => {
      const body = bodyOf(request)
      response.json(
        control.payOrder(request.params.id, body as Parameters<SandboxControl["payOrder"]>[1])
      )
    })
  )
  router.post(
    "/refunds/:id",
    route((request, response) => {
      const status = bodyOf(request).status as "processed" | "failed"
      response.json({ refund: control.settleRefund(request.params.id, status) })
    })
  )
  router.post(
    "/payments/:id/refund",
    route((request, response) => {
      const { amount } = bodyOf(request)
      response.json({
        refund: control.refundInDashboard(request.params.id, amount as number | undefined),
      })
    })
  )
  router.post(
    "/stray-payments",
    route((request, response) => {
      const body = bodyOf(request) as unknown as Parameters<SandboxControl["makeStrayPayment"]>[0]
      response.json({ payment: control.makeStrayPayment(body) })
    })
  )

  return router
}
