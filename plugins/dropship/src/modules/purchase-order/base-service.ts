import { enqueueWorkflow, publishEvent } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Actor, Parcel } from "../../types/common"
import type { ApplyEventResult, PurchaseOrderDTO } from "../../types/purchase-order"
import PurchaseOrder from "./models/purchase-order"
import PurchaseOrderDispatch from "./models/purchase-order-dispatch"
import PurchaseOrderLine from "./models/purchase-order-line"
import PurchaseOrderReturn from "./models/purchase-order-return"
import PurchaseOrderTimelineEntry from "./models/purchase-order-timeline-entry"
import UnfulfillableLine from "./models/unfulfillable-line"
import { isRefusal, nextStatus, targetOf } from "./transitions"
import type { PurchaseOrderEvent, PurchaseOrderStatus } from "./transitions"

export type ApplyEventInput = {
  id: string
  event: PurchaseOrderEvent
  actor: Actor
  note?: string
  supplier_reference?: string
  parcel?: Parcel
}

export type TimelineInput = {
  purchase_order_id: string
  type: string
  actor: Actor
  from_status?: PurchaseOrderStatus
  to_status?: PurchaseOrderStatus
  note?: string
}

const HOUR_MS = 3_600_000

/** What reaching a status writes besides the status itself. */
const consequences = (order: PurchaseOrderDTO, to: PurchaseOrderStatus) => {
  const now = new Date()
  switch (to) {
    case "sent":
      return { sent_at: now }
    case "accepted":
      return {
        accepted_at: now,
        dispatch_by: new Date(now.getTime() + order.dispatch_hours * HOUR_MS),
      }
    case "ready":
      return { ready_at: now }
    case "picked_up":
      return { picked_up_at: now }
    case "delivered":
      return { delivered_at: now }
    default:
      return { closed_at: now }
  }
}

/** The state machine over stored purchase orders: one locked row, one transaction, one event. */
export class PurchaseOrderBaseService extends MedusaService({
  PurchaseOrder,
  PurchaseOrderLine,
  PurchaseOrderTimelineEntry,
  PurchaseOrderDispatch,
  PurchaseOrderReturn,
  UnfulfillableLine,
}) {
  /**
   * Applies an event. A repeat or a backward event keeps the state; the latter leaves a note in the
   * timeline. A refusal queues the re-routing of the lines in the same transaction.
   * @throws MedusaError NOT_FOUND
   */
  @InjectTransactionManager()
  async applyEvent(
    input: ApplyEventInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ApplyEventResult> {
    const order = await this.lock_(input.id, context)
    const from = order.status
    const to = nextStatus(from, input.event)
    if (to === from) {
      await this.noteIgnored_(order, input, context)
      return { purchase_order: order, changed: false }
    }
    const purchaseOrder = await this.updatePurchaseOrders(
      {
        id: order.id,
        status: to,
        ...consequences(order, to),
        ...(input.supplier_reference ? { supplier_reference: input.supplier_reference } : {}),
        ...(input.parcel ? { parcel: { ...input.parcel } } : {}),
        ...(isRefusal(to) ? { refusal_reason: input.note ?? null } : {}),
      },
      context
    )
    await this.note_(
      {
        purchase_order_id: order.id,
        type: to,
        actor: input.actor,
        from_status: from,
        to_status: to,
        note: input.note,
      },
      context
    )
    await this.publish_(order, to, context)
    if (to === "rejected" || to === "expired") {
      await enqueueWorkflow(context.transactionManager, {
        workflowId: "reroute-purchase-order",
        input: { id: order.id },
        key: `reroute:${order.id}`,
      })
    }
    return { purchase_order: purchaseOrder as unknown as PurchaseOrderDTO, changed: true }
  }

  /** Adds to the timeline. */
  protected async note_(
    entry: TimelineInput,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const { actor, ...rest } = entry
    await this.createPurchaseOrderTimelineEntries(
      {
        ...rest,
        actor_type: actor.type,
        actor_id: actor.id ?? null,
        channel: actor.channel ?? null,
      },
      context
    )
  }

  /** Publishes `purchase_order.<name>` with the state it follows from. */
  protected async publish_(
    order: Pick<PurchaseOrderDTO, "id" | "order_id" | "supplier_id">,
    name: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await publishEvent(context.transactionManager, {
      name: `purchase_order.${name}`,
      data: { id: order.id, order_id: order.order_id, supplier_id: order.supplier_id },
      key: `purchase_order.${name}:${order.id}`,
    })
  }

  /** Locks one purchase order until the transaction ends, then reads it. */
  protected async lock_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<PurchaseOrderDTO> {
    // The lock comes first: a row read before it could be stale by the time it is held.
    const locked = await context.transactionManager!.execute(
      "select id from purchase_order where id = ? and deleted_at is null for update",
      [id]
    )
    if (!locked.length) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `purchase order ${id} was not found`)
    }
    return (await this.retrievePurchaseOrder(id, {}, context)) as unknown as PurchaseOrderDTO
  }

  /**
   * Makes everything that adds or moves purchase orders of one order wait its turn. Held to the end of
   * the transaction, and taken before any row lock, so that two such transactions cannot deadlock.
   */
  protected async lockOrder_(
    orderId: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await context.transactionManager!.execute(
      "select pg_advisory_xact_lock(hashtextextended(?, 0))",
      [`purchase_orders_of:${orderId}`]
    )
  }

  private async noteIgnored_(
    order: PurchaseOrderDTO,
    input: ApplyEventInput,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const target = targetOf(input.event)
    const isRepeat = target === order.status
    const isOvertaken = input.event === "send"
    if (isRepeat || isOvertaken) {
      return
    }
    await this.note_(
      {
        purchase_order_id: order.id,
        type: "ignored",
        actor: input.actor,
        from_status: order.status,
        to_status: target,
        note: input.note,
      },
      context
    )
  }
}
