/**
 * Deliveries written down from Razorpay's documentation rather than taken from the sandbox: every documented
 * field, with the irregularities the documentation itself shows.
 */
type Fields = Record<string, unknown>

const SECONDS = () => Math.floor(Date.now() / 1000)

/** A payment entity with every documented field. */
export const documentedPayment = (fields: Fields = {}): Fields => ({
  id: "pay_DESlfW9H8K9uqM",
  entity: "payment",
  amount: 100,
  currency: "INR",
  base_amount: 100,
  status: "captured",
  order_id: "order_DESlLckIVRkHWj",
  invoice_id: null,
  international: false,
  method: "upi",
  amount_refunded: 0,
  amount_transferred: 0,
  refund_status: null,
  captured: true,
  description: null,
  card_id: null,
  bank: null,
  wallet: null,
  vpa: "gaurav.kumar@exampleupi",
  upi: { payer_account_type: "bank_account", vpa: "gaurav.kumar@exampleupi", flow: "in_app" },
  email: "gaurav.kumar@example.com",
  contact: "+919876543210",
  notes: [],
  fee: 2,
  tax: 0,
  error_code: null,
  error_description: null,
  error_source: null,
  error_step: null,
  error_reason: null,
  acquirer_data: { rrn: "922912312312", upi_transaction_id: "7A1B2C3D4E5F60718293" },
  created_at: SECONDS(),
  reward: null,
  ...fields,
})

/** An order entity with every documented field. */
export const documentedOrder = (fields: Fields = {}): Fields => ({
  id: "order_DESlLckIVRkHWj",
  entity: "order",
  amount: 100,
  amount_paid: 100,
  amount_due: 0,
  currency: "INR",
  receipt: "rcptid #1",
  offer_id: null,
  offers: { entity: "collection", count: 0, items: [] },
  status: "paid",
  attempts: 1,
  notes: [],
  created_at: SECONDS(),
  ...fields,
})

/** A refund entity with every documented field. */
export const documentedRefund = (fields: Fields = {}): Fields => ({
  id: "rfnd_DfjjhJC6eDvUAi",
  entity: "refund",
  amount: 100,
  currency: "INR",
  payment_id: "pay_DESlfW9H8K9uqM",
  notes: { comment: "" },
  receipt: null,
  acquirer_data: { arn: null },
  created_at: SECONDS(),
  batch_id: null,
  status: "processed",
  speed_processed: "instant",
  speed_requested: "optimum",
  ...fields,
})

/** An envelope around entities. @param inside fields that stand beside the entities, as some samples have them */
export const documentedEvent = (
  event: string,
  entities: Record<string, Fields>,
  inside: Fields = {}
): Fields => ({
  entity: "event",
  account_id: "acc_BFQ7uQEaa7j2z7",
  event,
  contains: Object.keys(entities),
  payload: {
    ...Object.fromEntries(Object.entries(entities).map(([name, entity]) => [name, { entity }])),
    ...inside,
  },
  created_at: SECONDS(),
})

/** A bank has trouble: an event that names no payment. */
export const documentedDowntime = (event = "payment.downtime.started"): Fields =>
  documentedEvent(event, {
    "payment.downtime": {
      id: "down_F7LroRQAAFuswd",
      entity: "payment.downtime",
      method: "netbanking",
      begin: SECONDS(),
      end: null,
      status: "started",
      scheduled: false,
      severity: "high",
      instrument: { bank: "ALLA" },
      created_at: SECONDS(),
      updated_at: SECONDS(),
    },
  })
