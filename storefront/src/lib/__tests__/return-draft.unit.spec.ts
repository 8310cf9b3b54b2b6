import {
  canExchange,
  emptyDraft,
  pieceOf,
  reachableStep,
  remainingErrors,
  stepErrors,
  stepsOf,
  toRequestBody,
  withPiece,
} from "../return-draft"
import type { ReturnDraft, ReturnOptions, ReturnPhoto } from "../return-types"

const size = (variantId: string, inStock = true) => ({ variantId, title: variantId, inStock })

const item = (key: string, sizes = [size(`${key}-l`)]) => ({
  key,
  lineItemId: key.split(":")[0]!,
  purchaseOrderId: key.split(":")[1] ?? null,
  title: key,
  variantTitle: "M",
  thumbnail: null,
  returnable: 2,
  until: null,
  whyNot: null,
  sizes,
})

const options: ReturnOptions = {
  allowed: true,
  reason: null,
  windowDays: 7,
  items: [item("dress:po1"), item("top", [size("top-l", false)])],
  reasons: [
    { code: "fit", label: "Fit", needsPhoto: false },
    { code: "damaged", label: "Damaged", needsPhoto: true },
  ],
  pickupDates: ["2026-11-23", "2026-11-24"],
  refundMethods: ["upi", "bank"],
  fee: 0,
  consent: { version: "v1", text: "I agree" },
}

const photo = (facts: Partial<ReturnPhoto>): ReturnPhoto => ({
  id: "p1",
  preview: "blob:1",
  progress: 100,
  url: null,
  fault: null,
  ...facts,
})

const dress = (change: Partial<ReturnDraft> = {}): ReturnDraft => ({
  ...withPiece(emptyDraft(options), "dress:po1", { quantity: 1, reason: "fit" }),
  ...change,
})

const ready = dress({
  kind: "return",
  pickupDate: "2026-11-23",
  refund: {
    method: "upi",
    name: " Asha Verma ",
    upiId: "Asha@okbank",
    accountNumber: "",
    accountAgain: "",
    ifsc: "",
    consent: true,
  },
})

describe("emptyDraft", () => {
  it("should choose the way of a refund when there is only one", () => {
    expect(emptyDraft({ ...options, refundMethods: ["source"] }).refund.method).toBe("source")
    expect(emptyDraft(options).refund.method).toBeNull()
  })
})

describe("stepsOf", () => {
  it("should ask for an account only for a cash order's return", () => {
    expect(stepsOf(dress({ kind: "return" }), options)).toContain("refund")
    expect(stepsOf(dress({ kind: "exchange" }), options)).not.toContain("refund")
    expect(
      stepsOf(dress({ kind: "return" }), { ...options, refundMethods: ["source"] })
    ).not.toContain("refund")
  })
})

describe("stepErrors", () => {
  const errors = (step: Parameters<typeof stepErrors>[0], draft: ReturnDraft, hasAddress = true) =>
    Object.keys(stepErrors(step, draft, options, hasAddress))

  it("should want a piece, a reason and a way", () => {
    expect(errors("items", emptyDraft(options))).toEqual(["items"])
    expect(errors("reasons", withPiece(dress(), "dress:po1", { reason: "" }))).toEqual([
      "reason:dress:po1",
    ])
    expect(errors("reasons", withPiece(dress(), "dress:po1", { reason: "gone" }))).toEqual([
      "reason:dress:po1",
    ])
    expect(errors("kind", dress())).toEqual(["kind"])
    expect(errors("reasons", dress())).toEqual([])
  })

  it.each<[string, ReturnPhoto[], boolean]>([
    ["no photo of damage", [], false],
    ["a photo on its way", [photo({ progress: 40 })], false],
    ["a photo that failed", [photo({ url: "u" }), photo({ id: "p2", fault: "no" })], false],
    ["a photo that is there", [photo({ url: "u" })], true],
  ])("should judge %s", (_name, photos, fine) => {
    const draft = withPiece(dress(), "dress:po1", { reason: "damaged", photos })
    expect(errors("reasons", draft)).toEqual(fine ? [] : ["photos:dress:po1"])
  })

  it("should want something in stock for an exchange of every piece", () => {
    const draft = dress({ kind: "exchange" })
    expect(errors("kind", draft)).toEqual(["size:dress:po1"])
    expect(errors("kind", withPiece(draft, "dress:po1", { sizeId: "dress:po1-l" }))).toEqual([])
    const both = withPiece(draft, "top", { quantity: 1, reason: "fit", sizeId: "top-l" })
    expect(canExchange(both, options)).toBe(false)
    expect(errors("kind", both)).toEqual(["kind"])
  })

  it("should want a day that is offered, and an address when there is none", () => {
    expect(errors("pickup", dress({ pickupDate: "2026-11-29" }))).toEqual(["pickupDate"])
    expect(errors("pickup", dress({ pickupDate: "2026-11-23" }), false)).toEqual(["address"])
    expect(errors("pickup", dress({ pickupDate: "2026-11-23" }))).toEqual([])
  })
})

