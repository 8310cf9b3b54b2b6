import { COD_FEE_KIND } from "@bodycon/kit"
import {
  assertRefundable,
  ownChange,
  planLineRefund,
  refundMark,
  remainingItems,
  remainingQuantity,
} from "../line-refund"
import type { OrderChangeFacts, RefundableOrder, RefundablePayment } from "../line-refund"

const payment = (overrides: Partial<RefundablePayment> = {}): RefundablePayment => ({
  id: "pay_1",
  provider_id: "pp_razorpay_razorpay",
  canceled_at: null,
  captures: [{ amount: 1500 }],
  refunds: [],
  ...overrides,
})

const order = (
  payments: RefundablePayment[] = [payment()],
  fulfilled_quantity = 0
): RefundableOrder => ({
  id: "order_1",
  status: "pending",
  total: 1500,
  items: [{ id: "dress", quantity: 3, total: 1500, detail: { fulfilled_quantity } }],
  payment_collections: [{ payments }],
})

const line = { id: "unful_1", order_line_item_id: "dress", quantity: 1 }

const change = (overrides: Partial<OrderChangeFacts>): OrderChangeFacts => ({
  id: "orch_1",
  status: "pending",
  change_type: "edit",
  internal_note: null,
  ...overrides,
})

describe("assertRefundable", () => {
  const allowed =
    (...args: Parameters<typeof assertRefundable>) =>
    () =>
      assertRefundable(...args)

  it("should allow what is on the order, paid and nowhere else", () => {
    expect(allowed(order(), line, [])).not.toThrow()
    expect(allowed(order([payment()], 2), line, [])).not.toThrow()
    expect(
      allowed(order([payment({ provider_id: "pp_cod_cod", captures: [] })]), line, [])
    ).not.toThrow()
    expect(allowed(order(), line, [change({ status: "confirmed" })])).not.toThrow()
  })

  it("should say why not", () => {
    expect(allowed({ ...order(), status: "canceled" }, line, [])).toThrow("was cancelled")
    expect(allowed(order(), line, [change({})])).toThrow("has an open edit")
    expect(allowed(order([payment()], 3), line, [])).toThrow("only 0 can be taken off")
    expect(allowed(order(), { ...line, order_line_item_id: "x" }, [])).toThrow("does not have 1")
    expect(allowed(order([payment({ captures: [] })]), line, [])).toThrow("not captured")
  })

  it("should not be stopped by its own edit, finished or left over", () => {
    const own = { internal_note: refundMark("unful_1") }
    expect(allowed(order(), line, [change(own)])).not.toThrow()
    const done = change({ ...own, status: "confirmed" })
    expect(allowed({ ...order(), items: [] }, line, [done])).not.toThrow()
    expect(ownChange([done], "unful_1")).toMatchObject({ isDone: true, left: undefined })
    expect(ownChange([done], "unful_2").isDone).toBe(false)
  })
})

describe("remainingQuantity", () => {
  it("should leave the other pieces", () => {
    expect(remainingQuantity(order(), line)).toBe(2)
    expect(remainingQuantity(order(), { ...line, quantity: 3 })).toBe(0)
  })
})

describe("planLineRefund", () => {
  it("should give back from the payments that hold money, one after the other", () => {
    const two = [
      payment({ captures: [{ amount: 300 }] }),
      payment({
        id: "pay_2",
        captures: [{ amount: 1200 }],
        refunds: [{ id: "r", amount: 100, note: null }],
      }),
    ]
    expect(planLineRefund(order(two), "unful_1", "500.50")).toEqual([
      { payment_id: "pay_1", amount: "300.00", note: refundMark("unful_1") },
      { payment_id: "pay_2", amount: "200.50", note: refundMark("unful_1") },
    ])
  })

  it("should plan nothing twice", () => {
    const given = { id: "ref_1", amount: "500.00", note: refundMark("unful_1") }
    expect(planLineRefund(order([payment({ refunds: [given] })]), "unful_1", "500.00")).toEqual([])
    const other = { ...given, note: refundMark("unful_2") }
    expect(
      planLineRefund(order([payment({ refunds: [other] })]), "unful_1", "500.00")
    ).toHaveLength(1)
  })

  it("should give nothing back of cash, and refuse more than there is", () => {
    expect(planLineRefund(order([payment({ provider_id: "pp_cod_cod" })]), "unful_1", "1")).toEqual(
      []
    )
    expect(() => planLineRefund(order(), "unful_1", "1500.01")).toThrow("hold 0.01 less")
  })
})

describe("remainingItems", () => {
  const detail = { fulfilled_quantity: 0 }
  const fee = { id: "fee", quantity: 1, total: 49, metadata: { kind: COD_FEE_KIND }, detail }
  const withFee = (...others: RefundableOrder["items"]): RefundableOrder => ({
    ...order(),
    items: [...order().items, fee, ...others],
  })

  it("should leave the fee while goods are left", () => {
    expect(remainingItems(withFee(), line)).toEqual([{ id: "dress", quantity: 2 }])
    const top = { id: "top", quantity: 1, total: 500, detail }
    expect(remainingItems(withFee(top), { ...line, quantity: 3 })).toEqual([
      { id: "dress", quantity: 0 },
    ])
  })

  it("should take the fee off with the last goods", () => {
    const gone = { id: "top", quantity: 0, total: 0, detail }
    expect(remainingItems(withFee(gone), { ...line, quantity: 3 })).toEqual([
      { id: "dress", quantity: 0 },
      { id: "fee", quantity: 0 },
    ])
  })
})
