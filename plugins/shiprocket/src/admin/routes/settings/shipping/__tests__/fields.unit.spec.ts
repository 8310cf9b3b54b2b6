import { asNumber, problemAt, readProblems } from "../fields"
import { toForm, toRule } from "../rule-form"
import { ruleText } from "../words"

const rule = {
  name: "Late",
  when: { reason_codes: ["courier_problem" as const], min_attempt: 2, max_value: "999.50" },
  then: "re-attempt" as const,
  wait_hours: 2,
}

describe("readProblems", () => {
  it("should find each complaint's field", () => {
    const problems = readProblems(
      "booking.allow_couriers.1: must be a whole number; rates.handling_days: too many"
    )
    expect(problemAt(problems, "booking.allow_couriers")).toBe("must be a whole number")
    expect(problemAt(problems, "rates.handling_days")).toBe("too many")
    expect(problemAt(problems, "rates.handling")).toBeUndefined()
  })

  it("should keep what names no field", () => {
    expect(readProblems("Failed to fetch")).toEqual({ "": "Failed to fetch" })
  })
})

describe("asNumber", () => {
  it.each([
    ["7", 7],
    [" 1.5 ", 1.5],
    ["", null],
    ["seven", "seven"],
  ])("should read %j as %j", (text, value) => {
    expect(asNumber(text)).toBe(value)
  })
})

describe("a rule in the form", () => {
  it("should come out as it went in", () => {
    expect(toRule(toForm(rule))).toEqual(rule)
  })

  it("should leave out every condition left empty", () => {
    expect(toRule(toForm())).toEqual({
      name: "",
      when: { reason_codes: [] },
      then: "re-attempt",
      wait_hours: 6,
    })
  })

  it("should be told in a sentence", () => {
    expect(ruleText(rule)).toBe(
      "Courier’s delay, attempt from 2, worth ₹ up to 999.50: try again after 2 h"
    )
    expect(ruleText({ name: "R", when: { reason_codes: [] }, then: "wait", wait_hours: 0 })).toBe(
      "Any reason: leave it to a person"
    )
  })
})
