/**
 * Rows told again and again are stored once, as last described; Medusa's upsert would lose races. Their ids
 * are random: with ids of their own making, two at once could meet in the primary key, where no
 * `on conflict` looks.
 */

export const INSERT_ORDER = `
  insert into razorpay_order (id, razorpay_order_id, key_id, payment_session_id,
    payment_collection_id, cart_id, amount, raw_amount, currency_code, opened_at, next_check_at)
  values (?, ?, ?, ?, ?, ?, ?::numeric, ?::jsonb, ?, ?, ?)
  on conflict do nothing`

/** What changed is compared with Medusa's books again, and shown again. */
const CHANGED = `(razorpay_payment.status, razorpay_payment.amount_refunded)
    is distinct from (excluded.status, excluded.amount_refunded)`

export const UPSERT_PAYMENT = `
  insert into razorpay_payment (id, razorpay_payment_id, status, method, amount, raw_amount,
    amount_refunded, raw_amount_refunded, error_code, error_description, contact_hint, attempted_at,
    order_id)
  values (?, ?, ?, ?, ?::numeric, ?::jsonb, ?::numeric, ?::jsonb, ?, ?, ?, ?, ?)
  on conflict (razorpay_payment_id) where deleted_at is null do update set
    status = excluded.status, method = excluded.method,
    amount_refunded = excluded.amount_refunded, raw_amount_refunded = excluded.raw_amount_refunded,
    error_code = excluded.error_code, error_description = excluded.error_description,
    contact_hint = excluded.contact_hint,
    agreed_at = case when ${CHANGED} then null else razorpay_payment.agreed_at end,
    dismissed_at = case when ${CHANGED} then null else razorpay_payment.dismissed_at end,
    updated_at = now()`

export const UPSERT_REFUND = `
  insert into razorpay_refund (id, razorpay_refund_id, payment_id, amount, raw_amount, status, origin,
    medusa_refund_id, refunded_at)
  select ?, ?, id, ?::numeric, ?::jsonb, ?, ?, ?, ?::timestamptz
  from razorpay_payment where razorpay_payment_id = ? and deleted_at is null
  on conflict (razorpay_refund_id) where deleted_at is null do update set
    status = excluded.status,
    medusa_refund_id = coalesce(razorpay_refund.medusa_refund_id, excluded.medusa_refund_id),
    updated_at = now()`

/** A failed refund is made up for by the one that names it, or by the next automatic one. */
export const REPLACE_REFUND = `
  update razorpay_refund failed set replaced_by = later.razorpay_refund_id, updated_at = now()
  from razorpay_refund later
  where later.razorpay_refund_id = ? and later.deleted_at is null and later.status <> 'failed'
    and failed.payment_id = later.payment_id and failed.id <> later.id
    and failed.deleted_at is null and failed.status = 'failed' and failed.replaced_by is null
    and (failed.razorpay_refund_id = ?
      or (failed.origin = 'automatic' and later.origin = 'automatic'
        and failed.refunded_at <= later.refunded_at))`

export const INSERT_EVENT = `
  insert into razorpay_event (id, webhook_event_id, event, razorpay_order_id, razorpay_payment_id,
    razorpay_refund_id, outcome, received_at)
  values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (webhook_event_id) where deleted_at is null do update set
    razorpay_order_id = excluded.razorpay_order_id, outcome = excluded.outcome, updated_at = now()`

/**
 * What somebody dismissed stays dismissed; what went back in the meantime is closed, and opened again
 * when Razorpay gave that refund up.
 */
export const UPSERT_STRAYS = `
  insert into razorpay_stray_payment (id, razorpay_payment_id, razorpay_order_id, key_id, amount,
    raw_amount, amount_refunded, raw_amount_refunded, currency_code, method, contact_hint, status,
    paid_at)
  select stray->>'id', stray->>'razorpay_payment_id', stray->>'razorpay_order_id', stray->>'key_id',
    (stray->>'amount')::numeric, jsonb_build_object('value', stray->>'amount', 'precision', 20),
    (stray->>'amount_refunded')::numeric,
    jsonb_build_object('value', stray->>'amount_refunded', 'precision', 20),
    stray->>'currency_code', stray->>'method', stray->>'contact_hint', stray->>'status',
    (stray->>'paid_at')::timestamptz
  from jsonb_array_elements(?::jsonb) stray
  on conflict (razorpay_payment_id) where deleted_at is null do update set
    amount_refunded = excluded.amount_refunded, raw_amount_refunded = excluded.raw_amount_refunded,
    status = case when 'refunded' in (excluded.status, razorpay_stray_payment.status)
      then excluded.status else razorpay_stray_payment.status end,
    updated_at = now()`
