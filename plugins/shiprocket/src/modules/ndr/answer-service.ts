import { enqueueWorkflow } from "@bodycon/kit"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import type { NdrSettings } from "../../settings/ndr"
import { answerRefusal, answerWords, checkAnswer } from "./answer"
import type { NdrAnswer } from "./answer"
import { NdrBaseService } from "./base-service"
import type { Ctx } from "./base-service"
import { decideByRule } from "./rules"
import type { AnswerNdrCaseInput, NdrActor, NdrCaseDTO } from "./types"

const SEND_WORKFLOW = "send-ndr-answer"
/** With the worker's exponential backoff about 22 hours: the courier waits 24. */
const SEND_ATTEMPTS = 12

/** What is to be done with undelivered parcels: by people, by shoppers and by rules. */
export class NdrAnswerService extends NdrBaseService {
  /**
   * Stores an answer and queues its sending in the same transaction.
   * @throws MedusaError NOT_FOUND; INVALID_DATA naming a field; NOT_ALLOWED when the case is closed or its
   * time is over; CONFLICT when somebody answered who is not overruled, or the answer is on its way
   */
  @InjectTransactionManager()
  async answer(input: AnswerNdrCaseInput, @MedusaContext() context: Ctx = {}): Promise<NdrCaseDTO> {
    const now = new Date()
    const found = await this.lock_(input.id, context)
    const refusal = answerRefusal(found, input.actor.type, now)
    if (refusal) {
      const { CONFLICT, NOT_ALLOWED } = MedusaError.Types
      throw new MedusaError(
        refusal.type === "conflict" ? CONFLICT : NOT_ALLOWED,
        `the case of parcel ${found.reference} ${refusal.message}`
      )
    }
    await this.keepAnswer_(found, checkAnswer(input, now), input.actor, now, context)
    return this.retrieveNdrCase(input.id, {}, context)
  }

  /**
   * What the merchant's rules say of an open case nobody answered yet. They act once: an answer Shiprocket
   * refused is for a person to put right.
   */
  protected async applyRules_(
    found: NdrCaseDTO,
    settings: Pick<NdrSettings, "rules">,
    context: Ctx
  ): Promise<void> {
    if (found.send_state === "refused") {
      return
    }
    const now = new Date()
    const decision = decideByRule(found, settings.rules, now)
    if (!decision || answerRefusal(found, "rule", now)) {
      return
    }
    const actor: NdrActor = { type: "rule", id: decision.rule }
    if (!decision.answer) {
      const text = `By rule “${decision.rule}”: it waits for a person`
      return this.note_(found.id, "rule", text, actor, context)
    }
    await this.keepAnswer_(found, decision.answer, actor, decision.send_at, context)
  }

  /** The only writer of answers. A job that has not started is replaced, so that the last answer is sent. */
  private async keepAnswer_(
    found: NdrCaseDTO,
    answer: NdrAnswer,
    actor: NdrActor,
    sendAt: Date,
    context: Ctx
  ): Promise<void> {
    const now = new Date()
    const overruled = found.status === "answered" ? `, instead of the ${found.answered_by}` : ""
    await this.updateNdrCases(
      {
        id: found.id,
        status: "answered",
        outcome: null,
        closed_at: null,
        answer,
        answered_by: actor.type,
        answered_name: actor.id ?? null,
        answered_at: now,
        ...(actor.type === "shopper" ? { shopper_answered_at: now } : {}),
        send_state: "queued",
        send_at: sendAt,
        send_attempted_at: null,
        send_baseline: null,
        send_error: null,
      } as never,
      context
    )
    const words = answerWords(answer)
    const [kind, text] =
      actor.type === "rule"
        ? (["rule", `By rule “${actor.id}”: ${words}`] as const)
        : (["answered", `The ${actor.type} answered${overruled}: ${words}`] as const)
    await this.note_(found.id, kind, text, actor, context)
    await enqueueWorkflow(context.transactionManager!, {
      workflowId: SEND_WORKFLOW,
      input: { id: found.id },
      key: `${SEND_WORKFLOW}:${found.id}`,
      maxAttempts: SEND_ATTEMPTS,
      ...(sendAt > now ? { runAt: sendAt } : {}),
    })
    await this.publish_("answered", found, now.toISOString(), context)
  }
}
