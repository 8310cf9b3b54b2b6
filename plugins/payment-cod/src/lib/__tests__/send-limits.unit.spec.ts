import { nextSendAt, refuseSend } from "../send-limits"

const NOW = new Date("2026-11-21T10:00:00Z")
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

const sent = (given: object = {}) => ({
  status: "pending",
  sends: 1,
  wrong_guesses: 0,
  last_sent_at: at(-60),
  expires_at: at(3600),
  ...given,
})

describe("refuseSend", () => {
  it.each([
    ["the first", { sends: 0, last_sent_at: null }, null],
    ["one a minute later", {}, null],
    ["one 59 s later", { last_sent_at: at(-59) }, "sent_just_now"],
    ["the third", { sends: 2 }, null],
    ["the fourth", { sends: 3 }, "too_many_sends"],
    ["one after four wrong guesses", { wrong_guesses: 4 }, null],
    ["one after five", { wrong_guesses: 5 }, "too_many_tries"],
    ["one of a confirmed order", { status: "confirmed" }, "confirmation_over"],
    ["one when time is up", { expires_at: NOW }, "confirmation_over"],
  ])("should judge %s", (_name, given, code) => {
    expect(refuseSend(sent(given), NOW)?.code ?? null).toBe(code)
  })

  it("should say how long to wait, and when the next may be sent", () => {
    const just = sent({ last_sent_at: at(-20) })

    expect(refuseSend(just, NOW)?.message).toContain("40 s")
    expect(nextSendAt(just, NOW)).toEqual(at(40))
    expect(nextSendAt(sent(), NOW)).toEqual(NOW)
    expect(nextSendAt(sent({ sends: 3 }), NOW)).toBeNull()
    expect(nextSendAt(sent({ wrong_guesses: 5 }), NOW)).toBeNull()
  })
})
