import type { SandboxContext } from "../context"
import { ControlError } from "../lib/errors"
import { isJson, textOf, type Json } from "../lib/http"
import { randomId } from "../lib/ids"
import { hmacHex } from "../lib/signing"
import {
  SUPPLIER_MODES,
  type SupplierMode,
  type SupplierOrder,
  type SupplierSettings,
} from "./state"

export const SUPPLIER_ANSWERS = ["accept", "reject", "ready"] as const

export type SupplierAnswer = (typeof SUPPLIER_ANSWERS)[number]

const OUT_OF_STOCK = "Out of stock"

/** What a supplier goes by, defaults filled in. */
export function settingsOf(
  context: SandboxContext,
  code: string
): { mode: SupplierMode; secret: string; webhookUrl: string } {
  const own = context.store.state.suppliers.suppliers.get(code)
  const defaults = context.options.suppliers

  return {
    mode: own?.mode ?? defaults.mode,
    secret: own?.secret ?? defaults.secret,
    webhookUrl:
      own?.webhookUrl ??
      `${context.options.backendUrl}/hooks/suppliers/${encodeURIComponent(code)}`,
  }
}

/**
 * Changes how a supplier behaves; fields left out stay as they are.
 *
 * @throws ControlError 400 naming the field
 */
export function configureSupplier(
  context: SandboxContext,
  code: string,
  input: { mode?: SupplierMode; secret?: string; webhook_url?: string }
): { code: string; mode: SupplierMode; webhook_url: string } {
  if (input.mode !== undefined && !SUPPLIER_MODES.includes(input.mode)) {
    throw new ControlError(400, `mode must be one of: ${SUPPLIER_MODES.join(", ")}`)
  }
  if (input.secret !== undefined && (typeof input.secret !== "string" || !input.secret)) {
    throw new ControlError(400, "secret must be a text that is not empty")
  }
  if (input.webhook_url !== undefined && !/^https?:\/\//.test(String(input.webhook_url))) {
    throw new ControlError(400, "webhook_url must be an http address")
  }
  const { suppliers } = context.store.state.suppliers
  const before: SupplierSettings = suppliers.get(code) ?? {}
  suppliers.set(code, {
    mode: input.mode ?? before.mode,
    secret: input.secret ?? before.secret,
    webhookUrl: input.webhook_url ?? before.webhookUrl,
  })
  context.store.changed()
  const { mode, webhookUrl } = settingsOf(context, code)

  return { code, mode, webhook_url: webhookUrl }
}

/** Field errors of an order; empty when it can be taken. */
export function checkSupplierOrder(body: Json): Record<string, string> {
  const errors: Record<string, string> = {}
  if (!textOf(body.reference)) {
    errors.reference = "is required"
  }
  if (!isJson(body.ship_to) || !textOf(body.ship_to.postal_code) || !textOf(body.ship_to.phone)) {
    errors.ship_to = "must have at least a postal_code and a phone"
  }
  if (!Array.isArray(body.lines) || body.lines.length === 0) {
    errors.lines = "must have at least one line"
    return errors
  }
  body.lines.forEach((line, index) => {
    if (!isJson(line) || !textOf(line.supplier_sku)) {
      errors[`lines[${index}].supplier_sku`] = "is required"
    }
    if (!isJson(line) || !Number.isInteger(line.quantity) || Number(line.quantity) < 1) {
      errors[`lines[${index}].quantity`] = "must be a whole number of at least 1"
    }
  })

  return errors
}

/** Takes an order in and answers it in the supplier's mode. */
export function receiveOrder(context: SandboxContext, code: string, body: Json): SupplierOrder {
  const { mode } = settingsOf(context, code)
  const at = new Date().toISOString()
  const status = mode === "manual" ? "received" : mode === "accept" ? "accepted" : "rejected"
  const order: SupplierOrder = {
    code,
    reference: textOf(body.reference),
    supplierReference: `SO-${randomId(8).toUpperCase()}`,
    receivedAt: at,
    status,
    reason: status === "rejected" ? OUT_OF_STOCK : undefined,
    orderNumber: textOf(body.order_number),
    paymentMethod: textOf(body.payment_method),
    shipTo: Object.fromEntries(
      Object.entries(body.ship_to as Json).map(([key, value]) => [key, textOf(value)])
    ),
    lines: (body.lines as Json[]).map((line) => ({
      supplier_sku: textOf(line.supplier_sku),
      sku: textOf(line.sku),
      title: textOf(line.title),
      variant_title: textOf(line.variant_title),
      quantity: Number(line.quantity),
      cost_price: textOf(line.cost_price),
    })),
    history: [{ at, status, by: "api" }],
    revision: Number(body.revision) || 1,
  }
  context.store.state.suppliers.orders.set(`${code}/${order.reference}`, order)
  context.store.changed()

  return order
}

export function ordersOf(context: SandboxContext, code: string): SupplierOrder[] {
  return [...context.store.state.suppliers.orders.values()].filter((order) => order.code === code)
}

const STATUS_OF = { accept: "accepted", reject: "rejected", ready: "ready" } as const

const ALLOWED: Record<SupplierOrder["status"], SupplierAnswer[]> = {
  received: ["accept", "reject"],
  accepted: ["ready", "reject"],
  rejected: [],
  ready: [],
}

/** Which answers a supplier can still give. */
export const nextAnswers = (order: SupplierOrder): SupplierAnswer[] => ALLOWED[order.status]

/**
 * Answers an order as the supplier, later than the call that brought it, by signed webhook. Giving the same answer
 * again sends it again.
 *
 * @throws ControlError 404 for an unknown order, 400 for an unknown answer, 409 when it cannot follow
 */
export function answerOrder(
  context: SandboxContext,
  code: string,
  reference: string,
  input: { action: SupplierAnswer; reason?: string }
): SupplierOrder {
  const order = context.store.state.suppliers.orders.get(`${code}/${reference}`)
  if (!order) {
    throw new ControlError(404, `Supplier ${code} has no order ${reference}`)
  }
  if (!SUPPLIER_ANSWERS.includes(input.action)) {
    throw new ControlError(400, `action must be one of: ${SUPPLIER_ANSWERS.join(", ")}`)
  }
  const status = STATUS_OF[input.action]
  if (order.status !== status && !ALLOWED[order.status].includes(input.action)) {
    throw new ControlError(409, `Order ${reference} is ${order.status}; it cannot become ${status}`)
  }
  const at = new Date().toISOString()
  order.status = status
  if (status === "rejected") {
    order.reason = input.reason || OUT_OF_STOCK
  }
  order.history.push({ at, status, by: "webhook" })
  context.store.changed()
  sendAnswer(context, order)

  return order
}

function sendAnswer(context: SandboxContext, order: SupplierOrder): void {
  const { secret, webhookUrl } = settingsOf(context, order.code)
  const event = `order.${order.status}`
  const body = JSON.stringify({
    event,
    reference: order.reference,
    supplier_reference: order.supplierReference,
    ...(order.status === "rejected" ? { reason: order.reason } : {}),
  })
  context.webhooks.send({
    provider: "suppliers",
    event,
    key: `${order.code}/${order.reference}`,
    url: webhookUrl,
    headers: {
      "x-bodycon-signature": `sha256=${hmacHex(secret, body)}`,
      "x-bodycon-event-id": `evt_${randomId(20)}`,
    },
    body,
    accepts: "2xx",
  })
}
