import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { resolve } from "node:path"
import { SIZING_MODULE } from ".."
import type {
  FitPool,
  ProductSizing,
  StoredFitFeedback,
  UpsertSizeChartInput,
} from "../../../types"
import BodyProfile from "../models/body-profile"
import FitFeedback from "../models/fit-feedback"
import FitSummary from "../models/fit-summary"
import SizeChart from "../models/size-chart"
import SizeChartRow from "../models/size-chart-row"
import type SizingModuleService from "../service"

jest.setTimeout(60_000)

const chart = (overrides: Partial<UpsertSizeChartInput> = {}): UpsertSizeChartInput => ({
  name: "Women, letters",
  scope: "default",
  rows: ["XS", "S", "M", "L", "XL"].map((size, i) => ({
    size,
    measurements: {
      bust: { min: 78 + 5 * i, max: 83 + 5 * i },
      waist: { min: 61 + 5 * i, max: 66 + 5 * i },
      hips: { min: 85 + 5 * i, max: 90 + 5 * i },
    },
  })),
  ...overrides,
})

const DRESS: ProductSizing = {
  product_id: "prod_1",
  brand: "bodycon",
  fit_type: "regular",
  sizes: ["XS", "S", "M", "L", "XL"],
  category_ids: ["pcat_mini"],
  category_path: ["pcat_mini", "pcat_dresses"],
}

const word = (overrides: Partial<StoredFitFeedback> = {}): StoredFitFeedback => ({
  source_id: "review:1",
  product_id: "prod_1",
  size: "M",
  fit: "small",
  verified: true,
  pools: [
    { scope: "category", target: "pcat_mini" },
    { scope: "brand", target: "bodycon" },
  ],
  ...overrides,
})

