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
import { PurchaseOrderDispatchService } from "./dispatch-service"

const USE_LINK = `
  update purchase_order_dispatch set link_used_at = now(), updated_at = now()
  where id = ? and link_used_at is null and link_expires_at > now() and deleted_at is null
  returning purchase_order_id`

const OVERDUE = `
  select id from purchase_order
  where status = 'sent' and answer_by < now() and deleted_at is null
  order by answer_by limit 200`

const SUPPLIER_OF = "select supplier_id from purchase_order where id = ? and deleted_at is null"

const STILL_OVERDUE = `
  select id from purchase_order
  where id = ? and status = 'sent' and answer_by < now() and deleted_at is null
  for update skip locked`

const notValid = () =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "this link is not valid or was used already")

/** Purchase orders: routing, sending, answers, one-time links and the answer time. */
class PurchaseOrderModuleService extends PurchaseOrderDispatchService {
  /**
   * The purchase order a one-time link opens.
   * @throws MedusaError NOT_FOUND for a forged, expired or used link alike
   */
  @InjectManager()
  async openLink(
    token: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ purchase_order_id: string }> {
    const dispatchId = this.readLink_(token)
    const [dispatch] = await this.listPurchaseOrderDispatches({ id: dispatchId }, {}, context)
    const expiresAt = dispatch?.link_expires_at
    if (!dispatch || dispatch.link_used_at || !expiresAt || new Date(expiresAt) < new Date()) {
      throw notValid()
    }
    return {
      purchase_order_id: (dispatch as unknown as { purchase_order_id: string }).purchase_order_id,
    }
  }

  /**
   * Answers by a one-time link, which is used up by it in the same transaction.
   * @throws MedusaError NOT_FOUND for a link that opens nothing, NOT_ALLOWED when it is too late (the
   * link then stays unused)
   */
  @InjectTransactionManager()
  async answerByLink(
    input: { token: string; action: "accept" | "reject"; reason?: string },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ApplyEventResult> {
    const [used] = await context.transactionManager!.execute<{ purchase_order_id: string }[]>(
      USE_LINK,
      [this.readLink_(input.token)]
    )
    if (!used) {
      throw notValid()
    }
    const result = await this.applyEvent(
      {
        id: used.purchase_order_id,
        event: input.action,
        actor: { type: "supplier", channel: "link" },
        note: input.reason,
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
    await this.applyEvent(
      {
        id: answer.id,
        event: answer.action,
        actor: { type: "supplier", id: order.supplier_id, channel: "whatsapp" },
        note: `button pressed on WhatsApp by ${maskPhone(reply.from)}`,
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
    const rows = await context.transactionManager!.execute(STILL_OVERDUE, [id])
    if (!rows.length) {
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
