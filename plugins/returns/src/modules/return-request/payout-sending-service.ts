import { enqueueWorkflow } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { narrationOf, rupees } from "../../payouts/due-transfers"
import type { PayoutOrder, PayoutOutcome } from "../../payouts/provider"
import { PayoutRegistry } from "../../payouts/registry"
import { CLAIM_MS, transfer } from "../../payouts/transfer"
import { UNDER_WAY } from "../../rules/payout-status"
import type {
  PayoutActionInput,
  PayoutAttempt,
  RecordPayoutOutcomeInput,
  ReturnActor,
  ReturnPayoutDTO,
} from "../../types"
import { ReturnPayoutService } from "./payout-service"

const SYSTEM: ReturnActor = { type: "system" }

/** Run durably by `requestPayoutSend`. */
export const SEND_PAYOUT_WORKFLOW_ID = "send-payout"

type Claim = { provider_id: string; state: "new" | "repeat" | "sent"; order: PayoutOrder }

const isUnderWay = (payout: ReturnPayoutDTO, attempt: number): boolean =>
  payout.attempt === attempt && (UNDER_WAY as readonly string[]).includes(payout.status)

/**
 * Payouts that a provider transfers. What is begun is stored before the provider is asked, so that a run
 * that died, or never heard the answer, is followed by a look-up and never by a second transfer.
 */
export class ReturnPayoutSendingService extends ReturnPayoutService {
  private readonly registry_ = new PayoutRegistry(
    this.options_.payoutProviders,
    this.options_.payoutProvider
  )

  /** Who transfers money here; `sends` is false when a person does. */
  payoutProvider(): { id: string; sends: boolean } {
    return { id: this.registry_.chosen, sends: this.registry_.sends }
  }

  /**
   * Has a due payout transferred, durably. For one that is under way its provider is asked once more.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it is not due, or payouts are made by hand
   */
  @InjectTransactionManager()
  async requestPayoutSend(
    { id, actor }: PayoutActionInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnPayoutDTO> {
    const payout = await this.lockPayout_(id, context)
    const sending = isUnderWay(payout, payout.attempt)
      ? payout
      : await this.beginAttempt_(payout, actor, context)
    await enqueueWorkflow(context.transactionManager, {
      workflowId: SEND_PAYOUT_WORKFLOW_ID,
      input: { id, attempt: sending.attempt },
      key: `${SEND_PAYOUT_WORKFLOW_ID}:${id}`,
    })
    return sending
  }

  /**
   * Makes the transfer of an attempt, or asks what became of it, and records the answer. A repeat of an
   * attempt that is over does nothing.
   * @throws MedusaError UNEXPECTED_STATE while another run may be asking, and whatever the provider throws:
   * the job is tried again
   */
  async transferPayout({ id, attempt }: PayoutAttempt): Promise<{ status: string }> {
    const claim = await this.claimPayout({ id, attempt })
    if (!claim) {
      return { status: "over" }
    }
    const provider = this.registry_.get(claim.provider_id)
    const outcome = await transfer(provider, claim.order, claim.state)
    const { status } = await this.recordPayoutOutcome({ id, attempt, outcome })
    return { status }
  }

  /**
   * Reserves an attempt for this run and notes that its provider is about to be asked.
   * @returns null when the attempt is over
   * @throws MedusaError NOT_FOUND; UNEXPECTED_STATE while another run has it
   */
  @InjectTransactionManager()
  async claimPayout(
    { id, attempt }: PayoutAttempt,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Claim | null> {
    const payout = await this.lockPayout_(id, context)
    if (!isUnderWay(payout, attempt) || !payout.provider_id) {
      return null
    }
    const now = new Date()
    if (payout.claimed_until && payout.claimed_until > now) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `payout ${id} was handed to its provider a moment ago; it is looked up after ${payout.claimed_until.toISOString()}`
      )
    }
    await this.updateReturnPayouts(
      {
        id,
        claimed_until: new Date(now.getTime() + CLAIM_MS),
        send_started_at: payout.send_started_at ?? now,
      },
      context
    )
    const begun = payout.send_started_at ? "repeat" : "new"
    return {
      provider_id: payout.provider_id,
      state: payout.status === "sent" ? "sent" : begun,
      order: {
        key: `${id}-${attempt}`,
        payout_id: id,
        amount: rupees(payout.amount),
        currency_code: "inr",
        destination: await this.openDestination_(payout, context),
        narration: narrationOf(payout.order_number),
        order_number: payout.order_number,
      },
    }
  }

  /**
   * Records what became of an attempt, and frees it for the next question. Late news of an attempt that is
   * over changes nothing.
   * @throws MedusaError NOT_FOUND
   */
  @InjectTransactionManager()
  async recordPayoutOutcome(
    {
      id,
      attempt,
      outcome,
    }: Omit<RecordPayoutOutcomeInput, "outcome"> & {
      outcome: PayoutOutcome | null
    },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnPayoutDTO> {
    const payout = await this.lockPayout_(id, context)
    if (!isUnderWay(payout, attempt)) {
      return payout
    }
    if (outcome?.status === "paid") {
      const reference = await this.referenceOf_(payout, outcome, context)
      return this.finishPayout_(payout, { reference, actor: SYSTEM }, context)
    }
    if (outcome?.status === "failed") {
      const failure = outcome.message ?? "The provider gave no reason."
      return this.movePayout_(
        payout,
        {
          to: "failed",
          actor: SYSTEM,
          note: failure,
          changes: { failure, reference: null, claimed_until: null },
        },
        context
      )
    }
    if (outcome?.status === "sent" && payout.status === "sending") {
      const reference = outcome.reference ? await this.referenceOf_(payout, outcome, context) : null
      return this.movePayout_(
        payout,
        {
          to: "sent",
          actor: SYSTEM,
          note: reference,
          changes: { reference, sent_at: new Date(), claimed_until: null },
        },
        context
      )
    }
    return this.updateReturnPayouts({ id, claimed_until: null }, context)
  }

  private async beginAttempt_(
    payout: ReturnPayoutDTO,
    actor: ReturnActor,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<ReturnPayoutDTO> {
    if (!this.registry_.sends) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "payouts are transferred by hand here: no payoutProvider is set"
      )
    }
    return this.movePayout_(
      payout,
      {
        to: "sending",
        actor,
        changes: {
          provider_id: this.registry_.chosen,
          attempt: payout.attempt + 1,
          send_started_at: null,
          claimed_until: null,
          failure: null,
        },
      },
      context
    )
  }

  /** The provider's reference, made the payout's own when it came with another one before. */
  private async referenceOf_(
    payout: ReturnPayoutDTO,
    { reference }: PayoutOutcome,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<string> {
    const named = reference ?? payout.reference ?? `${payout.id}-${payout.attempt}`
    const [other] = await this.listReturnPayouts(
      { reference: named, id: { $ne: payout.id } },
      { select: ["id"], take: 1 },
      context
    )
    return other ? `${named}/${payout.id}` : named
  }
}
