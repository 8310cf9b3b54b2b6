import { readWebhookEvent } from "../webhook-event"

const payment = { entity: { id: "pay_1", order_id: "order_1", amount: 49950, notes: [] } }
const order = { entity: { id: "order_1", notes: { session_id: "payses_1" } } }
const refund = { entity: { id: "rfnd_1", payment_id: "pay_1", amount: 49950 } }

const body = (event: string, payload: unknown) =>
  JSON.stringify({ entity: "event", account_id: "acc_1", event, contains: [], payload })

describe("readWebhookEvent", () => {
  it.each([
    ["payment.authorized", { payment }, "settle", "order_1"],
    ["payment.captured", { payment }, "settle", "order_1"],
    ["payment.failed", { payment }, "settle", "order_1"],
    ["order.paid", { payment, order }, "settle", "order_1"],
    ["refund.created", { refund, payment }, "settle", "order_1"],
    ["refund.processed", { refund, payment }, "settle", "order_1"],
    ["refund.failed", { refund, payment }, "settle", "order_1"],
    ["refund.speed_changed", { refund, payment, created_at: 1 }, "settle", "order_1"],
    ["refund.processed", { refund }, "settle", null],
    ["payment.captured", { payment: { entity: { id: "pay_1", order_id: null } } }, "settle", null],
    [
      "payment.downtime.started",
      { "payment.downtime": { entity: { id: "down_1" } } },
      "ignore",
      null,
    ],
    ["subscription.charged", { payment }, "ignore", "order_1"],
    ["payment.captured", {}, "ignore", null],
  ])("should read %s with %j as %s of %s", (event, payload, action, orderId) => {
    expect(readWebhookEvent(body(event, payload))).toMatchObject({
      event,
      action,
      razorpay_order_id: orderId,
    })
  })

  it("should keep the payment id, for refund events that name no order", () => {
    expect(readWebhookEvent(body("refund.failed", { refund }))).toMatchObject({
      payment_id: "pay_1",
      refund_id: "rfnd_1",
    })
  })

  it.each(["", "{", "null", "[]", '"text"', "7"])("should answer null for %j", (text) => {
    expect(readWebhookEvent(text)).toBeNull()
  })

  it.each([
    "{}",
    '{"event":"payment.captured"}',
    '{"event":1,"payload":{}}',
    '{"event":"payment.captured","payload":[]}',
    '{"event":"payment.captured","payload":{"payment":null}}',
    '{"event":"payment.captured","payload":{"payment":{"entity":{"id":null,"order_id":null,"notes":[]}}}}',
    '{"event":"payment.captured","payload":{"payment":{"entity":{"id":7,"order_id":{},"amount":"1"}}}}',
  ])("should find nothing to do in %j", (text) => {
    expect(readWebhookEvent(text)).toMatchObject({
      action: "ignore",
      razorpay_order_id: null,
      payment_id: null,
      amount: null,
    })
  })

  it.each([[[]], [{}], [{ session_id: "payses_1" }], [null], [undefined]])(
    "should read a payment whose notes are %j, with null fields and fields it never heard of",
    (notes) => {
      const entity = {
        ...payment.entity,
        notes,
        captured: true,
        card_id: null,
        bank: null,
        vpa: "success@razorpay",
        error_code: null,
        acquirer_data: { rrn: "1" },
        reward: null,
        upi: { vpa: "success@razorpay" },
      }

      expect(readWebhookEvent(body("payment.authorized", { payment: { entity } }))).toMatchObject({
        action: "settle",
        razorpay_order_id: "order_1",
        payment_id: "pay_1",
      })
    }
  )
})
