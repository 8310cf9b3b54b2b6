import { MedusaError } from "@medusajs/framework/utils"
import { isFinalCompletionError } from "../completion-error"

const { Types } = MedusaError

describe("isFinalCompletionError", () => {
  it.each<[boolean, unknown]>([
    [true, new MedusaError(Types.NOT_ALLOWED, "Some variant does not have the required inventory")],
    [true, new MedusaError(Types.INVALID_DATA, "Payment sessions are required to complete cart")],
    [true, new MedusaError(Types.NOT_FOUND, "Cart not found")],
    [true, { type: "not_allowed", message: "serialised by the workflow engine" }],
    [
      false,
      new MedusaError(Types.NOT_ALLOWED, "Session: payses_1 was not authorized with the provider."),
    ],
    [false, new MedusaError(Types.PAYMENT_AUTHORIZATION_ERROR, "Payment authorization failed")],
    [false, new Error('Failed to acquire lock for key "cart_1"')],
    [false, undefined],
  ])("should answer %s for %s", (final, error) => {
    expect(isFinalCompletionError(error)).toBe(final)
  })
})
