import { parseCodOptions } from "../../../options"
import { changeCodSettings } from "../../../settings"
import { toBody, toValues } from "../settings-values"

const { defaults } = parseCodOptions({ linkSecret: "a-secret-of-sixteen", minOrder: "199" })

describe("the settings form", () => {
  it("should save what it was given", () => {
    const rich = changeCodSettings(defaults, {
      max_order: "9999",
      blocked_pincodes: ["190001", "744101"],
      blocked_category_ids: ["pcat_1"],
      max_refusals: null,
      fee: { type: "percent", value: "2.5", min: "20", max: "99", free_from: "4999" },
      confirm: { above: "1500", channels: ["email"], remind_hours: null },
      prepaid_promotion_code: "PREPAID5",
    })

    expect(changeCodSettings(defaults, toBody(toValues(rich)))).toEqual(rich)
    expect(changeCodSettings(rich, toBody(toValues(defaults)))).toEqual(defaults)
  })

  it("should take an empty text for none, and lists by line, blank or comma", () => {
    const values = {
      ...toValues(defaults),
      max_order: " ",
      max_refusals: "",
      remind_hours: "",
      blocked_pincodes: "190001, 190002\n190003",
    }

    expect(toBody(values)).toMatchObject({
      max_order: null,
      max_refusals: null,
      confirm: { remind_hours: null },
      blocked_pincodes: ["190001", "190002", "190003"],
    })
  })

  it("should send no bounds with a flat fee, and what is no number as it is", () => {
    const values = { ...toValues(defaults), fee_min: "10", expires_hours: "soon" }

    expect(toBody(values)).toMatchObject({ fee: { min: null }, confirm: { expires_hours: "soon" } })
    expect(() => changeCodSettings(defaults, toBody(values))).toThrow(/confirm\.expires_hours/)
  })
})
