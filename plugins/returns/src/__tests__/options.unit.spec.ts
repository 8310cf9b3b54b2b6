import { parseReturnsOptions } from "../options"

const good = { encryptionKey: "ab".repeat(32), linkSecret: "sixteen-letters-at-least" }
const bank = { id: "bank", send: async () => ({}), find: async () => null }

describe("parseReturnsOptions", () => {
  it("should pay by hand unless told otherwise, and keep a provider as it is", () => {
    expect(parseReturnsOptions(good)).toMatchObject({
      payoutProviders: [],
      payoutProvider: "manual",
      previousEncryptionKeys: [],
    })
    const parsed = parseReturnsOptions({ ...good, payoutProviders: [bank], payoutProvider: "bank" })
    expect(parsed.payoutProviders[0]).toBe(bank)
  })

  it.each<[string, object]>([
    ["encryptionKey", { ...good, encryptionKey: "short" }],
    ["linkSecret", { encryptionKey: good.encryptionKey }],
    ["linkSecret", { ...good, linkSecret: "short" }],
    ["payoutProviders.0", { ...good, payoutProviders: [{ id: "bank" }] }],
    ["payoutProviders.0", { ...good, payoutProviders: [{ ...bank, id: "Bank of India" }] }],
    ["payoutProviders.0", { ...good, payoutProviders: [{ ...bank, id: "manual" }] }],
    ["payoutProviders", { ...good, payoutProviders: [bank, { ...bank }] }],
    ["payoutProvider", { ...good, payoutProvider: "bank" }],
  ])("should name %s when it is wrong", (field, options) => {
    expect(() => parseReturnsOptions(options)).toThrow(`${field}: `)
  })
})