moduleIntegrationTestRunner<SizingModuleService>({
  moduleName: SIZING_MODULE,
  moduleModels: [SizeChart, SizeChartRow, BodyProfile, FitFeedback, FitSummary],
  resolve: resolve(__dirname, ".."),
  testSuite: ({ service }) => {
    const summaries = async () =>
      (await service.listFitSummaries({}, { take: 1000 }))
        .map((row) => ({
          key: [row.scope, row.target, row.size].join("/"),
          counts: [
            row.small_count,
            row.true_count,
            row.large_count,
            row.verified_small_count,
            row.verified_true_count,
            row.verified_large_count,
          ],
        }))
        .filter(({ counts }) => counts.some((count) => count > 0))
        .sort((a, b) => (a.key < b.key ? -1 : 1))

    const recount = async () => {
      const counts = new Map<string, number[]>()
      const feedback = (await service.listFitFeedbacks(
        {},
        { take: 1000 }
      )) as unknown as StoredFitFeedback[]
      for (const { product_id, size, pools, fit, verified } of feedback) {
        const column = { small: 0, true: 1, large: 2 }[fit]
        for (const key of [
          `product/${product_id}/${size}`,
          ...pools.map(({ scope, target }) => `${scope}/${target}/*`),
        ]) {
          const row = counts.get(key) ?? [0, 0, 0, 0, 0, 0]
          row[column]++
          row[column + 3] += verified ? 1 : 0
          counts.set(key, row)
        }
      }
      return [...counts]
        .map(([key, row]) => ({ key, counts: row }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
    }

    describe("charts", () => {
      it("should inherit product over category over brand over default", async () => {
        await expect(service.resolveChart(DRESS)).rejects.toThrow("no size chart")
        const steps: [Partial<UpsertSizeChartInput>, string][] = [
          [{ scope: "default" }, "default"],
          [{ scope: "brand", target: " Bodycon " }, "brand"],
          [{ scope: "category", target: "pcat_dresses" }, "parent category"],
          [{ scope: "category", target: "pcat_mini" }, "own category"],
          [{ scope: "product", target: "prod_1" }, "product"],
        ]
        for (const [scope, name] of steps) {
          await service.upsertCharts([chart({ ...scope, name })])
          expect((await service.resolveChart(DRESS)).name).toBe(name)
        }
        expect((await service.resolveChart({ ...DRESS, product_id: "prod_2" })).name).toBe(
          "own category"
        )
      })

      it("should replace the chart of the same scope and answer what it was", async () => {
        const first = await service.upsertCharts([chart()])
        const inches = chart({
          unit: "in",
          rows: [{ size: "2xl", measurements: { bust: { min: 40, max: 42 } } }],
        })
        const second = await service.upsertCharts([inches])
        expect(second.created_ids).toEqual([])
        expect(second.ids).toEqual(first.ids)
        const [{ rows }] = await service.listCharts(second.ids)
        expect(rows).toEqual([
          expect.objectContaining({
            size: "XXL",
            measurements: { bust: { min: 101.6, max: 106.68 } },
          }),
        ])
        await service.upsertCharts(second.previous)
        expect((await service.resolveChart(DRESS)).rows.map((row) => row.size)).toEqual([
          "XS",
          "S",
          "M",
          "L",
          "XL",
        ])
      })
    })

    describe("feedback", () => {
      it("should change the next recommendation at once, and back when it is withdrawn", async () => {
        await service.upsertCharts([chart()])
        const body = { bust_cm: 90.5, waist_cm: 73.5, hips_cm: 97.5 }
        expect((await service.recommend(DRESS, body)).size).toBe("M")
        const words = Array.from({ length: 8 }, (_, i) => word({ source_id: `review:${i}` }))
        await service.recordFeedback(words)
        const moved = await service.recommend(DRESS, body)
        expect(moved.size).toBe("L")
        expect(moved.reasons[0]).toBe(
          "8 of 8 shoppers say it runs small, so we suggest one size up."
        )
        await service.withdrawFeedback(words.map((w) => w.source_id))
        expect((await service.recommend(DRESS, body)).size).toBe("M")
      })

      it("should count a source once and replace what it said", async () => {
        await service.recordFeedback([word()])
        const again = await service.recordFeedback([word()])
        expect(again).toEqual({ created: [], previous: [] })
        const changed = await service.recordFeedback([word({ fit: "large", size: "l" })])
        expect(changed.previous).toEqual([expect.objectContaining({ fit: "small", size: "M" })])
        expect((await service.fitReport(DRESS)).sizes).toEqual([
          { size: "L", small: 0, true: 0, large: 1 },
        ])
        expect(await summaries()).toEqual(await recount())
      })

      it("should record concurrent words without losing one", async () => {
        const words = Array.from({ length: 12 }, (_, i) => word({ source_id: `review:${i % 10}` }))
        await Promise.all(words.map((w) => service.recordFeedback([w])))
        expect((await service.fitReport(DRESS)).total).toBe(10)
      })

      it("should keep the stored counts equal to a recount after random sequences", async () => {
        const sources = fc.constantFrom("a", "b", "c", "d", "e", "f")
        const said: fc.Arbitrary<StoredFitFeedback> = fc.record({
          source_id: sources,
          product_id: fc.constantFrom("prod_1", "prod_2"),
          size: fc.constantFrom("S", "M"),
          fit: fc.constantFrom("small" as const, "true" as const, "large" as const),
          verified: fc.boolean(),
          pools: fc.constantFrom<FitPool[]>(
            [],
            [{ scope: "category", target: "pcat_mini" }],
            [{ scope: "brand", target: "bodycon" }]
          ),
        })
        const action = fc.oneof(
          fc
            .array(said, { minLength: 1, maxLength: 4 })
            .map((words) => ({ words, withdrawn: [] as string[] })),
          fc
            .array(sources, { minLength: 1, maxLength: 2 })
            .map((withdrawn) => ({ words: [] as StoredFitFeedback[], withdrawn }))
        )
        await fc.assert(
          fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 8 }), async (actions) => {
            for (const { words, withdrawn } of actions) {
              await (words.length > 0
                ? service.recordFeedback(words)
                : service.withdrawFeedback(withdrawn))
            }
            expect(await summaries()).toEqual(await recount())
          }),
          { numRuns: 25 }
        )
      })
    })

    describe("body profile", () => {
      it("should need consent first, then keep what is not sent and clear what is null", async () => {
        await expect(service.saveProfile({ customer_id: "cus_1", height_cm: 160 })).rejects.toThrow(
          "consent"
        )
        await service.saveProfile({
          customer_id: "cus_1",
          height_cm: 160,
          weight_kg: 55.5,
          consent: true,
        })
        const { profile } = await service.saveProfile({
          customer_id: "cus_1",
          weight_kg: null,
          bust_cm: 88,
        })
        expect(profile).toMatchObject({ height_cm: 160, weight_kg: null, bust_cm: 88 })
        expect(await service.listBodyProfiles({})).toHaveLength(1)
      })
    })
  },
})
