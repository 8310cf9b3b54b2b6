/**
 * Captured payments whose books are not known to agree for good, beside what Medusa says of each.
 * Razorpay's side is what is still held; Medusa's is captures minus refunds, each rounded to the paisa
 * as a running total, as the provider rounds them. `IDX_razorpay_payment_not_agreed` finds the
 * payments, Medusa's indexes on collection and payment find the rest. Parameter: key prefix.
 */
const BOOKS = `
  books as (
    select payment.id, payment.razorpay_payment_id, rzp_order.razorpay_order_id, link.order_id,
      rzp_order.reason, rzp_order.last_error, rzp_order.status as settlement_status, payment.method,
      payment.contact_hint, payment.attempted_at, payment.dismissed_at, own.id as medusa_payment_id,
      own.canceled_at is not null as cancelled, payment.amount,
      payment.amount - payment.amount_refunded as razorpay_amount,
      case when own.id is not null then round(coalesce(captured.total, 0), 2)
        - round(coalesce(refunded.total, 0), 2) end as medusa_amount,
      greatest(payment.attempted_at, captured.latest, refunded.latest) as latest,
      medusa_order.canceled as order_cancelled,
      link.order_id is not null and medusa_order.canceled is not true
        and (rzp_order.cart_id is null or cart_link.order_id is not null) as placed
    from razorpay_payment payment
    join razorpay_order rzp_order on rzp_order.id = payment.order_id
    left join lateral (
      select medusa.id, medusa.canceled_at from payment medusa
      where medusa.payment_collection_id = rzp_order.payment_collection_id
        and medusa.deleted_at is null
        and medusa.data->>'payment_id' = payment.razorpay_payment_id
      order by medusa.canceled_at nulls first limit 1) own on true
    left join lateral (
      select sum(capture.amount) as total, max(capture.created_at) as latest from capture
      where capture.payment_id = own.id and capture.deleted_at is null) captured on true
    left join lateral (
      select sum(refund.amount) as total, max(refund.created_at) as latest from refund
      where refund.payment_id = own.id and refund.deleted_at is null) refunded on true
    left join lateral (
      select collection.order_id from order_payment_collection collection
      where collection.payment_collection_id = rzp_order.payment_collection_id
        and collection.deleted_at is null limit 1) link on true
    left join lateral (
      select cart.order_id from order_cart cart
      where cart.cart_id = rzp_order.cart_id and cart.deleted_at is null limit 1) cart_link on true
    left join lateral (
      select known.status = 'canceled' as canceled from "order" known
      where known.id = coalesce(cart_link.order_id, link.order_id)
        and known.deleted_at is null) medusa_order on true
    where payment.deleted_at is null and payment.agreed_at is null
      and payment.status in ('captured', 'refunded') and starts_with(rzp_order.key_id, ?)
  )`

/** Money that is neither an order's nor on its way back; a cancelled order keeps none. */
const UNSETTLED = `razorpay_amount > 0 and (medusa_payment_id is null or cancelled or not placed)`
const DIFFERS = `medusa_payment_id is not null and not cancelled and medusa_amount <> razorpay_amount`

/** Settling takes seconds; what is younger than this is on its way. */
const SETTLED_BY_NOW = `now() - interval '2 minutes'`

