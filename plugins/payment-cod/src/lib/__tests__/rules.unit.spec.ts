import fc from "fast-check"
import type { MedusaContainer } from "@medusajs/framework/types"
import { parseCodOptions } from "../../options"
import type { CodPluginOptions } from "../../options"
import { evaluateCod } from "../rules"

const container = {} as MedusaContainer

const evaluate = (
  facts: { pincode?: string | null; amount?: string | null },
  options: CodPluginOptions = {}
) =>
  evaluateCod(
    { pincode: null, amount: null, cart_id: null, ...facts },
    parseCodOptions(options),
    container
  )

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
      fee: "49",
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

  it("should have no objection to what it does not know, and no limits by default", async () => {
    expect(await evaluate({}, limits)).toMatchObject({ available: true, reason: null })
    expect(await evaluate({ amount: "0.01", pincode: "560001" })).toMatchObject({ available: true })
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

describe("parseCodOptions", () => {
  it.each([
    [{ minOrder: "-1" }, /minOrder/],
    [{ maxOrder: "5,000" }, /maxOrder/],
    [{ fee: "1.005" }, /fee/],
    [{ minOrder: "500", maxOrder: "499.99" }, /maxOrder is below minOrder/],
    [{ blockedPincodes: ["56001"] }, /blockedPincodes/],
    [{ blockedPincodePrefixes: ["560001"] }, /blockedPincodePrefixes/],
    [{ rules: ["serviceability"] as never }, /rules/],
  ])("should refuse %j", (options, message) => {
    expect(() => parseCodOptions(options)).toThrow(message)
  })
})
