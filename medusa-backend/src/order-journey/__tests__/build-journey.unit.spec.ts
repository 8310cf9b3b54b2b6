import { buildJourney } from "../build-journey"
import type { JourneyOrder, JourneyPurchaseOrder, JourneyShipment } from "../build-journey"

const order: JourneyOrder = {
  id: "order_1",
  display_id: 7,
  created_at: "2026-11-20T18:45:00.000Z",
  status: "pending",
  items: [
    {
      id: "a",
      title: "Dress",
      product_title: "Wrap dress",
      variant_title: "M / Rust",
      thumbnail: null,
    },
    { id: "b", title: "Top", product_title: null, variant_title: null, thumbnail: "t.webp" },
  ],
  payment_collections: [
    { payments: [{ provider_id: "pp_cod_cod", amount: 2000, canceled_at: null, refunds: [] }] },
  ],
  returns: null,
}

const po = (id: string, status: string, line: string): JourneyPurchaseOrder => ({
  id,
  number: `BC-20261121-000007-${id}`,
  status,
  accepted_at: status === "sent" ? null : "2026-11-20T19:00:00.000Z",
  lines: [{ order_line_item_id: line, quantity: 1, moved_at: null }],
})

const shipment = (purchase_order_id: string, status: string): JourneyShipment => ({
  purchase_order_id,
  status,
  awb: "100",
  courier_name: "Surface Express",
  tracking_url: null,
  eta: "2026-11-25T00:00:00.000Z",
  picked_up_at: null,
  delivered_at: null,
  events: [
    {
      kind: "status",
      status: "picked_up",
      place: "Surat",
      occurred_at: "2026-11-21T05:00:00.000Z",
    },
    {
      kind: "scan",
      status: null,
      place: "Rajesh 9876543210",
      occurred_at: "2026-11-21T06:00:00.000Z",
    },
    { kind: "status", status, place: "Pune", occurred_at: "2026-11-22T05:00:00.000Z" },
  ],
})

describe("buildJourney", () => {
  it("should number the order by the Indian date and list a parcel per live purchase order", () => {
    const journey = buildJourney(
      order,
      [po("P1", "picked_up", "a"), po("P2", "rejected", "b"), po("P3", "accepted", "b")],
      [shipment("P1", "in_transit")]
    )
    expect(journey.number).toBe("BC-20261121-000007")
    expect(journey.status).toBe("partially_shipped")
    expect(journey.parcels.map((parcel) => [parcel.status, parcel.items[0].title])).toEqual([
      ["shipped", "Wrap dress"],
      ["processing", "Top"],
    ])
  })

  it("should show events newest first in our own words, without the courier's scans", () => {
    const [parcel] = buildJourney(
      order,
      [po("P1", "picked_up", "a")],
      [shipment("P1", "in_transit")]
    ).parcels
    expect(parcel.events.map((event) => event.label)).toEqual([
      "On the way",
      "Picked up by the courier",
    ])
    expect(JSON.stringify(parcel)).not.toContain("9876543210")
  })

  it("should count a step as done when every parcel has passed it", () => {
    const { steps } = buildJourney(
      order,
      [po("P1", "delivered", "a"), po("P2", "accepted", "b")],
      [shipment("P1", "delivered")]
    )
    expect(steps.map((step) => step.done)).toEqual([true, true, false, false, false])
    expect(steps[1].at).toBe("2026-11-20T19:00:00.000Z")
  })

  it("should say refunded when all that was paid went back", () => {
    const paidBack = structuredClone(order)
    paidBack.payment_collections[0].payments[0].refunds = [{ amount: 1500 }, { amount: 500 }]
    expect(buildJourney(paidBack, [po("P1", "delivered", "a")], []).status).toBe("refunded")
    paidBack.payment_collections[0].payments[0].refunds = [{ amount: 500 }]
    expect(buildJourney(paidBack, [po("P1", "delivered", "a")], []).status).toBe(
      "partially_refunded"
    )
  })

  it("should be pending while nothing is paid", () => {
    const unpaid = { ...order, payment_collections: [] }
    expect(buildJourney(unpaid, [], [])).toMatchObject({ status: "pending", parcels: [] })
  })
})
