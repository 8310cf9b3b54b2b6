import fc from "fast-check"
import type { Address } from "../../types"
import { checkPickup, toOurFields } from "../check-pickup"
import { isSamePlace, movedNickname, pickupHash } from "../identity"

const address: Address = {
  name: "Surat Loom",
  phone: "+91 98765 43210",
  address_1: "Plot 118, Ring Road",
  city: "Surat",
  province: "Gujarat",
  postal_code: "395010",
  country_code: "in",
}
const check = (change: Partial<Address> = {}, nickname = "surat-loom") =>
  checkPickup({ nickname, address: { ...address, ...change } }, "api@shop.example")
const hashOf = (change: Partial<Address> = {}) =>
  pickupHash({ nickname: "surat-loom", address: { ...address, ...change } }, check(change))

describe("checkPickup", () => {
  it("should write a good address as Shiprocket wants it", () => {
    expect(check({ address_2: "  Umarwada " }).payload).toEqual({
      pickup_location: "surat-loom",
      name: "Surat Loom",
      email: "api@shop.example",
      phone: "9876543210",
      address: "Plot 118, Ring Road",
      address_2: "Umarwada",
      city: "Surat",
      state: "Gujarat",
      country: "India",
      pin_code: "395010",
    })
  })

  it.each<[keyof Address, string]>([
    ["name", "  "],
    ["phone", "12345"],
    ["phone", "5876543210"],
    ["phone", "+91 98765"],
    ["phone", ""],
    ["address_1", ""],
    ["address_1", "Umarwada Market"],
    ["address_1", `${"x".repeat(90)} 12`],
    ["address_1", `12 ${"Ring Road ".repeat(20)}`],
    ["city", ""],
    ["province", " "],
    ["postal_code", "095010"],
    ["postal_code", "39501"],
    ["country_code", "us"],
  ])("should name %s when it is %j", (field, value) => {
    const { payload, errors } = check({ [field]: value })
    expect(payload).toBeNull()
    expect(Object.keys(errors!)).toEqual([field])
    expect(errors![field].every((text) => text.length > 5)).toBe(true)
  })

  it("should say everything that is wrong at once", () => {
    expect(Object.keys(check({ phone: "1", city: "", postal_code: "x" }).errors!).sort()).toEqual([
      "city",
      "phone",
      "postal_code",
    ])
  })

  it.each([["x".repeat(37)], [" surat"], ["surat "], [""]])(
    "should refuse the nickname %j rather than change it",
    (nickname) => {
      expect(check({}, nickname).errors).toEqual({ nickname: [expect.any(String)] })
    }
  )

  it("should send every word of a long address, on two lines of at most 80 characters", () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,12}$/)
    const words = fc.array(word, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(words, (parts) => {
        const { payload, errors } = check({ address_1: `12 Road ${parts.join(" ")}` })
        if (!payload) {
          return Object.keys(errors!).join() === "address_1" && parts.join(" ").length > 60
        }
        const sent = [payload.address, payload.address_2].filter(Boolean)
        return (
          sent.every((line) => line.length <= 80) && sent.join(" ") === `12 Road ${parts.join(" ")}`
        )
      })
    )
  })
})

describe("identity", () => {
  it("should know the same address in another spelling, and one that changed", () => {
    expect(hashOf({ phone: "09876543210", city: "SURAT", address_1: "Plot  118, Ring Road" })).toBe(
      hashOf()
    )
    const changes: Partial<Address>[] = [
      { address_1: "Plot 119, Ring Road" },
      { phone: "9876543211" },
      { name: "Surat Weave" },
      { postal_code: "395011" },
    ]
    const hashes = changes.map(hashOf)
    expect(new Set([...hashes, hashOf()]).size).toBe(changes.length + 1)
  })

  it("should tell refused addresses apart, too", () => {
    expect(hashOf({ phone: "1" })).not.toBe(hashOf({ phone: "2" }))
    expect(hashOf({ phone: "1" })).toBe(hashOf({ phone: "1" }))
  })

  it("should keep the nickname of a moved supplier within 36 characters", () => {
    expect(movedNickname("S".repeat(36), "abcdef0123")).toBe(`${"S".repeat(29)}-abcdef`)
  })
})

describe("isSamePlace", () => {
  const listed = {
    nickname: "surat-loom",
    name: "Surat Loom",
    phone: "9876543210",
    address: "Plot 118, Ring Road",
    postal_code: "395010",
    phone_verified: true,
  }

  it("should know the place however Shiprocket spells it, and whatever it leaves out", () => {
    const spellings = [
      {},
      { phone: "+91 98765 43210" },
      { phone: "919876543210" },
      { address: "PLOT 118 , Ring  Road ", name: "surat  loom" },
      { name: null, phone: null, address: null, postal_code: null },
    ]
    for (const change of spellings) {
      expect(isSamePlace({ ...listed, ...change }, check().payload!)).toBe(true)
    }
  })

  it.each([{ phone: "9876543211" }, { address: "Plot 119, Ring Road" }, { postal_code: "395011" }])(
    "should not take %j for it",
    (change) => {
      expect(isSamePlace({ ...listed, ...change }, check().payload!)).toBe(false)
    }
  )
})

describe("toOurFields", () => {
  it("should name what the merchant can change", () => {
    expect(toOurFields({ address: ["no number"], pin_code: ["no"], phone: ["bad"] }, "x")).toEqual({
      address_1: ["no number"],
      postal_code: ["no"],
      phone: ["bad"],
    })
    expect(toOurFields({}, "not today")).toEqual({ address: ["not today"] })
  })
})
