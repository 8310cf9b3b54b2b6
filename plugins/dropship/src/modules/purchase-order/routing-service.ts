import { enqueueWorkflow, multiplyMoney, sumMoney } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { storedMoney } from "../../lib/stored-money"
import type {
  CreateDraftsInput,
  CreateDraftsResult,
  Draft,
  Unrouted,
} from "../../types/purchase-order"
import { purchaseOrderNumber } from "./number"
import { partKey } from "./part-key"
import type { PartOf } from "./part-key"
import { PurchaseOrderRoutingReadService } from "./routing-read-service"

const SYSTEM = { type: "system" } as const

const KNOWN_LINES = `
  select l.order_line_item_id
  from purchase_order_line l join purchase_order p on p.id = l.purchase_order_id
  where p.order_id = ? and l.deleted_at is null and p.deleted_at is null
  union
  select order_line_item_id from unfulfillable_line where order_id = ? and deleted_at is null`

// Plain SQL, because the unit of work would insert the new lines before it updates the old ones and so
// break the index that allows one live line.
const MOVE_LINES = `
  update purchase_order_line l set moved_at = now(), updated_at = now()
  from purchase_order p
  where p.id = ? and l.purchase_order_id = p.id and l.moved_at is null and l.deleted_at is null
    and (l.refused_at is not null or p.status in ('rejected', 'expired'))
  returning l.id, l.order_line_item_id, l.part`

const MARK_MOVED = `
  update purchase_order p set moved_at = now(), updated_at = now()
  where id = ? and moved_at is null
    and not exists (select 1 from purchase_order_line l
      where l.purchase_order_id = p.id and l.moved_at is null and l.deleted_at is null)`

const LAST_NUMBERS = `
  select coalesce(max(sequence), 0)::int as sequence, coalesce(max(attempt), 0)::int as attempt
  from purchase_order where order_id = ?`

const COMPLETION_DELAY_MS = 60_000

const IDS = "(select jsonb_array_elements_text(?::jsonb))"

type Flag = PartOf & { id: string }
type Opened = { admits: (line: PartOf) => boolean; moved: string[]; retried: Map<string, string> }

