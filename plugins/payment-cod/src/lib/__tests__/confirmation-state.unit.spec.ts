import { nextConfirmation } from "../confirmation-state"

describe("nextConfirmation", () => {
  it.each([
    ["pending", "confirm", "confirmed", null],
    ["pending", "decline", "declined", null],
    ["pending", "expire", "expired", null],
    ["confirmed", "confirm", "confirmed", /confirmed already/],
    ["confirmed", "decline", "confirmed", /confirmed already/],
    ["confirmed", "expire", "confirmed", /confirmed already/],
    ["declined", "confirm", "declined", /called off already/],
    ["declined", "decline", "declined", /called off already/],
    ["declined", "expire", "declined", /called off already/],
    ["expired", "confirm", "expired", /not confirmed in time/],
    ["expired", "decline", "expired", /not confirmed in time/],
    ["expired", "expire", "expired", /not confirmed in time/],
  ] as const)("should make of %s by %s %s", (status, event, next, message) => {
    const move = nextConfirmation(status, event)

    expect(move).toMatchObject({ status: next, changed: message === null })
    if (message) {
      expect(move.message).toMatch(message)
    } else {
      expect(move.message).toBeNull()
    }
  })
})
