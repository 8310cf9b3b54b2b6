import { contactHint } from "../contact-hint"

describe("contactHint", () => {
  it.each([
    [{ contact: "+919876543210", email: "meera@bodycon.test" }, "+•••••••••210"],
    [{ contact: null, email: "meera@bodycon.test" }, "m•••@bodycon.test"],
    [{ contact: "", email: "void@razorpay.com" }, null],
    [{ email: "nonsense" }, null],
    [{}, null],
  ])("should mask %j as %s", (payer, hint) => {
    expect(contactHint(payer)).toBe(hint)
  })
})
