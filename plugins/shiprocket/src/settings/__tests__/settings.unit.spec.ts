import fc from "fast-check"
import { changeSettings, checkSetting, readSetting, settingDefaults, SETTING_KEYS } from ".."
import type { SettingsPatch } from ".."
import { parseOptions } from "../../options"

const options = parseOptions({
  email: "api@shop.example",
  password: "secret-pw",
  webhookKey: "hook-key",
  encryptionKey: "ab".repeat(32),
  defaultPickupPincode: "395002",
  courierRule: "cheapest",
  handlingDays: 2,
})
const defaults = settingDefaults(options)
const complaint = (patch: SettingsPatch): string => {
  try {
    changeSettings(defaults, patch)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error("the patch should have been refused")
}

describe("settingDefaults", () => {
  it("should take from the options what they say, and hold its own rules", () => {
    expect(defaults.booking).toMatchObject({ book_on: "accepted", courier_rule: "cheapest" })
    expect(defaults.rates).toMatchObject({
      handling_days: 2,
      fallback: { surface: { base: "79", step_g: 500 } },
    })
    expect(changeSettings(defaults, { booking: {}, rates: {}, ndr: {}, remittance: {} })).toEqual(
      defaults
    )
  })
})

describe("changeSettings", () => {
  it("should change the fields named and nothing else", () => {
    expect(changeSettings(defaults, { booking: { book_on: "ready" } })).toEqual({
      booking: { ...defaults.booking, book_on: "ready" },
    })
    expect(
      changeSettings(defaults, { rates: { fallback: { express: { base: 149 } } } }).rates
    ).toEqual({
      ...defaults.rates,
      fallback: {
        ...defaults.rates.fallback,
        express: { ...defaults.rates.fallback.express, base: "149" },
      },
    })
  })

  it("should keep the rules when only the question to the shopper changes", () => {
    expect(changeSettings(defaults, { ndr: { ask_shopper: false } }).ndr).toEqual({
      rules: defaults.ndr.rules,
      ask_shopper: false,
    })
  })

  it("should replace a list as a whole, each courier once", () => {
    const current = { ...defaults, booking: { ...defaults.booking, allow_couriers: [10, 24] } }
    expect(
      changeSettings(current, { booking: { allow_couriers: [51, 51] } }).booking!.allow_couriers
    ).toEqual([51])
  })

  it.each<[string, SettingsPatch]>([
    ["booking.book_on", { booking: { book_on: "whenever" } }],
    ["booking.book_on", { booking: { book_on: null } }],
    ["booking.courier_rule", { booking: { courier_rule: "nicest" } }],
    ["booking.allow_couriers", { booking: { allow_couriers: "10" } }],
    ["booking.allow_couriers.1", { booking: { allow_couriers: [10, 1.5] } }],
    ["booking.deny_couriers", { booking: { allow_couriers: [10], deny_couriers: [10] } }],
    ["booking.make_documents", { booking: { make_documents: "yes" } }],
    ["booking.colour", { booking: { colour: "red" } }],
    ["rates.handling_days", { rates: { handling_days: -1 } }],
    ["rates.handling_days", { rates: { handling_days: 1.5 } }],
    ["rates.handling_days", { rates: { handling_days: null } }],
    ["rates.fallback", { rates: { fallback: [] } }],
    ["rates.fallback.surface.base", { rates: { fallback: { surface: { base: "79.505" } } } }],
    ["rates.fallback.surface.base", { rates: { fallback: { surface: { base: {} } } } }],
    ["rates.fallback.surface.step", { rates: { fallback: { surface: { step: "-4" } } } }],
    ["rates.fallback.surface.step_g", { rates: { fallback: { surface: { step_g: 0 } } } }],
    ["rates.fallback.express.max_days", { rates: { fallback: { express: { max_days: 1 } } } }],
    ["rates.fallback.express.max_days", { rates: { fallback: { express: { max_days: 9e9 } } } }],
    ["rates.fallback.express.zone", { rates: { fallback: { express: { zone: "z_a" } } } }],
    ["rates.fallback.drone", { rates: { fallback: { drone: {} } } }],
    ["ndr.ask_shopper", { ndr: { ask_shopper: "maybe" } }],
    ["ndr.rules", { ndr: { rules: {} } }],
    ["ndr.rules.0.name", { ndr: { rules: [{ name: " ", then: "wait" }] } }],
    ["ndr.rules.0.then", { ndr: { rules: [{ name: "A", then: "burn" }] } }],
    [
      "ndr.rules.0.when.reason_codes.0",
      { ndr: { rules: [{ name: "A", then: "wait", when: { reason_codes: ["bad_luck"] } }] } },
    ],
    [
      "ndr.rules.0.when.max_attempt",
      { ndr: { rules: [{ name: "A", then: "wait", when: { min_attempt: 3, max_attempt: 2 } }] } },
    ],
    [
      "ndr.rules.0.when.max_value",
      { ndr: { rules: [{ name: "A", then: "wait", when: { min_value: "20", max_value: "10" } }] } },
    ],
    [
      "ndr.rules.0.when.max_value",
      { ndr: { rules: [{ name: "A", then: "wait", when: { max_value: "much" } }] } },
    ],
    ["ndr.rules.0.wait_hours", { ndr: { rules: [{ name: "A", then: "wait", wait_hours: 23 }] } }],
    ["remittance.due_days", { remittance: { due_days: 0 } }],
    ["remittance.due_days", { remittance: { due_days: "9" } }],
  ])("should refuse by name %s of %j", (path, patch) => {
    expect(complaint(patch)).toMatch(new RegExp(`^${path.replaceAll(".", "\\.")}: \\S`))
  })

  it("should name every wrong field of every group", () => {
    const message = complaint({
      booking: { book_on: "x" },
      rates: { handling_days: 99 },
      remittance: { due_days: 7 },
    })
    expect(message.split("; ").map((part) => part.split(": ")[0])).toEqual([
      "booking.book_on",
      "rates.handling_days",
    ])
  })

  it("should refuse or keep to the schema, and never throw anything else", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SETTING_KEYS),
        fc.dictionary(
          fc.constantFrom(
            "book_on",
            "allow_couriers",
            "deny_couriers",
            "fallback",
            "handling_days",
            "rules",
            "ask_shopper",
            "due_days",
            "__proto__"
          ),
          fc.jsonValue()
        ),
        (key, fields) => {
          let changed: ReturnType<typeof changeSettings>
          try {
            changed = changeSettings(defaults, { [key]: fields })
          } catch (error) {
            expect((error as Error).message).toMatch(new RegExp(`^${key}[.:]`))
            return
          }
          expect(checkSetting(key, changed[key])).toEqual(changed[key])
        }
      )
    )
  })
})

describe("readSetting", () => {
  it("should put what was stored over the defaults", () => {
    expect(readSetting("remittance", { due_days: 4 }, defaults)).toEqual({ due_days: 4 })
    expect(readSetting("booking", { book_on: "ready" }, defaults)).toEqual({
      ...defaults.booking,
      book_on: "ready",
    })
    expect(readSetting("booking", null, defaults)).toEqual(defaults.booking)
  })

  it("should give way to the defaults when the stored shape no longer fits", () => {
    expect(readSetting("remittance", { due_days: "soon" }, defaults)).toEqual({ due_days: 9 })
  })
})
