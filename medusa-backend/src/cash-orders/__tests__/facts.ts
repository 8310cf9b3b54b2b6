import type { CashOrder, CashOrderFacts, CashOrderPayment } from "../types"

/** A cash payment of ₹1,049 that waits for its confirmation. */
export const cash = (more: Partial<CashOrderPayment> = {}): CashOrderPayment => ({
  id: "pay_cash",
  provider_id: "pp_cod_cod",
  amount: 1049,
  created_at: "2026-11-20T10:00:00.000Z",
  canceled_at: null,
  data: { confirmation: "pending" },
  captures: [],
  refunds: [],
  ...more,
})

/** An online payment of ₹1,000 that was captured. */
export const online = (id = "pay_1", more: Partial<CashOrderPayment> = {}): CashOrderPayment => ({
  id,
  provider_id: "pp_razorpay_razorpay",
  amount: 1000,
  created_at: "2026-11-20T11:00:00.000Z",
  canceled_at: null,
  data: {},
  captures: [{ id: `cap_${id}`, amount: 1000, created_at: "2026-11-20T11:00:01.000Z" }],
  refunds: [],
  ...more,
})

export const fee = { id: "fee", quantity: 1, total: 49, metadata: { kind: "cod_fee" } }

/** An order of ₹1,000 and a fee of ₹49. */
export const facts = ({
  parcels = [],
  payments = [cash()],
  paidOnline = [],
  settled = [],
  ...more
}: Partial<CashOrder> & {
  parcels?: string[]
  payments?: CashOrderPayment[]
  paidOnline?: CashOrderPayment[]
  settled?: string[]
} = {}): CashOrderFacts => ({
  parcels: parcels.map((status) => ({ status })),
  order: {
    id: "order_1",
    display_id: 12,
    created_at: "2026-11-20T10:00:00.000Z",
    status: "pending",
    email: "meera@bodycon.test",
    customer_id: null,
    currency_code: "inr",
    total: 1049,
    shipping_address: { first_name: "Meera", phone: "9876543210" },
    items: [{ id: "dress", quantity: 1, total: 1000, metadata: null }, fee],
    payment_collections: [
      { id: "col_cash", status: "authorized", amount: 1049, metadata: null, payments },
      {
        id: "col_online",
        status: "completed",
        amount: 1000,
        metadata: { kind: "pay_online", settled },
        payments: paidOnline,
      },
    ],
    ...more,
  },
})
