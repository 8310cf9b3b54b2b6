/** Who lists the variants, with what a purchase order copies from the supplier. */
export const LISTINGS = `
  select listing.variant_id, listing.supplier_sku, listing.cost_price::text as cost_price,
    listing.lead_days, listing.reported_stock, listing.safety_buffer, listing.priority,
    supplier.id as supplier_id, supplier.code as supplier_code, supplier.stock_location_id,
    supplier.pickup_address ->> 'postal_code' as pincode, supplier.channel,
    supplier.answer_minutes, supplier.dispatch_hours, supplier.active
  from supplier_listing listing
  join supplier on supplier.id = listing.supplier_id and supplier.deleted_at is null
  where listing.variant_id = any(?) and listing.deleted_at is null
    and not supplier.id = any(?)`

/** What variants consist of, with what is free of it at each location; without a location: nowhere. */
export const STOCK = `
  select part.variant_id, part.inventory_item_id, part.required_quantity, level.location_id,
    level.stocked_quantity - level.reserved_quantity as free
  from product_variant_inventory_item part
  left join inventory_level level
    on level.inventory_item_id = part.inventory_item_id and level.deleted_at is null
  where part.variant_id = any(?) and part.deleted_at is null`

export const RESERVATIONS = `
  select line_item_id, inventory_item_id, location_id, quantity, metadata
  from reservation_item
  where line_item_id = any(?) and deleted_at is null`

export type ListingRow = {
  variant_id: string
  supplier_sku: string
  cost_price: string
  lead_days: number
  reported_stock: number
  safety_buffer: number
  priority: number
  supplier_id: string
  supplier_code: string
  stock_location_id: string
  pincode: string | null
  channel: string
  answer_minutes: number
  dispatch_hours: number
  active: boolean
}

export type StockRow = {
  variant_id: string
  inventory_item_id: string
  required_quantity: number
  location_id: string | null
  free: string | null
}

export type ReservationRow = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: string
  metadata: Record<string, unknown> | null
}
