import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  expireStaleFeedsWorkflow,
  runFeedWorkflow,
  startDueFeedRunsWorkflow,
} from "@bodycon/medusa-plugin-dropship/workflows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createAdminHeaders } from "../../helpers/dress-shop"
import {
  DIRTY_CREATED,
  DIRTY_CSV,
  DIRTY_REJECTS,
  DIRTY_ROWS,
  DIRTY_STYLES,
} from "./helpers/dirty-feed"
import { createFeedWorld, startSource, stockBySku, written } from "./helpers/feed-world"
import type { FeedWorld, Source } from "./helpers/feed-world"

jest.setTimeout(180_000)

type Headers = { headers: Record<string, string> }

const RULES = {
  price_rule: {
    markup_percent: "50",
    fixed_amount: "0",
    ending: "99",
    floor_type: "percent",
    floor: "20",
  },
  create_products: true,
  update_prices: true,
  missing_policy: "zero",
  safety_buffer: 1,
}

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: FeedWorld
    let admin: Headers
    let source: Source

    const drain = () => container.resolve<{ drain(): Promise<void> }>("durable_jobs").drain()
    const knex = () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const refused = (request: Promise<unknown>) =>
      request.then(
        () => {
          throw new Error("the request should have been refused")
        },
        (error) => ({ status: error.response?.status, message: error.response?.data?.message })
      )
    const upload = async (content: string | Buffer, name = "stock.csv") => {
      const answer = await api.post(
        `/admin/feeds/uploads?file_name=${name}`,
        Buffer.from(content),
        { headers: { ...admin.headers, "content-type": "application/octet-stream" } }
      )
      return answer.data.upload.id as string
    }
    const preview = async (body: object) =>
      (await api.post("/admin/feeds/preview", body, admin)).data.preview
    const createFeed = async (body: object = {}) =>
      (
        await api.post(
          "/admin/feeds",
          {
            supplier_id: world.supplier.id,
            name: "Stock list",
            source: "upload",
            mapping: { supplier_sku: { column: "SKU" }, stock: { column: "Qty" } },
            ...body,
          },
          admin
        )
      ).data.feed
    const runPath = (run: { id: string; feed_id: string }) =>
      `/admin/feeds/${run.feed_id}/runs/${run.id}`
    const read = async (run: { id: string; feed_id: string }) =>
      (await api.get(runPath(run), admin)).data.run
    const start = async (feedId: string, body: object) =>
      (await api.post(`/admin/feeds/${feedId}/runs`, body, admin)).data.run
    const finish = async (feedId: string, body: object) => {
      const run = await start(feedId, body)
      await drain()
      return read(run)
    }
    const rowsOf = async (run: { id: string; feed_id: string }, query = "") =>
      (await api.get(`${runPath(run)}/rows?limit=200${query}`, admin)).data.rows
    const feedOf = async (id: string) => (await api.get(`/admin/feeds/${id}`, admin)).data.feed
    const stock = () => stockBySku(container, world.supplier.stock_location_id)

    /** The dirty list's feed with the mapping its headers suggest. */
    const createDirtyFeed = async () => {
      const upload_id = await upload(DIRTY_CSV)
      const { mapping } = await preview({ upload_id })
      return { upload_id, feed: await createFeed({ mapping, ...RULES }) }
    }

    beforeAll(async () => {
      source = await startSource()
    })

    afterAll(async () => {
      await source.close()
    })

    beforeEach(async () => {
      container = getContainer()
      Object.assign(source.state, { status: 200, etag: '"v1"', requests: 0, notModified: 0 })
      world = await createFeedWorld(container)
      admin = { headers: await createAdminHeaders(container, api) }
    })

    describe("who may", () => {
      it("should let nobody in without a login, and find nothing of another feed", async () => {
        const feed = await createFeed()
        const other = await createFeed({ name: "Other" })
        const run = await start(feed.id, { dry_run: true, content: "SKU,Qty\nKNOWN-S,1" })
        const reads = ["", `/${feed.id}`, `/${feed.id}/runs`].map((path) => `/admin/feeds${path}`)
        reads.push(runPath(run), `${runPath(run)}/rows`, `${runPath(run)}/errors.csv`)
        const writes = ["", "/preview", "/uploads", `/${feed.id}`, `/${feed.id}/runs`].map(
          (path) => `/admin/feeds${path}`
        )
        writes.push(`${runPath(run)}/apply`, `${runPath(run)}/cancel`)
        for (const path of reads) {
          expect([path, (await refused(api.get(path))).status]).toEqual([path, 401])
        }
        for (const path of writes) {
          expect([path, (await refused(api.post(path, {}))).status]).toEqual([path, 401])
        }
        expect((await refused(api.delete(`/admin/feeds/${feed.id}`))).status).toBe(401)

        const foreign = `/admin/feeds/${other.id}/runs/${run.id}`
        for (const path of [
          "/admin/feeds/none",
          "/admin/feeds/none/runs",
          foreign,
          `${foreign}/rows`,
          `${foreign}/errors.csv`,
        ]) {
          expect([path, (await refused(api.get(path, admin))).status]).toEqual([path, 404])
        }
        for (const path of [`${foreign}/apply`, `${foreign}/cancel`]) {
          expect([path, (await refused(api.post(path, {}, admin))).status]).toEqual([path, 404])
        }
        const body = { dry_run: true, content: "SKU,Qty\nA,1" }
        expect((await refused(api.post("/admin/feeds/none/runs", body, admin))).status).toBe(404)
        expect((await refused(api.post("/admin/feeds/none", { name: "x" }, admin))).status).toBe(
          404
        )
        expect((await refused(api.delete("/admin/feeds/none", admin))).status).toBe(404)
      })

      it("should refuse bad input and name the field", async () => {
        const feed = await createFeed()
        const create = (body: object) =>
          refused(
            api.post(
              "/admin/feeds",
              { supplier_id: world.supplier.id, name: "x", source: "upload", mapping: {}, ...body },
              admin
            )
          )
        const mapping = { supplier_sku: { column: "SKU" }, stock: { column: "Qty" } }
        for (const [body, field] of [
          [{}, "mapping.supplier_sku"],
          [{ mapping, source: "url" }, "url"],
          [{ mapping, source: "ftp" }, "source"],
          [{ mapping, schedule_minutes: 1 }, "schedule_minutes"],
          [{ mapping, update_prices: true }, "price_rule"],
          [{ mapping, price_rule: { markup_percent: "-5" } }, "markup_percent"],
          [{ mapping: { ...mapping, colour: { column: "x" } } }, "colour"],
        ] as const) {
          const answer = await create(body)
          expect([answer.status, answer.message]).toEqual([400, expect.stringContaining(field)])
        }
        expect((await create({ mapping, supplier_id: "sup_none" })).status).toBe(404)
        const runs = `/admin/feeds/${feed.id}/runs`
        for (const [body, status, text] of [
          [{ dry_run: true }, 400, "upload_id or content"],
          [{ dry_run: true, upload_id: "none" }, 404, "none"],
          [{ upload_id: "x" }, 400, "dry_run"],
        ] as const) {
          const answer = await refused(api.post(runs, body, admin))
          expect([answer.status, answer.message]).toEqual([status, expect.stringContaining(text)])
        }
        const neither = await refused(api.post("/admin/feeds/preview", {}, admin))
        expect(neither).toMatchObject({
          status: 400,
          message: expect.stringContaining("upload_id"),
        })
        const large = await refused(
          api.post(
            "/admin/feeds/uploads?file_name=x.csv",
            Buffer.alloc(20 * 1024 * 1024 + 1, "a"),
            {
              headers: { ...admin.headers, "content-type": "application/octet-stream" },
              maxBodyLength: Infinity,
            }
          )
        )
        expect(large).toEqual({ status: 400, message: "file is larger than 20 MB" })
      })
    })

    describe("a dirty list", () => {
      it("should be previewed, compared, applied after a look, and named row by row", async () => {
        const { upload_id, feed } = await createDirtyFeed()
        const shown = await preview({ upload_id, price_rule: RULES.price_rule })
        expect(shown).toMatchObject({
          format: "csv",
          rows_count: DIRTY_ROWS,
          unknown_sizes: ["Plus"],
        })
        expect(shown.mapping).toMatchObject({
          supplier_sku: { column: "SKU Code" },
          barcode: { column: "EAN" },
        })
        expect(shown.rows[0]).toMatchObject({ row: 2, item: { size: "S", color: "Off White" } })
        expect(shown.rows[0].price).toMatch(/99\.00$/)
        expect(shown.categories).toEqual([
          { text: "AN : KURTA", count: 45, handle: "kurtas" },
          { text: "KURTA", count: expect.any(Number), handle: "kurtas" },
          { text: "SAREE", count: 1, handle: null },
        ])

        const before = await written(container)
        const dry = await finish(feed.id, { dry_run: true, upload_id })
        expect(dry).toMatchObject({
          status: "ready",
          unmapped_categories: [{ text: "SAREE", count: 1 }],
        })
        expect(dry.counts).toEqual({
          rows: DIRTY_ROWS,
          create: DIRTY_CREATED,
          change: 2,
          unchanged: 0,
          reject: DIRTY_REJECTS.length,
          unknown: 0,
          missing: 0,
          products: DIRTY_STYLES,
        })
        expect(await written(container)).toEqual(before)
        const rejected = await rowsOf(dry, "&action=reject")
        expect(
          rejected.map((row: Record<string, unknown>) => [
            row.row_number,
            row.supplier_sku,
            row.reason,
          ])
        ).toEqual(DIRTY_REJECTS)
        const csv = (await api.get(`${runPath(dry)}/errors.csv`, admin)).data as string
        expect(csv.trim().split("\r\n")).toHaveLength(DIRTY_REJECTS.length + 1)
        expect(csv).toContain(`"'=HYPERLINK(""http://x.test"")"`)
        const page = (await api.get(`${runPath(dry)}/rows?action=change&limit=1&offset=1`, admin))
          .data
        expect(page).toMatchObject({ count: 2, offset: 1, limit: 1 })
        expect(page.rows[0]).toMatchObject({ row_number: 63, changes: { stock: [null, 3] } })

        await api.post(`${runPath(dry)}/apply`, {}, admin)
        expect((await refused(api.post(`${runPath(dry)}/apply`, {}, admin))).status).toBe(400)
        await drain()
        const done = await read(dry)
        expect(done).toMatchObject({
          status: "completed",
          total: DIRTY_CREATED + 2,
          done: DIRTY_CREATED + 2,
        })
        expect(await stock()).toMatchObject({ "D0-S": 0, "D8-S": 7, "KNOWN-S": 6, "KNOWN-M": 2 })
        expect(await feedOf(feed.id)).toMatchObject({ state: "good", supplier: { code: "FEED-1" } })
      })

      it("should make drafts that can be published as they are", async () => {
        const { upload_id, feed } = await createDirtyFeed()
        await finish(feed.id, { dry_run: false, upload_id })
        const { data: products } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
          entity: "product",
          fields: [
            "title",
            "status",
            "hs_code",
            "metadata",
            "categories.handle",
            "sales_channels.id",
            "shipping_profile.type",
            "options.title",
            "variants.sku",
            "variants.title",
            "variants.manage_inventory",
            "variants.prices.amount",
            "variants.prices.currency_code",
          ],
          filters: { status: "draft" },
        })
        expect(products).toHaveLength(DIRTY_STYLES)
        const style = products.find(({ metadata }) => metadata?.style === "D-0")!
        expect(style).toMatchObject({
          title: "Kurta D-0",
          hs_code: "6211",
          categories: [{ handle: "kurtas" }],
          sales_channels: [{ id: world.sales_channel_id }],
          shipping_profile: { type: "default" },
        })
        expect(style.options!.map(({ title }) => title).sort()).toEqual(["Color", "Size"])
        const { variants } = style as unknown as {
          variants: {
            sku: string
            title: string
            manage_inventory: boolean
            prices: { amount: number; currency_code: string }[]
          }[]
        }
        expect(variants.map(({ title }) => title).sort()).toEqual(
          ["3XL", "L", "M", "S", "XXL"].map((size) => `${size} / Off White`)
        )
        variants.forEach(({ manage_inventory, prices }) => {
          expect(manage_inventory).toBe(true)
          // 1200.50 and half of it is 1800.75.
          expect(prices).toMatchObject([{ amount: 1799, currency_code: "inr" }])
        })
        const free = products.find(({ title }) => title === "Saree T-5") as typeof style
        expect(free.variants).toMatchObject([{ title: "Free Size / Assorted" }])
        const prices = await api.get(
          `/admin/products?fields=id,variants.sku,*variants.prices&q=Known`,
          admin
        )
        const amounts = prices.data.products[0].variants.map(
          (variant: { prices: { amount: number }[] }) => variant.prices.map(({ amount }) => amount)
        )
        expect(amounts).toEqual([[599], [599]])
      })

      it("should write nothing the second time, and only what changed the third", async () => {
        const { upload_id, feed } = await createDirtyFeed()
        await finish(feed.id, { dry_run: false, upload_id })
        const before = await written(container)
        const second = await finish(feed.id, { dry_run: false, upload_id })
        expect(second).toMatchObject({ status: "completed", total: 0 })
        expect(second.counts).toMatchObject({ unchanged: DIRTY_CREATED + 2, change: 0, create: 0 })
        expect(await written(container)).toEqual(before)

        const third = await finish(feed.id, {
          dry_run: false,
          content: DIRTY_CSV.replace("0,D0-S,D-0,0.0", "0,D0-S,D-0,33").replace(
            /.*,D8-.*\r\n/g,
            ""
          ),
        })
        expect(third.counts).toMatchObject({ change: 1, missing: 5, unchanged: DIRTY_CREATED - 4 })
        expect(await stock()).toMatchObject({ "D0-S": 32, "D8-S": 0, "D8-3XL": 0, "D7-S": 6 })
        const after = await written(container)
        expect([after.product, after.price]).toEqual([before.product, before.price])
      })
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

    describe("other formats", () => {
      it("should read workbooks and JSON the same way", async () => {
        const { default: writeXlsxFile } = await import("write-excel-file/node")
        const made = await writeXlsxFile([
          ["SKU", "Qty", "Cost"].map((value) => ({ value })),
          [{ value: "KNOWN-S" }, { value: 8, type: Number }, { value: 410.5, type: Number }],
        ] as never)
        const workbook = await (made as unknown as { toBuffer(): Promise<Buffer> }).toBuffer()
        const mapping = {
          supplier_sku: { column: "SKU" },
          stock: { column: "Qty" },
          cost_price: { column: "Cost" },
        }
        const feed = await createFeed({ mapping })
        const upload_id = await upload(workbook, "stock.xlsx")
        expect((await preview({ upload_id })).format).toBe("xlsx")
        const run = await finish(feed.id, { dry_run: false, upload_id })
        expect(run).toMatchObject({ status: "completed", file_name: "stock.xlsx", done: 1 })
        expect(await stock()).toEqual({ "KNOWN-S": 8 })

        const json = await createFeed({ mapping, json_path: "data.items" })
        const content = JSON.stringify({
          data: {
            items: [
              { SKU: "KNOWN-S", Qty: 8, Cost: "410.50" },
              { SKU: "KNOWN-M", Qty: 2, Cost: 99 },
            ],
          },
        })
        const second = await finish(json.id, { dry_run: true, content })
        expect(second.counts).toMatchObject({ rows: 2, change: 2 })
        expect((await rowsOf(second)).map((row: { reason: string }) => row.reason)).toEqual([
          "the listing is taken over by this feed",
          "a new listing of a variant the shop has",
        ])
      })
    })
  },
})
