import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { evaluateCod } from "../../lib/rules"
import { runSql } from "../../lib/run-sql"
import { MAX_SENDS, MAX_WRONG_GUESSES } from "../../lib/send-limits"
import type { CodAvailability, CodFacts } from "../../types"
import type { Ctx } from "./base-service"
import type { EventOf } from "./confirmation-base-service"
import { CodConfirmationService } from "./confirmation-service"
import { EXPIRE, REMIND } from "./sql"

const BATCH = 500

/** The shop's rules for cash on delivery, its blocklist, and the orders shoppers confirm. */
class CodModuleService extends CodConfirmationService {
  /**
   * Whether cash on delivery is offered, and why not.
   * @param facts without what the module itself knows of the shopper
   * @param container the application's container, for rules that ask other modules
   */
  async evaluate(
    facts: Omit<CodFacts, "refusals">,
    container: MedusaContainer
  ): Promise<CodAvailability> {
    const settings = await this.settings()
    const { refusals, blocked } = await this.standing({
      ...facts,
      days: settings.refusal_window_days,
    })
    const isKnown = !!(facts.phone || facts.email || facts.customer_id)
    return evaluateCod(
      {
        facts: { ...facts, refusals: isKnown ? refusals : null },
        settings,
        isBlocked: blocked,
        rules: this.options.rules,
      },
      container
    )
  }

  /**
   * Ends what nobody confirmed in time, with an event for each.
   * @returns how many; a full batch of 500 means there may be more
   */
  @InjectTransactionManager()
  async expireConfirmations(@MedusaContext() context: Ctx = {}): Promise<number> {
    const ended = await runSql<EventOf>(context, EXPIRE, { batch: BATCH })
    await this.publishAll_("expired", ended, context)
    return ended.length
  }

  /**
   * Reminds of what nobody answered yet, once, with an event for each that a code may still be sent of.
   * @returns how many were looked at; a full batch of 500 means there may be more
   */
  @InjectTransactionManager()
  async remindConfirmations(@MedusaContext() context: Ctx = {}): Promise<number> {
    const due = await runSql<EventOf & { wanted: boolean }>(context, REMIND, {
      batch: BATCH,
      max_sends: MAX_SENDS,
      max_wrong: MAX_WRONG_GUESSES,
    })
    const wanted = due.filter((one) => one.wanted)
    await this.publishAll_(
      "reminder_due",
      wanted.map(({ id, order_id, payment_id }) => ({
        id,
        order_id,
        payment_id,
        send_key: randomUUID(),
      })),
      context
    )
    return due.length
  }
}

export { BATCH as CONFIRMATION_BATCH }
export default CodModuleService
