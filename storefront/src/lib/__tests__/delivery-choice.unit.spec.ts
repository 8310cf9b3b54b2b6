import { parseDeliveryAnswer } from "../delivery-choice"

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData()
  Object.entries(fields).forEach(([name, value]) => data.set(name, value))
  return data
}

const again = { action: "re-attempt", date: "2026-11-23" }

describe("parseDeliveryAnswer", () => {
  it("should need no more than a day for another try", () => {
    expect(parseDeliveryAnswer(form({ ...again, phone: "", address_1: " " })).answer).toEqual(again)
  })

  it("should write a number and an address as the courier takes them", () => {
    const typed = { ...again, phone: "+91 98765 43210", address_1: " 12 Lake View ", address_2: "" }
    expect(parseDeliveryAnswer(form(typed)).answer).toEqual({
      ...again,
      phone: "9876543210",
      address_1: "12 Lake View",
    })
  })

  it("should send nothing along with the way back", () => {
    const typed = { ...again, action: "return", phone: "nonsense" }
    expect(parseDeliveryAnswer(form(typed)).answer).toEqual({ action: "return" })
  })

  it.each<[string, Record<string, string>, string]>([
    ["no choice", { date: "2026-11-23" }, "action"],
    ["no day", { action: "re-attempt" }, "date"],
    ["a telephone that is none", { ...again, phone: "12345" }, "phone"],
    ["half an address", { ...again, address_2: "Near the lake" }, "address_1"],
    ["an address of one word", { ...again, address_1: "12" }, "address_1"],
    ["an endless address", { ...again, address_1: "a".repeat(81) }, "address_1"],
    [
      "an endless landmark",
      { ...again, address_1: "12 Lake View", address_2: "a".repeat(81) },
      "address_2",
    ],
  ])("should name the field of %s", (_name, typed, field) => {
    const { answer, errors } = parseDeliveryAnswer(form(typed))
    expect(answer).toBeNull()
    expect(Object.keys(errors ?? {})).toEqual([field])
  })
})
