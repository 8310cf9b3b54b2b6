import { INDIAN_STATES, stateCodeOf } from "../lib/indian-states"

/**
 * Where a supply to the shop takes place, as the supplier writes it on its invoice. The supplier bills the
 * shop and ships to the shopper, so it is the state the shop is registered in; without a registration, the
 * state the goods go to.
 * @returns e.g. `"27 Maharashtra"`, or the state as written when it has no code
 */
export const placeOfSupply = (shopGstin: string | undefined, shipToState: string): string => {
  const code = shopGstin?.slice(0, 2) ?? stateCodeOf(shipToState)
  const name = code ? INDIAN_STATES[code] : undefined
  return code && name ? `${code} ${name}` : shipToState
}
