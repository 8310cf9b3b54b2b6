import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import type { PlannedRow } from "../../../feeds/plan-types"
import type { PlanOutcome, SupplierFeedInput } from "../../../types/supplier-feed"
import { SUPPLIER_FEED_MODULE } from "../constants"
import type SupplierFeedModuleService from "../service"

jest.setTimeout(60_000)

const feedInput = (overrides: Partial<SupplierFeedInput> = {}): SupplierFeedInput => ({
  supplier_id: "sup_1",
  name: "Stock list",
  source: "upload",
  mapping: { supplier_sku: { column: "SKU" }, stock: { column: "Qty" } },
  ...overrides,
})

const row = (position: number, batch: number | null): PlannedRow => ({
  row_number: position + 2,
  supplier_sku: `S-${position}`,
  action: batch === null ? "reject" : "change",
  reason: batch === null ? "no stock" : null,
  variant_id: null,
  changes: { stock: [1, position] },
  target: null,
  batch,
})

const outcome = (overrides: Partial<PlanOutcome> = {}): PlanOutcome => ({
  total: 3,
  batches: 2,
  counts: {
    rows: 4,
    create: 0,
    change: 3,
    unchanged: 0,
    reject: 1,
    unknown: 0,
    missing: 0,
    products: 0,
  },
  unmapped_categories: [],
  fetched_at: new Date(),
  upload_id: null,
  file_name: "stock.csv",
  etag: '"v1"',
  last_modified: null,
  not_modified: false,
  ...overrides,
})

const ROWS = [row(0, 0), row(1, 0), row(2, null), row(3, 1)]

