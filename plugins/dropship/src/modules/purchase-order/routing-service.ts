import { enqueueWorkflow, multiplyMoney, publishEvent, sumMoney } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { storedMoney } from "../../lib/stored-money"
import type {
  CreateDraftsInput,
  CreateDraftsResult,
  Draft,
  PurchaseOrderDTO,
  Unrouted,
} from "../../types/purchase-order"
import { PurchaseOrderBaseService } from "./base-service"
import { purchaseOrderNumber } from "./number"

const SYSTEM = { type: "system" } as const

const TAKEN_LINES = `
  select l.order_line_item_id
  from purchase_order_line l join purchase_order p on p.id = l.purchase_order_id
  where p.order_id = ? and l.moved_at is null and l.deleted_at is null and p.deleted_at is null
  union
  select order_line_item_id from unfulfillable_line
  where order_id = ? and resolved_at is null and deleted_at is null`

const LAST_NUMBERS = `
  select coalesce(max(sequence), 0)::int as sequence, coalesce(max(attempt), 0)::int as attempt
  from purchase_order where order_id = ?`

const RELEASE_DRAFTS = `
  update purchase_order set released_at = now(), updated_at = now()
  where order_id = ? and status = 'draft' and released_at is null and deleted_at is null
  returning id, order_id, supplier_id, channel`

const ANNOUNCE_UNFULFILLABLE = `
  update unfulfillable_line set announced_at = now(), updated_at = now()
  where order_id = ? and announced_at is null and deleted_at is null
  returning order_line_item_id, purchase_order_id`

const IDS = "(select jsonb_array_elements_text(?::jsonb))"

