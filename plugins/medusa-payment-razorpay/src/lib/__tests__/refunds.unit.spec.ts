import {
  automaticRefundRequest,
  repeatedRefundRequest,
  strayRefundRequest,
} from "../refund-request"
import { findUnbookedRefunds, findUnsentRefunds, medusaRefundIdOf, originOf } from "../refunds"
import type { KeptRefund } from "../refunds"
import type { RazorpayApiRefund } from "../../types/wire"

const refund = (change: Partial<RazorpayApiRefund> = {}): RazorpayApiRefund => ({
  id: "rfnd_1",
  entity: "refund",
  amount: 100,
  currency: "INR",
  payment_id: "pay_1",
  status: "processed",
  receipt: null,
  notes: [],
  created_at: 1,
  ...change,
})

const nothing = { ids: [], razorpay_refund_ids: [] }

describe("where a refund came from", () => {
  it.each<[string, Partial<RazorpayApiRefund>, string | null, string]>([
    ["the dashboard", {}, null, "dashboard"],
    ["the dashboard, with a receipt of its own", { receipt: "r-17" }, null, "dashboard"],
    ["Medusa, by its note", { notes: { medusa_refund_id: "ref_1" } }, "ref_1", "medusa"],
    ["Medusa, by its receipt", { receipt: "ref_1" }, "ref_1", "medusa"],
    ["settling", { receipt: "auto_pay_1", notes: { reason: "x" } }, null, "automatic"],
    ["null notes", { notes: null as never }, null, "dashboard"],
  ])("should read %s", (_name, change, medusaRefundId, origin) => {
    expect(medusaRefundIdOf(refund(change))).toBe(medusaRefundId)
    expect(originOf(refund(change))).toBe(origin)
  })
})

describe("findUnbookedRefunds", () => {
  it("should find what Medusa does not know, oldest first", () => {
    const refunds = [
      refund({ id: "rfnd_3", created_at: 3 }),
      refund({ id: "rfnd_2", created_at: 2, amount: 250 }),
      refund({ id: "rfnd_4", created_at: 4, status: "failed" }),
    ]

    expect(findUnbookedRefunds(refunds, nothing)).toEqual([
      { id: "rfnd_2", amount: 250 },
      { id: "rfnd_3", amount: 100 },
    ])
  })

  it("should leave out what Medusa sent or has booked", () => {
    const refunds = [
      refund({ id: "rfnd_1", notes: { medusa_refund_id: "ref_1" } }),
      refund({ id: "rfnd_2" }),
    ]

    expect(
      findUnbookedRefunds(refunds, { ids: ["ref_1"], razorpay_refund_ids: ["rfnd_2"] })
    ).toEqual([])
  })

  it("should book what Medusa sent and then forgot", () => {
    const sent = refund({ notes: { medusa_refund_id: "ref_gone" } })

    expect(findUnbookedRefunds([sent], nothing)).toEqual([{ id: "rfnd_1", amount: 100 }])
  })
})

describe("findUnsentRefunds", () => {
  const kept = (change: Partial<KeptRefund> = {}): KeptRefund => ({
    id: "ref_1",
    amount: 100,
    created_at: new Date(10_500),
    is_sent: false,
    ...change,
  })

  it("should find what nobody sent", () => {
    const other = refund({ notes: { medusa_refund_id: "ref_2" } })

    expect(findUnsentRefunds([kept(), kept({ id: "ref_2" })], [other])).toEqual(["ref_1"])
    expect(findUnsentRefunds([kept({ is_sent: true })], [])).toEqual([])
  })

  it("should leave out what Razorpay knows, also when it failed there", () => {
    const failed = refund({ receipt: "ref_1", status: "failed" })

    expect(findUnsentRefunds([kept()], [failed])).toEqual([])
  })

  it.each<[string, Partial<RazorpayApiRefund>, string[]]>([
    ["as much since", { created_at: 10 }, []],
    ["a paisa more since", { created_at: 60, amount: 101 }, []],
    ["as much before", { created_at: 9 }, ["ref_1"]],
    ["another amount since", { created_at: 60, amount: 102 }, ["ref_1"]],
    ["as much since, in vain", { created_at: 60, status: "failed" }, ["ref_1"]],
  ])("should mind that the merchant gave back %s", (_name, change, unsent) => {
    expect(findUnsentRefunds([kept()], [refund(change)])).toEqual(unsent)
  })
})

describe("refund keys", () => {
  it("should stay the same for a repeat and differ after a failure", () => {
    const first = automaticRefundRequest("pay_1", 49950, "amount_mismatch")

    expect(automaticRefundRequest("pay_1", 49950, "amount_mismatch")).toEqual(first)
    const second = automaticRefundRequest("pay_1", 49950, "amount_mismatch", 1)
    expect(second.key).not.toBe(first.key)
    expect(second.request.receipt).not.toBe(first.request.receipt)
  })

  it("should give a stray payment back under another key after a failure", () => {
    const first = strayRefundRequest("pay_1", 49950)

    expect(strayRefundRequest("pay_1", 49950)).toEqual(first)
    const second = strayRefundRequest("pay_1", 49950, 1)
    expect(second.key).not.toBe(first.key)
    expect(second.request.receipt).not.toBe(first.request.receipt)
  })

  it("should derive the key of a repeated refund from the one that failed", () => {
    const failed = { razorpay_refund_id: "rfnd_ABCDEFGHIJKLMN", amount: 100 }
    const repeated = repeatedRefundRequest({ ...failed, medusa_refund_id: "ref_1" })

    expect(repeated.key).toMatch(/^[A-Za-z0-9_-]{10,}$/)
    expect(repeated.request.receipt.length).toBeLessThanOrEqual(40)
    expect(repeated.request.notes).toEqual({
      replaces: failed.razorpay_refund_id,
      medusa_refund_id: "ref_1",
    })
    expect(repeatedRefundRequest({ ...failed, medusa_refund_id: null }).request.notes).toEqual({
      replaces: failed.razorpay_refund_id,
    })
  })
})
