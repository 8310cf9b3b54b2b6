import { reshapeCart } from "../data/reshape/cart"
import { reshapeOrder, reshapeOrderSummary } from "../data/reshape/order"
import { reshapeConfirmation, reshapeMethods, reshapeRefundDetails } from "../data/reshape/payment"
import { changeQuantity } from "../optimistic-cart"

const DRESS = {
  id: "line_1",
  variant_id: "variant_1",
  title: "M",
  product_title: "Rib dress",
  quantity: 2,
  unit_price: "649.50",
  total: "1299",
  metadata: {},
}

const FEE = {
  id: "line_2",
  variant_id: null,
  title: "Cash on delivery fee",
  quantity: 1,
  unit_price: "49.10",
  total: "49.10",
  metadata: { kind: "cod_fee" },
}

const CART = {
  id: "cart_1",
  items: [DRESS, FEE],
  promotions: [{ code: "DIWALI10" }, { code: "PREPAID5" }, { code: "AUTO", is_automatic: true }],
  original_item_total: "1348.10",
  discount_total: 0,
  shipping_total: 80,
  total: "1428.10",
}

describe("a cart with a fee", () => {
  it("should not count the fee as a piece", () => {
    const cart = reshapeCart(CART)
    expect(cart.lines.map(({ id }) => id)).toEqual(["line_1"])
    expect([cart.itemsTotal, cart.fee, cart.total]).toEqual([1299, 49.1, 1428.1])
  })

  it("should keep the fee in the total while a change is on its way", () => {
    const cart = changeQuantity(reshapeCart(CART), "line_1", 1)
    expect(cart?.total).toBeCloseTo(649.5 + 49.1 + 80, 2)
  })

  it("should tell the code for paying online from a coupon", () => {
    expect(reshapeCart(CART, "PREPAID5")).toMatchObject({
      codes: ["DIWALI10"],
      prepaidCode: "PREPAID5",
    })
    expect(reshapeCart(CART)).toMatchObject({ codes: ["DIWALI10", "PREPAID5"], prepaidCode: null })
    expect(reshapeCart(CART, "GONE").prepaidCode).toBeNull()
  })
})

describe("an order with a fee", () => {
  const ORDER = {
    id: "order_1",
    display_id: 12,
    created_at: "2026-11-21T10:00:00Z",
    items: [DRESS, FEE],
    original_item_total: "1348.10",
    total: "1428.10",
    payment_collections: [
      { payments: [{ provider_id: "pp_cod_cod", data: { confirmation: "pending" } }] },
    ],
  }

  it("should have it beside its pieces", () => {
    expect(reshapeOrder(ORDER)).toMatchObject({
      itemsTotal: 1299,
      fee: 49.1,
      paymentMethod: "cod",
      awaitsCode: true,
    })
    expect(reshapeOrder(ORDER).items).toHaveLength(1)
    expect(reshapeOrderSummary(ORDER).items).toHaveLength(1)
  })

  it("should be paid online once the cash payment was cancelled for it", () => {
    const payment_collections = [
      { payments: [{ provider_id: "pp_cod_cod", canceled_at: "2026-11-21T11:00:00Z" }] },
      { payments: [{ provider_id: "pp_razorpay_razorpay" }] },
    ]
    expect(reshapeOrder({ ...ORDER, items: [DRESS], payment_collections })).toMatchObject({
      paymentMethod: "online",
      awaitsCode: false,
      fee: 0,
    })
  })

  it("should not wait for a code that was entered", () => {
    const payments = [{ provider_id: "pp_cod_cod", data: { confirmation: "confirmed" } }]
    expect(reshapeOrder({ ...ORDER, payment_collections: [{ payments }] }).awaitsCode).toBe(false)
  })
})

describe("what the shop says of paying", () => {
  it("should leave out ways these pages do not know", () => {
    const methods = reshapeMethods([
      {
        provider_id: "pp_razorpay_razorpay",
        available: true,
        fee: 0,
        discount: { code: "PREPAID5", label: "5% off", amount: "65.00" },
        confirmation: "none",
      },
      { provider_id: "pp_system_default", available: true },
      {
        provider_id: "pp_cod_cod",
        available: false,
        code: "above_maximum",
        reason: "Too much for cash.",
        fee: "49.00",
        confirmation: "code",
      },
    ])
    expect(methods).toEqual([
      {
        providerId: "pp_razorpay_razorpay",
        kind: "online",
        available: true,
        reason: null,
        fee: 0,
        discount: { code: "PREPAID5", label: "5% off", amount: 65 },
        needsCode: false,
      },
      {
        providerId: "pp_cod_cod",
        kind: "cash",
        available: false,
        reason: "Too much for cash.",
        fee: 49,
        discount: null,
        needsCode: true,
      },
    ])
    expect(reshapeMethods(null)).toEqual([])
  })

  it("should take a confirmation and a refund as they come", () => {
    expect(reshapeConfirmation({ status: "pending", channel: "pigeon" })).toEqual({
      status: "pending",
      sentTo: null,
      channel: null,
      expiresAt: null,
      triesLeft: null,
      resendAt: null,
    })
    expect(
      reshapeRefundDetails({ order_number: "BC-1", amount: "499.50", status: "due", masked: "" })
    ).toEqual({
      orderNumber: "BC-1",
      amount: 499.5,
      status: "due",
      masked: null,
      changeable: false,
      consent: null,
    })
  })
})