/** Every entry of the page. Parameters: key prefix three times. */
const ENTRIES = `
  with ${BOOKS}, failed as (
    select refund.id, refund.razorpay_refund_id, refund.payment_id, refund.amount,
      refund.medusa_refund_id, refund.refunded_at, refund.resend_requested_at, refund.last_error
    from razorpay_refund refund
    where refund.deleted_at is null and refund.status = 'failed' and refund.replaced_by is null
      and refund.dismissed_at is null
      and (refund.origin <> 'dashboard' or refund.medusa_refund_id is not null)
  ), entries as (
    select id, case when ${UNSETTLED} then 'unsettled' else 'amount_differs' end as kind,
      case when not (${UNSETTLED}) then 'amount_differs'
        else coalesce(reason, case when order_cancelled then 'order_cancelled' else 'not_settled' end)
      end as reason,
      last_error as detail, razorpay_payment_id, null as razorpay_refund_id, razorpay_order_id,
      order_id, razorpay_amount as amount, medusa_amount, 'inr' as currency_code, method,
      contact_hint, attempted_at as occurred_at,
      coalesce(settlement_status = 'refund_pending', false) as is_under_way
    from books
    where dismissed_at is null and latest < ${SETTLED_BY_NOW}
      and (${UNSETTLED} or ${DIFFERS})
      and ((${UNSETTLED} and order_cancelled is not true)
        or not exists (select 1 from failed where failed.payment_id = books.id))
    union all
    select failed.id, 'refund_failed', 'refund_failed', failed.last_error, payment.razorpay_payment_id,
      failed.razorpay_refund_id, rzp_order.razorpay_order_id, link.order_id, failed.amount, null,
      'inr', payment.method, payment.contact_hint, failed.refunded_at,
      failed.resend_requested_at is not null
    from failed
    join razorpay_payment payment on payment.id = failed.payment_id
    join razorpay_order rzp_order on rzp_order.id = payment.order_id
    left join lateral (
      select collection.order_id from order_payment_collection collection
      where collection.payment_collection_id = rzp_order.payment_collection_id
        and collection.deleted_at is null limit 1) link on true
    where starts_with(rzp_order.key_id, ?)
    union all
    select stray.id, 'stray', 'not_our_order', stray.last_error, stray.razorpay_payment_id, null,
      stray.razorpay_order_id, null, stray.amount - stray.amount_refunded, null,
      stray.currency_code, stray.method, stray.contact_hint, stray.paid_at,
      stray.status = 'refunding'
    from razorpay_stray_payment stray
    where stray.deleted_at is null and stray.status in ('open', 'refunding')
      and starts_with(stray.key_id, ?)
      and not exists (select 1 from razorpay_order known
        where known.razorpay_order_id = stray.razorpay_order_id and known.deleted_at is null)
  )`

const COLUMNS = `id, kind, reason, detail, razorpay_payment_id, razorpay_refund_id, razorpay_order_id,
    order_id, round(amount, 2)::text as amount, round(medusa_amount, 2)::text as medusa_amount,
    currency_code, method, contact_hint, occurred_at, is_under_way`

/** A page of entries, oldest first. Parameters: key prefix three times, limit, offset. */
export const LIST_ENTRIES = `${ENTRIES}
  select ${COLUMNS} from entries order by occurred_at, id limit ? offset ?`

/** One entry while it is on the page. Parameters: key prefix three times, its id. */
export const FIND_ENTRY = `${ENTRIES} select ${COLUMNS} from entries where id = ?`

/** How many entries of each kind there are, and their rupees. Parameters: key prefix three times. */
export const SUM_ENTRIES = `${ENTRIES}
  select kind, count(*)::int as count,
    round(coalesce(sum(amount) filter (where currency_code = 'inr'), 0), 2)::text as amount
  from entries group by kind`

/** Looks at a payment no more once its books agree and nothing can happen to it by itself. Parameter: key prefix. */
export const CLOSE_AGREED = `
  with ${BOOKS}
  update razorpay_payment closed set agreed_at = now() from books
  where closed.id = books.id and books.latest < now() - interval '14 days'
    and not (${UNSETTLED}) and not coalesce(${DIFFERS}, false)`

/** Orders that the page lists for their payments' sake. Parameter: key prefix. */
export const LIST_NOT_AGREED = `
  with ${BOOKS}
  select distinct razorpay_order_id from books
  where dismissed_at is null and latest < ${SETTLED_BY_NOW} and (${UNSETTLED} or ${DIFFERS})`

/** Looks again at payments that Medusa captured or refunded lately. */
export const REOPEN_CHANGED = `
  update razorpay_payment opened set agreed_at = null
  from payment medusa
  where medusa.id in (
      select payment_id from refund where created_at > now() - interval '3 days'
      union select payment_id from capture where created_at > now() - interval '3 days')
    and opened.razorpay_payment_id = medusa.data->>'payment_id'
    and opened.deleted_at is null and opened.agreed_at is not null`
