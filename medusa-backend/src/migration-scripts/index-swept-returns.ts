import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** For the sweep of received returns: Medusa indexes returns neither by status nor by date. */
export default async function indexSweptReturns({ container }: ExecArgs): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `create index if not exists "IDX_return_received_recently" on "return" (updated_at)
       where status in ('received', 'partially_received') and deleted_at is null`
  )
}
