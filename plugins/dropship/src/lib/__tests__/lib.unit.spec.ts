import fc from "fast-check"
import { higherMessageStatus } from "../../modules/purchase-order/message-status"
import { parseDropshipOptions } from "../../options"
import { buttonPayload, readButtonPayload } from "../button-payload"
import { eventsOf, readSupplierWebhook } from "../supplier-webhook"
import { failureOf, isSupplierButton, readWhatsAppWebhook } from "../whatsapp-webhook"

describe("parseDropshipOptions", () => {
  const valid = {
    encryptionKey: "ab".repeat(32),
    linkSecret: "a-secret-for-links-only",
    storefrontUrl: "http://shop.example/",
    shop: { name: "Bodycon" },
  }

  it("should fill in where links point", () => {
    expect(parseDropshipOptions(valid).linkUrl).toBe("http://shop.example/supplier/links")
  })

  it.each(["encryptionKey", "linkSecret", "storefrontUrl", "shop"])(
    "should name a missing %s",
    (key) => {
      expect(() => parseDropshipOptions({ ...valid, [key]: undefined })).toThrow(key)
    }
  )

  it("should name a missing key of a part that is there", () => {
    expect(() => parseDropshipOptions({ ...valid, whatsapp: { token: "t" } })).toThrow(
      "whatsapp.appSecret"
    )
  })
})

describe("button payloads", () => {
  it("should be read back, and only when nothing was changed", () => {
    fc.assert(
      fc.property(fc.constantFrom("accept", "reject"), fc.string(), (action, secret) => {
        const payload = buttonPayload(action as "accept", "po_01", secret)
        expect(readButtonPayload(payload, secret)).toEqual({ action, id: "po_01" })
        expect(readButtonPayload(payload, `${secret}x`)).toBeNull()
        expect(readButtonPayload(payload.replace("po_01", "po_02"), secret)).toBeNull()
      })
    )
    const accept = buttonPayload("accept", "po_01", "secret-1")
    expect(readButtonPayload(accept.replace("accept", "reject"), "secret-1")).toBeNull()
    expect(readButtonPayload("ORDER_CANCEL_CONFIRM", "secret-1")).toBeNull()
  })
})

describe("supplier webhooks", () => {
  it("should be read, or be null", () => {
    expect(readSupplierWebhook('{"event":"order.ready","reference":"P1"}')).toEqual({
      event: "order.ready",
      reference: "P1",
    })
    for (const raw of [
      "",
      "[]",
      "{",
      '{"event":"order.lost","reference":"P1"}',
      '{"event":"order.ready"}',
    ]) {
      expect(readSupplierWebhook(raw)).toBeNull()
    }
  })

  it.each([
    ["order.accepted", "sent", ["accept"]],
    ["order.rejected", "sent", ["reject"]],
    ["order.ready", "sent", ["accept", "make_ready"]],
    ["order.ready", "accepted", ["make_ready"]],
    ["order.ready", "delivered", ["make_ready"]],
  ] as const)("should read %s at %s as %j", (event, status, events) => {
    expect(eventsOf({ event, reference: "P1" }, status)).toEqual(events)
  })
})

describe("readWhatsAppWebhook", () => {
  it("should take a batch apart and pass over what it does not know", () => {
    const raw = JSON.stringify({
      entry: [
        {
          changes: [
            {
              value: {
                statuses: [
                  { id: "w1", status: "sent", biz_opaque_callback_data: "podisp_1" },
                  {
                    id: "w2",
                    status: "failed",
                    errors: [{ code: 131026, title: "Undeliverable" }],
                  },
                  { nonsense: true },
                ],
              },
            },
            {
              value: {
                messages: [
                  { id: "m1", from: "91", type: "button", button: { payload: "accept:x:y" } },
                  {
                    id: "m2",
                    from: "91",
                    type: "interactive",
                    interactive: { button_reply: { id: "reject:x:y" } },
                  },
                  { id: "m3", from: "91", type: "text", text: { body: "hi" } },
                ],
              },
            },
          ],
        },
      ],
    })
    expect(readWhatsAppWebhook(raw)).toEqual({
      statuses: [
        { wamid: "w1", status: "sent", callback_data: "podisp_1", error: undefined },
        {
          wamid: "w2",
          status: "failed",
          callback_data: undefined,
          error: expect.stringMatching(/cannot be reached on WhatsApp \(131026\): .* the supplier/),
          code: 131026,
        },
      ],
      replies: [
        { from: "91", message_id: "m1", payload: "accept:x:y" },
        { from: "91", message_id: "m2", payload: "reject:x:y" },
      ],
    })
  })

  it.each(["", "[]", "{", '{"entry":5}'])("should answer null for %j", (raw) => {
    expect(readWhatsAppWebhook(raw)).toBeNull()
  })
})

describe("isSupplierButton", () => {
  it("should know the plugin's own payloads, genuine or altered, from those of others", () => {
    expect(isSupplierButton(buttonPayload("accept", "po_01", "secret-1"))).toBe(true)
    expect(isSupplierButton(`reject:po_01:${"0".repeat(32)}`)).toBe(true)
    for (const payload of ["codc.abc.def", "Confirm order", "accept", "accept:", "accepted:a:b"]) {
      expect(isSupplierButton(payload)).toBe(false)
    }
  })
})

describe("failureOf", () => {
  it("should say what failed and of what kind it is, and nothing of other statuses", () => {
    expect(
      failureOf({ wamid: "w1", status: "failed", callback_data: "key-1", code: 131026 })
    ).toEqual({ message_id: "w1", key: "key-1", code: 131026, class: "recipient" })
    expect(failureOf({ wamid: "w1", status: "failed", code: 7 })).toEqual({
      message_id: "w1",
      key: null,
      code: 7,
      class: null,
    })
    expect(failureOf({ wamid: "w1", status: "failed" })).toMatchObject({ code: null, class: null })
    expect(failureOf({ wamid: "w1", status: "delivered" })).toBeNull()
  })
})

describe("higherMessageStatus", () => {
  it.each([
    [null, "sent", "sent"],
    ["sent", "failed", "failed"],
    ["failed", "delivered", "delivered"],
    ["delivered", "failed", "delivered"],
    ["read", "delivered", "read"],
    ["sent", "nonsense", "sent"],
    [null, "nonsense", null],
  ])("should keep of %s and %s: %s", (current, reported, kept) => {
    expect(higherMessageStatus(current, reported)).toBe(kept)
  })
})
