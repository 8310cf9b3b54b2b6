import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COD_PROVIDER_ID } from "../dispatch/is-payable"

const BATCH = 500

/**
 * Orders with a refund of cash made in the last month, old enough for its event to have come, that has no
 * payout and does not book what a return's payout transferred.
 */
const UNPAID = `
  select distinct link.order_id
  from refund r
  join payment p on p.id = r.payment_id and p.provider_id = ? and p.deleted_at is null
  join order_payment_collection link
    on link.payment_collection_id = p.payment_collection_id and link.deleted_at is null
  where r.deleted_at is null
    and r.created_at between now() - interval '30 days' and now() - interval '30 seconds'
    and not exists (
      select from return_payout own where own.refund_id = r.id and own.deleted_at is null)
    and not exists (
      select from return_payout booked
      where booked.return_request_id = r.created_by and booked.deleted_at is null
        and r.note = 'return ' || booked.return_number)
  limit ${BATCH}`

/**
 * Events live in memory, and of the refunds of a cancelled order Medusa emits none: this finds the refunds of
 * cash that nobody heard of, in one query and one statement.
 */
export default async function sweepCashRefunds(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(UNPAID, [COD_PROVIDER_ID])
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany(
    rows.map(({ order_id }) => ({
      workflowId: "pay-out-cash-refunds",
      input: { order_id },
      key: `pay-out-cash-refunds:${order_id}`,
    }))
  )
}

export const config = { name: "sweep-cash-refunds", schedule: "*/5 * * * *" }