/** Turns routed lines into purchase orders, exactly once whatever is repeated. */
export class PurchaseOrderRoutingService extends PurchaseOrderRoutingReadService {
  /**
   * Writes one draft per supplier and flags lines nobody takes. The first routing of an order leaves out
   * lines that have any part anywhere; a later one places just what it moves off a purchase order, or
   * what a person wants tried again. So a second call adds nothing. Nothing is sent before `releaseDrafts`.
   */
  @InjectTransactionManager()
  async createDrafts(
    input: CreateDraftsInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<CreateDraftsResult> {
    await this.lockOrder_(input.order_id, context)
    const { admits, moved, retried } = await this.open_(input, context)
    const drafts = input.drafts
      .map((draft) => ({ ...draft, lines: draft.lines.filter(admits) }))
      .filter((draft) => draft.lines.length)
    const unrouted = input.unrouted.filter(admits)
    const created_ids = await this.writeDrafts_(input, drafts, context)
    const again = unrouted.filter((line) => retried.has(partKey(line)))
    const flagged_ids = await this.flag_(
      input,
      unrouted.filter((line) => !again.includes(line)),
      context
    )
    const lifted_ids = drafts.flatMap((draft) =>
      draft.lines.flatMap((line) => retried.get(partKey(line)) ?? [])
    )
    await this.updateUnfulfillableLines(
      [
        ...again.map((line) => ({ id: retried.get(partKey(line))!, reason: line.reason })),
        ...lifted_ids.map((id) => ({
          id,
          resolution: "rerouted" as const,
          resolved_at: new Date(),
          resolved_by: input.retry!.actor.id ?? input.retry!.actor.type,
        })),
      ],
      context
    )
    if (input.retry && created_ids.length) {
      await this.enqueueCompletion_(input, context)
    }
    return {
      created_ids,
      flagged_ids,
      moved_line_ids: moved,
      lifted_ids,
      ...(await this.routingOf_(input.order_id, context)),
    }
  }

  /** Undoes `createDrafts` as far as nothing was released. */
  @InjectTransactionManager()
  async discardDrafts(
    input: Pick<
      CreateDraftsResult,
      "created_ids" | "flagged_ids" | "moved_line_ids" | "lifted_ids"
    > & { order_id: string },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const manager = context.transactionManager!
    await this.lockOrder_(input.order_id, context)
    const gone = await manager.execute(
      `delete from purchase_order
       where id in ${IDS} and released_at is null and held_at is null returning id`,
      [JSON.stringify(input.created_ids)]
    )
    const unflagged = await manager.execute(
      `delete from unfulfillable_line where id in ${IDS} and announced_at is null returning id`,
      [JSON.stringify(input.flagged_ids)]
    )
    const undone =
      gone.length === input.created_ids.length && unflagged.length === input.flagged_ids.length
    if (!undone) {
      return
    }
    await manager.execute(
      `update purchase_order set moved_at = null where id in
         (select purchase_order_id from purchase_order_line where id in ${IDS})`,
      [JSON.stringify(input.moved_line_ids)]
    )
    await manager.execute(`update purchase_order_line set moved_at = null where id in ${IDS}`, [
      JSON.stringify(input.moved_line_ids),
    ])
    await manager.execute(
      `update unfulfillable_line set resolution = null, resolved_at = null, resolved_by = null
       where id in ${IDS}`,
      [JSON.stringify(input.lifted_ids)]
    )
  }

  /** Flags lines, with what it takes to route them again. */
  protected async flag_(
    input: Pick<CreateDraftsInput, "order_id" | "order_number" | "payment_method" | "ship_to"> &
      Pick<CreateDraftsInput, "lines" | "previous_id">,
    unrouted: Unrouted[],
    context: Context<EntityManager>
  ): Promise<string[]> {
    const { order_id, order_number, payment_method, ship_to, lines = [], previous_id } = input
    const asked = new Map(lines.map((line) => [partKey(line), line]))
    const flagged = await this.createUnfulfillableLines(
      unrouted.map((line) => {
        const request = asked.get(partKey(line))
        return {
          order_id,
          order_line_item_id: line.order_line_item_id,
          part: line.part ?? 1,
          variant_id: line.variant_id,
          quantity: line.quantity,
          reason: line.reason,
          purchase_order_id: previous_id ?? null,
          request: request
            ? {
                header: { order_id, order_number, payment_method, ship_to },
                line: { ...request, unit_price: String(request.unit_price) },
              }
            : null,
        }
      }),
      context
    )
    return flagged.map((line) => line.id)
  }

  /** Has reserving and releasing taken up again, should the process that a person waits for be killed. */
  private async enqueueCompletion_(
    { order_id, order_number, payment_method, ship_to }: CreateDraftsInput,
    context: Context<EntityManager>
  ): Promise<void> {
    await enqueueWorkflow(context.transactionManager, {
      workflowId: "place-purchase-orders",
      input: { order_id, order_number, payment_method, ship_to, lines: [], refusals: [] },
      key: `complete-routing:${order_id}`,
      runAt: new Date(Date.now() + COMPLETION_DELAY_MS),
    })
  }

  /** Says which lines this call may place. */
  private async open_(input: CreateDraftsInput, context: Context<EntityManager>): Promise<Opened> {
    const manager = context.transactionManager!
    const { order_id, previous_id, retry } = input
    if (retry) {
      const flags = await manager.execute<Flag[]>(
        `select id, order_line_item_id, part from unfulfillable_line
         where id in ${IDS} and order_id = ? and resolved_at is null and deleted_at is null
         for update`,
        [JSON.stringify(retry.ids), order_id]
      )
      const retried = new Map(flags.map((flag) => [partKey(flag), flag.id]))
      return { admits: (line) => retried.has(partKey(line)), moved: [], retried }
    }
    if (previous_id) {
      const rows = await manager.execute<Flag[]>(MOVE_LINES, [previous_id])
      await manager.execute(MARK_MOVED, [previous_id])
      const keys = new Set(rows.map(partKey))
      return {
        admits: (line) => keys.has(partKey(line)),
        moved: rows.map(({ id }) => id),
        retried: new Map(),
      }
    }
    const known = await manager.execute<PartOf[]>(KNOWN_LINES, [order_id, order_id])
    const ids = new Set(known.map((line) => line.order_line_item_id))
    return { admits: (line) => !ids.has(line.order_line_item_id), moved: [], retried: new Map() }
  }

  private async writeDrafts_(
    input: CreateDraftsInput,
    drafts: Draft[],
    context: Context<EntityManager>
  ): Promise<string[]> {
    if (!drafts.length) {
      return []
    }
    const [last] = await context.transactionManager!.execute<
      { sequence: number; attempt: number }[]
    >(LAST_NUMBERS, [input.order_id])
    const orders = await this.createPurchaseOrders(
      drafts.map((draft, index) => ({
        number: purchaseOrderNumber(input.order_number, last.sequence + index + 1),
        sequence: last.sequence + index + 1,
        order_id: input.order_id,
        order_number: input.order_number,
        supplier_id: draft.supplier_id,
        attempt: last.attempt + 1,
        previous_id: input.previous_id ?? null,
        channel: draft.channel,
        payment_method: input.payment_method,
        ship_to: { ...input.ship_to },
        answer_minutes: draft.answer_minutes,
        dispatch_hours: draft.dispatch_hours,
        cost_total: storedMoney(
          sumMoney(draft.lines.map((line) => multiplyMoney(line.cost_price, line.quantity)))
        ),
      })),
      context
    )
    await this.createPurchaseOrderLines(
      orders.flatMap((order, index) =>
        drafts[index].lines.map((line) => ({
          purchase_order_id: order.id,
          order_line_item_id: line.order_line_item_id,
          part: line.part ?? 1,
          variant_id: line.variant_id,
          sku: line.sku ?? null,
          supplier_sku: line.supplier_sku,
          title: line.title,
          variant_title: line.variant_title ?? null,
          thumbnail: line.thumbnail ?? null,
          quantity: line.quantity,
          cost_price: storedMoney(line.cost_price),
          unit_price: storedMoney(line.unit_price),
          reason: line.reason,
        }))
      ),
      context
    )
    for (const order of orders) {
      await this.note_(
        { purchase_order_id: order.id, type: "created", actor: SYSTEM, to_status: "draft" },
        context
      )
    }
    return orders.map((order) => order.id)
  }
}
