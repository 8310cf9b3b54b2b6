import { changeCodSettings, readCodSettings } from ".."
import { parseCodOptions } from "../../options"
import type { CodPluginOptions } from "../../options"

const linkSecret = "a-secret-of-sixteen"
const { defaults } = parseCodOptions({ linkSecret, minOrder: "199", maxOrder: 9999, fee: "49" })

describe("parseCodOptions", () => {
  it("should make the defaults of what the merchant may change", () => {
    expect(defaults).toEqual({
      enabled: true,
      min_order: "199",
      max_order: "9999",
      first_order_max: null,
      blocked_pincodes: [],
      blocked_pincode_prefixes: [],
      blocked_category_ids: [],
      max_refusals: 1,
      refusal_window_days: 180,
      fee: { type: "flat", value: "49", min: null, max: null, free_from: null },
      confirm: {
        above: null,
        first_order: false,
        channels: ["whatsapp", "email"],
        expires_hours: 24,
        remind_hours: 6,
      },
      prepaid_promotion_code: null,
      pay_online_after_ordering: true,
    })
  })

  it.each([
    [{ linkSecret: "short" }, /linkSecret/],
    [{ linkSecret: undefined }, /linkSecret/],
    [{ minOrder: "-1" }, /minOrder/],
    [{ maxOrder: "5,000" }, /maxOrder/],
    [{ fee: "1.005" }, /fee/],
    [{ fee: { type: "percent", value: "101" } }, /fee/],
    [{ minOrder: "500", maxOrder: "499.99" }, /maxOrder: is below minOrder/],
    [{ blockedPincodes: ["56001"] }, /blockedPincodes/],
    [{ blockedPincodePrefixes: ["560001"] }, /blockedPincodePrefixes/],
    [{ confirm: { expiresHours: 6, remindHours: 6 } }, /confirm.remindHours/],
    [{ confirm: { channels: [] } }, /confirm.channels/],
    [{ maxRefusals: 0 }, /maxRefusals/],
    [{ rules: ["serviceability"] as never }, /rules/],
  ])("should refuse %j", (options, message) => {
    expect(() => parseCodOptions({ linkSecret, ...options } as CodPluginOptions)).toThrow(message)
  })
})

describe("changeCodSettings", () => {
  it("should change what is named and leave the rest", () => {
    const changed = changeCodSettings(defaults, {
      max_order: null,
      fee: { free_from: "999" },
      confirm: { above: 1500 },
      blocked_pincodes: ["190001", "190001"],
    })

    expect(changed).toEqual({
      ...defaults,
      max_order: null,
      fee: { ...defaults.fee, free_from: "999" },
      confirm: { ...defaults.confirm, above: "1500" },
      blocked_pincodes: ["190001"],
    })
  })

  it.each([
    [{ fee: { type: "percent", value: "100.01" } }, "fee.value"],
    [{ fee: { type: "percent", value: "2", min: "30", max: "29.99" } }, "fee.max"],
    [{ fee: { min: "10" } }, "fee.min"],
    [{ fee: { kind: "flat" } }, "fee.kind: is not a setting"],
    [{ cod: true }, "cod: is not a setting"],
    [{ enabled: "yes" }, "enabled"],
    [{ min_order: "10000" }, "max_order: must not be below min_order"],
    [{ min_order: "1.999" }, "min_order"],
    [{ min_order: null }, "min_order"],
    [{ first_order_max: "-5" }, "first_order_max"],
    [{ blocked_pincodes: "190001" }, "blocked_pincodes"],
    [{ blocked_pincodes: ["012345"] }, "blocked_pincodes.0"],
    [{ blocked_pincode_prefixes: ["19a"] }, "blocked_pincode_prefixes.0"],
    [{ blocked_category_ids: [" "] }, "blocked_category_ids.0"],
    [{ max_refusals: 1.5 }, "max_refusals"],
    [{ refusal_window_days: 0 }, "refusal_window_days"],
    [{ confirm: { channels: ["sms"] } }, "confirm.channels.0"],
    [{ confirm: { channels: [] } }, "confirm.channels"],
    [{ confirm: { remind_hours: 24 } }, "confirm.remind_hours: must be less than expires_hours"],
    [{ confirm: { expires_hours: 0 } }, "confirm.expires_hours"],
    [{ prepaid_promotion_code: "" }, "prepaid_promotion_code"],
    [{ pay_online_after_ordering: 1 }, "pay_online_after_ordering"],
  ])("should refuse %j and name the field", (patch, field) => {
    let message = ""
    try {
      changeCodSettings(defaults, patch)
    } catch (error) {
      message = (error as Error).message
    }
    expect(message).toContain(field)
  })

  it("should name all that is wrong", () => {
    const patch = { enabled: 1, fee: { value: "x" } }

    expect(() => changeCodSettings(defaults, patch)).toThrow(/enabled: .*; fee\.value: /)
  })
})

describe("readCodSettings", () => {
  it("should fill in what was never saved, and give way where it no longer fits", () => {
    expect(readCodSettings({ min_order: "1" }, defaults)).toEqual({ ...defaults, min_order: "1" })
    expect(readCodSettings(null, defaults)).toEqual(defaults)
    expect(readCodSettings({ min_order: "many" }, defaults)).toEqual(defaults)
  })
})
