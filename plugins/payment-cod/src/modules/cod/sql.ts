export const LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))"

export const LOCK_CONFIRMATION =
  "select id from cod_confirmation where id = ? and deleted_at is null for update"

export const LOCK_CONFIRMATION_OF_ORDER =
  "select id from cod_confirmation where order_id = ? and deleted_at is null for update"

/** What is known of a shopper and a place. */
export const STANDING = `
  select
    (select count(*)::int from cod_refusal
     where deleted_at is null and kind = 'rto'
       and created_at > now() - make_interval(days => cast(:days as int))
       and (phone = cast(:phone as text) or email = cast(:email as text) or customer_id = cast(:customer_id as text))
    ) as refusals,
    exists (
      select 1 from cod_block
      where deleted_at is null and (expires_at is null or expires_at > now())
        and (kind, value) in (('phone', cast(:phone as text)), ('email', cast(:email as text)),
                              ('customer', cast(:customer_id as text)), ('pincode', cast(:pincode as text)))
    ) as blocked`

/** A parcel not taken outweighs that she said so before. */
export const RECORD_REFUSAL = `
  insert into cod_refusal (id, order_id, kind, phone, email, customer_id, pincode)
  values (:id, :order_id, :kind, :phone, :email, :customer_id, :pincode)
  on conflict (order_id) where deleted_at is null do update
  set kind = 'rto', updated_at = now()
  where cod_refusal.kind = 'declined' and excluded.kind = 'rto'
  returning id`

/** Earlier refusals of whoever ordered, and what keeps her from paying in cash. */
export const EARLIER_REFUSALS = `
  select id, order_id, kind, created_at from cod_refusal
  where deleted_at is null
    and (phone = cast(:phone as text) or email = cast(:email as text) or customer_id = cast(:customer_id as text))
  order by created_at desc limit 20`

export const ACTIVE_BLOCK = `
  select id, kind, value, reason, expires_at, created_by, created_at from cod_block
  where deleted_at is null and (expires_at is null or expires_at > now())
    and (kind, value) in (('phone', cast(:phone as text)), ('email', cast(:email as text)),
                          ('customer', cast(:customer_id as text)), ('pincode', cast(:pincode as text)))
  order by created_at limit 1`

/** Blocks that ran out make room for new ones. */
export const FORGET_EXPIRED_BLOCKS = `
  update cod_block set deleted_at = now()
  where deleted_at is null and expires_at <= now()
    and (kind, value) in (select * from unnest(cast(:kinds as text[]), cast(:values as text[])))`

export const BLOCKED_ALREADY = `
  select kind, value from cod_block
  where deleted_at is null
    and (kind, value) in (select * from unnest(cast(:kinds as text[]), cast(:values as text[])))
  limit 1`

export const WRONG_GUESSES_OF_PHONE = `
  select coalesce(sum(wrong_guesses), 0)::int as wrong from cod_confirmation
  where phone = ? and created_at > now() - interval '1 day' and deleted_at is null`

export const EXPIRE = `
  with due as (
    select id from cod_confirmation
    where status = 'pending' and expires_at <= now() and deleted_at is null
    order by expires_at limit :batch for update skip locked)
  update cod_confirmation late
  set status = 'expired', answered_at = now(), answered_via = 'system', code_hash = null,
      updated_at = now()
  from due where late.id = due.id
  returning late.id, late.order_id, late.payment_id`

export const REMIND = `
  with due as (
    select id from cod_confirmation
    where status = 'pending' and reminded_at is null and remind_at <= now() and deleted_at is null
    order by remind_at limit :batch for update skip locked)
  update cod_confirmation quiet
  set reminded_at = now(), updated_at = now()
  from due where quiet.id = due.id
  returning quiet.id, quiet.order_id, quiet.payment_id,
    (quiet.sends < :max_sends and quiet.wrong_guesses < :max_wrong
     and quiet.expires_at > now()) as wanted`
