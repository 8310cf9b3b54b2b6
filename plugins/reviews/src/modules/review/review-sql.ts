const EVENT_COLUMNS = "id, product_id, variant_id, size, fit, verified, customer_id, rating, status"

/** Locked in a fixed order, so that two moderators of overlapping reviews wait instead of deadlock. */
export const LOCK_REVIEWS = `
  select ${EVENT_COLUMNS} from review
  where deleted_at is null and id in (select jsonb_array_elements_text(?::jsonb))
  order by id
  for update`

export const SET_STATUS = `
  update review
  set status = ?, moderated_by = ?, moderation_note = ?, moderated_at = now(), updated_at = now()
  where deleted_at is null and id in (select jsonb_array_elements_text(?::jsonb))`

export const DELETE_REVIEWS = `
  delete from review
  where deleted_at is null and id in (select jsonb_array_elements_text(?::jsonb))
  returning ${EVENT_COLUMNS}`

/** One row per JSON record; an external id that is already there is left alone and not returned. */
export const IMPORT_REVIEWS = `
  insert into review (id, external_id, product_id, variant_id, customer_id, author_name, size, color,
    rating, title, content, fit, verified, status, photo_urls, body_profile, flag_reasons, created_at)
  select id, external_id, product_id, variant_id, customer_id, author_name, size, color,
    rating, title, content, fit, verified, status, photo_urls, body_profile, '[]'::jsonb,
    coalesce(created_at, now())
  from jsonb_to_recordset(?::jsonb) as r(
    id text, external_id text, product_id text, variant_id text, customer_id text, author_name text,
    size text, color text, rating int, title text, content text, fit text, verified boolean,
    status text, photo_urls jsonb, body_profile jsonb, created_at timestamptz)
  order by external_id
  on conflict (external_id) where deleted_at is null and external_id is not null do nothing
  returning ${EVENT_COLUMNS}, external_id`

export const CLAIM_PHOTOS = `
  update review_picture set review_id = ?, updated_at = now()
  where deleted_at is null and customer_id = ? and review_id is null
    and url in (select jsonb_array_elements_text(?::jsonb))
  returning url`
