import { followParcels } from "../follow-parcels"
import { exchangeLineId, toExchangeLine } from "../exchange-line"
import { deliveredPieces } from "../returnable-pieces"
import { reverseReference } from "../reverse-parcel"
import type { ReturnableItem, ReturnablePurchaseOrder, StoredRequest } from "../types"
import { unitRefund } from "../unit-refund"

const line = (changes: object = {}) =>
  ({
    id: "ordli_1",
    quantity: 5,
    title: "Top",
    product_title: "Top",
    thumbnail: null,
    product_id: "prod_1",
    total: "2500",
    tax_lines: [{ code: "GST", rate: 5, description: null }],
    detail: {
      delivered_quantity: 5,
      return_requested_quantity: 0,
      return_received_quantity: 0,
      return_dismissed_quantity: 0,
    },
    ...changes,
  }) as unknown as ReturnableItem

const purchaseOrder = (sequence: number, quantity: number, changes: object = {}) =>
  ({
    id: `po_${sequence}`,
    number: `BC-1-P${sequence}`,
    sequence,
    supplier_id: `sup_${sequence}`,
    status: "delivered",
    delivered_at: "2026-11-20T06:00:00Z",
    lines: [
      {
        id: `pol_${sequence}`,
        order_line_item_id: "ordli_1",
        quantity,
        refused_at: null,
        moved_at: null,
      },
    ],
    ...changes,
  }) as ReturnablePurchaseOrder

describe("followParcels", () => {
  it.each([
    [[], null],
    [["pending"], null],
    [["booked"], "pickup_scheduled"],
    [["pickup_scheduled", "pending"], "pickup_scheduled"],
    [["picked_up", "booked"], "pickup_scheduled"],
    [["picked_up", "in_transit"], "picked_up"],
    [["delivered", "out_for_delivery"], "picked_up"],
    [["delivered", "delivered"], "arrived"],
    [["delivered", "cancelled"], "arrived"],
    [["cancelled", "lost"], null],
    [["failed", "booked"], "pickup_scheduled"],
  ])("should make of parcels that are %j: %s", (statuses, expected) => {
    expect(followParcels(statuses.map((status) => ({ status })))).toBe(expected)
  })
})

describe("deliveredPieces", () => {
  it("should tell the parcels of a line apart and count each piece once", () => {
    const orders = [purchaseOrder(1, 2), purchaseOrder(2, 3)]
    const asked = [{ order_line_item_id: "ordli_1", purchase_order_id: "po_1", quantity: 1 }]
    expect(deliveredPieces([line()], orders, [], asked)).toEqual([
      expect.objectContaining({ purchase_order_id: "po_1", quantity: 2, returnable_quantity: 1 }),
      expect.objectContaining({ purchase_order_id: "po_2", quantity: 3, returnable_quantity: 3 }),
    ])
  })

  it("should leave out what Medusa's own returns took, and what is not delivered", () => {
    const taken = line({
      detail: {
        delivered_quantity: 2,
        return_requested_quantity: 0,
        return_received_quantity: 1,
        return_dismissed_quantity: 0,
      },
    })
    const orders = [purchaseOrder(1, 2), purchaseOrder(2, 3, { status: "picked_up" })]
    const [only, ...more] = deliveredPieces([taken], orders, [], [])
    expect(more).toEqual([])
    expect(only).toMatchObject({ purchase_order_id: "po_1", returnable_quantity: 1 })
  })

  it("should begin the window when the courier delivered", () => {
    const parcel = {
      id: "ship_1",
      purchase_order_id: "po_1",
      status: "delivered",
      delivered_at: "2026-11-19T18:40:00Z",
    }
    const [one] = deliveredPieces([line()], [purchaseOrder(1, 5)], [parcel], [])
    expect(one.delivered_at).toEqual(new Date("2026-11-19T18:40:00Z"))
  })
})

describe("unitRefund", () => {
  it("should be what a piece cost, also when some came back already", () => {
    expect(unitRefund({ id: "1", quantity: 3, total: 1000 })).toBe("333.333333")
    expect(
      unitRefund({ id: "1", quantity: 3, total: "666.67", return_received_total: "333.33" })
    ).toBe("333.333333")
    expect(unitRefund({ id: "1", quantity: 0, total: 0 })).toBe("0.000000")
  })
})

describe("reverseReference", () => {
  const request = (...ids: string[]) =>
    ({
      number: "BC-1-R1",
      items: ids.map((purchase_order_id) => ({ purchase_order_id })),
    }) as unknown as StoredRequest

  it("should be the return's number, and name the parcel where several suppliers get something", () => {
    expect(reverseReference(request("po_1", "po_1"), purchaseOrder(1, 1))).toBe("BC-1-R1")
    expect(reverseReference(request("po_1", "po_2"), purchaseOrder(2, 1))).toBe("BC-1-R1-P2")
  })
})

describe("toExchangeLine", () => {
  it("should be the wanted piece at what the first one cost, whatever it costs now", () => {
    const item = {
      id: "retitem_1",
      order_line_item_id: "ordli_1",
      unit_refund: "449.999999",
      refund_quantity: 2,
    }
    const variant = {
      id: "variant_m",
      title: "M",
      sku: "TOP-M",
      barcode: null,
      options: [{ value: "M", option: { title: "Size" } }],
    }
    expect(toExchangeLine(item as never, line(), variant)).toMatchObject({
      id: exchangeLineId("retitem_1"),
      variant_id: "variant_m",
      variant_sku: "TOP-M",
      variant_option_values: { Size: "M" },
      unit_price: "450.00",
      quantity: 2,
      is_tax_inclusive: true,
      metadata: { exchange_for: "ordli_1" },
      tax_lines: [{ code: "GST", rate: 5 }],
    })
  })
})
