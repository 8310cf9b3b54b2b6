import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import type { DiscrepancyState } from "./constants"
import { RemittanceService } from "./remittance-service"
import type { Ctx } from "./remittance-service"
import { runSql } from "./run-sql"
import { KNOWN_DISCREPANCIES, LOCK_DISCREPANCY } from "./sql"
import type { DiscrepancyRow, ParcelFacts, WeightDiscrepancyDTO } from "./types"
import { judgeWeight } from "./weights"

/** A dispute can be lost and is accepted then; what is accepted is paid. */
const FOLLOWS: Record<DiscrepancyState, DiscrepancyState[]> = {
  open: ["accepted", "disputed"],
  disputed: ["accepted"],
  accepted: [],
}

export type DiscrepancyImport = {
  created: number
  known: number
  ids: string[]
  /** What couriers charge for by the new ones, of parcels that are ours */
  charged: { shipment_id: string; charged_g: number }[]
}

export type DecideDiscrepancyInput = {
  id: string
  state: "accepted" | "disputed"
  note: string | null
  actor_id: string | null
}

/** Cash collected at the door: what couriers remitted, and what they charge for weight. */
class CodRemittanceModuleService extends RemittanceService {
  /** Adds discrepancies that are not known yet, judged by our own parcels' sizes. */
  @InjectTransactionManager()
  async importDiscrepancies(
    { rows, parcels }: { rows: DiscrepancyRow[]; parcels: ParcelFacts[] },
    @MedusaContext() context: Ctx = {}
  ): Promise<DiscrepancyImport> {
    await runSql(context, "select pg_advisory_xact_lock(hashtext('weight_discrepancy'))", {})
    const known = new Set(
      (
        await runSql<{ fingerprint: string }>(context, KNOWN_DISCREPANCIES, {
          fingerprints: rows.map(({ fingerprint }) => fingerprint),
        })
      ).map(({ fingerprint }) => fingerprint)
    )
    const shipments = new Map(parcels.map((parcel) => [parcel.awb, parcel]))
    const fresh = [
      ...new Map(
        rows
          .filter(({ fingerprint }) => !known.has(fingerprint))
          .map((row) => [row.fingerprint, row])
      ).values(),
    ]
    if (!fresh.length) {
      return { created: 0, known: rows.length, ids: [], charged: [] }
    }
    const created = await this.createWeightDiscrepancies(
      fresh.map(({ amount, ...row }) => {
        const parcel = shipments.get(row.awb)
        return {
          ...row,
          // The generated type says `number`, in which paise would be lost.
          amount: amount as unknown as number,
          shipment_id: parcel?.id ?? null,
          order_id: parcel?.order_id ?? null,
          reference: parcel?.reference ?? null,
          courier_name: row.courier_name ?? parcel?.courier_name ?? null,
          ...judgeWeight(row.charged_g, parcel),
        }
      }),
      context
    )
    return {
      created: created.length,
      known: rows.length - created.length,
      ids: created.map(({ id }) => id),
      charged: created.flatMap(({ shipment_id, charged_g }) =>
        shipment_id ? [{ shipment_id, charged_g }] : []
      ),
    }
  }

  /**
   * Accepts a discrepancy or notes that it was disputed. The same decision again changes nothing.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it was accepted already
   */
  @InjectTransactionManager()
  async decideDiscrepancy(
    { id, state, note, actor_id }: DecideDiscrepancyInput,
    @MedusaContext() context: Ctx = {}
  ): Promise<WeightDiscrepancyDTO> {
    await runSql(context, LOCK_DISCREPANCY, { id })
    const before = await this.retrieveWeightDiscrepancy(id, {}, context)
    if (before.state === state) {
      return before as unknown as WeightDiscrepancyDTO
    }
    if (!FOLLOWS[before.state].includes(state)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `state: weight discrepancy ${id} is ${before.state} and cannot be ${state}`
      )
    }
    const decided = await this.updateWeightDiscrepancies(
      { id, state, note: note ?? before.note, decided_by: actor_id, decided_at: new Date() },
      context
    )
    return decided as unknown as WeightDiscrepancyDTO
  }
}

export default CodRemittanceModuleService
