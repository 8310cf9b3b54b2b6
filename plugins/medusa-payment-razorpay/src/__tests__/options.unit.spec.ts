import { modeOfKey, parseRazorpayOptions } from "../options"

const options = { keyId: "rzp_test_abc", keySecret: "s", webhookSecret: "w" }

describe("options", () => {
  it("should fill in the defaults", () => {
    expect(parseRazorpayOptions({ ...options, previousWebhookSecret: "" })).toMatchObject({
      apiUrl: "https://api.razorpay.com/v1",
      checkoutScriptUrl: "https://checkout.razorpay.com/v1/checkout.js",
      capture: "automatic",
      timeoutMs: 10_000,
      retries: 2,
      previousWebhookSecret: undefined,
    })
  })

  it.each(["keyId", "keySecret", "webhookSecret"])("should name a missing %s", (name) => {
    expect(() => parseRazorpayOptions({ ...options, [name]: undefined })).toThrow(
      `medusa-payment-razorpay: ${name} is missing`
    )
    expect(() => parseRazorpayOptions({ ...options, [name]: " " })).toThrow(name)
  })

  it.each([
    [{ keyId: "abc" }, /keyId must look like/],
    [{ apiUrl: "nowhere" }, /apiUrl/],
    [{ capture: "sometimes" }, /capture/],
    [{ timeoutMs: 5 }, /timeoutMs/],
    [{ keyId: "rzp_live_abc", apiUrl: "http://127.0.0.1:4010/razorpay/v1" }, /live key/],
  ])("should refuse %j", (change, message) => {
    expect(() => parseRazorpayOptions({ ...options, ...change })).toThrow(message)
  })

  it("should tell test keys from live keys", () => {
    expect([modeOfKey("rzp_test_abc"), modeOfKey("rzp_live_abc")]).toEqual(["test", "live"])
  })
})
