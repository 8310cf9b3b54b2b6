import { multiplyMoney } from "@bodycon/kit"
import type { ComputeActions, MedusaContainer } from "@medusajs/framework/types"
import { ComputedActions, decorateCartTotals, Modules } from "@medusajs/framework/utils"
import { goodsIn } from "./cart"
import type { CheckoutCart } from "./cart"

type Priced = CheckoutCart & Parameters<typeof decorateCartTotals>[0]

type Given = { code: string; amount: unknown; is_tax_inclusive?: boolean }

/** Plain numbers and strings, so that reckoning changes nothing of the cart. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const adjustmentsFrom = (actions: ComputeActions[]): Map<string, Given[]> => {
  const found = new Map<string, Given[]>()
  for (const one of actions) {
    const id =
      one.action === ComputedActions.ADD_ITEM_ADJUSTMENT
        ? one.item_id
        : one.action === ComputedActions.ADD_SHIPPING_METHOD_ADJUSTMENT
          ? one.shipping_method_id
          : null
    if (id) {
      const { code, amount, is_tax_inclusive } = one as Given
      found.set(id, [...(found.get(id) ?? []), { code, amount, is_tax_inclusive }])
    }
  }
  return found
}

/** The cart as if it held no fee, with all its totals. */
export const withoutFees = (cart: CheckoutCart): Priced => {
  const plain = copy(cart)
  const priced = decorateCartTotals({ ...plain, items: goodsIn(plain) } as Priced)
  return copy(priced as unknown as Priced)
}

/** The cart without fees and without any discount. */
const bare = (cart: CheckoutCart): Priced => {
  const plain = copy(cart)
  return withoutFees({
    ...plain,
    items: plain.items.map((item) => ({ ...item, adjustments: [] })),
    shipping_methods: plain.shipping_methods.map((one) => ({ ...one, adjustments: [] })),
  })
}

/** @returns ₹ of a cart with these discounts and no others, rounded to the paisa */
export const totalWith = (cart: Priced, actions: ComputeActions[]): string => {
  const given = adjustmentsFrom(actions)
  const priced = copy(cart)
  for (const one of [...priced.items, ...priced.shipping_methods]) {
    one.adjustments = (given.get(one.id) ?? []) as typeof one.adjustments
  }
  return multiplyMoney(decorateCartTotals(priced).total, 1)
}

/**
 * What a cart would cost with other discount codes, fees left out: Medusa's own promotions, run dry.
 * Automatic discounts count as always.
 * @returns ₹, rounded to the paisa
 */
export const priceCart = async (
  container: MedusaContainer,
  cart: CheckoutCart,
  codes: string[]
): Promise<string> => {
  const plain = bare(cart)
  const actions = await container
    .resolve(Modules.PROMOTION)
    .computeActions(codes, copy(plain) as never)
  return totalWith(plain, actions)
}
