import fc from "fast-check"
import { NdrSettingsSchema } from "../../../settings/ndr"
import { answerRefusal, answerWords, checkAnswer } from "../answer"
import type { AnswerableCase, NdrAnswerInput } from "../answer"
import { choosableDates, istDay, sendableDate } from "../delivery-dates"
import { decideByRule } from "../rules"
import type { RuledCase } from "../rules"

/** 00:30 on 22 November in India, still the 21st in UTC. */
const NOW = new Date("2026-11-21T19:00:00.000Z")
const HOUR = 3_600_000

const found = (change: Partial<RuledCase> = {}): RuledCase => ({
  reason_code: "customer_unavailable",
  attempts: 1,
  payment_method: "cod",
  declared_value: "1499.50",
  respond_by: new Date(NOW.getTime() + 24 * HOUR),
  ...change,
})
const rules = (list: unknown[]) => NdrSettingsSchema.parse({ rules: list }).rules
const decide = (list: unknown[], change: Partial<RuledCase> = {}) =>
  decideByRule(found(change), rules(list), NOW)

describe("decideByRule", () => {
  const retry = { name: "Retry", then: "re-attempt", wait_hours: 3 }

  it("should ask for the day after it is sent, in India", () => {
    expect(decide([retry])).toEqual({
      rule: "Retry",
      send_at: new Date(NOW.getTime() + 3 * HOUR),
      answer: {
        action: "re-attempt",
        comments: "Nobody was there to take the parcel. Please try again.",
        deferred_date: "2026-11-23",
      },
    })
  })

  it.each([
    ["reason", { reason_codes: ["wrong_address"] }, { reason_code: "wrong_address" }],
    ["first attempts", { max_attempt: 1 }, { attempts: 1 }],
    ["late attempts", { min_attempt: 3 }, { attempts: 3 }],
    ["cash", { payment_method: "cod" }, { payment_method: "cod" }],
    ["value from", { min_value: "1499.50" }, { declared_value: "1499.50" }],
    ["value to", { max_value: 1499.5 }, { declared_value: "1499.50" }],
  ])("should apply by %s", (_name, when, change) => {
    expect(decide([{ ...retry, when }], change as never)?.rule).toBe("Retry")
  })

  it.each([
    ["reason", { reason_codes: ["wrong_address"] }, {}],
    ["first attempts", { max_attempt: 1 }, { attempts: 2 }],
    ["late attempts", { min_attempt: 3 }, { attempts: 2 }],
    ["cash", { payment_method: "prepaid" }, {}],
    ["value from", { min_value: "1499.51" }, {}],
    ["value to", { max_value: "1499.49" }, {}],
    ["one of two", { max_attempt: 1, payment_method: "prepaid" }, {}],
  ])("should not apply by %s", (_name, when, change) => {
    expect(decide([{ ...retry, when }], change as never)).toBeNull()
  })

  it("should let the first rule decide, and one that waits stop the others", () => {
    const wait = { name: "Dear parcels", when: { min_value: "1000" }, then: "wait" }
    expect(decide([wait, retry])).toMatchObject({ rule: "Dear parcels", answer: null })
    expect(decide([{ ...retry, name: "First", then: "return" }, wait])).toMatchObject({
      rule: "First",
      answer: { action: "return" },
    })
    expect(decide([])).toBeNull()
  })

  it("should send in time however long a rule waits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 22 }),
        fc.integer({ min: 3, max: 24 }),
        (wait, left) => {
          const respond_by = new Date(NOW.getTime() + left * HOUR)
          const decision = decide([{ ...retry, wait_hours: wait }], { respond_by })!
          expect(decision.send_at >= NOW && decision.send_at < respond_by).toBe(true)
        }
      )
    )
  })
})

describe("the settings", () => {
  it.each([
    ["an unknown reason", { when: { reason_codes: ["bad_luck"] } }],
    ["attempts the wrong way round", { when: { min_attempt: 3, max_attempt: 2 } }],
    ["values the wrong way round", { when: { min_value: "20", max_value: "10" } }],
    ["half a paisa", { when: { min_value: "1.005" } }],
    ["a wait beyond the time", { wait_hours: 24 }],
    ["no name", { name: " " }],
    ["an unknown field", { shout: true }],
  ])("should refuse %s", (_name, change) => {
    const rule = { name: "R", then: "return", ...change }
    expect(NdrSettingsSchema.safeParse({ rules: [rule] }).success).toBe(false)
  })

  it("should have defaults that return nothing by themselves", () => {
    const settings = NdrSettingsSchema.parse({})
    expect(settings.ask_shopper).toBe(true)
    expect(settings.rules.map((rule) => rule.then)).not.toContain("return")
  })
})

