const sumOf = (list, pick) => list.reduce((sum, one) => sum + pick(one), 0)

/** Exact sums of a payment's entries, in paise; half a paisa goes up, as it does when it is charged. */
const paise = (table, key) => `
  (select coalesce(round(sum((e.raw_amount->>'value')::numeric) * 100), 0)::bigint
   from ${table} e where e.${key} and e.deleted_at is null)`

/** Medusa's payments that were made from Razorpay orders, with the order each belongs to. */
const PAYMENTS = `
  select p.data->>'payment_id' as razorpay_payment_id, p.canceled_at is not null as cancelled,
    o.id as order_id, o.status as order_status,
    ${paise("capture", "payment_id = p.id")} as captured,
    ${paise("refund", "payment_id = p.id")} as refunded
  from payment p
  left join order_payment_collection l
    on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
  left join "order" o on o.id = l.order_id
  where p.deleted_at is null and p.data->>'id' = any($1)`

/** What the shop noted of each attempt at Razorpay, in paise. */
const ATTEMPTS = `
  select razorpay_payment_id, status, round((raw_amount->>'value')::numeric * 100)::bigint as amount,
    round((raw_amount_refunded->>'value')::numeric * 100)::bigint as refunded
  from razorpay_payment where razorpay_payment_id = any($1) and deleted_at is null`

/** Whether a payment stands: neither cancelled nor given back in full. */
const STANDS = `(${paise("capture", "payment_id = p.id")} = 0
    or ${paise("capture", "payment_id = p.id")} > ${paise("refund", "payment_id = p.id")})`

/** Every order of the run with its carts, its payments that stand, and its own entries of money. */
const ORDERS = `
  select o.id, o.status, o.metadata->>'cart_id' as cart_id,
    (select min(c.cart_id) from order_cart c where c.order_id = o.id and c.deleted_at is null) as linked_cart,
    round((s.totals->>'current_order_total')::numeric * 100)::bigint as total,
    ${paise("order_transaction", "order_id = o.id")} as transactions,
    count(p.id) filter (where ${STANDS})::int as payments,
    count(p.id) filter (where p.provider_id = 'pp_cod_cod' and ${STANDS})::int as cash,
    coalesce(sum(${paise("capture", "payment_id = p.id")}), 0)::bigint as captured,
    coalesce(sum(${paise("refund", "payment_id = p.id")}), 0)::bigint as refunded
  from "order" o
  left join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
  left join order_payment_collection l on l.order_id = o.id and l.deleted_at is null
  left join payment p on p.payment_collection_id = l.payment_collection_id
    and p.deleted_at is null and p.canceled_at is null
  where o.email like $1 and o.deleted_at is null
  group by o.id, s.totals`

/** Pieces on lines of the run's orders against pieces reserved for them. */
const RESERVED = `
  with lines as (
    select i.item_id, o.status, i.quantity - coalesce(i.fulfilled_quantity, 0) as pieces,
      coalesce((select sum(r.quantity) from reservation_item r
        where split_part(r.line_item_id, '#', 1) = i.item_id and r.deleted_at is null), 0) as reserved
    from "order" o
    join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
    join order_line_item l on l.id = i.item_id and l.variant_id is not null
    where o.email like $1
  )
  select coalesce(sum(pieces) filter (where status <> 'canceled'), 0)::int as pieces,
    coalesce(sum(reserved) filter (where status <> 'canceled'), 0)::int as reserved,
    count(*) filter (where status <> 'canceled' and reserved < pieces)::int as lines_under_reserved,
    count(*) filter (where status <> 'canceled' and reserved > pieces)::int as lines_over_reserved,
    count(*) filter (where status = 'canceled' and reserved > 0)::int as lines_of_cancelled_orders_reserved
  from lines`

/** Stock levels whose own count of reserved pieces is not that of their reservations, or above their stock. */
const LEVELS = `
  select count(*) filter (where l.reserved_quantity <> coalesce(r.pieces, 0))::int as wrong,
    count(*) filter (where l.reserved_quantity > l.stocked_quantity)::int as oversold
  from inventory_level l
  join product_variant_inventory_item v on v.inventory_item_id = l.inventory_item_id and v.deleted_at is null
  left join lateral (
    select sum(i.quantity) as pieces from reservation_item i
    where i.inventory_item_id = l.inventory_item_id and i.location_id = l.location_id
      and i.deleted_at is null) r on true
  where l.deleted_at is null and v.variant_id = any($1)`

const OPEN = `
  select status, count(*)::int as count from razorpay_order where razorpay_order_id = any($1)
  group by status order by status`

const EVENTS = `
  select event_key, status from webhook_event
  where source = 'razorpay' and created_at >= $1 and deleted_at is null`

const REJECTED = `
  select coalesce(sum(count) filter (where reason <> 'replayed'), 0)::int as rejected,
    coalesce(sum(count) filter (where reason = 'replayed'), 0)::int as replayed
  from webhook_rejection where source = 'razorpay' and deleted_at is null`

/** How many deliveries the shop has ever refused, and how many replays it has known again. */
export const countRejections = async (database) => (await database.query(REJECTED)).rows[0]

const numbers = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      ["captured", "refunded", "amount", "total", "transactions"].includes(name)
        ? Number(value)
        : value,
    ])
  )

