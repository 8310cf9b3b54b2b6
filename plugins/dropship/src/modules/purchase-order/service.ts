import { maskPhone, safeEqual, verifyHmacHex, verifyToken } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { readButtonPayload } from "../../lib/button-payload"
import type { ApplyEventResult } from "../../types/purchase-order"
import type { TakenLine } from "../../types/purchase-order-change"
import { PurchaseOrderBoardService } from "./board-service"
import { isRefusal } from "./transitions"

export type AnswerByLinkInput = {
  token: string
  action: "accept" | "reject"
  reason?: string
  lines?: TakenLine[]
}

const LINKED = `
  select purchase_order_id as id from purchase_order_dispatch where id = ? and deleted_at is null`

const USE_LINK = `
  update purchase_order_dispatch set link_used_at = now(), updated_at = now()
  where id = ? and link_used_at is null and link_expires_at > now() and deleted_at is null
  returning id`

const OVERDUE = `
  select id from purchase_order
  where status = 'sent' and answer_by < now() and deleted_at is null
  order by answer_by limit 200`

const SUPPLIER_OF = "select supplier_id from purchase_order where id = ? and deleted_at is null"

const notValid = () =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "this link is not valid or was used already")

/** Purchase orders: routing, sending, answers, one-time links and the answer time. */
class PurchaseOrderModuleService extends PurchaseOrderBoardService {
  /**
   * The purchase order a one-time link opens.
   * @throws MedusaError NOT_FOUND for a forged, expired or used link, or when the order is called off
   */
  @InjectManager()
  async openLink(
    token: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ purchase_order_id: string }> {
    const dispatchId = this.readLink_(token)
    const [dispatch] = await this.listPurchaseOrderDispatches(
      { id: dispatchId },
      { relations: ["purchase_order"] },
      context
    )
    const expiresAt = dispatch?.link_expires_at
    if (!dispatch || dispatch.link_used_at || !expiresAt || new Date(expiresAt) < new Date()) {
      throw notValid()
    }
    if (isRefusal(dispatch.purchase_order.status)) {
      throw notValid()
    }
    return { purchase_order_id: dispatch.purchase_order.id }
  }

  /**
   * Answers by a one-time link, which is used up by it in the same transaction.
   * @throws MedusaError NOT_FOUND for a link that opens nothing, NOT_ALLOWED when it is too late and
   * INVALID_DATA when lines do not match the order (the link then stays unused)
   */
  @InjectTransactionManager()
  async answerByLink(
    input: AnswerByLinkInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ApplyEventResult> {
    const { token, ...answer } = input
    const manager = context.transactionManager!
    const dispatchId = this.readLink_(token)
    const [linked] = await manager.execute<{ id: string }[]>(LINKED, [dispatchId])
    const order = linked && (await this.lock_(linked.id, context))
    const used = order ? await manager.execute(USE_LINK, [dispatchId]) : []
    if (!used.length || isRefusal(order.status)) {
      throw notValid()
    }
    const result = await this.answer(
      {
        id: order.id,
        actor: { type: "supplier", id: order.supplier_id, channel: "link" },
        first_only: true,
        ...answer,
      },
      context
    )
    if (!result.changed) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `purchase order ${result.purchase_order.number} is already ${result.purchase_order.status}`
      )
    }
    return result
  }

  /**
   * Takes the answer in a WhatsApp button's payload.
   * @returns false when the payload is none of ours, was altered, or names no purchase order
   */
  @InjectTransactionManager()
  async answerByButton(
    reply: { payload: string; from: string },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    const answer = readButtonPayload(reply.payload, this.options_.linkSecret)
    const [order] = answer
      ? await context.transactionManager!.execute<{ supplier_id: string }[]>(SUPPLIER_OF, [
          answer.id,
        ])
      : []
    if (!answer || !order) {
      return false
    }
    await this.answer(
      {
        id: answer.id,
        action: answer.action,
        actor: { type: "supplier", id: order.supplier_id, channel: "whatsapp" },
        reason: `button pressed on WhatsApp by ${maskPhone(reply.from)}`,
        first_only: true,
      },
      context
    )
    return true
  }

  /** Ids of purchase orders whose supplier let the answer time pass, oldest first, at most 200. */
  @InjectManager()
  async listOverdue(@MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await context.manager!.execute<{ id: string }[]>(OVERDUE)
    return rows.map((row) => row.id)
  }

  /** Expires one purchase order, unless it was answered or sent again meanwhile. */
  @InjectTransactionManager()
  async expireIfOverdue(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    const order = await this.lock_(id, context)
    const isOverdue =
      order.status === "sent" && !!order.answer_by && new Date(order.answer_by) < new Date()
    if (!isOverdue) {
      return false
    }
    const { changed } = await this.applyEvent(
      {
        id,
        event: "expire",
        actor: { type: "system" },
        note: "no answer within the answer time",
      },
      context
    )
    return changed
  }

  /** Whether Meta's handshake carries our token. Always false when WhatsApp is not configured. */
  async isWhatsAppVerifyToken(token: string): Promise<boolean> {
    const expected = this.options_.whatsapp?.verifyToken
    return !!expected && safeEqual(expected, token)
  }

  /** Whether a WhatsApp delivery is signed with our app secret. */
  async isWhatsAppSignature(raw: Buffer, signature: string | undefined): Promise<boolean> {
    return verifyHmacHex({ secrets: [this.options_.whatsapp?.appSecret], raw, signature })
  }

  private readLink_(token: string): string {
    const payload = verifyToken<{ dispatch?: string }>(token, { secret: this.options_.linkSecret })
    if (!payload?.dispatch) {
      throw notValid()
    }
    return payload.dispatch
  }
}

export default PurchaseOrderModuleService
