import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  chartToCm,
  normalizeSize,
  recommendSize,
  type Body,
  type FitEvidence,
  type Recommendation,
} from "../../engine"
import type {
  BodyProfileDTO,
  FitReport,
  ProductSizing,
  SaveBodyProfileInput,
  SizeChartDTO,
  StoredFitFeedback,
  UpsertSizeChartInput,
} from "../../types"
import { ALL_SIZES, summaryDeltas } from "./feedback-counts"
import * as sql from "./feedback-sql"
import { toEvidence, toFitReport, type SummaryRow } from "./fit-evidence"
import BodyProfile from "./models/body-profile"
import FitFeedback from "./models/fit-feedback"
import FitSummary from "./models/fit-summary"
import SizeChart from "./models/size-chart"
import SizeChartRow from "./models/size-chart-row"

const targetOf = ({ scope, target }: UpsertSizeChartInput): string =>
  scope === "default"
    ? ""
    : scope === "brand"
      ? (target ?? "").trim().toLowerCase()
      : (target ?? "")

const sameWord = (a: StoredFitFeedback, b: StoredFitFeedback): boolean =>
  a.product_id === b.product_id && a.size === b.size && a.fit === b.fit && a.verified === b.verified

/** Size charts, body profiles and what shoppers said about the fit. */
class SizingModuleService extends MedusaService({
  SizeChart,
  SizeChartRow,
  BodyProfile,
  FitFeedback,
  FitSummary,
}) {
  /**
   * Creates charts or replaces those of the same scope and target.
   * @returns the charts' ids in order, those that are new, and what the others were before
   */
  @InjectTransactionManager()
  async upsertCharts(
    inputs: UpsertSizeChartInput[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ ids: string[]; created_ids: string[]; previous: UpsertSizeChartInput[] }> {
    const created: string[] = []
    const previous: UpsertSizeChartInput[] = []
    const ids: string[] = []
    for (const input of inputs) {
      const target = targetOf(input)
      const [existing] = await this.listCharts_({ scope: input.scope, target }, context)
      const data = {
        name: input.name,
        scope: input.scope,
        target,
        basis: input.basis ?? "body",
        fit_type: input.fit_type ?? null,
        stretch: input.stretch ?? 0,
        how_to_measure: input.how_to_measure ?? null,
      }
      if (existing) {
        previous.push(existing)
        await this.deleteSizeChartRows(
          existing.rows.map((row) => row.id),
          context
        )
        await this.updateSizeCharts({ id: existing.id, ...data }, context)
      }
      const id = existing?.id ?? (await this.createSizeCharts(data, context)).id
      if (!existing) {
        created.push(id)
      }
      const ranked = input.rows.map((row, rank) => ({
        ...row,
        size: normalizeSize(row.size),
        rank,
      }))
      const { rows } = chartToCm({ rows: ranked }, input.unit ?? "cm")
      await this.createSizeChartRows(
        rows.map((row) => ({ ...row, chart_id: id })),
        context
      )
      ids.push(id)
    }
    return { ids, created_ids: created, previous }
  }

  /** Charts with their rows in order. */
  @InjectManager()
  async listCharts(
    ids: string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SizeChartDTO[]> {
    return this.listCharts_({ id: ids }, context)
  }

  /**
   * The chart that applies to a product: its own, its deepest category's, its brand's or the default.
   * @throws MedusaError NOT_FOUND when the shop has none of them
   */
  @InjectManager()
  async resolveChart(
    product: ProductSizing,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SizeChartDTO> {
    const order = [
      { scope: "product", target: product.product_id },
      ...product.category_path.map((target) => ({ scope: "category", target })),
      ...(product.brand ? [{ scope: "brand", target: product.brand }] : []),
      { scope: "default", target: "" },
    ]
    const charts = await this.listCharts_({ $or: order }, context)
    const found = order
      .map(({ scope, target }) => charts.find((c) => c.scope === scope && c.target === target))
      .find((chart) => chart !== undefined)
    if (!found) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no size chart for this product")
    }
    return found
  }

  /**
   * The size for a body, from the chart and from what shoppers said so far.
   * @throws MedusaError NOT_FOUND without a chart, INVALID_DATA when the body says nothing usable
   */
  @InjectManager()
  async recommend(
    product: ProductSizing,
    body: Body,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Recommendation> {
    const chart = await this.resolveChart(product, context)
    const evidence = await this.evidence_(product, context)
    const recommendation = recommendSize({
      chart: { ...chart, fit_type: chart.fit_type ?? product.fit_type },
      body,
      evidence,
      sizes: product.sizes,
    })
    if (!recommendation) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Give height_cm and weight_kg, a measurement (bust_cm, waist_cm, hips_cm) or a usual_size of the chart"
      )
    }
    return recommendation
  }

  /** What shoppers say about a product, size by size, and whether it runs small. */
  @InjectManager()
  async fitReport(
    product: ProductSizing,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<FitReport> {
    return toFitReport(await this.evidence_(product, context))
  }

  /**
   * Records what shoppers said, once per source, and updates the stored counts in the same
   * transaction. A source that already spoke is replaced by what it says now.
   * @returns the sources that are new, and what the changed ones said before
   */
  @InjectTransactionManager()
  async recordFeedback(
    inputs: StoredFitFeedback[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ created: string[]; previous: StoredFitFeedback[] }> {
    const manager = context.transactionManager!
    const bySource = new Map(
      inputs.map((input) => [
        input.source_id,
        { ...input, id: generateEntityId(undefined, "fitfb"), size: normalizeSize(input.size) },
      ])
    )
    const inserted = await manager.execute<{ source_id: string }[]>(sql.INSERT_FEEDBACK, [
      JSON.stringify([...bySource.values()]),
    ])
    const created = inserted.map((row) => row.source_id)
    const isNew = new Set(created)
    const repeated = [...bySource.keys()].filter((source) => !isNew.has(source))
    const stored = await manager.execute<StoredFitFeedback[]>(sql.LOCK_FEEDBACK, [
      JSON.stringify(repeated),
    ])
    const previous = stored.filter((row) => !sameWord(row, bySource.get(row.source_id)!))
    const changed = previous.map((row) => bySource.get(row.source_id)!)
    await manager.execute(sql.UPDATE_FEEDBACK, [JSON.stringify(changed)])
    const added = created.map((source) => bySource.get(source)!)
    await this.applyDeltas_([...added, ...changed], previous, context)
    return { created, previous }
  }

  /** Takes back what sources said. Unknown sources are ignored. @returns what was taken back */
  @InjectTransactionManager()
  async withdrawFeedback(
    sourceIds: string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<StoredFitFeedback[]> {
    const removed = await context.transactionManager!.execute<StoredFitFeedback[]>(
      sql.DELETE_FEEDBACK,
      [JSON.stringify([...sourceIds].sort())]
    )
    await this.applyDeltas_([], removed, context)
    return removed
  }

  /**
   * Saves a shopper's body profile; fields left out keep their value, `null` clears them.
   * @throws MedusaError INVALID_DATA naming `consent` when she has not agreed yet
   */
  @InjectTransactionManager()
  async saveProfile(
    { customer_id, consent, ...fields }: SaveBodyProfileInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ profile: BodyProfileDTO; previous: BodyProfileDTO | null }> {
    const [existing] = await this.listBodyProfiles({ customer_id }, {}, context)
    if (!existing && consent !== true) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "consent must be true before body measurements are stored"
      )
    }
    const consented = consent === true ? { consented_at: new Date() } : {}
    const profile = existing
      ? await this.updateBodyProfiles({ id: existing.id, ...fields, ...consented }, context)
      : await this.createBodyProfiles({ customer_id, ...fields, consented_at: new Date() }, context)
    return {
      profile: profile as BodyProfileDTO,
      previous: (existing as BodyProfileDTO | undefined) ?? null,
    }
  }

  private async listCharts_(
    filters: Record<string, unknown>,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<SizeChartDTO[]> {
    const charts = (await this.listSizeCharts(
      filters,
      { relations: ["rows"], take: null as unknown as number },
      context
    )) as unknown as SizeChartDTO[]
    return charts.map((chart) => ({
      ...chart,
      rows: [...chart.rows].sort((a, b) => a.rank - b.rank),
    }))
  }

  private async evidence_(
    product: ProductSizing,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<FitEvidence> {
    const rows = (await this.listFitSummaries(
      {
        $or: [
          { scope: "product", target: product.product_id },
          ...product.category_ids.map((target) => ({ scope: "category", target, size: ALL_SIZES })),
          ...(product.brand ? [{ scope: "brand", target: product.brand, size: ALL_SIZES }] : []),
        ],
      },
      { take: null as unknown as number },
      context
    )) as unknown as SummaryRow[]
    return toEvidence(rows)
  }

  private async applyDeltas_(
    added: StoredFitFeedback[],
    removed: StoredFitFeedback[],
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const manager = context.transactionManager!
    const deltas = summaryDeltas(added, removed).map((delta) => ({
      ...delta,
      id: generateEntityId(undefined, "fitsum"),
    }))
    if (deltas.length === 0) {
      return
    }
    const rows = [JSON.stringify(deltas)]
    await manager.execute(sql.ENSURE_SUMMARIES, rows)
    await manager.execute(sql.LOCK_SUMMARIES, rows)
    await manager.execute(sql.APPLY_DELTAS, rows)
  }
}

export default SizingModuleService
