import fc from "fast-check"
import type { MedusaContainer } from "@medusajs/framework/types"
import { parseCodOptions } from "../../options"
import type { CodPluginOptions } from "../../options"
import type { CodFacts } from "../../types"
import { evaluateCod } from "../rules"

const container = {} as MedusaContainer
const UNKNOWN: CodFacts = {
  pincode: null,
  amount: null,
  cart_id: null,
  phone: null,
  email: null,
  customer_id: null,
  category_ids: [],
  orders_placed: null,
  refusals: null,
}

const evaluate = (
  facts: Partial<CodFacts>,
  options: Partial<CodPluginOptions> = {},
  isBlocked = false
) => {
  const { defaults, rules } = parseCodOptions({ linkSecret: "a-secret-of-sixteen", ...options })
  return evaluateCod(
    { facts: { ...UNKNOWN, ...facts }, settings: defaults, isBlocked, rules },
    container
  )
}

const limits = { minOrder: "199", maxOrder: "5000", fee: "49" }

describe("evaluateCod", () => {
  it.each([
    ["198.99", "below_minimum"],
    ["199", null],
    ["199.00", null],
    ["5000", null],
    ["5000.01", "above_maximum"],
  ])("should answer an order of ₹%s with %s", async (amount, code) => {
    expect(await evaluate({ amount }, limits)).toMatchObject({
      available: code === null,
      code,
      fee: "49.00",
    })
  })

  it("should tell the shopper the limit", async () => {
    const { reason } = await evaluate({ amount: "5000.01" }, limits)

    expect(reason).toBe("Cash on delivery is offered for orders of up to ₹5,000.")
  })

  it.each([
    ["190001", "pincode_blocked"],
    ["744101", "pincode_blocked"],
    ["744102", null],
    ["560001", null],
  ])("should answer pincode %s with %s", async (pincode, code) => {
    const options = { blockedPincodes: ["744101"], blockedPincodePrefixes: ["19"] }

    expect((await evaluate({ pincode }, options)).code).toBe(code)
  })

  it.each([
    [0, "1500.01", "first_order_limit"],
    [0, "1500.00", null],
    [1, "1500.01", null],
    [null, "1500.01", null],
    [0, null, null],
  ])("should answer %s earlier orders and ₹%s with %s", async (orders_placed, amount, code) => {
    const facts = { orders_placed, amount }

    expect((await evaluate(facts, { firstOrderMax: "1500" })).code).toBe(code)
  })

  it.each([
    [1, 2, null],
    [2, 2, "not_offered"],
    [3, 2, "not_offered"],
    [99, null, null],
    [null, 1, null],
  ])("should answer %s refusals of %s with %s", async (refusals, maxRefusals, code) => {
    expect((await evaluate({ refusals }, { maxRefusals })).code).toBe(code)
  })

  it("should refuse categories, also of those above", async () => {
    const options = { blockedCategoryIds: ["pcat_jewellery"] }

    expect((await evaluate({ category_ids: ["pcat_dresses"] }, options)).code).toBeNull()
    const below = { category_ids: ["pcat_jewellery", "pcat_rings"] }
    expect((await evaluate(below, options)).code).toBe("category_blocked")
  })

  it("should not say what is known of her", async () => {
    const blocked = await evaluate({}, {}, true)
    const refused = await evaluate({ refusals: 3 })

    expect(blocked).toMatchObject({ available: false, code: "not_offered" })
    expect(refused).toEqual(blocked)
    expect(blocked.reason).not.toMatch(/block|refus|parcel/i)
  })

  it("should offer nothing when it is switched off", async () => {
    expect(await evaluate({}, { enabled: false })).toMatchObject({
      available: false,
      code: "cod_disabled",
    })
  })

  it.each([
    ["2000", 5, "none"],
    ["2000.01", 5, "code"],
    ["1", 0, "code"],
    ["1", null, "none"],
    [null, 5, "none"],
  ])("should ask about ₹%s after %s orders: %s", async (amount, orders_placed, confirmation) => {
    const options = { confirm: { above: "2000", firstOrder: true } }

    expect(await evaluate({ amount, orders_placed }, options)).toMatchObject({ confirmation })
  })

  it("should have no objection to what it does not know, and no limits by default", async () => {
    expect(await evaluate({}, limits)).toMatchObject({ available: true, reason: null })
    expect(await evaluate({ amount: "0.01", pincode: "560001", orders_placed: 0 })).toEqual({
      available: true,
      code: null,
      reason: null,
      fee: "0.00",
      confirmation: "none",
    })
  })

  it("should ask the shop's own rules in order and only until one objects", async () => {
    const asked: string[] = []
    const rules = ["first", "second", "third"].map((code) => () => {
      asked.push(code)
      return code === "second" ? { code, reason: "No courier collects cash there." } : null
    })

    expect(await evaluate({ pincode: "560001" }, { rules })).toMatchObject({
      available: false,
      code: "second",
      reason: "No courier collects cash there.",
    })
    expect(asked).toEqual(["first", "second"])
    await evaluate({ amount: "1" }, { rules, minOrder: "2" })
    expect(asked).toHaveLength(2)
  })

  it("should compare to the paisa", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9_999_999 }), async (paise) => {
        const amount = `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, "0")}`
        const { available } = await evaluate({ amount }, { minOrder: "100.10", maxOrder: "999.90" })

        return available === (paise >= 10010 && paise <= 99990)
      })
    )
  })
})