moduleIntegrationTestRunner<SupplierFeedModuleService>({
  moduleName: SUPPLIER_FEED_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: {
    encryptionKey: "cd".repeat(32),
    linkSecret: "a-secret-for-links-only",
    storefrontUrl: "http://shop.example",
    shop: { name: "Bodycon" },
    allowPrivateEndpoints: false,
  },
  testSuite: ({ service, MikroOrmWrapper, dbConfig }) => {
    const sql = <T = Record<string, unknown>>(text: string, params: unknown[] = []) =>
      MikroOrmWrapper.forkManager().execute(text, params) as unknown as Promise<T[]>
    const jobs = () =>
      sql<{ key: string }>("select key from graphile_worker.jobs order by id").then((all) =>
        all.map((job) => job.key)
      )
    const start = (feed_id: string, dry_run = false) =>
      service.startRun({ feed_id, dry_run, trigger: "manual" })
    const refused = (work: Promise<unknown>) =>
      work.then(
        () => "nothing was refused",
        (error: Error) => error.message
      )
    const runOf = async (id: string) => (await service.listSupplierFeedRuns({ id }))[0]
    const feedOf = async (id: string) => (await service.listSupplierFeeds({ id }))[0]

    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("delete from graphile_worker._private_jobs")
    })

    it("should start one run of a feed at a time, and queue its work with it", async () => {
      const feed = await service.addFeed(feedInput())
      const all = await Promise.allSettled([start(feed.id), start(feed.id), start(feed.id)])
      expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      expect(await service.listSupplierFeedRuns({ feed_id: feed.id })).toHaveLength(1)
      expect(await jobs()).toHaveLength(1)
      expect(await refused(start("supfeed_none"))).toContain("was not found")
    })

    it("should give a run to one worker, and take the lease from one that is gone", async () => {
      const feed = await service.addFeed(feedInput())
      const { id } = await start(feed.id)
      const first = await service.claimRun(id)
      expect(await refused(service.claimRun(id))).toContain("another worker's")
      await sql("update supplier_feed_run set lease_until = now() - interval '1 second'")
      const second = await service.claimRun(id)
      expect(second!.token).not.toBe(first!.token)
      expect(second!.run.attempts).toBe(2)
      expect(await refused(service.storePlan(id, first!.token, ROWS, outcome()))).toContain(
        "another worker's"
      )
      await service.storePlan(id, second!.token, ROWS, outcome())
      await service.storePlan(id, second!.token, ROWS, outcome())
      expect(await service.listSupplierFeedRows({ run_id: id })).toHaveLength(4)
    })

    it("should count each batch once, whoever did it", async () => {
      const feed = await service.addFeed(feedInput())
      const { id } = await start(feed.id)
      const { token } = (await service.claimRun(id))!
      await service.storePlan(id, token, ROWS, outcome())
      const rows = await service.listBatch(id, 0)
      expect(rows.map((one) => one.supplier_sku)).toEqual(["S-0", "S-1"])
      const advance = () => service.advanceRun({ id, token, batch: 0, rows: rows.length })
      const twice = await Promise.allSettled([advance(), advance()])
      expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      expect(await runOf(id)).toMatchObject({ cursor: 1, done: 2 })
      await service.advanceRun({ id, token, batch: 1, rows: 1 })
      await service.completeRun(id, token)
      expect(await runOf(id)).toMatchObject({ status: "completed", phase: "done", done: 3 })
      expect(await feedOf(feed.id)).toMatchObject({
        state: "good",
        etag: '"v1"',
        confirmed_version: 1,
      })
      expect(await service.claimRun(id)).toBeNull()
    })

    it("should let a dry run be applied, but not after the feed's meaning changed", async () => {
      const feed = await service.addFeed(feedInput())
      const { id } = await start(feed.id, true)
      const { token } = (await service.claimRun(id))!
      await service.storePlan(id, token, ROWS, outcome())
      await service.completeRun(id, token)
      expect(await runOf(id)).toMatchObject({ status: "ready", dry_run: true })
      expect(await feedOf(feed.id)).toMatchObject({ state: "new", last_success_at: null })
      await service.changeFeed({ id: feed.id, name: "Other name" })
      expect((await service.applyRun(id)).status).toBe("queued")
      expect(await refused(service.applyRun(id))).toContain("only a dry run that is ready")

      await service.cancelRun(id)
      const next = await start(feed.id, true)
      const claim = (await service.claimRun(next.id))!
      await service.storePlan(next.id, claim.token, ROWS, outcome())
      await service.completeRun(next.id, claim.token)
      await service.changeFeed({ id: feed.id, missing_policy: "zero" })
      expect(await refused(service.applyRun(next.id))).toContain("settings were changed")
      await start(feed.id)
      expect((await runOf(next.id)).status).toBe("superseded")
    })

    it("should stop a cancelled run after the batch at hand, or at once when nobody works on it", async () => {
      const feed = await service.addFeed(feedInput())
      const { id } = await start(feed.id)
      const { token } = (await service.claimRun(id))!
      await service.storePlan(id, token, ROWS, outcome())
      await service.cancelRun(id)
      expect((await runOf(id)).status).toBe("running")
      expect(await service.advanceRun({ id, token, batch: 0, rows: 2 })).toEqual({
        cancelled: true,
      })
      expect(await runOf(id)).toMatchObject({ status: "cancelled", done: 2 })
      expect(await refused(service.cancelRun(id))).toContain("cancelled already")
      const waiting = await start(feed.id)
      await service.cancelRun(waiting.id)
      expect((await runOf(waiting.id)).status).toBe("cancelled")
    })

    it("should give a run up at once when no repeat can help, else after five tries", async () => {
      const feed = await service.addFeed(feedInput())
      const fail = async (id: string, final: boolean) => {
        const { token } = (await service.claimRun(id))!
        return service.failRun({ id, token, message: "the host is down", final })
      }
      const wrong = await start(feed.id)
      expect(await fail(wrong.id, true)).toBe(true)
      expect(await feedOf(feed.id)).toMatchObject({
        state: "failing",
        last_error: "the host is down",
      })
      const unlucky = await start(feed.id)
      const tries = []
      for (let n = 0; n < 5; n++) {
        tries.push(await fail(unlucky.id, false))
      }
      expect(tries).toEqual([false, false, false, false, true])
      expect((await runOf(unlucky.id)).status).toBe("failed")
    })

    it("should declare a feed stale once, when its last good file is too old", async () => {
      const feed = await service.addFeed(feedInput({ max_age_hours: 6 }))
      await service.updateSupplierFeeds({
        id: feed.id,
        state: "good",
        last_success_at: new Date(Date.now() - 5 * 3_600_000),
      })
      expect(await service.listExpired()).toEqual([])
      await service.updateSupplierFeeds({
        id: feed.id,
        last_success_at: new Date(Date.now() - 7 * 3_600_000),
      })
      expect(await service.listExpired()).toEqual([feed.id])
      const both = await Promise.all([service.expireFeed(feed.id), service.expireFeed(feed.id)])
      expect(both.filter(Boolean)).toHaveLength(1)
      expect(await service.listExpired()).toEqual([])
      const [run] = await service.listSupplierFeedRuns({ feed_id: feed.id })
      expect(run).toMatchObject({ kind: "expiry", trigger: "stale", status: "queued" })
      expect((await jobs()).map((key) => key.split(":")[0])).toEqual([
        "feed-run",
        "supplier_feed.stale",
      ])
    })

    it("should start scheduled runs when their time has come, once", async () => {
      const url = "https://93.184.216.34/stock.csv"
      const feed = await service.addFeed(feedInput({ source: "url", url, schedule_minutes: 30 }))
      expect(await service.listDue()).toEqual([])
      await service.updateSupplierFeeds({ id: feed.id, next_run_at: new Date(Date.now() - 1_000) })
      expect(await service.listDue()).toEqual([feed.id])
      const both = await Promise.all([service.startDueRun(feed.id), service.startDueRun(feed.id)])
      expect(both.filter(Boolean)).toHaveLength(1)
      const { next_run_at } = await feedOf(feed.id)
      expect(new Date(next_run_at!).getTime()).toBeGreaterThan(Date.now() + 29 * 60_000)
      await service.changeFeed({ id: feed.id, active: false })
      expect((await feedOf(feed.id)).next_run_at).toBeNull()
    })

    it("should refuse addresses that are not public, and settings that do not fit each other", async () => {
      for (const url of [
        "https://127.0.0.1/a.csv",
        "https://10.1.2.3/a.csv",
        "http://example.com/",
      ]) {
        expect(await refused(service.addFeed(feedInput({ source: "url", url })))).toMatch(/^url /)
      }
      expect(await refused(service.addFeed(feedInput({ source: "url" })))).toBe(
        "url is required for a feed by URL"
      )
      expect(await refused(service.addFeed(feedInput({ update_prices: true })))).toContain(
        "price_rule"
      )
      expect(await refused(service.addFeed(feedInput({ mapping: {} })))).toContain(
        "mapping.supplier_sku"
      )
      const feed = await service.addFeed(feedInput())
      expect(await refused(service.changeFeed({ id: feed.id, schedule_minutes: 30 }))).toContain(
        "schedule_minutes"
      )
    })

    it("should forget old files, and rows of old runs except the last", async () => {
      const feed = await service.addFeed(feedInput())
      const kept = await service.addUpload({ file_name: "new.csv", bytes: Buffer.from("a,b\n1,2") })
      expect((await service.readUpload(kept.id)).bytes.toString()).toBe("a,b\n1,2")
      const old = await service.addUpload({ file_name: "old.csv", bytes: Buffer.from("a") })
      await sql(
        "update supplier_feed_upload set created_at = now() - interval '8 days' where id = ?",
        [old.id]
      )
      const finished: string[] = []
      for (let n = 0; n < 2; n++) {
        const { id } = await start(feed.id)
        const { token } = (await service.claimRun(id))!
        await service.storePlan(id, token, ROWS, outcome({ batches: 0 }))
        await service.completeRun(id, token)
        finished.push(id)
      }
      await sql("update supplier_feed_run set finished_at = now() - interval '31 days'")
      await service.prune()
      const uploads = await service.listSupplierFeedUploads({}, { select: ["id"] })
      expect(uploads.map(({ id }) => id)).toEqual([kept.id])
      const rows = await service.listSupplierFeedRows({}, { select: ["run_id"] })
      expect(new Set(rows.map(({ run_id }) => run_id))).toEqual(new Set([finished[1]]))
    })
  },
})
