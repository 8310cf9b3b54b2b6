import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const BATCH = 500

/**
 * Returns received in the last week, old enough for their event to have come, of which suppliers' purchase
 * orders know fewer pieces than came back and were accepted. Only of purchase orders that arrived: what is
 * not known there can be recorded nowhere.
 */
const UNRECORDED = `
  select r.id from "return" r
  cross join lateral (
    select sum(coalesce((i.metadata->>'refunded_quantity')::numeric, i.received_quantity)) as pieces
    from return_item i where i.return_id = r.id and i.deleted_at is null) came
  cross join lateral (
    select coalesce(sum(b.quantity), 0) as pieces
    from purchase_order p join purchase_order_return b on b.purchase_order_id = p.id
    where p.order_id = r.order_id and p.deleted_at is null and b.deleted_at is null
      and starts_with(b.source_id, 'return:' || r.id || ':')) known
  where r.deleted_at is null and r.status in ('received', 'partially_received')
    and r.updated_at between now() - interval '7 days' and now() - interval '30 seconds'
    and came.pieces > known.pieces
    and exists (
      select from purchase_order p
      where p.order_id = r.order_id and p.status in ('picked_up', 'delivered')
        and p.deleted_at is null)
  order by r.updated_at
  limit ${BATCH}`

/** Events live in memory; this finds the returns for which one was lost, in one query and one statement. */
export default async function sweepReceivedReturns(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(UNRECORDED)
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany(
    rows.map(({ id }) => ({
      workflowId: "record-customer-return",
      input: { return_id: id },
      key: `record-customer-return:${id}`,
    }))
  )
}

export const config = { name: "sweep-received-returns", schedule: "*/5 * * * *" }
