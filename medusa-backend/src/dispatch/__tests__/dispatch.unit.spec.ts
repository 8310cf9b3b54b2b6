import { COD_FEE_KIND } from "@bodycon/kit"
import type { PurchaseOrderDTO, SupplierDTO } from "@bodycon/medusa-plugin-dropship/types"
import { cashToRecord, fulfillmentItems, fulfillmentOf, requireFulfillment } from "../fulfillment"
import { parcelFor } from "../parcel"
import { isCashOnDelivery, toPurchaseOrderRequest } from "../purchase-order-request"
import { toShipmentRequest } from "../shipment-request"
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
  payment_collections: [
    { payments: [{ id: "pay_1", provider_id: "pp_cod_cod", amount: total, canceled_at: null }] },
  ],
})

describe("parcelFor", () => {
  it("should stack garments: widest sides once, heights and weights added", () => {
    const lines = [
      { item: item("a", "999"), quantity: 2 },
      { item: { ...item("b", "499"), variant: null }, quantity: 1 },
    ]
    expect(parcelFor(lines)).toEqual({
      weight_g: 1200,
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

describe("isCashOnDelivery", () => {
  const paidBy = (...payments: [provider: string, isCancelled?: boolean][]) =>
    isCashOnDelivery({
      payment_collections: payments.map(([provider, isCancelled], index) => ({
        payments: [
          {
            id: `pay_${index}`,
            provider_id: provider,
            amount: "999",
            canceled_at: isCancelled ? "2026-11-21" : null,
          },
        ],
      })),
    })

  it.each([
    ["cash that stands", [["pp_cod_cod"]], true],
    ["cash called off, as after an order came back", [["pp_cod_cod", true]], true],
    ["paid online", [["pp_razorpay_razorpay"]], false],
    ["cash called off and paid online", [["pp_cod_cod", true], ["pp_razorpay_razorpay"]], false],
    ["an online payment that was cancelled", [["pp_razorpay_razorpay", true]], false],
    ["nothing", [], false],
  ] as [string, [string, boolean?][], boolean][])("should know %s", (_name, payments, isCash) => {
    expect(paidBy(...payments)).toBe(isCash)
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

  it("should ask no supplier for a fee, whatever it looks like", () => {
    const fee = { ...item("fee", "49"), variant_id: null, metadata: { kind: COD_FEE_KIND } }
    const odd = { ...item("odd", "49"), metadata: { kind: COD_FEE_KIND } }
    const request = toPurchaseOrderRequest(order([fee, item("a", "999"), odd], "1097"))
    expect(request.lines.map((line) => line.sku)).toEqual(["SKU-a"])
  })
})

describe("toShipmentRequest", () => {
  const address = {
    name: "Asha",
    phone: "9876543210",
    address_1: "1",
    city: "Pune",
    province: "MH",
    postal_code: "411001",
    country_code: "in",
  }
  const supplier = {
    id: "sup_1",
    code: "SURAT-1",
    stock_location_id: "sloc_1",
    pickup_address: address,
    phone: "9876543210",
    email: "s@suppliers.test",
  } as unknown as SupplierDTO
  const line = (id: string, quantity: number, gone: object = {}) => ({
    id: `pol_${id}`,
    order_line_item_id: id,
    quantity,
    refused_at: null,
    moved_at: null,
    ...gone,
  })
  const purchaseOrder = (lines: object[], payment_method = "cod") =>
    ({
      id: "po_2",
      number: "BC-20261120-000012-P2",
      order_number: "BC-20261120-000012",
      payment_method,
      parcel: null,
      lines,
    }) as unknown as PurchaseOrderDTO
  const three = order([item("a", "1000.00", 3), item("b", "500.00")], "1550.00")
  const first = {
    purchase_order_id: "po_1",
    status: "booked" as const,
    declared_value: "700.00" as never,
    items: [{ order_line_item_id: "a", units: 2 }],
  }

  it("should hold only what the supplier took, and collect what no other parcel does", () => {
    const request = toShipmentRequest({
      purchaseOrder: purchaseOrder([
        line("a", 1),
        line("b", 1),
        line("a", 2, { refused_at: new Date() }),
        line("b", 1, { moved_at: new Date() }),
      ]),
      supplier,
      order: three,
      shipments: [first, { ...first, purchase_order_id: "po_0", status: "cancelled" as const }],
      lost: [],
    })
    expect(request.items.map((one) => [one.sku, one.units])).toEqual([
      ["SKU-a", 1],
      ["SKU-b", 1],
    ])
    expect(request).toMatchObject({ cod_amount: "850.00", declared_value: "850.00" })
  })

  it("should collect nothing for a prepaid order, yet say what the parcel is worth", () => {
    const request = toShipmentRequest({
      purchaseOrder: purchaseOrder([line("a", 1)], "prepaid"),
      supplier,
      order: three,
      shipments: [first],
      lost: [{ id: "flag", order_line_item_id: "b", quantity: 1, refund_amount: "500.00" }],
    })
    expect(request).toMatchObject({ cod_amount: "0", declared_value: "350.00" })
  })

  it("should refuse a line that the order does not have", () => {
    expect(() =>
      toShipmentRequest({
        purchaseOrder: purchaseOrder([line("z", 1)]),
        supplier,
        order: three,
        shipments: [],
        lost: [],
      })
    ).toThrow("does not have")
  })
})

describe("fulfillmentItems", () => {
  it("should name each line once, with the pieces of all its parts in the parcel", () => {
    const items = [
      { order_line_item_id: "a", units: 1 },
      { order_line_item_id: "b", units: 1 },
      { order_line_item_id: "a", units: 2 },
    ]
    expect(fulfillmentItems({ items } as never)).toEqual([
      { id: "a", quantity: 3 },
      { id: "b", quantity: 1 },
    ])
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
