import { countJobs } from "../lib/backlog.mjs"
import { client } from "../smoke/http.mjs"

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const LIVE = `status not in ('rejected', 'expired', 'cancelled')`

/** Pieces each order line asks for, and pieces that a supplier has or that are flagged. */
const LINES = `
  with wanted as (
    select i.order_id, i.item_id, i.quantity
    from order_item i join "order" o on o.id = i.order_id and o.version = i.version
      join order_line_item line on line.id = i.item_id
    where i.order_id = any($1) and i.deleted_at is null
      -- no supplier is asked for the fee of cash
      and coalesce(line.metadata->>'kind', '') <> 'cod_fee'
  ), bought as (
    select l.order_line_item_id, sum(l.quantity) as pieces, count(*) as lines
    from purchase_order_line l join purchase_order p on p.id = l.purchase_order_id
    where p.order_id = any($1) and p.${LIVE} and l.moved_at is null and l.refused_at is null
      and l.deleted_at is null and p.deleted_at is null
    group by 1
  ), flagged as (
    select order_line_item_id, sum(quantity) as pieces from unfulfillable_line
    where order_id = any($1) and resolved_at is null and deleted_at is null group by 1
  )
  select count(*)::int as lines,
    count(*) filter (where coalesce(b.pieces, 0) + coalesce(f.pieces, 0) < w.quantity)::int as missing,
    count(*) filter (where coalesce(b.pieces, 0) + coalesce(f.pieces, 0) > w.quantity)::int as doubled,
    count(*) filter (where f.pieces > 0)::int as flagged,
    count(distinct w.order_id) filter (where b.pieces is null and f.pieces is null)::int as orders_without
  from wanted w
  left join bought b on b.order_line_item_id = w.item_id
  left join flagged f on f.order_line_item_id = w.item_id`

const TWICE = `
  select count(*)::int as pairs from (
    select order_id, supplier_id from purchase_order
    where order_id = any($1) and ${LIVE} and deleted_at is null
    group by order_id, supplier_id, attempt having count(*) > 1) twice`

const ORDERS = `
  select p.id, p.number, p.status, p.channel, s.code, p.accepted_at is not null as was_accepted,
    (select count(*)::int from purchase_order_dispatch d where d.purchase_order_id = p.id) as dispatches,
    (select count(*)::int from shipment h where h.purchase_order_id = p.id and h.deleted_at is null) as shipments
  from purchase_order p join supplier s on s.id = p.supplier_id
  where p.order_id = any($1) and p.deleted_at is null`

/** Order lines for which more pieces are reserved than were ordered. A parked part has its number after a #. */
const RESERVATIONS = `
  select count(*)::int as wrong from (
    select i.item_id, i.quantity
    from "order" o
    join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
    join reservation_item r on split_part(r.line_item_id, '#', 1) = i.item_id and r.deleted_at is null
    where o.id = any($1)
    group by 1, 2 having sum(r.quantity) > i.quantity) over_reserved`

const UNROUTED = `
  select count(*)::int as left from unnest($1::text[]) as placed(id)
  where not exists (select 1 from purchase_order p where p.order_id = placed.id)
    and not exists (select 1 from unfulfillable_line l where l.order_id = placed.id)`

/**
 * Gives the backlog and the sweeps (once a minute, for orders that are a minute old) their time; the count
 * at the end says whether it was enough.
 */
export const waitForRouting = async (database, ids, say, quietSeconds = 180) => {
  let [left, since] = [Infinity, Date.now()]
  while (left && Date.now() - since < quietSeconds * 1000) {
    const { rows } = await database.query(UNROUTED, [ids])
    if (rows[0].left < left) {
      ;[left, since] = [rows[0].left, Date.now()]
    }
    say(`${left} orders are not routed yet`)
    await pause(1000)
  }
}

const ofChannel = (orders, channel) => orders.filter((order) => order.channel === channel)

/** What the sandbox's suppliers got of the purchase orders that went to an API. */
const reachedByApi = async (sandbox, orders) => {
  const received = new Map()
  for (const code of new Set(orders.map((order) => order.code))) {
    const { orders: list } = await sandbox.get(`/_control/suppliers/${code}/orders`)
    list.forEach((one) => received.set(one.reference, one))
  }
  const keysOf = (order) => Object.keys(received.get(order.number)?.idempotency_keys ?? {})
  return {
    purchase_orders: orders.length,
    reached: orders.filter((order) => received.has(order.number)).length,
    with_one_key: orders.filter((order) => keysOf(order).length === 1).length,
    calls: orders.reduce(
      (sum, order) =>
        sum +
        Object.values(received.get(order.number)?.idempotency_keys ?? {}).reduce(
          (a, b) => a + b,
          0
        ),
      0
    ),
  }
}

const reachedByWhatsapp = async (sandbox, orders) => {
  const { messages } = await sandbox.get("/_control/whatsapp/messages")
  const texts = messages.map((message) => JSON.stringify(message.parameters))
  const countOf = (order) => texts.filter((text) => text.includes(`"${order.number}"`)).length
  const counts = orders.map(countOf)
  return {
    purchase_orders: orders.length,
    reached: counts.filter(Boolean).length,
    messages: counts.reduce((a, b) => a + b, 0),
  }
}

