/**
 * Relations of a store answer that lead to what only the merchant may know: stock per supplier (each supplier
 * is a stock location), who the supplier is, and what it costs. Medusa's own lists of allowed fields include
 * some of them.
 */
const HIDDEN =
  /^(inventory|inventory_levels?|location_levels?|locations?|location_id|stock_locations?\w*|suppliers?|supplier_\w+|listings?|purchase_orders?\w*|reservations?|reservation_items?)$/

/**
 * The first field of a `fields` or `order` parameter that leads to a supplier; null when none does.
 *
 * @example hiddenField("id,+variants.inventory_items.inventory.location_levels.*")
 */
export const hiddenField = (parameter: unknown): string | null =>
  [parameter]
    .flat()
    .flatMap((text) => String(text ?? "").split(","))
    .map((field) => field.trim().replace(/^[+\-* ]+/, ""))
    .find((field) => field.split(".").some((part) => HIDDEN.test(part.trim()))) ?? null

/** Removes the named keys of an answer at any depth, in place. */
export const withoutKeys = <T>(value: T, keys: string[]): T => {
  if (Array.isArray(value)) {
    value.forEach((entry) => withoutKeys(entry, keys))
  } else if (value && typeof value === "object") {
    for (const [key, entry] of Object.entries(value)) {
      if (keys.includes(key)) {
        delete (value as Record<string, unknown>)[key]
      } else {
        withoutKeys(entry, keys)
      }
    }
  }
  return value
}
