import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  expireStaleFeedsWorkflow,
  runFeedWorkflow,
  startDueFeedRunsWorkflow,
} from "@bodycon/medusa-plugin-dropship/workflows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createAdminHeaders } from "../../helpers/dress-shop"
import { DIRTY_CREATED, DIRTY_STYLES } from "./helpers/dirty-feed"
import { feedClient, refused } from "./helpers/feed-client"
import type { Headers } from "./helpers/feed-client"
import { createFeedWorld, startSource } from "./helpers/feed-world"
import type { FeedWorld, Source } from "./helpers/feed-world"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: FeedWorld
    let admin: Headers
    let source: Source

    const {
      drain,
      knex,
      createFeed,
      runPath,
      read,
      start,
      finish,
      feedOf,
      stock,
      createDirtyFeed,
    } = feedClient(api, () => ({ container, world, admin }))

    beforeAll(async () => {
      source = await startSource()
      container = getContainer()
      world = await createFeedWorld(container)
      admin = { headers: await createAdminHeaders(container, api) }
    })

    afterAll(async () => {
      await source.close()
    })

    beforeEach(() => {
      Object.assign(source.state, { status: 200, etag: '"v1"', requests: 0, notModified: 0 })
    })

    describe("interruptions", () => {
      /** Finished draft products of the feed. */
      const drafts = async () => {
        const { rows } = await knex().raw<{ rows: { n: number }[] }>(
          `select count(*)::int as n from product
           where status = 'draft' and deleted_at is null and external_id like 'feed:%'`
        )
        return rows[0].n
      }

      it("should go on where a killed worker stopped, and count everything once", async () => {
        const { upload_id, feed } = await createDirtyFeed()
        const run = await start(feed.id, { dry_run: false, upload_id })
        // The last thing a batch writes: everything before it must be taken back.
        await knex().raw(`
          create function refuse_listing() returns trigger language plpgsql as
            $$ begin raise exception 'the connection broke off'; end $$;
          create trigger refuse_listing before insert on supplier_listing for each row
            when (new.supplier_sku = 'D8-S') execute function refuse_listing()`)
        await expect(
          runFeedWorkflow(container).run({ input: { id: run.id }, throwOnError: true })
        ).rejects.toMatchObject({ message: expect.stringContaining("broke off") })
        await knex().raw("drop function refuse_listing cascade")
        expect(await read(run)).toMatchObject({
          status: "running",
          done: 0,
          error: "the connection broke off",
        })
        expect(await stock()).toEqual({})
        expect(await drafts()).toBe(0)

        await runFeedWorkflow(container).run({ input: { id: run.id } })
        await runFeedWorkflow(container).run({ input: { id: run.id } })
        await drain()
        expect(await read(run)).toMatchObject({
          status: "completed",
          error: null,
          done: DIRTY_CREATED + 2,
        })
        expect(await drafts()).toBe(DIRTY_STYLES)
      })

      it("should make anew what a killed worker left half made", async () => {
        const { upload_id, feed } = await createDirtyFeed()
        const run = await finish(feed.id, { dry_run: false, upload_id })
        await knex().raw(
          "update product set external_id = replace(external_id, 'feed:', 'feed-pending:') where external_id like 'feed:%'"
        )
        await knex().raw(
          "update supplier_feed_run set status = 'running', cursor = 0, done = 0, finished_at = null where id = ?",
          [run.id]
        )
        await runFeedWorkflow(container).run({ input: { id: run.id } })
        expect(await read(run)).toMatchObject({ status: "completed", done: DIRTY_CREATED + 2 })
        expect(await drafts()).toBe(DIRTY_STYLES)
        expect(await stock()).toMatchObject({ "D8-S": 7, "FREE-1": 3 })
      })

      it("should be done once by two workers at the same time", async () => {
        const { upload_id, feed } = await createDirtyFeed()
        const run = await start(feed.id, { dry_run: false, upload_id })
        await Promise.allSettled(
          [1, 2].map(() => runFeedWorkflow(container).run({ input: { id: run.id } }))
        )
        await drain()
        expect(await read(run)).toMatchObject({ status: "completed", done: DIRTY_CREATED + 2 })
        const { rows } = await knex().raw<{ rows: { n: number }[] }>(
          "select count(*)::int as n from supplier_listing where deleted_at is null"
        )
        expect(rows[0].n).toBe(DIRTY_CREATED + 2)
      })

      it("should allow one run of a feed at a time, and another after it was cancelled", async () => {
        const feed = await createFeed()
        const content = "SKU,Qty\nKNOWN-S,1"
        const run = await start(feed.id, { dry_run: true, content })
        const twice = await refused(
          api.post(`/admin/feeds/${feed.id}/runs`, { dry_run: true, content }, admin)
        )
        expect(twice).toMatchObject({ status: 400, message: expect.stringContaining("under way") })
        expect((await refused(api.delete(`/admin/feeds/${feed.id}`, admin))).status).toBe(400)
        const cancelled = await api.post(`${runPath(run)}/cancel`, {}, admin)
        expect(cancelled.data.run.status).toBe("cancelled")
        await drain()
        expect((await finish(feed.id, { dry_run: true, content })).status).toBe("ready")
        expect((await api.get(`/admin/feeds/${feed.id}/runs`, admin)).data).toMatchObject({
          count: 2,
        })
        expect((await api.delete(`/admin/feeds/${feed.id}`, admin)).data.deleted).toBe(true)
        expect((await refused(api.get(`/admin/feeds/${feed.id}`, admin))).status).toBe(404)
      })
    })

    describe("a list by URL", () => {
      const urlFeed = (more: object = {}) =>
        createFeed({
          source: "url",
          url: source.url,
          schedule_minutes: 15,
          cost_rule: { default_cost: "400" },
          ...more,
        })
      const due = () => knex().raw("update supplier_feed set next_run_at = now()")
      const lastRun = async (id: string) =>
        (await api.get(`/admin/feeds/${id}/runs?limit=1`, admin)).data.runs[0]

      it("should be fetched when it is due, and not again when the source says nothing is new", async () => {
        source.state.body = "SKU,Qty\nKNOWN-S,7\n"
        const feed = await urlFeed()
        await startDueFeedRunsWorkflow(container).run()
        expect(source.state.requests).toBe(0)
        await due()
        await startDueFeedRunsWorkflow(container).run()
        await drain()
        expect(await lastRun(feed.id)).toMatchObject({
          trigger: "schedule",
          status: "completed",
          file_name: "stock.csv",
        })
        expect(await stock()).toEqual({ "KNOWN-S": 7 })

        await due()
        await startDueFeedRunsWorkflow(container).run()
        await drain()
        expect(source.state.notModified).toBe(1)
        expect(await lastRun(feed.id)).toMatchObject({ status: "completed", not_modified: true })

        // Another configuration may read something else in the same file.
        await api.post(`/admin/feeds/${feed.id}`, { missing_policy: "zero" }, admin)
        await due()
        await startDueFeedRunsWorkflow(container).run()
        await drain()
        expect(source.state.notModified).toBe(1)
      })

      it("should be tried again when the source is down, and given up when it refuses", async () => {
        source.state.status = 503
        const feed = await urlFeed()
        const run = await finish(feed.id, { dry_run: false })
        expect(run).toMatchObject({
          status: "running",
          error: expect.stringContaining("answered 503"),
        })
        source.state.status = 200
        source.state.body = "SKU,Qty\nKNOWN-S,7\n"
        await runFeedWorkflow(container).run({ input: { id: run.id } })
        expect(await read(run)).toMatchObject({ status: "completed", error: null })

        source.state.status = 404
        source.state.etag = '"v2"'
        const gone = await finish(feed.id, { dry_run: false })
        expect(gone).toMatchObject({
          status: "failed",
          error: expect.stringContaining("answered 404"),
        })
        expect(await feedOf(feed.id)).toMatchObject({
          state: "failing",
          last_error: expect.stringContaining("404"),
        })
        expect(await stock()).toEqual({ "KNOWN-S": 7 })
        const shown = await refused(api.post("/admin/feeds/preview", { url: source.url }, admin))
        expect(shown).toMatchObject({ status: 400, message: expect.stringContaining("url: ") })
      })

      it("should change nothing when the file is not what it was", async () => {
        source.state.body = "SKU,Qty\nKNOWN-S,7\n"
        const feed = await urlFeed({ missing_policy: "zero" })
        await finish(feed.id, { dry_run: false })
        for (const [body, reason] of [
          ["SKU,Bestand\nKNOWN-S,1\n", 'mapping.stock: the file has no column "Qty"'],
          ["SKU,Qty\n,\nKNOWN-S,many\n", "file: no row can be used"],
          ["", "file: it is empty"],
        ]) {
          Object.assign(source.state, { body, etag: `"${reason}"`.replace(/[^"a-z]/g, "") })
          const run = await finish(feed.id, { dry_run: false })
          expect(run).toMatchObject({ status: "failed", error: expect.stringContaining(reason) })
          expect(await stock()).toEqual({ "KNOWN-S": 7 })
        }
      })

      it("should stop selling when it is too old, say so, and sell again after a good run", async () => {
        source.state.body = "SKU,Qty\nKNOWN-S,7\n"
        const feed = await urlFeed({ max_age_hours: 6 })
        await finish(feed.id, { dry_run: false })
        await expireStaleFeedsWorkflow(container).run()
        await drain()
        expect((await feedOf(feed.id)).state).toBe("good")

        await knex().raw("update supplier_feed set last_success_at = now() - interval '7 hours'")
        const heard: unknown[] = []
        container
          .resolve(Modules.EVENT_BUS)
          .subscribe("supplier_feed.stale", async ({ data }) => void heard.push(data))
        await expireStaleFeedsWorkflow(container).run()
        await drain()
        expect(await stock()).toEqual({ "KNOWN-S": 0 })
        expect(await feedOf(feed.id)).toMatchObject({
          state: "stale",
          stale_at: expect.any(String),
        })
        expect(await lastRun(feed.id)).toMatchObject({
          kind: "expiry",
          status: "completed",
          done: 1,
        })
        expect(heard).toEqual([{ id: feed.id, supplier_id: world.supplier.id }])
        await expireStaleFeedsWorkflow(container).run()
        await drain()
        expect((await api.get(`/admin/feeds/${feed.id}/runs`, admin)).data.count).toBe(2)

        await finish(feed.id, { dry_run: false })
        expect(await stock()).toEqual({ "KNOWN-S": 7 })
        expect(await feedOf(feed.id)).toMatchObject({ state: "good", stale_at: null })
      })
    })
  },
})
