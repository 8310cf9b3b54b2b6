import { isNothingLeft, isUndelivered } from "../undelivered"

const goods: { refused_at: unknown; moved_at: unknown } = { refused_at: null, moved_at: null }
const ordered = (id: string, status = "picked_up", lines = [goods]) => ({ id, status, lines })
const parcel = (purchase_order_id: string, status: string) => ({ purchase_order_id, status })

describe("isUndelivered", () => {
  it("should hold for what came back or was lost, and not for what is on its way back", () => {
    expect(isUndelivered({ status: "rto_delivered" })).toBe(true)
    expect(isUndelivered({ status: "lost" })).toBe(true)
    for (const status of ["delivered", "rto_initiated", "rto_in_transit", "undelivered"]) {
      expect(isUndelivered({ status })).toBe(false)
    }
  })
})

describe("isNothingLeft", () => {
  it("should hold when every parcel came back or was lost", () => {
    expect(
      isNothingLeft(
        [ordered("a"), ordered("b")],
        [parcel("a", "rto_delivered"), parcel("b", "lost")]
      )
    ).toBe(true)
  })

  it.each([
    ["delivered", [parcel("a", "rto_delivered"), parcel("b", "delivered")]],
    ["on its way", [parcel("a", "rto_delivered"), parcel("b", "in_transit")]],
    ["on its way back", [parcel("a", "rto_delivered"), parcel("b", "rto_in_transit")]],
    ["not packed", [parcel("a", "rto_delivered")]],
    ["called off and not packed again", [parcel("a", "lost"), parcel("b", "cancelled")]],
  ])("should not hold while another is %s", (_name, parcels) => {
    expect(isNothingLeft([ordered("a"), ordered("b", "accepted")], parcels)).toBe(false)
  })

  it("should not wait for what was given to another supplier or refused", () => {
    const moved = { ...goods, moved_at: new Date() }
    expect(
      isNothingLeft(
        [ordered("a"), ordered("b", "rejected"), ordered("c", "accepted", [moved])],
        [parcel("a", "rto_delivered")]
      )
    ).toBe(true)
  })
})
