import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** For the sweep of refunded cash: Medusa does not index refunds by date. */
export default async function indexSweptRefunds({ container }: ExecArgs): Promise<void> {
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(
      `create index if not exists "IDX_refund_recently" on refund (created_at) where deleted_at is null`
    )
}