/** What became of one captured payment: `order`, `refund`, or the name of what is wrong. */
const fateOf = (payment, rows) => {
  const kept = rows.filter(
    (row) =>
      row.razorpay_payment_id === payment.id &&
      row.order_id &&
      row.order_status !== "canceled" &&
      !row.cancelled &&
      row.captured > row.refunded
  )
  if (kept.length > 1) {
    return "in_two_orders"
  }
  if (!kept.length) {
    return payment.amount_refunded === payment.amount ? "refund" : "neither"
  }
  if (payment.amount_refunded > 0) {
    return "both"
  }
  return kept[0].captured === payment.amount ? "order" : "another_amount"
}

const moneyOf = async ({ database, razorpay, orders }) => {
  const query = async (sql, ids) => (await database.query(sql, [ids])).rows.map(numbers)
  const captured = razorpay.payments.filter((payment) => payment.captured)
  const rows = await query(
    PAYMENTS,
    razorpay.orders.map(({ id }) => id)
  )
  const attempts = await query(
    ATTEMPTS,
    razorpay.payments.map(({ id }) => id)
  )
  const fates = captured.map((payment) => [fateOf(payment, rows), payment])
  const count = (fate) => fates.filter(([name]) => name === fate).length
  const live = orders.filter((order) => order.status !== "canceled")
  const heldByShop = attempts.filter(({ status }) => ["captured", "refunded"].includes(status))
  return {
    payments: {
      captured: captured.length,
      an_order: count("order"),
      refunded_in_full: count("refund"),
      neither: count("neither"),
      both: count("both"),
      in_two_orders: count("in_two_orders"),
      of_another_amount: count("another_amount"),
    },
    paise: {
      captured_at_razorpay: sumOf(captured, (payment) => payment.amount),
      captured_in_the_shop: sumOf(heldByShop, (attempt) => attempt.amount),
      refunded_at_razorpay: sumOf(razorpay.refunds, (one) =>
        one.status === "failed" ? 0 : one.amount
      ),
      refunded_in_the_shop: sumOf(attempts, (attempt) => attempt.refunded),
      held_at_razorpay: sumOf(captured, (payment) => payment.amount - payment.amount_refunded),
      held_by_orders: sumOf(live, (order) => order.captured - order.refunded),
      order_transactions: sumOf(live, (order) => order.transactions),
    },
    wrong: fates.filter(([fate]) => !["order", "refund"].includes(fate)),
  }
}

const doubles = (list) => list.length - new Set(list).size

const ordersOf = (orders, diary) => {
  const live = orders.filter((order) => order.status !== "canceled")
  const ids = new Set(live.map(({ id }) => id))
  const heard = diary.carts.map((cart) => [...cart.heard])
  return {
    live: live.length,
    cancelled: orders.length - live.length,
    paid_with_cash: live.filter((order) => order.cash > 0).length,
    doubled_per_cart: doubles(live.flatMap((order) => order.cart_id ?? order.linked_cart ?? [])),
    doubled_per_linked_cart: doubles(live.flatMap((order) => order.linked_cart ?? [])),
    without_a_cart: live.filter((order) => !order.linked_cart).length,
    without_a_payment: live.filter((order) => !order.payments).length,
    with_two_payments: live.filter((order) => order.payments > 1).length,
    paid_another_amount: live.filter(
      (order) => order.payments > order.cash && order.captured - order.refunded !== order.total
    ).length,
    transactions_differ: live.filter(
      (order) => order.captured - order.refunded !== order.transactions
    ).length,
    carts_told_of_two: heard.filter((list) => list.length > 1).length,
    told_of_and_gone: heard.flat().filter((id) => !ids.has(id)).length,
  }
}

const webhooksOf = async ({ database, office, forger, since, rejectedBefore }) => {
  const { came_ids, ...post } = office.books()
  const rejections = await countRejections(database)
  const { rows } = await database.query(EVENTS, [since])
  const stored = new Set(rows.map((row) => row.event_key))
  const came = new Set(came_ids)
  return {
    ...post,
    came: came.size,
    stored: stored.size,
    stored_that_never_came: [...stored].filter((key) => !came.has(key)).length,
    came_and_not_stored: [...came].filter((key) => !stored.has(key)).length,
    unprocessed: rows.filter((row) => row.status !== "processed").length,
    ...forger.tally,
    rejections_counted: rejections.rejected - rejectedBefore.rejected,
    replays_counted: rejections.replayed - rejectedBefore.replayed,
  }
}

/**
 * Reads both books at the end of a run: Razorpay's (orders, payments, refunds) and the shop's, in paise.
 * @returns counts by subject, and the payments that are neither an order nor a refund
 */
export const readBooks = async (run) => {
  const { database, razorpay, diary, emails, variants } = run
  const orders = (await database.query(ORDERS, [emails])).rows.map(numbers)
  const { wrong, ...money } = await moneyOf({ database, razorpay, orders })
  const { rows: statuses } = await database.query(OPEN, [razorpay.orders.map(({ id }) => id)])
  const [stock, levels] = await Promise.all([
    database.query(RESERVED, [emails]),
    database.query(LEVELS, [variants]),
  ])
  return {
    wrong,
    orders,
    counts: {
      ...money,
      orders: ordersOf(orders, diary),
      razorpay_orders: Object.fromEntries(statuses.map(({ status, count }) => [status, count])),
      stock: {
        ...stock.rows[0],
        levels_wrong: levels.rows[0].wrong,
        levels_oversold: levels.rows[0].oversold,
      },
      webhooks: await webhooksOf(run),
    },
  }
}