const reachedByMail = async (sandbox, orders) => {
  const mailbox = await sandbox.get("/_control/mailbox")
  const texts = mailbox.messages.map((mail) => `${mail.subject} ${mail.text}`)
  return {
    purchase_orders: orders.length,
    reached: orders.filter((order) => texts.some((text) => text.includes(order.number))).length,
  }
}

const PARCELS = `
  select h.id, h.reference, h.sr_order_id, h.awb from shipment h
  where h.order_id = any($1) and h.deleted_at is null`

/** A reference and those of the orders that followed cancelled ones: `BC-…-A`, `BC-…-A-R2`. */
const isOf = (reference) => (one) =>
  one.reference === reference || one.reference.startsWith(`${reference}-R`)

/** What Shiprocket has of the parcels: it cannot tell a repeat, so nothing may be asked of it twice. */
const reachedShiprocket = async (sandbox, shipments) => {
  const { parcels } = await sandbox.get("/_control/shiprocket/parcels")
  const ordersOf = shipments.map(({ reference }) => parcels.filter(isOf(reference)))
  const known = new Set(shipments.map((one) => one.sr_order_id))
  const waybills = new Set(shipments.flatMap((one) => one.awb ?? []))
  return {
    parcels: shipments.length,
    orders: ordersOf.flat().length,
    parcels_with_two: ordersOf.filter(
      (orders) => orders.filter((one) => one.status !== "cancelled").length > 1
    ).length,
    created_twice: ordersOf.flat().filter((one) => one.creates > 1).length,
    orders_unknown_here: ordersOf
      .flat()
      .filter((one) => one.status !== "cancelled" && !known.has(String(one.sr_order_id))).length,
    waybills_unknown_here: ordersOf.flat().filter((one) => one.awb && !waybills.has(one.awb))
      .length,
  }
}

/** Counts everything that must hold. `broken` names what does not. */
export const countAll = async ({ database, sandboxUrl, placed }) => {
  const sandbox = client(sandboxUrl)
  const ids = placed.map((order) => order.order_id)
  const one = async (sql) => (await database.query(sql, [ids])).rows[0]
  const lines = await one(LINES)
  const { rows: orders } = await database.query(ORDERS, [ids])
  const jobs = await countJobs(database)
  const sent = orders.filter((order) => order.status !== "draft")
  const api = await reachedByApi(sandbox, ofChannel(sent, "api"))
  const whatsapp = await reachedByWhatsapp(sandbox, ofChannel(sent, "whatsapp"))
  const mail = await reachedByMail(sandbox, ofChannel(sent, "email"))
  const { rows: shipments } = await database.query(PARCELS, [ids])
  const shiprocket = await reachedShiprocket(sandbox, shipments)
  const taken = orders.filter((order) => ["accepted", "ready"].includes(order.status))
  const counts = {
    orders: ids.length,
    different_orders: new Set(ids).size,
    orders_without_purchase_orders: lines.orders_without,
    order_lines: lines.lines,
    lines_missing: lines.missing,
    lines_doubled: lines.doubled,
    lines_flagged: lines.flagged,
    purchase_orders: orders.length,
    different_numbers: new Set(orders.map((order) => order.number)).size,
    suppliers_asked_twice: (await one(TWICE)).pairs,
    unsent: orders.length - sent.length,
    more_than_one_dispatch: orders.filter((order) => order.dispatches > 1).length,
    accepted: taken.length,
    accepted_without_parcel: taken.filter((order) => order.shipments === 0).length,
    parcels_doubled: orders.filter((order) => order.shipments > 1).length,
    over_reserved: (await one(RESERVATIONS)).wrong,
    dead_jobs: jobs.dead,
    api,
    whatsapp,
    mail,
    shiprocket,
  }
  return { counts, broken: brokenRules(counts) }
}

const brokenRules = (counts) => {
  const zero = [
    "orders_without_purchase_orders",
    "lines_missing",
    "lines_doubled",
    "suppliers_asked_twice",
    "unsent",
    "more_than_one_dispatch",
    "accepted_without_parcel",
    "parcels_doubled",
    "over_reserved",
    "dead_jobs",
  ].filter((name) => counts[name] !== 0)
  const same = [
    ["orders are different", counts.orders === counts.different_orders],
    ["numbers are different", counts.purchase_orders === counts.different_numbers],
    ["api reached", counts.api.reached === counts.api.purchase_orders],
    ["api one idempotency key", counts.api.with_one_key === counts.api.purchase_orders],
    ["whatsapp reached", counts.whatsapp.reached === counts.whatsapp.purchase_orders],
    ["mail reached", counts.mail.reached === counts.mail.purchase_orders],
    ["shiprocket has one order for each parcel", counts.shiprocket.parcels_with_two === 0],
    ["no order was created twice", counts.shiprocket.created_twice === 0],
    ["every shiprocket order is known here", counts.shiprocket.orders_unknown_here === 0],
    ["every waybill is known here", counts.shiprocket.waybills_unknown_here === 0],
    ["parcels reached shiprocket", counts.shiprocket.orders > 0],
    ["something went to each channel", counts.api.reached * counts.whatsapp.reached > 0],
  ].flatMap(([name, holds]) => (holds ? [] : [`not so: ${name}`]))
  return [...zero.map((name) => `${name} is ${counts[name]}`), ...same]
}
