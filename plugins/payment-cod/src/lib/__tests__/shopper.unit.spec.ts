import { readBlockValue, readShopper } from "../shopper"

describe("readBlockValue", () => {
  it.each([
    ["phone", "098765 43210", "+919876543210"],
    ["phone", "+91-98765-43210", "+919876543210"],
    ["email", " Meera@Bodycon.test", "meera@bodycon.test"],
    ["customer", " cus_1 ", "cus_1"],
    ["pincode", "560 001", "560001"],
  ] as const)("should store the %s %s as %s", (kind, value, stored) => {
    expect(readBlockValue(kind, value, "value")).toBe(stored)
  })

  it.each([
    ["phone", "12345"],
    ["phone", "+1 555 0100"],
    ["email", "meera"],
    ["customer", "cus 1"],
    ["pincode", "060001"],
    ["pincode", "5600"],
  ] as const)("should refuse the %s %s and name the field", (kind, value) => {
    expect(() => readBlockValue(kind, value, "blocks.3.value")).toThrow(
      /^blocks\.3\.value: must be/
    )
  })
})

describe("readShopper", () => {
  it("should leave out what identifies nobody", () => {
    expect(readShopper({ phone: "soon", email: " ", customer_id: "" })).toEqual({
      phone: null,
      email: null,
      customer_id: null,
    })
  })
})
