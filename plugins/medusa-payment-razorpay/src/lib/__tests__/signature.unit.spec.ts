import { createHmac } from "node:crypto"
import fc from "fast-check"
import { verifyCheckoutSignature, verifyWebhookSignature } from "../signature"

const BODY = '{"a":1,"b":2,"c":{"d":3}}'
const SDK_SIGNATURE = "2fe04e22977002e6c7cb553adab8b460cb9e2a4970d5953cb27a8472752e3bbc"

describe("Razorpay signatures", () => {
  it("should accept the webhook vector of Razorpay's own SDK", () => {
    const input = { raw: BODY, signature: SDK_SIGNATURE, webhookSecret: "123456" }

    expect(verifyWebhookSignature(input)).toBe(true)
    expect(verifyWebhookSignature({ ...input, raw: Buffer.from(BODY) })).toBe(true)
  })

  it("should accept the previous secret during a rotation and neither a third one", () => {
    const input = { raw: BODY, signature: SDK_SIGNATURE, webhookSecret: "new-secret" }

    expect(verifyWebhookSignature({ ...input, previousWebhookSecret: "123456" })).toBe(true)
    expect(verifyWebhookSignature(input)).toBe(false)
    expect(verifyWebhookSignature({ ...input, previousWebhookSecret: "other" })).toBe(false)
  })

  it("should refuse a missing, cut, longer or foreign signature", () => {
    const refused = [undefined, "", SDK_SIGNATURE.slice(0, -1), `${SDK_SIGNATURE}0`, "0".repeat(64)]

    refused.forEach((signature) =>
      expect(verifyWebhookSignature({ raw: BODY, signature, webhookSecret: "123456" })).toBe(false)
    )
  })

  it("should refuse any body that differs by one byte", () => {
    fc.assert(
      fc.property(fc.nat(BODY.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const raw = Buffer.from(BODY)
        raw[at] ^= flip

        return !verifyWebhookSignature({ raw, signature: SDK_SIGNATURE, webhookSecret: "123456" })
      })
    )
  })

  it("should bind Checkout's return to the stored order and the payment", () => {
    const keySecret = "test-key-secret"
    const signature = createHmac("sha256", keySecret).update("order_A|pay_B").digest("hex")
    const input = { order_id: "order_A", payment_id: "pay_B", signature, keySecret }

    expect(verifyCheckoutSignature(input)).toBe(true)
    expect(verifyCheckoutSignature({ ...input, order_id: "order_C" })).toBe(false)
    expect(verifyCheckoutSignature({ ...input, payment_id: "pay_C" })).toBe(false)
    expect(verifyCheckoutSignature({ ...input, keySecret: "webhook-secret" })).toBe(false)
  })
})
