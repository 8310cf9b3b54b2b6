import { sumMoney } from "@bodycon/kit"
import fc from "fast-check"
import { cashToRecord, fulfillmentOf, requireFulfillment } from "../fulfillment"
import { amountForLines, parcelFor } from "../parcel"
import { toPurchaseOrderRequest } from "../purchase-order-request"
import type { RoutableItem, RoutableOrder } from "../types"

const item = (id: string, total: string, quantity = 1): RoutableItem => ({
  id,
  title: id,
  product_title: `Dress ${id}`,
  variant_id: `variant_${id}`,
  variant_sku: `SKU-${id}`,
  variant_title: "M",
  thumbnail: null,
  quantity,
  unit_price: total,
  total,
  variant: {
    weight: null,
    hs_code: "61044200",
    product: {
      weight: 400,
      hs_code: null,
      metadata: { parcel: { length_cm: 32, breadth_cm: 26, height_cm: 3 } },
    },
  },
})

const order = (items: RoutableItem[], total: string): RoutableOrder => ({
  id: "order_1",
  display_id: 12,
  created_at: "2026-11-20T06:00:00.000Z",
  status: "pending",
  email: "asha@bodycon.test",
  total,
  shipping_address: {
    first_name: "Asha",
    last_name: null,
    phone: "9876543210",
    address_1: "Flat 12",
    address_2: null,
    city: "Pune",
    province: "Maharashtra",
    postal_code: "411001",
    country_code: "in",
  },
  items,
  payment_collections: [{ payments: [{ id: "pay_1", provider_id: "pp_cod_cod" }] }],
})

describe("amountForLines", () => {
  it("should add up to the order's total however its lines are split over parcels", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 50_000 }),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
        (paise, shipping, supplierOf) => {
          const items = paise.map((amount, index) => item(String(index), (amount / 100).toFixed(2)))
          const total = sumMoney([...items.map((one) => one.total), (shipping / 100).toFixed(2)])
          const parts = [0, 1, 2].map((supplier) =>
            amountForLines(
              order(items, total),
              items.filter((_, index) => supplierOf[index] === supplier).map((one) => one.id)
            )
          )
          expect(sumMoney(parts)).toBe(total)
        }
      )
    )
  })
})

describe("parcelFor", () => {
  it("should stack garments: widest sides once, heights and weights added", () => {
    const lines = [
      { item: item("a", "999"), quantity: 2 },
      { item: { ...item("b", "499"), variant: null }, quantity: 1 },
    ]
    expect(parcelFor(lines)).toEqual({
      weight_g: 1150,
      length_cm: 32,
      breadth_cm: 26,
      height_cm: 10,
    })
  })
})

describe("cashToRecord", () => {
  it("should record what delivered parcels add and nothing twice", () => {
    expect(cashToRecord(["1000.10", "499.90"], ["1000.10"])).toBe("499.90")
    expect(cashToRecord(["1000.10"], ["1000.10"])).toBe("0.00")
    expect(cashToRecord([], [])).toBe("0.00")
    expect(cashToRecord(["10"], ["20"])).toBe("0.00")
  })
})

describe("toPurchaseOrderRequest", () => {
  it("should ask for the lines that are still wanted and say how they are paid", () => {
    const request = toPurchaseOrderRequest(order([item("a", "999"), item("b", "499", 0)], "999"))
    expect(request).toMatchObject({ order_number: "BC-20261120-000012", payment_method: "cod" })
    expect(request.lines.map((line) => line.sku)).toEqual(["SKU-a"])
    const prepaid = { ...order([item("a", "999")], "999"), payment_collections: [] }
    expect(toPurchaseOrderRequest(prepaid).payment_method).toBe("prepaid")
  })
})

describe("fulfillmentOf", () => {
  const made = {
    id: "ful_1",
    shipped_at: null,
    delivered_at: null,
    canceled_at: null,
    metadata: { shipment_id: "s1" },
  }

  it("should find the fulfilment of a shipment unless it was cancelled", () => {
    expect(fulfillmentOf([made], "s1")?.id).toBe("ful_1")
    expect(fulfillmentOf([{ ...made, canceled_at: new Date() }], "s1")).toBeUndefined()
    expect(() => requireFulfillment([made], "s2")).toThrow("no fulfilment yet")
  })
})
