import type { SandboxContext } from "../context"
import type { Mail } from "../mailbox/state"
import type { SrOrder } from "../shiprocket/state"
import { nextStatuses, orderStatus } from "../shiprocket/statuses"
import { settingsOf } from "../suppliers/orders"
import type { SupplierOrder } from "../suppliers/state"
import type { WhatsappMessage } from "../whatsapp/state"

/** A parcel as the control API shows it; times are ISO and UTC, amounts ₹. */
export const parcelView = (order: SrOrder) => ({
  awb: order.awb ?? null,
  reference: order.reference,
  sr_order_id: order.id,
  shipment_id: order.shipmentId,
  creates: order.creates ?? 1,
  kind: order.kind,
  status: order.status,
  sr_status: orderStatus(order).status,
  next: nextStatuses(order.status, order.kind),
  courier: order.courier?.name ?? null,
  pickup_location: order.pickupLocation || null,
  payment_method: order.paymentMethod,
  sub_total: order.subTotal,
  weight_kg: order.weightKg,
  from: order.from,
  to: order.to,
  items: order.items,
  etd: order.etd ?? null,
  created_at: order.createdAt,
  pickup_scheduled_at: order.pickupScheduledAt ?? null,
  delivered_at: order.deliveredAt ?? null,
  scans: order.scans,
  ndr: order.ndr ?? null,
  qc_failure: order.qcFailure ?? null,
  reassigned_at: order.reassignedAt ?? null,
  discrepancy: order.discrepancy
    ? {
        charged_kg: order.discrepancy.chargedKg,
        extra: order.discrepancy.extraPaise / 100,
        raised_at: order.discrepancy.raisedAt,
      }
    : null,
})

/** A supplier's order as the control API shows it. */
export const supplierOrderView = (order: SupplierOrder) => ({
  supplier_code: order.code,
  reference: order.reference,
  supplier_reference: order.supplierReference,
  status: order.status,
  reason: order.reason ?? null,
  order_number: order.orderNumber,
  payment_method: order.paymentMethod,
  ship_to: order.shipTo,
  lines: order.lines,
  received_at: order.receivedAt,
  history: order.history,
  idempotency_keys: order.keys ?? {},
  revision: order.revision ?? 1,
})

/** A message as the control API shows it. */
export const messageView = (message: WhatsappMessage) => ({
  id: message.id,
  to: message.to,
  at: message.at,
  type: message.type,
  template: message.template ?? null,
  language: message.language ?? null,
  parameters: message.parameters,
  text: message.text,
  buttons: message.buttons,
  links: message.links,
  status: message.status,
  statuses: message.statuses,
  error: message.error ?? null,
  callback_data: message.callbackData ?? null,
  replies: message.replies,
})

/** A mail as the control API shows it; attachments without their content. */
export const mailView = (mail: Mail) => ({
  id: mail.id,
  received_at: mail.receivedAt,
  from: mail.from,
  to: mail.to,
  envelope_to: mail.envelopeTo,
  reply_to: mail.replyTo ?? null,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  links: mail.links,
  attachments: mail.attachments.map((attachment, index) => ({
    filename: attachment.filename,
    content_type: attachment.contentType,
    size: attachment.size,
    url: `/mailbox/${mail.id}/attachments/${index}`,
  })),
})

/** Every supplier that was configured or has received an order. */
export function suppliersView(context: SandboxContext) {
  const { suppliers, orders } = context.store.state.suppliers
  const codes = new Set([...suppliers.keys(), ...[...orders.values()].map((order) => order.code)])

  return [...codes].sort().map((code) => {
    const { mode, webhookUrl } = settingsOf(context, code)
    const own = [...orders.values()].filter((order) => order.code === code)

    return { code, mode, webhook_url: webhookUrl, orders: own.map(supplierOrderView) }
  })
}

/** The whole state, for `GET /_control/state`. */
export function stateView(context: SandboxContext) {
  const { state } = context.store

  return {
    url: context.publicUrl,
    smtp_url: context.smtpUrl ?? null,
    backend_url: context.options.backendUrl,
    started_at: state.startedAt,
    revision: context.store.revision,
    shiprocket: {
      wallet: state.shiprocket.walletPaise / 100,
      quirks: state.shiprocket.quirks === true,
      pickup_locations: state.shiprocket.pickupLocations,
      parcels: [...state.shiprocket.orders.values()].map(parcelView),
    },
    razorpay: {
      orders: [...state.razorpay.orders.values()],
      payments: [...state.razorpay.payments.values()],
      refunds: [...state.razorpay.refunds.values()],
    },
    whatsapp: {
      templates: state.whatsapp.templates,
      messages: [...state.whatsapp.messages.values()].map(messageView),
    },
    suppliers: suppliersView(context),
    mailbox: { messages: state.mailbox.mails.map(mailView) },
    trouble: state.trouble,
    webhooks: state.deliveries,
    exchanges: state.exchanges,
  }
}
