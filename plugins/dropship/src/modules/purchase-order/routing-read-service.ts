import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import type { OrderLine } from "../../types/common"
import type {
  OrderHeader,
  PurchaseOrderDTO,
  PurchaseOrderLineDTO,
  Unrouted,
} from "../../types/purchase-order"
import type { OrderPart, OrderParts } from "../../types/purchase-order-change"
import { PurchaseOrderAnswerService } from "./answer-service"
import { isRefusal, PURCHASE_ORDER_STATUSES } from "./transitions"

const ALIVE = PURCHASE_ORDER_STATUSES.filter((status) => !isRefusal(status))

// Whoever refused any pieces of a line has none of it left, so all its parts pass that supplier by.
const REFUSALS = `
  select distinct l.order_line_item_id, p.supplier_id
  from purchase_order_line l join purchase_order p on p.id = l.purchase_order_id
  where p.order_id = ? and l.deleted_at is null and p.deleted_at is null
    and (l.refused_at is not null or p.status in ('rejected', 'expired', 'cancelled'))`

const PARTS = `
  select l.order_line_item_id, l.part, l.variant_id, l.quantity, p.id as purchase_order_id,
    p.supplier_id,
    case
      when p.status = 'cancelled' and l.refused_at is null then 'released'
      when p.status = 'draft' and p.released_at is null and p.held_at is null then 'fresh'
      else 'held'
    end as state
  from purchase_order_line l join purchase_order p on p.id = l.purchase_order_id
  where p.order_id = ? and l.moved_at is null and l.deleted_at is null and p.deleted_at is null
  order by l.order_line_item_id, l.part`

export type LinesToReroute = OrderHeader & {
  previous_id: string
  lines: OrderLine[]
  /** Who must not have which variant again. */
  refusals: { variant_id: string; supplier_id: string }[]
}

/** A line as routing takes it. */
export const asOrderLine = (line: PurchaseOrderLineDTO): OrderLine => ({
  order_line_item_id: line.order_line_item_id,
  part: line.part,
  variant_id: line.variant_id,
  sku: line.sku,
  title: line.title,
  variant_title: line.variant_title,
  thumbnail: line.thumbnail,
  quantity: line.quantity,
  unit_price: String(line.unit_price),
})

/** What routing wants to know of an order. */
export class PurchaseOrderRoutingReadService extends PurchaseOrderAnswerService {
  /**
   * The lines a purchase order leaves to other suppliers, and who has refused them.
   * @throws MedusaError NOT_FOUND
   */
  @InjectManager()
  async linesToReroute(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<LinesToReroute> {
    const order = (await this.retrievePurchaseOrder(id, {}, context)) as unknown as PurchaseOrderDTO
    const gone = order.status === "rejected" || order.status === "expired"
    const rows = await this.rowsOf_(id, context)
    const left = rows.filter((line) => !line.moved_at && (gone || line.refused_at))
    const refused = await context.manager!.execute<
      { order_line_item_id: string; supplier_id: string }[]
    >(REFUSALS, [order.order_id])
    return {
      order_id: order.order_id,
      order_number: order.order_number,
      payment_method: order.payment_method,
      ship_to: order.ship_to,
      previous_id: id,
      lines: left.map(asOrderLine),
      refusals: left.flatMap((line) =>
        refused
          .filter((one) => one.order_line_item_id === line.order_line_item_id)
          .map(({ supplier_id }) => ({ variant_id: line.variant_id, supplier_id }))
      ),
    }
  }

  /** The parts of an order's lines, and where their stock is to be reserved. */
  @InjectManager()
  async listOrderParts(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<OrderParts> {
    const parts = await context.manager!.execute<OrderPart[]>(PARTS, [orderId])
    const last = await this.lastParts_(orderId, context)
    return { parts, last_parts: Object.fromEntries(last) }
  }

  /** What is ordered of an order, and what nobody takes. */
  protected async routingOf_(
    orderId: string,
    context: Context<EntityManager>
  ): Promise<{ purchase_orders: PurchaseOrderDTO[]; unrouted: Unrouted[] }> {
    const orders = await this.listPurchaseOrders(
      { order_id: orderId, status: ALIVE },
      { order: { sequence: "ASC" } },
      context
    )
    const lines = await this.listPurchaseOrderLines(
      { purchase_order_id: orders.map((order) => order.id), refused_at: null, moved_at: null },
      { order: { order_line_item_id: "ASC", part: "ASC" } },
      context
    )
    const flagged = await this.listUnfulfillableLines(
      { order_id: orderId, resolved_at: null },
      {},
      context
    )
    const goods = new Map<string, PurchaseOrderLineDTO[]>()
    for (const line of lines as unknown as StoredLine[]) {
      goods.set(line.purchase_order_id, [...(goods.get(line.purchase_order_id) ?? []), line])
    }
    return {
      purchase_orders: orders.map((order) => ({
        ...(order as unknown as PurchaseOrderDTO),
        lines: goods.get(order.id) ?? [],
      })),
      unrouted: flagged.map(({ order_line_item_id, part, variant_id, quantity, reason }) => ({
        order_line_item_id,
        part,
        variant_id,
        quantity,
        reason,
      })),
    }
  }
}

type StoredLine = PurchaseOrderLineDTO & { purchase_order_id: string }
