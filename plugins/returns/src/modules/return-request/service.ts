import { signToken, verifyToken } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { rupees } from "../../payouts/due-transfers"
import type { DueTransfer } from "../../payouts/due-transfers"
import { isDestinationChangeable } from "../../rules/payout-status"
import { REFUND_CONSENT } from "../../rules/refund-consent"
import type { PreparedRefundDetails, RefundDetails, ReturnActor } from "../../types"
import { ReturnPayoutSendingService } from "./payout-sending-service"

const PURPOSE = "refund-details"
/** Half a year, as the link to an order. */
const LINK_SECONDS = 180 * 24 * 60 * 60
/** Lines of one file for a bank. */
const EXPORT_LIMIT = 2_000

/** Requests, and the money that somebody or some bank has to transfer because of them and of other refunds. */
class ReturnRequestModuleService extends ReturnPayoutSendingService {
  /**
   * The payout that a shopper's link opens.
   * @throws MedusaError NOT_FOUND for a forged, altered or expired link
   */
  payoutOfLink(token: string): string {
    const payload = verifyToken<{ use: string; payout_id: string }>(token, {
      secret: this.options_.linkSecret,
    })
    if (payload?.use !== PURPOSE || !payload.payout_id) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "this link is not valid, or not any more")
    }
    return payload.payout_id
  }

  /**
   * What a shopper's link shows: enough to know her own refund, nothing that a stranger could use.
   * @throws MedusaError NOT_FOUND
   */
  @InjectManager()
  async refundDetails(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RefundDetails> {
    const payout = await this.retrieveReturnPayout(id, {}, context)
    const { order_number, status, method, masked } = payout
    return {
      order_number,
      amount: rupees(payout.amount),
      status,
      method,
      masked,
      changeable: isDestinationChangeable(status),
      consent: { ...REFUND_CONSENT },
    }
  }

  /** What the mail that asks the shopper for a destination says; null when there is nothing to ask, or nobody. */
  @InjectManager()
  async prepareRefundDetails(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<PreparedRefundDetails | null> {
    const payout = await this.retrieveReturnPayout(id, {}, context)
    const { order_id, order_number, email, asked, status } = payout
    if (status !== "details_wanted" || !email) {
      return null
    }
    const token = signToken(
      { use: PURPOSE, payout_id: id },
      { secret: this.options_.linkSecret, expiresInSeconds: LINK_SECONDS }
    )
    return { id, token, order_id, order_number, email, amount: rupees(payout.amount), asked }
  }

  /**
   * What is due with where it goes, in full, what waits longest first; noted at each, or nothing is given
   * away.
   */
  @InjectTransactionManager()
  async exportDuePayouts(
    { actor, method }: { actor: ReturnActor; method?: "upi" | "bank" },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<DueTransfer[]> {
    const due = await this.listReturnPayouts(
      { status: "due", ...(method ? { method } : {}) },
      { order: { created_at: "ASC", id: "ASC" }, take: EXPORT_LIMIT },
      context
    )
    const destinations = await this.openDestinations_(due, context)
    const known = due.filter(({ id }) => destinations.has(id))
    await this.createReturnPayoutEntries(
      known.map(({ id }) => ({
        payout_id: id,
        type: "exported",
        actor_type: actor.type,
        actor_id: actor.id ?? null,
      })),
      context
    )
    return known.map(({ id, order_number, return_number, amount }) => ({
      id,
      order_number,
      return_number,
      amount,
      destination: destinations.get(id)!,
    }))
  }
}

export default ReturnRequestModuleService