describe("remainingErrors", () => {
  const remaining = (
    step: "refund" | "pickup" | "items",
    shown: Record<string, string>,
    draft: ReturnDraft
  ) => Object.keys(remainingErrors(shown, step, draft, options, true))

  it("should forget what was put right and show nothing that was not shown", () => {
    const shown = { upiId: "A UPI id", name: "A name" }
    const draft = { ...ready, refund: { ...ready.refund, name: "", consent: false } }
    expect(remaining("refund", shown, draft)).toEqual(["name"])
    expect(remaining("items", {}, emptyDraft(options))).toEqual([])
  })

  it("should keep the mistakes of an address until it is sent again", () => {
    const shown = { phone: "A number", pickupDate: "A day" }
    expect(remaining("pickup", shown, ready)).toEqual(["phone"])
  })
})

describe("reachableStep", () => {
  it("should lead back to the first step that is not done", () => {
    expect(reachableStep("review", emptyDraft(options), options, true)).toBe("items")
    expect(reachableStep("review", dress(), options, true)).toBe("kind")
    expect(reachableStep("review", ready, options, true)).toBe("review")
    expect(reachableStep("review", ready, options, false)).toBe("pickup")
  })

  it("should begin at the beginning for an unknown step", () => {
    expect(reachableStep(null, ready, options, true)).toBe("items")
    expect(reachableStep("elsewhere", ready, options, true)).toBe("items")
  })
})

describe("toRequestBody", () => {
  it("should send what was chosen of a cash order's return", () => {
    const draft = withPiece(ready, "dress:po1", {
      note: "  tight ",
      photos: [photo({ url: "u1" })],
      sizeId: "dress:po1-l",
    })
    expect(toRequestBody(draft, options)).toEqual({
      kind: "return",
      items: [
        {
          line_item_id: "dress",
          purchase_order_id: "po1",
          quantity: 1,
          reason: "fit",
          note: "tight",
          photo_urls: ["u1"],
        },
      ],
      pickup_date: "2026-11-23",
      refund: {
        method: "upi",
        upi_id: "asha@okbank",
        name: "Asha Verma",
        consent: true,
        consent_version: "v1",
      },
    })
  })

  it("should send what is wanted instead, and no account, of an exchange", () => {
    const draft = withPiece({ ...ready, kind: "exchange" }, "dress:po1", { sizeId: "dress:po1-l" })
    const body = toRequestBody(draft, options)
    expect(body.items[0]).toMatchObject({ exchange_variant_id: "dress:po1-l" })
    expect(body).not.toHaveProperty("refund")
  })

  it("should name another address only when there is one", () => {
    expect(toRequestBody(ready, options)).not.toHaveProperty("pickup_address")
    const address = {
      firstName: "Asha",
      lastName: "",
      phone: "9876543210",
      address1: "12 Lake View",
      address2: "",
      city: "Bengaluru",
      province: "Karnataka",
      postalCode: "560038",
    }
    expect(toRequestBody({ ...ready, address }, options).pickup_address).toMatchObject({
      address_1: "12 Lake View",
      postal_code: "560038",
      country_code: "in",
    })
  })

  it("should leave out a piece that was put back", () => {
    const draft = withPiece(ready, "top", { quantity: 0, reason: "fit" })
    expect(toRequestBody(draft, options).items).toHaveLength(1)
    expect(pieceOf(draft, "top").reason).toBe("fit")
  })
})
