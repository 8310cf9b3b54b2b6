import { toPaise } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { storedMoney } from "../../lib/stored-money"
import type { UnfulfillableLineDTO } from "../../types/purchase-order"
import type {
  ProposeRefundInput,
  ResolveUnfulfillableLineInput,
  ResolveUnfulfillableLineResult,
  RoutingRequest,
} from "../../types/purchase-order-change"
import { PurchaseOrderChangeService } from "./change-service"

const IDS = "(select jsonb_array_elements_text(?::jsonb))"

const LOCK_OPEN = `
  select id from unfulfillable_line
  where id in ${IDS} and resolved_at is null and deleted_at is null
  order by id for update`

const TELL = `
  update unfulfillable_line set shopper_told_at = now(), updated_at = now()
  where id in (
    select id from unfulfillable_line
    where id in ${IDS} and shopper_told_at is null and deleted_at is null
    order by id for update)
  returning id`

/** Lines nobody takes: telling the shopper, giving the money back, trying once more. */
export class UnfulfillableLineService extends PurchaseOrderChangeService {
  /**
   * Keeps what is proposed to be given back for open lines. Resolved ones are left alone.
   * @throws MedusaError INVALID_DATA for an amount below zero or with a fraction of a paisa
   */
  @InjectTransactionManager()
  async proposeRefunds(
    input: ProposeRefundInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ ids: string[] }> {
    const amounts = new Map(input.lines.map((line) => [line.id, line.refund_amount]))
    for (const [id, amount] of amounts) {
      if (toPaise(amount) < 0) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `refund_amount of ${id} must not be negative`
        )
      }
    }
    const open = await context.transactionManager!.execute<{ id: string }[]>(LOCK_OPEN, [
      JSON.stringify([...amounts.keys()]),
    ])
    await this.updateUnfulfillableLines(
      open.map(({ id }) => ({ id, refund_amount: storedMoney(amounts.get(id)!) })),
      context
    )
    return { ids: open.map(({ id }) => id) }
  }

  /** Keeps that the shopper knows. @returns the lines of which the shopper did not know before */
  @InjectTransactionManager()
  async markShopperTold(
    ids: string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ ids: string[] }> {
    const told = await context.transactionManager!.execute<{ id: string }[]>(TELL, [
      JSON.stringify(ids),
    ])
    return { ids: told.map(({ id }) => id) }
  }

  /**
   * Closes a line. The same resolution once more changes nothing.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED when it was resolved in another way
   */
  @InjectTransactionManager()
  async resolveUnfulfillableLine(
    { id, resolution, actor }: ResolveUnfulfillableLineInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ResolveUnfulfillableLineResult> {
    await context.transactionManager!.execute(
      "select id from unfulfillable_line where id = ? for update",
      [id]
    )
    const line = (await this.retrieveUnfulfillableLine(
      id,
      {},
      context
    )) as unknown as UnfulfillableLineDTO
    if (line.resolution === resolution) {
      return { unfulfillable_line: line, changed: false }
    }
    assertOpen(line)
    const resolved = await this.updateUnfulfillableLines(
      { id, resolution, resolved_at: new Date(), resolved_by: actor.id ?? actor.type },
      context
    )
    return { unfulfillable_line: resolved as unknown as UnfulfillableLineDTO, changed: true }
  }

  /**
   * What it takes to route an open line once more.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED when it is resolved
   */
  @InjectManager()
  async requestOfUnfulfillableLine(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RoutingRequest> {
    const line = (await this.retrieveUnfulfillableLine(
      id,
      {},
      context
    )) as unknown as UnfulfillableLineDTO
    assertOpen(line)
    if (!line.request) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `unfulfillable line ${id} was flagged without what it takes to route it again`
      )
    }
    return line.request
  }
}

const assertOpen = (line: UnfulfillableLineDTO): void => {
  if (line.resolved_at) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `unfulfillable line ${line.id} is already ${line.resolution ?? "resolved"}`
    )
  }
}
