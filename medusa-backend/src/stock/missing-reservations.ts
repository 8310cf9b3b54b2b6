import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

type Level = {
  location_id: string
  stocked_quantity: BigNumberInput
  reserved_quantity: BigNumberInput
  stock_locations?: { sales_channels?: ({ id: string } | null)[] | null }[] | null
}

/** What is read of an order to know whether all its pieces are kept for it. */
export type HeldOrder = {
  id: string
  status: string
  sales_channel_id: string | null
  items: {
    id: string
    detail: { quantity: BigNumberInput }
    variant?: {
      manage_inventory: boolean
      allow_backorder: boolean
      inventory_items?:
        | {
            inventory_item_id: string
            required_quantity: BigNumberInput
            inventory?: { location_levels?: (Level | null)[] | null } | null
          }[]
        | null
    } | null
  }[]
}

export const HELD_ORDER_FIELDS = [
  "id",
  "status",
  "sales_channel_id",
  "items.id",
  "items.detail.quantity",
  "items.variant.manage_inventory",
  "items.variant.allow_backorder",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "items.variant.inventory_items.inventory.location_levels.location_id",
  "items.variant.inventory_items.inventory.location_levels.stocked_quantity",
  "items.variant.inventory_items.inventory.location_levels.reserved_quantity",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
]

export type Reserved = {
  line_item_id?: string | null
  inventory_item_id: string
  quantity: BigNumberInput
}

export type MissingReservation = {
  line_item_id: string
  inventory_item_id: string
  /** `null` when no place of the order's sales channel has that much left. */
  location_id: string | null
  quantity: BigNumberInput
  allow_backorder: boolean
}

const serves = ({ stock_locations }: Level, channel: string | null): boolean =>
  channel === null ||
  (stock_locations ?? []).some(({ sales_channels }) =>
    (sales_channels ?? []).some((one) => one?.id === channel)
  )

/** The first place that has enough left, else any when more may be sold than there is. */
const placeFor = (
  levels: Level[],
  quantity: BigNumberInput,
  allowsBackorder: boolean
): string | null => {
  const left = ({ stocked_quantity, reserved_quantity }: Level) =>
    MathBN.sub(stocked_quantity, reserved_quantity)
  const enough = levels.find((level) => MathBN.gte(left(level), quantity))
  return (enough ?? (allowsBackorder ? levels[0] : undefined))?.location_id ?? null
}

/** The pieces of an order that nothing is kept for, and where they could be kept. */
export const missingReservations = (
  { items, sales_channel_id }: HeldOrder,
  reserved: Reserved[]
): MissingReservation[] =>
  items.flatMap(({ id, detail, variant }) =>
    !variant?.manage_inventory
      ? []
      : (variant.inventory_items ?? []).flatMap((part): MissingReservation[] => {
          const kept = reserved
            .filter(
              (one) => one.line_item_id === id && one.inventory_item_id === part.inventory_item_id
            )
            .map((one) => one.quantity)
          const missing = MathBN.sub(
            MathBN.mult(detail.quantity, part.required_quantity),
            MathBN.sum(0, ...kept)
          )
          if (MathBN.lte(missing, 0)) {
            return []
          }
          const levels = (part.inventory?.location_levels ?? []).flatMap((level) =>
            level && serves(level, sales_channel_id) ? [level] : []
          )
          return [
            {
              line_item_id: id,
              inventory_item_id: part.inventory_item_id,
              location_id: placeFor(levels, missing, variant.allow_backorder),
              quantity: missing,
              allow_backorder: variant.allow_backorder,
            },
          ]
        })
  )
