import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import type { ShopIdentity } from "../../documents/types"
import { ATTENTION_KINDS, attentionQuery, countQuery } from "./board-query"
import type { AttentionKind, BoardFilters } from "./board-query"
import { PurchaseOrderDispatchService } from "./dispatch-service"
import { PURCHASE_ORDER_STATUSES } from "./transitions"
import type { PurchaseOrderStatus } from "./transitions"

/** What waits for one merchant at a time; nobody works through more. */
const MOST_WAITING = 2000

export type BoardCounts = {
  total: number
  status: Record<PurchaseOrderStatus, number>
  attention: Record<AttentionKind, number>
  /** Purchase orders somebody must call about or send: by hand, held, or not deliverable. */
  worklist: number
}

type CountRow = { status: PurchaseOrderStatus; count: number; worklist: number } & Record<
  AttentionKind,
  number
>

const sum = (rows: CountRow[], column: "count" | "worklist" | AttentionKind): number =>
  rows.reduce((total, row) => total + row[column], 0)

/** What the merchant's board reads across purchase orders. */
export class PurchaseOrderBoardService extends PurchaseOrderDispatchService {
  /** How the shop shows itself on papers, from the plugin's options. */
  async retrieveShopIdentity(): Promise<ShopIdentity> {
    return this.options_.shop
  }

  /** How many purchase orders there are per status and how many of them wait, in one statement. */
  @InjectManager()
  async countBoard(
    filters: BoardFilters = {},
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<BoardCounts> {
    const { sql, parameters } = countQuery(filters)
    const rows = await context.manager!.execute<CountRow[]>(sql, parameters)
    const countOf = (status: PurchaseOrderStatus): number =>
      rows.find((row) => row.status === status)?.count ?? 0
    return {
      total: sum(rows, "count"),
      status: Object.fromEntries(
        PURCHASE_ORDER_STATUSES.map((status) => [status, countOf(status)])
      ) as BoardCounts["status"],
      attention: Object.fromEntries(
        ATTENTION_KINDS.map((kind) => [kind, sum(rows, kind)])
      ) as BoardCounts["attention"],
      worklist: sum(rows, "worklist"),
    }
  }

  /** Ids of purchase orders that wait for the merchant for any of these reasons, newest first. */
  @InjectManager()
  async listAttentionIds(
    kinds: AttentionKind[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    const { sql, parameters } = attentionQuery(kinds, MOST_WAITING)
    const rows = await context.manager!.execute<{ id: string }[]>(sql, parameters)
    return rows.map((row) => row.id)
  }
}