describe("checkAnswer", () => {
  const input = (change: Partial<NdrAnswerInput> = {}): NdrAnswerInput => ({
    action: "re-attempt",
    comments: "Please come again",
    ...change,
  })

  it("should tidy what it takes and leave out what is empty", () => {
    const answer = input({
      comments: "  Please   come again ",
      phone: "+91 98765 43210",
      address_1: " 14  Residency Road ",
      address_2: "",
      deferred_date: "2026-11-23",
    })
    expect(checkAnswer(answer, NOW)).toEqual({
      action: "re-attempt",
      comments: "Please come again",
      phone: "9876543210",
      address_1: "14 Residency Road",
      deferred_date: "2026-11-23",
    })
  })

  it.each([
    ["comments", { comments: "  " }],
    ["comments", { comments: "x".repeat(251) }],
    ["phone", { phone: "12345" }],
    ["phone", { phone: "5876543210" }],
    ["address_1", { address_1: "Home" }],
    ["address_1", { address_1: "x".repeat(81) }],
    ["address_2", { address_1: "14 Residency Road", address_2: "x".repeat(81) }],
    ["address_1", { address_2: "Second floor" }],
    ["deferred_date", { deferred_date: "2026-11-21" }],
    ["deferred_date", { deferred_date: "2026-11-22" }],
    ["deferred_date", { deferred_date: "2026-11-30" }],
    ["deferred_date", { deferred_date: "23-11-2026" }],
    ["phone", { action: "return", phone: "9876543210" }],
    ["deferred_date", { action: "fake-attempt", deferred_date: "2026-11-23" }],
  ])("should refuse a wrong %s: %j", (field, change) => {
    expect(() => checkAnswer(input(change as never), NOW)).toThrow(new RegExp(`^${field} `))
  })

  it("should tell of an answer without what is personal in it", () => {
    const words = answerWords(
      checkAnswer(input({ phone: "9876543210", address_1: "14 Residency Road" }), NOW)
    )
    expect(words).toBe("try again with another phone number at another address")
  })
})

describe("dates", () => {
  it("should be days in India, from tomorrow on", () => {
    expect(istDay(NOW)).toBe("2026-11-22")
    expect(choosableDates(NOW)).toEqual([23, 24, 25, 26, 27, 28, 29].map((d) => `2026-11-${d}`))
  })

  it("should move a date that passed while the answer waited", () => {
    expect(sendableDate("2026-11-20", NOW)).toBe("2026-11-23")
    expect(sendableDate("2026-11-25", NOW)).toBe("2026-11-25")
  })
})

describe("answerRefusal", () => {
  const open: AnswerableCase = {
    status: "open",
    outcome: null,
    send_state: "none",
    answered_by: null,
    shopper_answered_at: null,
    respond_by: new Date(NOW.getTime() + HOUR),
  }
  const answered = (by: AnswerableCase["answered_by"]): AnswerableCase => ({
    ...open,
    status: "answered",
    send_state: "queued",
    answered_by: by,
    shopper_answered_at: by === "shopper" ? NOW : null,
  })
  const who = (found: AnswerableCase) =>
    (["rule", "shopper", "person"] as const).filter((by) => !answerRefusal(found, by, NOW))

  it.each([
    ["an open case", open, ["rule", "shopper", "person"]],
    ["a rule's answer", answered("rule"), ["shopper", "person"]],
    ["a shopper's answer", answered("shopper"), ["person"]],
    ["a person's answer", answered("person"), ["person"]],
    ["an answer on its way", { ...answered("rule"), send_state: "sending" as const }, []],
    ["an answer sent", { ...answered("rule"), send_state: "sent" as const }, []],
    [
      "a delivered parcel",
      { ...open, status: "closed" as const, outcome: "delivered" as const },
      [],
    ],
    [
      "a case that ran out",
      { ...open, status: "closed" as const, outcome: "expired" as const, respond_by: NOW },
      ["person"],
    ],
    ["time over", { ...open, respond_by: NOW }, ["person"]],
  ])("should say who may answer %s", (_name, found, allowed) => {
    expect(who(found)).toEqual(allowed)
  })
})
