import { enqueueWorkflow, publishEvent } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import type { Actor } from "../../types/common"
import type { ApplyEventResult, PurchaseOrderDTO } from "../../types/purchase-order"
import { PurchaseOrderRoutingService } from "./routing-service"

type Released = Pick<PurchaseOrderDTO, "id" | "order_id" | "supplier_id" | "channel"> & {
  held: boolean
}

const RELEASE_DRAFTS = `
  update purchase_order set
    released_at = case when supplier_id in (select jsonb_array_elements_text(?::jsonb))
      then null else now() end,
    held_at = case when supplier_id in (select jsonb_array_elements_text(?::jsonb))
      then now() else null end,
    updated_at = now()
  where order_id = ? and status = 'draft' and released_at is null and held_at is null
    and deleted_at is null
  returning id, order_id, supplier_id, channel, held_at is not null as held`

const ANNOUNCE_UNFULFILLABLE = `
  update unfulfillable_line set announced_at = now(), updated_at = now()
  where order_id = ? and announced_at is null and deleted_at is null
  returning id, order_line_item_id, purchase_order_id`

/** Whether a draft waits for the merchant to send it. */
export const isHeld = (
  order: Pick<PurchaseOrderDTO, "status" | "held_at" | "released_at">
): boolean => order.status === "draft" && !!order.held_at && !order.released_at

/** Lets purchase orders go out, at once or when the merchant says so. */
export class PurchaseOrderReleaseService extends PurchaseOrderRoutingService {
  /**
   * Queues the sending of an order's drafts and says what cannot be fulfilled. The intent to send, the
   * job and the events are written in one transaction; a second call finds nothing to release.
   * @param heldSupplierIds suppliers whose drafts wait for `release` instead
   */
  @InjectTransactionManager()
  async releaseDrafts(
    orderId: string,
    heldSupplierIds: string[] = [],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await this.lockOrder_(orderId, context)
    const held = JSON.stringify(heldSupplierIds)
    const orders = await context.transactionManager!.execute<Released[]>(RELEASE_DRAFTS, [
      held,
      held,
      orderId,
    ])
    await this.noteAll_(
      orders.filter((order) => order.held).map(({ id }) => id),
      { type: "held", note: "waits to be sent by the merchant" },
      context
    )
    for (const order of orders) {
      if (!order.held) {
        await this.queueDispatch_(order, 1, null, context)
      }
      await this.publish_(order, "created", context)
    }
    await this.announce_(orderId, context)
  }

  /**
   * Sends a draft that waits for the merchant. A repeat changes nothing.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED when it was never held or is no draft any more
   */
  @InjectTransactionManager()
  async release(
    id: string,
    actor: Actor,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ApplyEventResult> {
    const order = await this.lock_(id, context)
    if (order.held_at && order.released_at) {
      return { purchase_order: order, changed: false }
    }
    if (!isHeld(order)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `purchase order ${order.number} is ${order.status} and does not wait to be sent`
      )
    }
    const released = await this.updatePurchaseOrders({ id, released_at: new Date() }, context)
    await this.queueDispatch_(order, 1, order.answer_by, context)
    await this.note_({ purchase_order_id: id, type: "released", actor }, context)
    return { purchase_order: released as unknown as PurchaseOrderDTO, changed: true }
  }

  /**
   * Writes the intent to send, and the job that does it.
   * @param answerBy when the answer time was set by a person
   */
  protected async queueDispatch_(
    order: Pick<PurchaseOrderDTO, "id" | "channel">,
    round: number,
    answerBy: Date | null,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await this.createPurchaseOrderDispatches(
      {
        purchase_order_id: order.id,
        round,
        channel: order.channel,
        link_expires_at: answerBy,
      },
      context
    )
    await this.enqueueDispatch_(order.id, context)
  }

  /** Queues that open intents to send are taken up. */
  protected async enqueueDispatch_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await enqueueWorkflow(context.transactionManager, {
      workflowId: "dispatch-purchase-order",
      input: { id },
      key: `dispatch:${id}`,
    })
  }

  /** Says, once, which lines of an order nobody takes. */
  protected async announce_(
    orderId: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const given = await context.transactionManager!.execute<
      { id: string; order_line_item_id: string; purchase_order_id: string | null }[]
    >(ANNOUNCE_UNFULFILLABLE, [orderId])
    if (!given.length) {
      return
    }
    await publishEvent(context.transactionManager, {
      name: "purchase_order.unroutable",
      data: {
        id: given[0].purchase_order_id,
        order_id: orderId,
        supplier_id: null,
        order_line_item_ids: [...new Set(given.map((line) => line.order_line_item_id))],
        unfulfillable_line_ids: given.map((line) => line.id),
      },
      key: `purchase_order.unroutable:${given[0].id}`,
    })
  }

  /** Queues that the stock of lines nobody takes any more becomes free. */
  protected async enqueueSettling_(
    orderId: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await enqueueWorkflow(context.transactionManager, {
      workflowId: "settle-order-reservations",
      input: { order_id: orderId },
      key: `settle-reservations:${orderId}`,
    })
  }
}
