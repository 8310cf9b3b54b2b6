import { buildJourney } from "../build-journey"
import type {
  JourneyOrder,
  JourneyPurchaseOrder,
  JourneyShipment,
  JourneyUnfulfillableLine,
} from "../build-journey"

const order: JourneyOrder = {
  id: "order_1",
  display_id: 7,
  created_at: "2026-11-20T18:45:00.000Z",
  status: "pending",
  total: 2000,
  items: [
    {
      id: "a",
      quantity: 1,
      total: 1500,
      title: "Dress",
      product_title: "Wrap dress",
      variant_title: "M / Rust",
      thumbnail: null,
    },
    {
      id: "b",
      quantity: 1,
      total: 500,
      title: "Top",
      product_title: null,
      variant_title: null,
      thumbnail: "t.webp",
    },
  ],
  payment_collections: [
    {
      payments: [
        { id: "pay", provider_id: "pp_cod_cod", amount: 2000, canceled_at: null, refunds: [] },
      ],
    },
  ],
  returns: null,
}

const po = (id: string, status: string, line: string): JourneyPurchaseOrder => ({
  id,
  number: `BC-20261121-000007-${id}`,
  status,
  accepted_at: status === "sent" ? null : "2026-11-20T19:00:00.000Z",
  lines: [{ order_line_item_id: line, quantity: 1, refused_at: null, moved_at: null }],
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
      place: null,
      occurred_at: "2026-11-21T06:00:00.000Z",
    },
    ...["Surat", "Nashik", "Nashik"].map((place, hour) => ({
      kind: "scan",
      status: null,
      label: "Received by Rajesh 9876543210",
      place,
      occurred_at: `2026-11-21T1${hour}:00:00.000Z`,
    })),
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

  it("should show events newest first in our own words, and each other place of the courier's scans", () => {
    const [parcel] = buildJourney(
      order,
      [po("P1", "picked_up", "a")],
      [shipment("P1", "in_transit")]
    ).parcels
    expect(parcel.events.map(({ status, label, place }) => [status, label, place])).toEqual([
      ["in_transit", "On the way", "Pune"],
      ["scan", "Scanned by the courier", "Nashik"],
      ["picked_up", "Picked up by the courier", "Surat"],
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

  const lost = (overrides: Partial<JourneyUnfulfillableLine> = {}): JourneyUnfulfillableLine => ({
    id: "unful_1",
    order_line_item_id: "b",
    quantity: 1,
    refund_amount: 500,
    resolution: null,
    request: { line: { title: "Top of old", variant_title: "S" } },
    ...overrides,
  })

  it("should name what nobody can deliver, and what is given back", () => {
    const journey = buildJourney(order, [po("P1", "delivered", "a")], [], [lost()])
    expect(journey).toMatchObject({ status: "partially_delivered", payment_method: "cod" })
    expect(journey.unavailable).toEqual([
      {
        title: "Top",
        variant_title: "S",
        quantity: 1,
        refund: { amount: "500.00", status: "proposed" },
      },
    ])
  })

  it("should tell goods that were sent and came back from goods nobody has", () => {
    const lines = [lost({ reason: "lost" }), lost({ id: "unful_2", reason: "no_stock" })]
    const { unavailable } = buildJourney(order, [po("P1", "delivered", "a")], [], lines)
    expect(unavailable.map(({ reason }) => reason)).toEqual(["lost", undefined])
  })

  it("should still name it when it was taken off the order, and be silent of what was found after all", () => {
    const left = { ...order, items: order.items.slice(0, 1) }
    const journey = buildJourney(
      left,
      [po("P1", "accepted", "a")],
      [],
      [
        lost({ resolution: "refunded" }),
        lost({ id: "unful_2", resolution: "rerouted" }),
        lost({ id: "unful_3", resolution: "dismissed" }),
      ]
    )
    expect(journey.unavailable).toEqual([
      {
        title: "Top of old",
        variant_title: "S",
        quantity: 1,
        refund: { amount: "500.00", status: "refunded" },
      },
    ])
  })

  it("should go on with what comes when the money of a lost line went back", () => {
    const prepaid = structuredClone(order)
    prepaid.payment_collections[0].payments[0] = {
      ...prepaid.payment_collections[0].payments[0],
      provider_id: "pp_razorpay_razorpay",
      refunds: [{ amount: 500, note: "unfulfillable line unful_1" }],
    }
    const journey = buildJourney(
      { ...prepaid, items: prepaid.items.slice(0, 1) },
      [po("P1", "picked_up", "a")],
      [],
      [lost({ resolution: "refunded" })]
    )
    expect(journey).toMatchObject({ status: "partially_shipped", payment_method: "prepaid" })
  })

  it("should be cancelled when nobody can deliver anything", () => {
    const all = [lost({ refund_amount: null }), lost({ id: "unful_2", order_line_item_id: "a" })]
    const journey = buildJourney(order, [po("P1", "rejected", "a")], [], all)
    expect(journey).toMatchObject({ status: "cancelled", parcels: [] })
    expect(journey.unavailable[0].refund).toBeNull()
    const off = buildJourney({ ...order, items: [] }, [], [], [lost({ resolution: "refunded" })])
    expect(off.status).toBe("cancelled")
  })

  it("should not count a purchase order whose goods went to others", () => {
    const given = po("P1", "cancelled", "a")
    given.lines[0].moved_at = "2026-11-21T00:00:00.000Z"
    const part = po("P2", "delivered", "a")
    part.lines.push({
      order_line_item_id: "b",
      quantity: 1,
      refused_at: new Date(),
      moved_at: null,
    })
    const journey = buildJourney(order, [given, part], [])
    expect(journey.status).toBe("delivered")
    expect(journey.parcels.map((parcel) => parcel.items.length)).toEqual([1])
  })

  it("should be pending while cash on delivery waits to be confirmed", () => {
    const waiting = structuredClone(order)
    waiting.payment_collections[0].payments[0].data = { confirmation: "pending" }
    const journey = buildJourney(waiting, [], [])
    expect(journey.status).toBe("pending")
    expect(journey.steps[0].done).toBe(false)
  })

  it("should be pending while nothing is paid", () => {
    const unpaid = { ...order, payment_collections: [] }
    expect(buildJourney(unpaid, [], [])).toMatchObject({ status: "pending", parcels: [] })
  })

  it("should name what was in a parcel that came back after its pieces left the order", () => {
    const back = {
      ...shipment("A", "rto_delivered"),
      items: [{ order_line_item_id: "gone", name: "Silk scarf, Rust" }],
    }
    const journey = buildJourney(
      { ...order, items: [order.items[1]] },
      [po("A", "picked_up", "gone"), po("B", "delivered", "b")],
      [{ ...back, purchase_order_id: "A" }, shipment("B", "delivered")]
    )
    expect(journey.parcels[0]).toMatchObject({
      status: "cancelled",
      items: [{ title: "Silk scarf, Rust" }],
    })
    expect(journey.status).toBe("partially_delivered")
  })
})

describe("what an order waits for", () => {
  type Payments = JourneyOrder["payment_collections"][number]["payments"]
  const [cash] = order.payment_collections[0].payments
  const pending = { ...cash, data: { confirmation: "pending" } }
  const online = {
    id: "online",
    provider_id: "pp_razorpay_razorpay",
    amount: 2000,
    canceled_at: null,
    refunds: [] as { amount: number; note: string }[],
  }
  const paid = (payments: Payments, status = "pending") =>
    buildJourney({ ...order, status, payment_collections: [{ payments }] }, [], [])

  it("should say that it is her word, or her payment", () => {
    expect(paid([pending])).toMatchObject({ status: "pending", waiting_for: "confirmation" })
    expect(paid([])).toMatchObject({ status: "pending", waiting_for: "payment" })
    expect(paid([{ ...cash, data: { confirmation: "confirmed" } }])).toMatchObject({
      status: "confirmed",
      waiting_for: null,
    })
    expect(paid([{ ...pending, canceled_at: "2026-11-21" }], "canceled").waiting_for).toBeNull()
  })

  it("should wait for nothing of hers while what she paid online is booked", () => {
    expect(paid([pending, online])).toMatchObject({ status: "pending", waiting_for: null })
  })

  it("should not take an online payment that went back for a refund of the order", () => {
    const back = { ...online, refunds: [{ amount: 2000, note: "paid online: online" }] }
    expect(paid([cash, back])).toMatchObject({ status: "confirmed", waiting_for: null })
    expect(paid([pending, back])).toMatchObject({ status: "pending", waiting_for: "confirmation" })
  })
})
