import { sumMoney } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MathBN,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { RemittanceState } from "./constants"
import { countStates, groupByAwb, matchAwb, totalsOf } from "./match"
import { RemittanceRow, RemittanceStatement, WeightDiscrepancy } from "./models"
import { runSql } from "./run-sql"
import {
  AWBS_OF_STATEMENT,
  COUNTS_BY_STATE,
  KNOWN_FINGERPRINTS,
  LOCK_REMITTANCES,
  OVERALL,
  ROWS_OF_AWBS,
  UNKNOWN_AWBS,
} from "./sql"
import type {
  ImportStatementInput,
  ImportStatementResult,
  Match,
  Money,
  ParcelFacts,
  StatementRow,
  StateCounts,
} from "./types"

export type Ctx = Context<EntityManager>

type StoredRow = Match & {
  id: string
  awb: string
  remitted: string
  charges: string
  shipment_id: string | null
}

type JudgedRow = StatementRow & Omit<Match, "state"> & { state: RemittanceState }

const SAMPLE = 50

/** The generated types say `number`, in which paise would be lost; the property takes exact text. */
const stored = (amount: string | null): number => amount as unknown as number

const isSame = (row: StoredRow, match: Match, shipment_id: string | null): boolean =>
  row.state === match.state &&
  row.unknown_reason === match.unknown_reason &&
  row.shipment_id === shipment_id &&
  (row.difference === null) === (match.difference === null) &&
  (row.difference === null || MathBN.eq(row.difference, match.difference!))

