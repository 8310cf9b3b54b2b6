import { createHash } from "node:crypto"
import { Router } from "express"
import type { SandboxContext } from "../context"
import { journal } from "../journal"
import { bodyOf, route, textOf, type Json } from "../lib/http"
import { hmacHex, sameText } from "../lib/signing"
import { troubled } from "../trouble-middleware"
import { checkSupplierOrder, receiveOrder, settingsOf } from "./orders"
import type { SupplierOrder } from "./state"

const answerOf = (order: SupplierOrder): Record<string, string> => ({
  status: order.status,
  supplier_reference: order.supplierReference,
  ...(order.reason ? { reason: order.reason } : {}),
})

const countKey = (order: SupplierOrder, key: string): void => {
  order.keys = { ...order.keys, [key]: (order.keys?.[key] ?? 0) + 1 }
}

/** Whether the shop sends a changed order that this supplier has not answered yet. */
const isRevision = (known: SupplierOrder, body: Json): boolean =>
  known.status === "received" && Number(body.revision) > (known.revision ?? 1)

/** The order API that a supplier's own system offers: `POST /suppliers/:code/orders`. */
export function suppliersRouter(context: SandboxContext): Router {
  const router = Router()

  router.use(journal(context, "suppliers"))
  router.use(
    troubled(context, "suppliers", {
      serverError: { message: "Internal server error" },
      rateLimit: { message: "Too many requests" },
      errorIn200: () => ({ error: "The order could not be saved" }),
    })
  )

  router.post(
    "/:code/orders",
    route((request, response) => {
      const { code } = request.params
      const raw = request.rawBody ?? Buffer.alloc(0)
      const expected = `sha256=${hmacHex(settingsOf(context, code).secret, raw)}`
      if (!sameText(request.get("x-bodycon-signature") ?? "", expected)) {
        response.status(401).json({ message: "The signature is missing or wrong" })
        return
      }
      const key = request.get("idempotency-key")
      if (!key) {
        response.status(400).json({ message: "The header Idempotency-Key is required" })
        return
      }
      const { keys, orders } = context.store.state.suppliers
      const digest = createHash("sha256").update(raw).digest("hex")
      const body = bodyOf(request)
      const reference = textOf(body.reference)
      const known = orders.get(`${code}/${reference}`)
      if (known) {
        countKey(known, key)
        context.store.changed()
      }
      const before = keys.get(`${code}/${key}`)
      if (before) {
        if (before.digest === digest) {
          response.json(before.answer)
        } else {
          response
            .status(409)
            .json({ message: "This Idempotency-Key was used with another order already" })
        }
        return
      }
      const errors = checkSupplierOrder(body)
      if (Object.keys(errors).length) {
        response.status(422).json({ message: "The order cannot be read", errors })
        return
      }
      if (known && !isRevision(known, body)) {
        response.status(409).json({ message: `Order ${reference} is here already` })
        return
      }
      const order = receiveOrder(context, code, body)
      if (known) {
        order.keys = known.keys
        order.history = [...known.history, ...order.history]
      } else {
        countKey(order, key)
      }
      const answer = answerOf(order)
      keys.set(`${code}/${key}`, { digest, answer })
      context.store.changed()
      response.json(answer)
    })
  )

  router.use((_request, response) => {
    response.status(404).json({ message: "Not found" })
  })

  return router
}
