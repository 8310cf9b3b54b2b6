import { publishEvent } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MathBN,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { runSql } from "../../lib/run-sql"
import { storedMoney } from "../../lib/stored-money"
import type { RefundDestination } from "../../rules/refund-destination"
import { refuse } from "../../rules/refuse"
import type { PayReturnPayoutInput, ReturnActor, ReturnPayoutDTO } from "../../types"
import { ReturnRequestService } from "./request-service"
import { REQUEST_OF_PAYOUT } from "./sql"

const SYSTEM: ReturnActor = { type: "system" }

/** Requests, and the money somebody has to transfer by hand because of them. */
class ReturnRequestModuleService extends ReturnRequestService {
  /**
   * Puts the refund of a received request on the worklist, once.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it was not received, goes back another way, or is zero
   */
  @InjectTransactionManager()
  async openPayout(
    { return_request_id: id }: { return_request_id: string },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ payout: ReturnPayoutDTO; created: boolean }> {
    const request = await this.lock_(id, context)
    const [known] = await this.listReturnPayouts({ return_request_id: id }, { take: 1 }, context)
    if (known) {
      return { payout: known, created: false }
    }
    const { refund_method: method, refund_masked, refund_amount, status } = request
    if (status !== "received" || !method || method === "source" || !refund_masked) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `return request ${id} is ${status} and refunded by ${method ?? "nothing"}: there is nothing to transfer`
      )
    }
    if (!MathBN.gt(refund_amount, 0)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `refund_amount: nothing is to be paid back for return request ${id}`
      )
    }
    const payout = await this.createReturnPayouts(
      {
        return_request_id: id,
        return_number: request.number,
        order_id: request.order_id,
        order_number: request.order_number,
        amount: storedMoney(refund_amount),
        method,
        masked: refund_masked,
      },
      context
    )
    await this.note_(id, { type: "payout_due", actor: SYSTEM }, context)
    return { payout, created: true }
  }

  /**
   * Notes a transfer and ends its return. The same transfer twice is noted once.
   * @throws MedusaError NOT_FOUND; INVALID_DATA naming `reference`; NOT_ALLOWED when it was paid otherwise
   */
  @InjectTransactionManager()
  async payPayout(
    { id, actor, ...input }: PayReturnPayoutInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnPayoutDTO> {
    const payout = await this.lockPayout_(id, context)
    const reference = input.reference.trim().toUpperCase()
    if (!/^[A-Z0-9][A-Z0-9/-]{5,39}$/.test(reference)) {
      refuse("reference", "must be the bank's reference (UTR) of 6 to 40 letters and digits")
    }
    if (payout.status === "paid") {
      if (payout.reference === reference) {
        return payout
      }
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `reference: this payout was paid with ${payout.reference}`
      )
    }
    const [other] = await this.listReturnPayouts({ reference }, { take: 1 }, context)
    if (other) {
      refuse("reference", `was used for return ${other.return_number}`)
    }
    const paid = await this.updateReturnPayouts(
      { id, status: "paid", reference, paid_at: new Date(), paid_by: actor.id ?? null },
      context
    )
    const { return_request_id, order_id } = payout
    await this.note_(return_request_id, { type: "payout_paid", actor, note: reference }, context)
    await publishEvent(context.transactionManager, {
      name: "return_payout.paid",
      data: { id, return_request_id, order_id },
      key: `return_payout.paid:${id}`,
    })
    await this.completeReturnRequest(
      { id: return_request_id, refund_reference: reference, actor },
      context
    )
    return paid
  }

  /**
   * Where to transfer a payout, in full. Who asked for it is noted with it, or nothing is shown.
   * @throws MedusaError NOT_FOUND
   */
  @InjectTransactionManager()
  async revealDestination(
    { id, actor }: { id: string; actor: ReturnActor },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RefundDestination> {
    const payout = await this.retrieveReturnPayout(id, {}, context)
    const destination = await this.openDestination_(payout.return_request_id, context)
    await this.note_(payout.return_request_id, { type: "destination_shown", actor }, context)
    return destination
  }

  /** Whoever holds the request's lock is alone with its payout too. */
  private async lockPayout_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<ReturnPayoutDTO> {
    const [found] = await runSql<{ return_request_id: string }>(context, REQUEST_OF_PAYOUT, [id])
    if (found) {
      await this.lock_(found.return_request_id, context)
    }
    return this.retrieveReturnPayout(id, {}, context)
  }
}

export default ReturnRequestModuleService
