import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import type { NdrSettings } from "../../settings/ndr"
import { NdrAnswerService } from "./answer-service"
import type { Ctx } from "./base-service"
import { ANSWER_HOURS, EXPIRING_HOURS } from "./constants"
import type { NdrOutcome } from "./constants"
import { decideCycle } from "./cycle"
import { cleanReason, REASON_LABELS, reasonCode } from "./reasons"
import type { NdrCaseDTO, NdrReport } from "./types"

const HOUR_MS = 3_600_000
const BATCH = 200

const OUTCOME_WORDS: Readonly<Record<NdrOutcome, string>> = {
  delivered: "Delivered",
  rto: "On its way back to the supplier",
  lost: "Lost by the courier",
  expired: "The time to answer is over",
  attempted_again: "The next attempt failed too",
}

/** Cases from their first report to their end. */
export class NdrCaseService extends NdrAnswerService {
  /**
   * Takes in a report that an attempt failed: a case for each attempt, however often and by whomever it is
   * reported. A new case is published, and the rules decide about it in the same transaction.
   * @returns the case, or null when the report is about an attempt that is over
   */
  @InjectTransactionManager()
  async report(
    report: NdrReport,
    settings: Pick<NdrSettings, "rules">,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ id: string; created: boolean } | null> {
    await context.transactionManager!.execute("select pg_advisory_xact_lock(hashtext(?))", [
      `ndr:${report.parcel.shipment_id}`,
    ])
    const known = await this.listNdrCases(
      { shipment_id: report.parcel.shipment_id },
      { select: ["id", "attempts", "confirmed", "raised_at", "status"] },
      context
    )
    const cycle = decideCycle(report, known)
    if (cycle.kind === "late") {
      return null
    }
    if (cycle.kind === "same") {
      await this.learn_(cycle.id, cycle.attempts, report, settings, context)
      return { id: cycle.id, created: false }
    }
    for (const { id, status } of known) {
      if (status !== "closed") {
        await this.end_(await this.lock_(id, context), "attempted_again", context)
      }
    }
    const created = await this.createNdrCases(
      {
        ...report.parcel,
        attempts: cycle.attempts,
        confirmed: cycle.confirmed,
        reason: cleanReason(report.reason),
        reason_code: reasonCode(report.reason),
        raised_at: report.raised_at,
        respond_by: new Date(report.raised_at.getTime() + ANSWER_HOURS * HOUR_MS),
      } as never,
      context
    )
    const text = `Attempt ${created.attempts} failed: ${REASON_LABELS[created.reason_code]}`
    await this.note_(created.id, "opened", text, { type: "courier" }, context)
    await this.publish_("opened", created, "1", context)
    await this.applyRules_(created, settings, context)
    return { id: created.id, created: true }
  }

  /** Ends whatever is open of a parcel. */
  @InjectTransactionManager()
  async close(
    shipmentId: string,
    outcome: NdrOutcome,
    @MedusaContext() context: Ctx = {}
  ): Promise<number> {
    const open = await this.listNdrCases(
      { shipment_id: shipmentId, status: ["open", "answered"] },
      { select: ["id"] },
      context
    )
    for (const { id } of open) {
      await this.end_(await this.lock_(id, context), outcome, context)
    }
    return open.length
  }

  /** Warns, once each, of cases without an answer at Shiprocket whose time runs out. */
  @InjectTransactionManager()
  async warnOfExpiring(@MedusaContext() context: Ctx = {}): Promise<number> {
    const due = await this.listNdrCases(
      {
        warned_at: null,
        respond_by: { $lte: new Date(Date.now() + EXPIRING_HOURS * HOUR_MS) },
        $or: [{ status: "open" }, { status: "answered", send_error: { $ne: null } }],
      } as never,
      { take: BATCH, order: { respond_by: "ASC" }, select: ["id"] },
      context
    )
    let warned = 0
    for (const { id } of due) {
      const found = await this.lock_(id, context)
      if (found.status !== "closed" && !found.warned_at) {
        await this.updateNdrCases({ id, warned_at: new Date() }, context)
        const text = `Shiprocket has no answer; less than ${EXPIRING_HOURS} hours are left`
        await this.note_(id, "expiring", text, { type: "system" }, context)
        await this.publish_("expiring", found, "1", context)
        warned++
      }
    }
    return warned
  }

  /** Ends cases nobody answered in time. */
  @InjectTransactionManager()
  async expire(@MedusaContext() context: Ctx = {}): Promise<number> {
    const over = await this.listNdrCases(
      { status: "open", respond_by: { $lte: new Date() } } as never,
      { take: BATCH, order: { respond_by: "ASC" }, select: ["id"] },
      context
    )
    for (const { id } of over) {
      const found = await this.lock_(id, context)
      if (found.status === "open") {
        await this.end_(found, "expired", context)
      }
    }
    return over.length
  }

  /** What a later report knows better: the attempt's number and the reason. */
  private async learn_(
    id: string,
    attempts: number,
    report: NdrReport,
    settings: Pick<NdrSettings, "rules">,
    context: Ctx
  ): Promise<void> {
    const found = await this.lock_(id, context)
    const reason = cleanReason(report.reason)
    const counted = report.attempts !== null
    // What the tracking news guessed gives way to Shiprocket's list, never the other way round.
    const better = !!reason && reason !== found.reason && (counted || !found.reason)
    const confirms = counted && !found.confirmed
    if (found.status === "closed" || (!better && !confirms)) {
      return
    }
    const told = reasonCode(reason)
    await this.updateNdrCases(
      {
        id,
        ...(confirms ? { attempts, confirmed: true } : {}),
        ...(better ? { reason } : {}),
        ...(better && told !== "other" ? { reason_code: told } : {}),
      } as never,
      context
    )
    if (!better && attempts === found.attempts) {
      return
    }
    const updated = await this.retrieveNdrCase(id, {}, context)
    const text = `The courier told more of attempt ${attempts}: ${REASON_LABELS[updated.reason_code]}`
    await this.note_(id, "updated", text, { type: "courier" }, context)
    if (found.status === "open") {
      await this.applyRules_(updated, settings, context)
    }
  }

  private async end_(found: NdrCaseDTO, outcome: NdrOutcome, context: Ctx): Promise<void> {
    if (found.status === "closed") {
      return
    }
    await this.updateNdrCases(
      { id: found.id, status: "closed", outcome, closed_at: new Date() } as never,
      context
    )
    const actor = { type: outcome === "expired" ? "system" : "courier" } as const
    await this.note_(found.id, "closed", OUTCOME_WORDS[outcome], actor, context)
  }
}
