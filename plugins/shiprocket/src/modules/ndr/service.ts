import { signToken, verifyToken } from "@bodycon/kit"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import type { NdrAnswer, NdrAnswerInput } from "./answer"
import type { Ctx } from "./base-service"
import { NdrCaseService } from "./case-service"
import type { ClaimedAnswer, NdrCaseDTO, SendFailure } from "./types"

const LINK_USE = "ndr"
/** Longer than the calls of one sending take together when each runs into its time-out. */
const SEND_LEASE_MS = 2 * 60_000

const notValid = () =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "this link is not valid, was used, or is too old")

/** Undelivered parcels: cases, answers, shoppers' links, and the way of an answer to Shiprocket. */
class NdrModuleService extends NdrCaseService {
  /** A link's key to one case, for the time left to answer; null when there is nothing to choose any more. */
  deliveryToken(found: NdrCaseDTO, now = new Date()): string | null {
    const left = Math.floor((new Date(found.respond_by).getTime() - now.getTime()) / 1000)
    return left > 0 && this.isOpenToShopper_(found)
      ? signToken(
          { use: LINK_USE, id: found.id },
          { secret: this.linkSecret_, expiresInSeconds: left }
        )
      : null
  }

  /**
   * The case a shopper's link opens.
   * @throws MedusaError NOT_FOUND for an altered, used or expired link, or when the case is over
   */
  @InjectManager()
  async openLink(token: string, @MedusaContext() context: Ctx = {}): Promise<NdrCaseDTO> {
    const id = this.readLink_(token)
    const [found] = await this.listNdrCases({ id }, { take: 1 }, context)
    if (!found || found.status === "closed" || found.shopper_answered_at) {
      throw notValid()
    }
    return found
  }

  /**
   * Answers by a shopper's link, which is used up by it in the same transaction.
   * @throws MedusaError NOT_FOUND for a link that opens nothing, CONFLICT when the answer is with the
   * courier or a person answered, INVALID_DATA naming a field (the link then stays unused)
   */
  @InjectTransactionManager()
  async answerByLink(
    token: string,
    input: NdrAnswerInput,
    @MedusaContext() context: Ctx = {}
  ): Promise<NdrCaseDTO> {
    const id = this.readLink_(token)
    const [known] = await this.listNdrCases({ id }, { take: 1, select: ["id"] }, context)
    const found = known && (await this.lock_(id, context))
    if (!found || found.status === "closed" || found.shopper_answered_at) {
      throw notValid()
    }
    return this.answer({ ...input, id, actor: { type: "shopper" } }, context)
  }

  /** Keeps that the shopper was mailed the link. */
  @InjectTransactionManager()
  async markAsked(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const found = await this.lock_(id, context)
    if (!found.asked_at) {
      await this.updateNdrCases({ id, asked_at: new Date() }, context)
      const text = "The shopper was mailed a link to choose a new date or address"
      await this.note_(id, "asked", text, { type: "system" }, context)
    }
  }

  /**
   * Reserves a case's answer for one run; from now on it is final. A run that died loses it in time.
   * @returns null when there is nothing to send
   * @throws MedusaError NOT_FOUND, or CONFLICT while another run sends it
   */
  @InjectTransactionManager()
  async claimSending(
    id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<ClaimedAnswer | null> {
    const found = await this.lock_(id, context)
    if (found.status !== "answered" || !["queued", "sending"].includes(found.send_state)) {
      return null
    }
    const now = new Date()
    if (found.send_until && new Date(found.send_until) > now) {
      throw new MedusaError(MedusaError.Types.CONFLICT, `case ${id} is being sent by another run`)
    }
    const send_until = new Date(now.getTime() + SEND_LEASE_MS)
    await this.updateNdrCases({ id, send_state: "sending", send_until }, context)
    return {
      id,
      awb: found.awb,
      attempts: found.attempts,
      answer: found.answer as unknown as NdrAnswer,
      due_at: new Date(found.send_at ?? found.answered_at ?? now),
      attempted_at: found.send_attempted_at ? new Date(found.send_attempted_at) : null,
      baseline: found.send_baseline,
    }
  }

  /** Marks that the answer goes out now. @param baseline answers Shiprocket had before the first try */
  async markSending(id: string, baseline: number): Promise<void> {
    await this.updateNdrCases({ id, send_attempted_at: new Date(), send_baseline: baseline })
  }

  /** Shiprocket has the answer. */
  @InjectTransactionManager()
  async recordSent(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const found = await this.lock_(id, context)
    if (found.send_state === "sent") {
      return
    }
    await this.updateNdrCases(
      { id, send_state: "sent", sent_at: new Date(), send_until: null, send_error: null },
      context
    )
    await this.note_(id, "sent", "Shiprocket has the answer", { type: "system" }, context)
  }

  /**
   * The answer did not arrive, or may not have; it is tried again by itself.
   * @param outcomeUnknown false: Shiprocket has it for certain not, so that it may still be changed
   */
  @InjectTransactionManager()
  async recordFailure(
    id: string,
    failure: SendFailure,
    outcomeUnknown: boolean,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const found = await this.lock_(id, context)
    const again = outcomeUnknown
      ? {}
      : { send_state: "queued", send_attempted_at: null, send_baseline: null }
    await this.updateNdrCases(
      { id, send_until: null, send_error: failure, ...again } as never,
      context
    )
    if (!found.send_error) {
      const text = `It did not reach Shiprocket yet: ${failure.message}`
      await this.note_(id, "send_failed", text, { type: "system" }, context)
    }
  }

  /** Shiprocket refused the answer; the case waits for another one. */
  @InjectTransactionManager()
  async recordRefusal(
    id: string,
    failure: SendFailure,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const found = await this.lock_(id, context)
    const reopened = found.status === "answered" ? { status: "open", answered_by: null } : {}
    await this.updateNdrCases(
      { id, send_state: "refused", send_until: null, send_error: failure, ...reopened } as never,
      context
    )
    const text = `Shiprocket refused the answer: ${failure.message}`
    await this.note_(id, "refused", text, { type: "system" }, context)
    await this.publish_("refused", found, failure.at, context)
  }

  private isOpenToShopper_(found: NdrCaseDTO): boolean {
    const sent = ["sending", "sent"].includes(found.send_state)
    return found.status !== "closed" && !found.shopper_answered_at && !sent
  }

  private readLink_(token: string): string {
    const payload = verifyToken<{ use: string; id: string }>(token, { secret: this.linkSecret_ })
    if (payload?.use !== LINK_USE) {
      throw notValid()
    }
    return payload.id
  }
}

export default NdrModuleService
