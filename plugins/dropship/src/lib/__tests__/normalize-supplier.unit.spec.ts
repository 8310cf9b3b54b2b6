import type { SupplierInput } from "../../types/supplier"
import { stateCodeOf, stateOfGstin } from "../indian-states"
import { assertReachable, normalizeSupplier, supplierWarnings } from "../normalize-supplier"

const CHANNELS = ["api", "whatsapp", "email", "manual"]

const address = {
  name: "Aanya Textiles",
  phone: "+91 98765 43210",
  address_1: "Plot 4, Sanganer",
  city: "Jaipur",
  province: "rajasthan",
  postal_code: "302029",
  country_code: "IN",
}

const supplier = (overrides: Partial<SupplierInput> = {}): SupplierInput => ({
  code: "AAN",
  name: "Aanya Textiles",
  contact_name: "Meera",
  email: "meera@aanya.example",
  phone: "098765 43210",
  channel: "manual",
  pickup_address: address,
  ...overrides,
})

describe("normalizeSupplier", () => {
  it("should store phones as ten digits, GSTINs in capitals, states by their names", () => {
    const stored = normalizeSupplier(
      supplier({
        gstin: " 27aapfu0939f1zv ",
        whatsapp: "+919876543210",
        return_address: { ...address, province: "ORISSA" },
      }),
      CHANNELS
    )
    expect(stored).toMatchObject({
      phone: "9876543210",
      whatsapp: "9876543210",
      gstin: "27AAPFU0939F1ZV",
      pickup_address: { province: "Rajasthan", phone: "9876543210", country_code: "in" },
      return_address: { province: "Odisha" },
    })
  })

  it("should touch only what a change names", () => {
    expect(normalizeSupplier({ id: "sup_1", gstin: "" }, CHANNELS)).toEqual({
      id: "sup_1",
      gstin: null,
    })
  })

  it.each([
    ["channel", { channel: "fax" }],
    ["gstin", { gstin: "27AAPFU0939F1ZW" }],
    ["phone", { phone: "12345" }],
    ["whatsapp", { whatsapp: "5876543210" }],
    ["pickup_address.province", { pickup_address: { ...address, province: "Punjab State" } }],
    ["pickup_address.postal_code", { pickup_address: { ...address, postal_code: "02029" } }],
    ["pickup_address.phone", { pickup_address: { ...address, phone: "0141-22" } }],
    ["return_address.country_code", { return_address: { ...address, country_code: "np" } }],
  ])("should name %s", (field, overrides) => {
    expect(() => normalizeSupplier(supplier(overrides), CHANNELS)).toThrow(
      new RegExp(`^${field.replace(".", "\\.")} must`)
    )
  })
})

describe("assertReachable", () => {
  it.each([
    ["api_url", { channel: "api", has_api_secret: true }],
    ["api_secret", { channel: "api", api_url: "https://x.example", has_api_secret: false }],
    ["whatsapp", { channel: "whatsapp", has_api_secret: false }],
    ["email", { channel: "email", has_api_secret: false }],
  ])("should ask for %s", (field, reach) => {
    expect(() => assertReachable(reach)).toThrow(`${field} is required for channel`)
  })

  it("should ask for nothing when it is done by hand", () => {
    assertReachable({ channel: "manual", has_api_secret: false })
  })
})

describe("supplierWarnings", () => {
  const at = { ...address, province: "Rajasthan" }

  it("should be content when GSTIN, state and pincode agree", () => {
    expect(supplierWarnings({ gstin: "08AAJFR2296K1ZN", pickup_address: at })).toEqual([])
    expect(supplierWarnings({ gstin: null, pickup_address: at })).toEqual([])
  })

  it("should name a GSTIN of another state, and a pincode of another", () => {
    const warnings = supplierWarnings({
      gstin: "27AAPFU0939F1ZV",
      pickup_address: { ...at, postal_code: "395010" },
    })
    expect(warnings).toEqual([
      "gstin is registered in Maharashtra, but the pickup address is in Rajasthan",
      "pickup_address.postal_code 395010 is in Gujarat, not in Rajasthan",
    ])
  })

  it("should doubt a pincode nobody knows", () => {
    const warnings = supplierWarnings({ pickup_address: { ...at, postal_code: "999999" } })
    expect(warnings[0]).toContain("999999 is not a pincode we know")
  })
})

describe("India's states", () => {
  it.each([
    ["Tamil Nadu", "33"],
    ["  jammu & kashmir", "01"],
    ["Pondicherry", "34"],
    ["The Dadra And Nagar Haveli And Daman And Diu", "26"],
    ["Bavaria", undefined],
    ["", undefined],
  ])("%s: %s", (name, code) => expect(stateCodeOf(name)).toBe(code))

  it("should know registrations from before a state was divided", () => {
    expect(stateOfGstin("28AAAAA0000A1Z5")).toBe("Andhra Pradesh")
    expect(stateOfGstin("99AAAAA0000A1Z5")).toBeUndefined()
  })
})
