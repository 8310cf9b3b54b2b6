import fc from "fast-check"
import { deriveOrderStatus } from "../derive-order-status"
import type { OrderFacts, ParcelState } from "../types"

const facts = (overrides: Partial<OrderFacts> = {}): OrderFacts => ({
  order: "pending",
  payable: true,
  parcels: [],
  unavailable: "none",
  returns: [],
  refunded: "none",
  ...overrides,
})

const po = (purchase_order: string, shipment?: string): ParcelState => ({
  purchase_order,
  shipment,
})

describe("deriveOrderStatus", () => {
  it.each<[string, Partial<OrderFacts>, string]>([
    ["nothing paid", { payable: false }, "pending"],
    ["paid, not yet routed", {}, "confirmed"],
    ["sent to suppliers", { parcels: [po("sent"), po("draft")] }, "confirmed"],
    ["one supplier accepted", { parcels: [po("sent"), po("accepted")] }, "confirmed"],
    ["all accepted", { parcels: [po("accepted"), po("ready", "booked")] }, "processing"],
    ["refused, being sent elsewhere", { parcels: [po("rejected")] }, "confirmed"],
    ["refused and replaced", { parcels: [po("rejected"), po("accepted")] }, "processing"],
    ["expired and replaced", { parcels: [po("expired"), po("sent")] }, "confirmed"],
    [
      "one parcel on its way",
      { parcels: [po("picked_up", "in_transit"), po("ready")] },
      "partially_shipped",
    ],
    [
      "both on their way",
      { parcels: [po("picked_up", "in_transit"), po("picked_up", "undelivered")] },
      "shipped",
    ],
    ["at the door", { parcels: [po("picked_up", "out_for_delivery")] }, "out_for_delivery"],
    [
      "one delivered",
      { parcels: [po("delivered", "delivered"), po("accepted")] },
      "partially_delivered",
    ],
    [
      "all delivered",
      { parcels: [po("delivered", "delivered"), po("picked_up", "delivered")] },
      "delivered",
    ],
    [
      "one came back",
      { parcels: [po("delivered", "delivered"), po("picked_up", "rto_initiated")] },
      "partially_delivered",
    ],
    ["all came back", { parcels: [po("picked_up", "rto_delivered")] }, "cancelled"],
    ["lost", { parcels: [po("picked_up", "lost")] }, "cancelled"],
    [
      "cancelled in Medusa",
      { order: "canceled", parcels: [po("delivered", "delivered")] },
      "cancelled",
    ],
    [
      "return asked for",
      { parcels: [po("delivered", "delivered")], returns: ["requested"] },
      "return_requested",
    ],
    [
      "return received",
      { parcels: [po("delivered", "delivered")], returns: ["received"] },
      "return_picked",
    ],
    [
      "received, partly refunded",
      { returns: ["received"], refunded: "partial" },
      "partially_refunded",
    ],
    ["all paid back", { parcels: [po("delivered", "delivered")], refunded: "full" }, "refunded"],
    [
      "one line paid back",
      { parcels: [po("accepted")], refunded: "partial" },
      "partially_refunded",
    ],
    ["nobody can deliver any of it", { unavailable: "all" }, "cancelled"],
    [
      "nobody can deliver it after all",
      { parcels: [po("rejected"), po("expired")], unavailable: "all" },
      "cancelled",
    ],
    ["all of it lost and paid back", { unavailable: "all", refunded: "full" }, "refunded"],
    ["some is lost, the rest sought", { unavailable: "some" }, "confirmed"],
    [
      "some is lost, the rest accepted",
      { parcels: [po("accepted")], unavailable: "some" },
      "processing",
    ],
    [
      "some is lost, the rest on its way",
      { parcels: [po("picked_up", "in_transit")], unavailable: "some" },
      "partially_shipped",
    ],
    [
      "some is lost, the rest delivered",
      { parcels: [po("delivered", "delivered")], unavailable: "some" },
      "partially_delivered",
    ],
    [
      "some is lost, the rest came back",
      { parcels: [po("picked_up", "rto_delivered")], unavailable: "some" },
      "cancelled",
    ],
    ["a state nobody knows", { parcels: [po("teleported")] }, "confirmed"],
  ])("should say, when %s", (_, overrides, expected) => {
    expect(deriveOrderStatus(facts(overrides))).toBe(expected)
  })

  it("should not depend on the order of parcels", () => {
    const parcel = fc.record({
      purchase_order: fc.constantFrom(
        "draft",
        "sent",
        "accepted",
        "ready",
        "rejected",
        "cancelled"
      ),
      shipment: fc.constantFrom(null, "booked", "in_transit", "delivered", "rto_initiated"),
    })
    fc.assert(
      fc.property(fc.array(parcel, { maxLength: 5 }), (parcels) => {
        expect(deriveOrderStatus(facts({ parcels: [...parcels].reverse() }))).toBe(
          deriveOrderStatus(facts({ parcels }))
        )
      })
    )
  })

  it("should never claim a full delivery while a parcel is elsewhere", () => {
    const parcel = fc.record({
      purchase_order: fc.constantFrom("sent", "accepted", "picked_up", "delivered", "cancelled"),
      shipment: fc.constantFrom(null, "in_transit", "delivered", "lost"),
    })
    fc.assert(
      fc.property(fc.array(parcel, { minLength: 1, maxLength: 5 }), (parcels) => {
        const status = deriveOrderStatus(facts({ parcels }))
        const allDelivered = parcels.every(
          (p) => p.shipment === "delivered" || (p.purchase_order === "delivered" && !p.shipment)
        )
        expect(status === "delivered").toBe(allDelivered)
      })
    )
  })
})
