export const LOCK_ORDER = "select pg_advisory_xact_lock(hashtextextended(?, 0))"

export const ORDER_OF = "select order_id from return_request where id = ? and deleted_at is null"

export const LOCK_REQUEST =
  "select id from return_request where id = ? and deleted_at is null for update"

export const BELONGS_TO =
  "select return_request_id, order_id from return_payout where id = ? and deleted_at is null"

export const NEXT_SEQUENCE =
  "select coalesce(max(sequence), 0) + 1 as next from return_request where order_id = ?"

/** Pieces asked back per line and purchase order; once the parcel was opened, those that came. */
export const REQUESTED_QUANTITIES = `
  select item.order_line_item_id, item.purchase_order_id,
         sum(coalesce(item.received_quantity, item.quantity))::int as quantity
  from return_request_item item
  join return_request request on request.id = item.return_request_id
  where request.order_id = ? and request.deleted_at is null and item.deleted_at is null
    and request.status not in ('rejected', 'cancelled')
  group by item.order_line_item_id, item.purchase_order_id`

/** Whether a later request, not given up, asks for a line and purchase order that this one had asked for. */
export const ASKED_AGAIN = `
  select 1
  from return_request later
  join return_request_item theirs on theirs.return_request_id = later.id and theirs.deleted_at is null
  join return_request_item mine on mine.return_request_id = :id and mine.deleted_at is null
    and mine.order_line_item_id = theirs.order_line_item_id
    and mine.purchase_order_id = theirs.purchase_order_id
  where later.order_id = :order and later.sequence > :sequence and later.deleted_at is null
    and later.status not in ('rejected', 'cancelled')
  limit 1`

/** Gives photos to the request that shows them, if they were uploaded for its order and are shown nowhere. */
export const CLAIM_PHOTOS = `
  update return_picture set return_request_id = :request, updated_at = now()
  where order_id = :order and url = any(:urls) and return_request_id is null and deleted_at is null
  returning url`

/** Destinations that another key than the current one wrote, held until they are written anew. */
export const LOCK_STALE_DESTINATIONS = `
  select id, key_id, ciphertext from return_destination
  where key_id <> :current and deleted_at is null order by id for update`

export const COUNT_DESTINATIONS =
  "select count(*)::int as count from return_destination where deleted_at is null"