/** Turns routed lines into purchase orders, exactly once whatever is repeated. */
export class PurchaseOrderRoutingService extends PurchaseOrderBaseService {
  /**
   * Writes one draft per supplier and flags lines nobody takes. Lines that already have a purchase order
   * or a flag are left out, so a second call adds nothing. Nothing is sent before `releaseDrafts`.
   */
  @InjectTransactionManager()
  async createDrafts(
    input: CreateDraftsInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<CreateDraftsResult> {
    const manager = context.transactionManager!
    await this.lockOrder_(input.order_id, context)
    const moved = input.previous_id ? await this.moveLinesOff_(input.previous_id, context) : false
    const taken = await this.takenLines_(input.order_id, manager)
    const drafts = input.drafts
      .map((draft) => ({
        ...draft,
        lines: draft.lines.filter((line) => !taken.has(line.order_line_item_id)),
      }))
      .filter((draft) => draft.lines.length)
    const unrouted = input.unrouted.filter((line) => !taken.has(line.order_line_item_id))
    const created_ids = await this.writeDrafts_(input, drafts, context)
    const flagged_ids = await this.flag_(input, unrouted, context)
    return {
      created_ids,
      flagged_ids,
      moved_from_id: moved ? input.previous_id! : null,
      ...(await this.routingOf_(input.order_id, context)),
    }
  }

  /** Undoes `createDrafts` as far as nothing was released. */
  @InjectTransactionManager()
  async discardDrafts(
    input: Pick<CreateDraftsResult, "created_ids" | "flagged_ids" | "moved_from_id"> & {
      order_id: string
    },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const manager = context.transactionManager!
    await this.lockOrder_(input.order_id, context)
    const gone = await manager.execute(
      `delete from purchase_order where id in ${IDS} and released_at is null returning id`,
      [JSON.stringify(input.created_ids)]
    )
    const unflagged = await manager.execute(
      `delete from unfulfillable_line where id in ${IDS} and announced_at is null returning id`,
      [JSON.stringify(input.flagged_ids)]
    )
    const undone =
      gone.length === input.created_ids.length && unflagged.length === input.flagged_ids.length
    if (!input.moved_from_id || !undone) {
      return
    }
    await manager.execute("update purchase_order set moved_at = null where id = ?", [
      input.moved_from_id,
    ])
    await manager.execute(
      "update purchase_order_line set moved_at = null where purchase_order_id = ?",
      [input.moved_from_id]
    )
  }

  /**
   * Queues the sending of an order's drafts and says what cannot be fulfilled. The intent to send, the
   * job and the events are written in one transaction; a second call finds nothing to release.
   */
  @InjectTransactionManager()
  async releaseDrafts(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const manager = context.transactionManager!
    await this.lockOrder_(orderId, context)
    const released = await manager.execute<
      Pick<PurchaseOrderDTO, "id" | "order_id" | "supplier_id" | "channel">[]
    >(RELEASE_DRAFTS, [orderId])
    for (const order of released) {
      await this.createPurchaseOrderDispatches(
        { purchase_order_id: order.id, round: 1, channel: order.channel },
        context
      )
      await enqueueWorkflow(manager, {
        workflowId: "dispatch-purchase-order",
        input: { id: order.id },
        key: `dispatch:${order.id}`,
      })
      await this.publish_(order, "created", context)
    }
    const given = await manager.execute<
      { order_line_item_id: string; purchase_order_id: string | null }[]
    >(ANNOUNCE_UNFULFILLABLE, [orderId])
    if (given.length) {
      await publishEvent(manager, {
        name: "purchase_order.unroutable",
        data: {
          id: given[0].purchase_order_id,
          order_id: orderId,
          supplier_id: null,
          order_line_item_ids: given.map((line) => line.order_line_item_id),
        },
        key: `purchase_order.unroutable:${given[0].order_line_item_id}`,
      })
    }
  }

  private async takenLines_(orderId: string, manager: EntityManager): Promise<Set<string>> {
    const rows = await manager.execute<{ order_line_item_id: string }[]>(TAKEN_LINES, [
      orderId,
      orderId,
    ])
    return new Set(rows.map((row) => row.order_line_item_id))
  }

  // Plain SQL, because the unit of work would insert the new lines before it updates the old ones and
  // so break the index that allows one live line.
  private async moveLinesOff_(id: string, context: Context<EntityManager>): Promise<boolean> {
    const manager = context.transactionManager!
    const moved = await manager.execute(
      `update purchase_order set moved_at = now(), updated_at = now()
       where id = ? and moved_at is null and status in ('rejected', 'expired') returning id`,
      [id]
    )
    if (!moved.length) {
      return false
    }
    await manager.execute(
      `update purchase_order_line set moved_at = now(), updated_at = now()
       where purchase_order_id = ? and moved_at is null`,
      [id]
    )
    return true
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

  private async flag_(
    input: CreateDraftsInput,
    unrouted: Unrouted[],
    context: Context<EntityManager>
  ): Promise<string[]> {
    const flagged = await this.createUnfulfillableLines(
      unrouted.map((line) => ({
        ...line,
        order_id: input.order_id,
        purchase_order_id: input.previous_id ?? null,
      })),
      context
    )
    return flagged.map((line) => line.id)
  }

  private async routingOf_(orderId: string, context: Context<EntityManager>) {
    const orders = await this.listPurchaseOrders(
      {
        order_id: orderId,
        status: ["draft", "sent", "accepted", "ready", "picked_up", "delivered"],
      },
      { order: { sequence: "ASC" } },
      context
    )
    const lines = await this.listPurchaseOrderLines(
      { purchase_order_id: orders.map((order) => order.id) },
      { order: { order_line_item_id: "ASC" } },
      context
    )
    const flagged = await this.listUnfulfillableLines(
      { order_id: orderId, resolved_at: null },
      {},
      context
    )
    return {
      purchase_orders: orders.map((order) => ({
        ...(order as unknown as PurchaseOrderDTO),
        lines: lines.filter((line) => line.purchase_order_id === order.id),
      })),
      unrouted: flagged.map(({ order_line_item_id, variant_id, quantity, reason }) => ({
        order_line_item_id,
        variant_id,
        quantity,
        reason,
      })),
    }
  }
}