/** Statements of remitted cash, and how each waybill stands after them. */
export class RemittanceService extends MedusaService({
  RemittanceStatement,
  RemittanceRow,
  WeightDiscrepancy,
}) {
  /**
   * Imports a statement, or says what that would do. A file or a row imported before changes nothing.
   * @param input `parcels` are ours among the rows' waybills
   */
  @InjectTransactionManager()
  async importStatement(
    input: ImportStatementInput,
    @MedusaContext() context: Ctx = {}
  ): Promise<ImportStatementResult> {
    await runSql(context, LOCK_REMITTANCES, {})
    const [earlier] = await this.listRemittanceStatements(
      { file_hash: input.file_hash },
      { select: ["id"], take: 1 },
      context
    )
    const known = new Set(
      (
        await runSql<{ fingerprint: string }>(context, KNOWN_FINGERPRINTS, {
          fingerprints: input.rows.map(({ fingerprint }) => fingerprint),
        })
      ).map(({ fingerprint }) => fingerprint)
    )
    const fresh = input.rows.filter(({ fingerprint }) => !known.has(fingerprint))
    const older = await this.rowsOf_(
      fresh.map(({ awb }) => awb),
      context
    )
    const judged = this.judge_(fresh, older, input.parcels)
    const result: ImportStatementResult = {
      statement_id: earlier?.id ?? null,
      is_known: !!earlier || (!!input.rows.length && !fresh.length),
      known_count: input.rows.length - fresh.length,
      counts: countStates(judged),
      totals: totalsOf(judged),
      sample: judged.slice(0, SAMPLE),
    }
    if (input.dry_run || result.is_known) {
      return result
    }
    const statement = await this.createRemittanceStatements(
      {
        file_name: input.file_name,
        file_hash: input.file_hash,
        mapping: input.mapping,
        row_count: judged.length,
        repeated_count: result.counts.repeated,
        collected: stored(result.totals.collected),
        remitted: stored(result.totals.remitted),
        charges: stored(result.totals.charges),
        imported_by: input.actor_id,
      },
      context
    )
    const shipments = new Map(input.parcels.map((parcel) => [parcel.awb, parcel]))
    await this.createRemittanceRows(
      judged.map((row) => ({
        ...row,
        collected: stored(row.collected),
        remitted: stored(row.remitted),
        charges: stored(row.charges),
        expected: stored(row.expected),
        difference: stored(row.difference),
        shipment_id: shipments.get(row.awb)?.id ?? null,
        order_id: shipments.get(row.awb)?.order_id ?? null,
        reference: shipments.get(row.awb)?.reference ?? null,
        statement_id: statement.id,
      })),
      context
    )
    await this.rematchRows_(
      groupByAwb(older),
      new Map(
        judged
          .filter(({ state }) => state !== "repeated")
          .map((row) => [row.awb, { ...row, state: row.state as Match["state"] }])
      ),
      shipments,
      context
    )
    return { ...result, statement_id: statement.id }
  }

  /** Waybills that no delivered cash parcel of ours had when they were imported. */
  @InjectManager()
  async listUnknownAwbs(@MedusaContext() context: Ctx = {}): Promise<string[]> {
    return (await runSql<{ awb: string }>(context, UNKNOWN_AWBS, {})).map(({ awb }) => awb)
  }

  /**
   * Matches waybills again, for parcels that were delivered, or known, later than they were remitted.
   * @returns how many rows changed
   */
  @InjectTransactionManager()
  async matchAgain(
    { awbs, parcels }: { awbs: string[]; parcels: ParcelFacts[] },
    @MedusaContext() context: Ctx = {}
  ): Promise<number> {
    await runSql(context, LOCK_REMITTANCES, {})
    const groups = groupByAwb(await this.rowsOf_(awbs, context))
    const shipments = new Map(parcels.map((parcel) => [parcel.awb, parcel]))
    const matches = new Map(
      [...groups].map(([awb, rows]) => [awb, matchAwb(rows, shipments.get(awb))])
    )
    return this.rematchRows_(groups, matches, shipments, context)
  }

  /** Waybills of a statement's rows. */
  @InjectManager()
  async listAwbs(statement_id: string, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const rows = await runSql<{ awb: string }>(context, AWBS_OF_STATEMENT, { statement_id })
    return rows.map(({ awb }) => awb)
  }

  /**
   * Takes an import back; its waybills stand as they did before. Only the last one: later files were read as
   * knowing its rows.
   * @param parcels ours among the statement's waybills
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when another statement was imported after it
   */
  @InjectTransactionManager()
  async removeStatement(
    { id, parcels }: { id: string; parcels: ParcelFacts[] },
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await runSql(context, LOCK_REMITTANCES, {})
    await this.retrieveRemittanceStatement(id, { select: ["id"] }, context)
    const [later] = await this.listRemittanceStatements(
      { id: { $gt: id } },
      { select: ["id", "file_name"], take: 1 },
      context
    )
    if (later) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `statement ${id} is not the last one: remove ${later.file_name} first`
      )
    }
    const awbs = await this.listAwbs(id, context)
    await this.deleteRemittanceStatements([id], context)
    await this.matchAgain({ awbs, parcels }, context)
  }

  /** How many rows of each state statements have. */
  @InjectManager()
  async countRows(
    statements: string[],
    @MedusaContext() context: Ctx = {}
  ): Promise<Map<string, StateCounts>> {
    const counts = new Map(statements.map((id) => [id, countStates([])]))
    const rows = await runSql<{ statement_id: string; state: RemittanceState; count: number }>(
      context,
      COUNTS_BY_STATE,
      { statements }
    )
    for (const { statement_id, state, count } of rows) {
      counts.get(statement_id)![state] = count
    }
    return counts
  }

  /** Sums of all statements together. ₹. */
  @InjectManager()
  async overallTotals(@MedusaContext() context: Ctx = {}): Promise<Money> {
    const [totals] = await runSql<Money>(context, OVERALL, {})
    return {
      collected: sumMoney([totals.collected]),
      remitted: sumMoney([totals.remitted]),
      charges: sumMoney([totals.charges]),
    }
  }

  private async rowsOf_(awbs: string[], context: Ctx): Promise<StoredRow[]> {
    return runSql<StoredRow>(context, ROWS_OF_AWBS, { awbs: [...new Set(awbs)] })
  }

  /** A second row with the same fingerprint is repeated; the others stand as their waybill does. */
  private judge_(rows: StatementRow[], older: StoredRow[], parcels: ParcelFacts[]): JudgedRow[] {
    const seen = new Set<string>()
    const flagged = rows.map((row) => {
      const isRepeated = seen.has(row.fingerprint)
      seen.add(row.fingerprint)
      return { row, isRepeated }
    })
    const counted = flagged.filter(({ isRepeated }) => !isRepeated).map(({ row }) => row)
    const shipments = new Map(parcels.map((parcel) => [parcel.awb, parcel]))
    const before = groupByAwb(older)
    const matches = new Map(
      [...groupByAwb(counted)].map(([awb, group]) => [
        awb,
        matchAwb([...(before.get(awb) ?? []), ...group], shipments.get(awb)),
      ])
    )
    return flagged.map(({ row, isRepeated }) => {
      const match = matches.get(row.awb)!
      return { ...row, ...match, state: isRepeated ? "repeated" : match.state }
    })
  }

  private async rematchRows_(
    groups: Map<string, StoredRow[]>,
    matches: Map<string, Match>,
    shipments: Map<string, ParcelFacts>,
    context: Ctx
  ): Promise<number> {
    const changes = [...groups].flatMap(([awb, rows]) => {
      const match = matches.get(awb)!
      const parcel = shipments.get(awb)
      return rows
        .filter((row) => !isSame(row, match, parcel?.id ?? null))
        .map(({ id }) => ({
          id,
          state: match.state,
          unknown_reason: match.unknown_reason,
          expected: stored(match.expected),
          difference: stored(match.difference),
          shipment_id: parcel?.id ?? null,
          order_id: parcel?.order_id ?? null,
          reference: parcel?.reference ?? null,
        }))
    })
    if (changes.length) {
      await this.updateRemittanceRows(changes, context)
    }
    return changes.length
  }
}
