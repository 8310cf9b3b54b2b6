import { settle, stillMoving } from "../lib/backlog.mjs"

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Brings the reconciling job's next look at every Razorpay order of the run forward, which is what time would
 * do. Only orders that still have a next look get one: an order given up too early stays given up, and its
 * money shows in the count.
 */
const LOOK_NOW = `
  update razorpay_order set next_check_at = $2
  where next_check_at is not null and created_at >= $1`

const NOT_LOOKED_AT = `
  select count(*)::int as left from razorpay_order where created_at >= $1 and next_check_at <= $2`

/** Orders without a payment: half an hour passes for them. */
const AGE_ORPHANS = `
  update "order" o set created_at = o.created_at - interval '30 minutes'
  where o.email like $1 and o.status = 'pending' and o.created_at > now() - interval '15 minutes'
    and not exists (select 1 from order_payment_collection l
      join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
      where l.order_id = o.id and l.deleted_at is null)`

const ORPHANS = `
  select count(*)::int as left from "order" o
  where o.email like $1 and o.status = 'pending'
    and not exists (select 1 from order_cart c where c.order_id = o.id and c.deleted_at is null)
    and not exists (select 1 from order_payment_collection l
      join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
      where l.order_id = o.id and l.deleted_at is null)`

/** Everything that may still change, in one line. */
const BOOKS = `
  select md5(string_agg(line, ',' order by line)) as mark from (
    select id || status as line from "order" where email like $2
    union all select id || coalesce(captured_at::text, '') || coalesce(canceled_at::text, '')
      from payment where created_at >= $1
    union all select id || status || coalesce(reason, '') from razorpay_order where created_at >= $1
    union all select id || status || amount_refunded::text from razorpay_payment where created_at >= $1
    union all select id from capture where created_at >= $1
    union all select id from refund where created_at >= $1
    union all select id from order_transaction where created_at >= $1
    union all select id from reservation_item where created_at >= $1 and deleted_at is null) books`

const left = async (database, sql, parameters) =>
  (await database.query(sql, parameters)).rows[0].left

/** Asks until nothing is left. When nothing moved for that many seconds it complains and goes on to the count. */
const untilNone = async (look, what, { say, complain }, seconds) => {
  const moving = stillMoving(async () => String(await look()), seconds)
  for (;;) {
    const count = await look()
    if (!count) {
      return
    }
    say(`${count} ${what}`)
    try {
      await moving(`${count} ${what}`)
    } catch (error) {
      complain(error.message)
      return
    }
    await pause(1_000)
  }
}

/**
 * One round of everything the shop does by itself: webhooks arrive, jobs are done, the reconciling job asks
 * about every open order, the sweeps have come by. The jobs keep their own schedules; only their due times
 * are moved.
 */
const round = async (run) => {
  const { database, office, since, emails } = run
  await untilNone(() => office.carrying(), "webhooks are on their way", run, 300)
  await settle(database, run.say, { putOff: false }).catch((error) => run.complain(error.message))
  const now = new Date()
  await database.query(LOOK_NOW, [since, now])
  await untilNone(
    () => left(database, NOT_LOOKED_AT, [since, now]),
    "Razorpay orders wait for the reconciling job",
    run,
    300
  )
  await database.query(AGE_ORPHANS, [emails])
  await untilNone(
    () => left(database, ORPHANS, [emails]),
    "orders wait for the sweep of orders without a payment",
    run,
    1_200
  )
  await settle(database, run.say, { putOff: false }).catch((error) => run.complain(error.message))
}

/**
 * Waits as long as something moves: rounds, until one changed nothing in the books.
 * @param run what was started: database, post office, when (`since`), the pattern of its e-mail addresses
 * @returns how many rounds it took, and what nobody worked on any more
 */
export const waitUntilStill = async (run) => {
  const read = async () => (await run.database.query(BOOKS, [run.since, run.emails])).rows[0].mark
  const complaints = []
  let before = await read()
  for (let rounds = 1; ; rounds++) {
    await round({
      ...run,
      say: (text) => run.say(`round ${rounds}: ${text}`),
      complain: (text) => complaints.push(`round ${rounds}: ${text}`),
    })
    const after = await read()
    if (after === before || complaints.length) {
      return { rounds, complaints }
    }
    before = after
  }
}
