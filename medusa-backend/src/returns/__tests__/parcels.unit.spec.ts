import { followParcels } from "../follow-parcels"
import { exchangeLineId, toExchangeLine } from "../exchange-line"
import { deliveredPieces } from "../returnable-pieces"
import { reverseReference, toReverseParcel } from "../reverse-parcel"
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

describe("toReverseParcel", () => {
  const address = {
    name: "Meera Nair",
    phone: "9876543210",
    address_1: "14 Residency Road",
    city: "Bengaluru",
    province: "Karnataka",
    postal_code: "560001",
    country_code: "in",
  }
  const works = { ...address, name: "Works", city: "Surat", postal_code: "395002" }
  const parcelOf = (item: ReturnableItem, changes: object = {}) =>
    toReverseParcel({
      request: {
        id: "retreq_1",
        number: "BC-1-R1",
        order_id: "order_1",
        email: "meera@example.com",
        pickup_date: "2026-11-24",
        pickup_address: address,
        qc_on_pickup: true,
        items: [
          {
            id: "retitem_1",
            order_line_item_id: "ordli_1",
            purchase_order_id: "po_1",
            quantity: 3,
            reason_code: "fit",
            unit_refund: "333.333333",
          },
        ],
        ...changes,
      } as unknown as StoredRequest,
      order: { id: "order_1", display_id: 7, created_at: "2026-11-21T06:00:00Z", items: [item] },
      purchase_order: purchaseOrder(1, 3),
      supplier: {
        id: "sup_1",
        code: "HAND-A",
        stock_location_id: "sloc_1",
        pickup_address: works,
        return_address: null,
        phone: "9822012345",
        email: "a@suppliers.test",
      } as never,
      forward_id: "ship_1",
    })
  const options = [
    { value: "S", option: { title: "Size" } },
    { value: "Rani", option: { title: "Color" } },
  ]

  it("should bring the pieces from the shopper to the supplier, at what they cost", () => {
    const parcel = parcelOf(line({ variant: { weight: 200, options } }))
    expect(parcel).toMatchObject({
      reference: "BC-1-R1",
      return_of: "ship_1",
      pickup: { name: "Meera Nair", postal_code: "560001", email: "meera@example.com" },
      ship_to: { name: "Works", postal_code: "395002", phone: "9822012345" },
      declared_value: "1000.00",
      pickup_date: "2026-11-24",
      items: [{ units: 3, selling_price: "333.33", qc: { size: "S", color: "Rani" } }],
    })
  })

  it("should ask the rider for what was bought, and for nothing when the merchant does not want it", () => {
    const bought = line({ variant_option_values: { Size: "M" }, variant: { weight: 200, options } })
    expect(parcelOf(bought).items[0].qc).toMatchObject({ size: "M", color: "Rani" })
    expect(parcelOf(bought, { qc_on_pickup: false }).items[0].qc).toBeUndefined()
  })

  it("should refuse a piece that the order does not have", () => {
    expect(() => parcelOf(line({ id: "ordli_9" }))).toThrow("retitem_1")
  })
})
