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

/** Whether money may be owed, or no longer owed, because of a new status. */
const concernsLedger = (to: PurchaseOrderStatus, wasAccepted: boolean): boolean =>
  to === "accepted" ||
  to === "picked_up" ||
  to === "delivered" ||
  (wasAccepted && (to === "rejected" || to === "cancelled"))

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
      const isRepeat = targetOf(input.event) === from
      const isOvertaken = input.event === "send"
      return isRepeat || isOvertaken
        ? { purchase_order: order, changed: false }
        : this.ignore_(order, input, context)
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
      await this.enqueueReroute_(order.id, context)
    }
    if (concernsLedger(to, !!order.accepted_at)) {
      await this.enqueueLedger_(order.id, context)
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

  /** Adds the same to the timelines of many. */
  protected async noteAll_(
    ids: string[],
    entry: Omit<TimelineInput, "purchase_order_id" | "actor">,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await this.createPurchaseOrderTimelineEntries(
      ids.map((purchase_order_id) => ({
        ...entry,
        purchase_order_id,
        actor_type: "system" as const,
      })),
      context
    )
  }

  /**
   * Publishes `purchase_order.<name>` with the state it follows from.
   * @param more what the event says besides; `source` tells several of one name apart
   */
  protected async publish_(
    order: Pick<PurchaseOrderDTO, "id" | "order_id" | "supplier_id">,
    name: string,
    @MedusaContext() context: Context<EntityManager>,
    more: { data?: Record<string, unknown>; source?: string } = {}
  ): Promise<void> {
    await publishEvent(context.transactionManager, {
      name: `purchase_order.${name}`,
      data: {
        id: order.id,
        order_id: order.order_id,
        supplier_id: order.supplier_id,
        ...more.data,
      },
      key: [`purchase_order.${name}`, order.id, more.source].filter(Boolean).join(":"),
    })
  }

  /** Queues that refused lines move on. */
  protected async enqueueReroute_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await enqueueWorkflow(context.transactionManager, {
      workflowId: "reroute-purchase-order",
      input: { id },
      key: `reroute:${id}`,
    })
  }

  /** Queues that the supplier's ledger follows what the purchase order has become. */
  protected async enqueueLedger_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await enqueueWorkflow(context.transactionManager, {
      workflowId: "post-purchase-order-to-ledger",
      input: { id },
      key: `ledger:${id}`,
    })
  }

  /**
   * Locks one purchase order until the transaction ends, then reads it. The lock of its order comes
   * first, always, so that two transactions cannot wait for each other.
   */
  protected async lock_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<PurchaseOrderDTO> {
    const manager = context.transactionManager!
    const [found] = await manager.execute<{ order_id: string }[]>(
      "select order_id from purchase_order where id = ? and deleted_at is null",
      [id]
    )
    if (!found) {
      throw notFound(id)
    }
    await this.lockOrder_(found.order_id, context)
    // A row read before its lock could be stale by the time it is held.
    const locked = await manager.execute(
      "select id from purchase_order where id = ? and deleted_at is null for update",
      [id]
    )
    if (!locked.length) {
      throw notFound(id)
    }
    return (await this.retrievePurchaseOrder(id, {}, context)) as unknown as PurchaseOrderDTO
  }

  /**
   * Makes everything that adds, moves or answers purchase orders of one order wait its turn. Held to the
   * end of the transaction, and taken before any row lock, so that two such transactions cannot deadlock.
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

  /** Notes an event that came too late and changes nothing. */
  protected async ignore_(
    order: PurchaseOrderDTO,
    input: Pick<ApplyEventInput, "event" | "actor" | "note">,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<ApplyEventResult> {
    await this.note_(
      {
        purchase_order_id: order.id,
        type: "ignored",
        actor: input.actor,
        from_status: order.status,
        to_status: targetOf(input.event),
        note: input.note,
      },
      context
    )
    return { purchase_order: order, changed: false, ignored: true }
  }
}

const notFound = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `purchase order ${id} was not found`)
