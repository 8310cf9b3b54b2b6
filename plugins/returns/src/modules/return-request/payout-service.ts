import { toPaise } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MathBN,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { storedMoney } from "../../lib/stored-money"
import { isDestinationChangeable } from "../../rules/payout-status"
import type { RefundDestination } from "../../rules/refund-destination"
import { refuse } from "../../rules/refuse"
import type {
  CreateRefundPayoutInput,
  GivePayoutDetailsInput,
  PayoutActionInput,
  PayReturnPayoutInput,
  ReturnActor,
  ReturnPayoutDTO,
} from "../../types"
import { ReturnPayoutBaseService } from "./payout-base-service"

const SYSTEM: ReturnActor = { type: "system" }

const notAllowed = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** Why a person cannot note a transfer, by the status that forbids it. */
const NOT_PAYABLE: Record<string, string> = {
  details_wanted: "where the money goes is not known yet",
  sending: "the provider is being asked to transfer it",
  failed: "its transfer failed; make it due again first",
}

/** Payouts from their refund to the day they are paid, by hand or by a provider. */
export class ReturnPayoutService extends ReturnPayoutBaseService {
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
      return notAllowed(
        `return request ${id} is ${status} and refunded by ${method ?? "nothing"}: there is nothing to transfer`
      )
    }
    if (!MathBN.gt(refund_amount, 0)) {
      notAllowed(`refund_amount: nothing is to be paid back for return request ${id}`)
    }
    const payout = await this.createReturnPayouts(
      {
        source: "return",
        return_request_id: id,
        return_number: request.number,
        order_id: request.order_id,
        order_number: request.order_number,
        email: request.email,
        amount: storedMoney(refund_amount),
        method,
        masked: refund_masked,
        consent_version: request.consent_version,
        consent_at: request.consent_at,
        status: "due",
      },
      context
    )
    await this.notePayout_(payout, { type: "due", actor: SYSTEM }, context)
    await this.publishPayout_(payout, "due", context)
    return { payout, created: true }
  }

  /**
   * Opens the payout of a refund that no return asked for, once per refund, and has the shopper asked where
   * the money goes.
   * @throws MedusaError INVALID_DATA naming `amount`
   */
  @InjectTransactionManager()
  async openRefundPayout(
    input: CreateRefundPayoutInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ payout: ReturnPayoutDTO; created: boolean }> {
    const { order_id, order_number, refund_id } = input
    if (toPaise(input.amount) <= 0) {
      refuse("amount", "must be more than ₹0")
    }
    await this.lockOrder_(order_id, context)
    const [known] = await this.listReturnPayouts({ refund_id }, { take: 1 }, context)
    if (known) {
      return { payout: known, created: false }
    }
    const payout = await this.createReturnPayouts(
      {
        source: "refund",
        return_request_id: null,
        return_number: null,
        order_id,
        order_number,
        refund_id,
        reason: input.reason?.trim() || null,
        email: input.email ?? null,
        amount: storedMoney(input.amount),
        method: null,
        masked: null,
        status: "details_wanted",
        asked: 1,
      },
      context
    )
    await this.notePayout_(payout, { type: "details_wanted", actor: SYSTEM }, context)
    await this.publishPayout_(payout, "details_wanted", context)
    return { payout, created: true }
  }

  /**
   * Keeps where the money goes, said by the shopper or by the merchant on her behalf, and makes it due.
   * @throws MedusaError NOT_FOUND; INVALID_DATA naming the field; CONFLICT once it is on its way
   */
  @InjectTransactionManager()
  async givePayoutDetails(
    { id, details, actor }: GivePayoutDetailsInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnPayoutDTO> {
    const account = await this.sealAccount(details)
    const payout = await this.lockPayout_(id, context)
    if (!isDestinationChangeable(payout.status)) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `status: this refund is ${payout.status === "paid" ? "paid" : "on its way"} already`
      )
    }
    await this.storeDestination_(payout, account, context)
    const { masked, method, consent_version } = account
    const consent = { consent_version, consent_at: new Date() }
    if (payout.return_request_id) {
      await this.updateReturnRequests(
        {
          id: payout.return_request_id,
          refund_method: method,
          refund_masked: masked,
          ...consent,
        },
        context
      )
    }
    await this.notePayout_(payout, { type: "details_given", actor, note: masked }, context)
    const changes = { method, masked, failure: null, ...consent }
    return payout.status === "due"
      ? this.updateReturnPayouts({ id, ...changes }, context)
      : this.movePayout_(payout, { to: "due", actor, changes }, context)
  }

  /**
   * Has the shopper asked (once more) where the money goes: she lost the mail, or her account was refused.
   * @throws MedusaError NOT_FOUND; INVALID_DATA naming `email`; NOT_ALLOWED when nothing is to be asked
   */
  @InjectTransactionManager()
  async askForPayoutDetails(
    { id, actor }: PayoutActionInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnPayoutDTO> {
    const payout = await this.lockPayout_(id, context)
    if (!payout.email) {
      refuse("email", "the order has none; enter the details yourself")
    }
    const changes = { asked: payout.asked + 1 }
    if (payout.status !== "details_wanted") {
      return this.movePayout_(payout, { to: "details_wanted", actor, changes }, context)
    }
    const asked = await this.updateReturnPayouts({ id, ...changes }, context)
    await this.notePayout_(asked, { type: "asked", actor }, context)
    await this.publishPayout_(asked, "details_wanted", context)
    return asked
  }

  /**
   * Makes a failed payout due again, to the same account.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it did not fail
   */
  @InjectTransactionManager()
  async reopenPayout(
    { id, actor }: PayoutActionInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnPayoutDTO> {
    const payout = await this.lockPayout_(id, context)
    if (payout.status === "due") {
      return payout
    }
    if (payout.status !== "failed") {
      notAllowed(`status: a payout that is ${payout.status} did not fail`)
    }
    return this.movePayout_(payout, { to: "due", actor, changes: { failure: null } }, context)
  }

  /**
   * Notes a transfer that somebody made, and ends its return. The same transfer twice is noted once.
   * @throws MedusaError NOT_FOUND; INVALID_DATA naming `reference`; NOT_ALLOWED when it was paid otherwise
   * or cannot be paid now
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
      return payout.reference === reference
        ? payout
        : notAllowed(`reference: this payout was paid with ${payout.reference}`)
    }
    if (NOT_PAYABLE[payout.status]) {
      notAllowed(`status: ${NOT_PAYABLE[payout.status]}`)
    }
    const [other] = await this.listReturnPayouts(
      { reference, id: { $ne: id } },
      { take: 1 },
      context
    )
    if (other) {
      const used = other.return_number ? `return ${other.return_number}` : other.order_number
      refuse("reference", `was used for ${used}`)
    }
    return this.finishPayout_(payout, { reference, actor }, context)
  }

  /**
   * Where to transfer a payout, in full. Who asked for it is noted with it, or nothing is shown.
   * @throws MedusaError NOT_FOUND
   */
  @InjectTransactionManager()
  async revealDestination(
    { id, actor }: PayoutActionInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RefundDestination> {
    const payout = await this.retrieveReturnPayout(id, {}, context)
    const destination = await this.openDestination_(payout, context)
    await this.notePayout_(payout, { type: "destination_shown", actor }, context)
    return destination
  }
}
