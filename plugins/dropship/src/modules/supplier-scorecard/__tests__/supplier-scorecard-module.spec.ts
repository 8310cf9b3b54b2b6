import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { SUPPLIER_SCORECARD_MODULE } from "../constants"
import { COUNTS, toScorecard } from "../figures"
import type { Counts, DayFigures, Figures } from "../figures"
import type SupplierScorecardModuleService from "../service"

jest.setTimeout(60_000)

const figures = (supplierId: string, overrides: Partial<Figures> = {}): Figures => ({
  ...(Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts),
  supplier_id: supplierId,
  day: null,
  acceptance_minutes: null,
  dispatch_hours: null,
  ...overrides,
})

const day = (supplierId: string, date: string, overrides: Partial<Figures> = {}) =>
  figures(supplierId, { day: date, ...overrides }) as DayFigures

const good = toScorecard(
  figures("sup_a", {
    orders: 4,
    due_answers: 4,
    answered_in_time: 3,
    accepted: 4,
    acceptance_minutes: 12.5,
  }),
  30
)
const other = toScorecard(figures("sup_b", { orders: 1 }), 30)

moduleIntegrationTestRunner<SupplierScorecardModuleService>({
  moduleName: SUPPLIER_SCORECARD_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: {
    encryptionKey: "cd".repeat(32),
    linkSecret: "a-secret-for-links-only",
    storefrontUrl: "http://shop.example",
    shop: { name: "Bodycon" },
    scorecard: { windowDays: 30 },
    routing: { kilometre: 0.1 },
  },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>
    const versions = () =>
      sql<{ ctid: string }>("select ctid::text from supplier_scorecard_day order by day")

    it("should take what weighs how much from the options, with defaults for the rest", () => {
      expect(service.windowDays).toBe(30)
      expect(service.routingWeights).toEqual({ leadDay: 15, kilometre: 0.1, scorePoint: 2 })
    })

    it("should store a row per supplier and per day, and give them back", async () => {
      const days = [
        day("sup_a", "2026-11-20", { orders: 3, acceptance_minutes: 10.25 }),
        day("sup_a", "2026-11-19", { orders: 1 }),
      ]
      await service.replaceScorecards({ scorecards: [good, other], days })
      const stored = await service.retrieveWithDays("sup_a")
      expect(stored.scorecard).toMatchObject({
        orders: 4,
        score: good.score,
        answered_in_time_rate: 0.75,
        refusal_rate: null,
        acceptance_minutes: 12.5,
        window_days: 30,
      })
      expect(stored.days.map((one) => [one.day, one.orders, one.acceptance_minutes])).toEqual([
        ["2026-11-19", 1, null],
        ["2026-11-20", 3, 10.25],
      ])
      expect(await service.listScores(["sup_a", "sup_b", "sup_none"])).toEqual({
        sup_a: good.score,
        sup_b: other.score,
      })
    })

    it("should replace what is there, and drop suppliers and days that are no longer in it", async () => {
      const days = [day("sup_a", "2026-11-19", { orders: 1 }), day("sup_b", "2026-11-19")]
      await service.replaceScorecards({ scorecards: [good, other], days })
      await service.replaceScorecards({
        scorecards: [{ ...good, orders: 5, score: 71.5 }],
        days: [day("sup_a", "2026-11-20", { orders: 5 })],
      })
      expect(await service.listScores(["sup_a", "sup_b"])).toEqual({ sup_a: 71.5 })
      const { scorecard, days: left } = await service.retrieveWithDays("sup_a")
      expect(scorecard.orders).toBe(5)
      expect(left.map((one) => one.day)).toEqual(["2026-11-20"])
      expect((await service.retrieveWithDays("sup_b")).days).toEqual([])
    })

    it("should not write days that did not change", async () => {
      const days = [
        day("sup_a", "2026-11-19", { orders: 1, dispatch_hours: 3.3 }),
        day("sup_a", "2026-11-20", { orders: 2 }),
      ]
      await service.replaceScorecards({ scorecards: [good], days })
      const before = await versions()
      await service.replaceScorecards({
        scorecards: [good],
        days: [days[0], { ...days[1], orders: 3 }],
      })
      const after = await versions()
      expect(after[0]).toEqual(before[0])
      expect(after[1]).not.toEqual(before[1])
    })

    it("should store one row per supplier when refreshes run at the same time", async () => {
      const refresh = { scorecards: [good, other], days: [day("sup_a", "2026-11-19")] }
      await Promise.all(Array.from({ length: 5 }, () => service.replaceScorecards(refresh)))
      expect(await service.listSupplierScorecards({})).toHaveLength(2)
      expect(await service.listSupplierScorecardDays({})).toHaveLength(1)
    })

    it("should empty everything when there is nothing", async () => {
      await service.replaceScorecards({ scorecards: [good], days: [day("sup_a", "2026-11-19")] })
      await service.replaceScorecards({ scorecards: [], days: [] })
      expect(await service.listScores(["sup_a"])).toEqual({})
      expect((await service.retrieveWithDays("sup_a")).scorecard).toMatchObject({
        score: 70,
        orders: 0,
        updated_at: null,
      })
    })
  },
})
