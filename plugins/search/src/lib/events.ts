import type { Event, SearchTypes } from "@medusajs/framework/types"
import {
  InventoryEvents,
  InventoryLevelWorkflowEvents,
  PricingEvents,
  ProductCategoryWorkflowEvents,
  ProductVariantWorkflowEvents,
  ProductWorkflowEvents,
} from "@medusajs/framework/utils"

type Query = SearchTypes.SearchContainer["query"]
type Lookup = (query: Query, event: Event<EventData>) => Promise<string[]>

/** What the events below carry: an id or ids; reviews also name the product. */
export interface EventData {
  id?: string | string[]
  product_id?: string | string[]
}

/** Most products a renamed category refreshes at once; a bigger one is left to a reindex. */
const MAX_PRODUCTS_PER_EVENT = 2000

/**
 * How each event leads to products. Stock and prices listen to module events too, because checkout
 * reserves stock and price lists change prices without any workflow event.
 */
const LOOKUPS: Record<string, Lookup> = {
  [ProductWorkflowEvents.CREATED]: async (_, event) => toList(event.data.id),
  [ProductWorkflowEvents.UPDATED]: async (_, event) => toList(event.data.id),
  [ProductWorkflowEvents.DELETED]: async (_, event) => toList(event.data.id),
  [ProductVariantWorkflowEvents.CREATED]: byVariant,
  [ProductVariantWorkflowEvents.UPDATED]: byVariant,
  [ProductVariantWorkflowEvents.DELETED]: byVariant,
  [ProductCategoryWorkflowEvents.UPDATED]: byCategory,
  [PricingEvents.PRICE_CREATED]: byPrice,
  [PricingEvents.PRICE_UPDATED]: byPrice,
  [PricingEvents.PRICE_DELETED]: byPrice,
  [InventoryLevelWorkflowEvents.CREATED]: byLevel,
  [InventoryLevelWorkflowEvents.UPDATED]: byLevel,
  [InventoryEvents.INVENTORY_LEVEL_CREATED]: byLevel,
  [InventoryEvents.INVENTORY_LEVEL_UPDATED]: byLevel,
  [InventoryEvents.RESERVATION_ITEM_CREATED]: byReservation,
  [InventoryEvents.RESERVATION_ITEM_UPDATED]: byReservation,
  [InventoryEvents.RESERVATION_ITEM_DELETED]: byReservation,
  "review.approved": async (_, event) => toList(event.data.product_id),
  "review.rejected": async (_, event) => toList(event.data.product_id),
}

/** Events after which a product's document is written anew. */
export const PRODUCT_INDEX_EVENTS = Object.keys(LOOKUPS)

/** Whether the event means that the product itself is gone. */
export const isProductDeleted = (event: Event<EventData>) =>
  event.name === ProductWorkflowEvents.DELETED

/** Ids of the products an event concerns, without repeats; none when nothing is affected. */
export async function resolveProductIds(
  event: Event<EventData>,
  { container }: SearchTypes.SearchIngestionContext
): Promise<string[]> {
  const lookup = LOOKUPS[event.name]
  return lookup ? [...new Set(await lookup(container.query, event))] : []
}

async function byVariant(query: Query, event: Event<EventData>) {
  return await productIdsOfVariants(query, { id: toList(event.data.id) })
}

async function byCategory(query: Query, event: Event<EventData>) {
  const { data } = await query.graph({
    entity: "product",
    fields: ["id"],
    filters: { categories: { id: toList(event.data.id) } },
    pagination: { take: MAX_PRODUCTS_PER_EVENT },
  })
  return data.map((product) => product.id)
}

async function byPrice(query: Query, event: Event<EventData>) {
  const { data } = await query.graph({
    entity: "price",
    fields: ["price_set.variant.product_id"],
    filters: { id: toList(event.data.id) },
    withDeleted: true,
  })
  return (data as { price_set?: { variant?: VariantRef | VariantRef[] } }[]).flatMap((price) =>
    productIds(price.price_set?.variant)
  )
}

async function byLevel(query: Query, event: Event<EventData>) {
  const { data } = await query.graph({
    entity: "inventory_level",
    fields: ["inventory_item_id"],
    filters: { id: toList(event.data.id) },
    withDeleted: true,
  })
  return await productIdsOfItems(
    query,
    data.map((level) => level.inventory_item_id)
  )
}

async function byReservation(query: Query, event: Event<EventData>) {
  const { data } = await query.graph({
    entity: "reservation",
    fields: ["inventory_item_id"],
    filters: { id: toList(event.data.id) },
    withDeleted: true,
  })
  return await productIdsOfItems(
    query,
    data.map((reservation) => reservation.inventory_item_id)
  )
}

async function productIdsOfItems(query: Query, itemIds: string[]) {
  if (!itemIds.length) {
    return []
  }
  const { data } = await query.graph({
    entity: "inventory_item",
    fields: ["variants.product_id"],
    filters: { id: [...new Set(itemIds)] },
  })
  return (data as { variants?: VariantRef[] }[]).flatMap((item) => productIds(item.variants))
}

async function productIdsOfVariants(query: Query, filters: { id: string[] }) {
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["product_id"],
    filters,
    withDeleted: true,
  })
  return productIds(data as VariantRef[])
}

interface VariantRef {
  product_id?: string | null
}

function productIds(variants: VariantRef | VariantRef[] | null | undefined): string[] {
  return [variants]
    .flat()
    .map((variant) => variant?.product_id)
    .filter((id): id is string => Boolean(id))
}

function toList(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat()
}
