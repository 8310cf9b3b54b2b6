import { owedRefunds } from "../owed-refunds"
import type { KnownPayout, StoredRefund } from "../owed-refunds"

const refund = (id: string, rest: Partial<StoredRefund> = {}): StoredRefund => ({
  id,
  amount: "100.00",
  note: null,
  created_by: "user_1",
  ...rest,
})

const order = (provider_id: string, refunds: StoredRefund[]) => ({
  payment_collections: [{ payments: [{ provider_id, refunds }] }],
})

const ofReturn: KnownPayout = {
  refund_id: null,
  return_request_id: "retreq_1",
  return_number: "BC-20261121-000007-R1",
}
const booked = { note: "return BC-20261121-000007-R1", created_by: "retreq_1" }

const idsOf = (refunds: StoredRefund[]) => refunds.map(({ id }) => id)

describe("owedRefunds", () => {
  it("should be every refund of cash that has no payout", () => {
    const covered = { refund_id: "ref_1", return_request_id: null, return_number: null }
    const cash = order("pp_cod_cod", [refund("ref_1"), refund("ref_2"), refund("ref_3")])
    expect(idsOf(owedRefunds(cash, [covered]))).toEqual(["ref_2", "ref_3"])
    expect(owedRefunds({ payment_collections: null }, [])).toEqual([])
  })

  it("should be none of money that goes back the way it came", () => {
    expect(owedRefunds(order("pp_razorpay_razorpay", [refund("ref_1")]), [])).toEqual([])
  })

  it.each<[string, Partial<StoredRefund>, string[]]>([
    ["books the return's transfer", booked, []],
    ["only has the return's note, written by a person", { ...booked, created_by: "user_1" }, ["r"]],
    ["was made for the return but is another one", { ...booked, note: "return BC-1-R2" }, ["r"]],
    ["is somebody else's without a note", {}, ["r"]],
  ])("should say of one that %s", (_, rest, expected) => {
    const cash = order("pp_cod_cod", [refund("r", rest)])
    expect(idsOf(owedRefunds(cash, [ofReturn]))).toEqual(expected)
  })

  it.each<[string | number, string[]]>([
    [100, ["100.00"]],
    ["100.2475", ["100.25"]],
    ["0.005", ["0.01"]],
    ["0.0049", []],
  ])("should be whole paise of ₹%s", (amount, expected) => {
    const cash = order("pp_cod_cod", [refund("r", { amount })])
    expect(owedRefunds(cash, []).map((owed) => owed.amount)).toEqual(expected)
  })

  it("should not take a payout without return or refund for one of a refund without author", () => {
    const empty = { refund_id: null, return_request_id: null, return_number: null }
    const cash = order("pp_cod_cod", [refund("r", { created_by: null })])
    expect(idsOf(owedRefunds(cash, [empty]))).toEqual(["r"])
  })
})
