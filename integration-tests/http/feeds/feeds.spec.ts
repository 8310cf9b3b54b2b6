import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createAdminHeaders } from "../../helpers/dress-shop"
import {
  DIRTY_CREATED,
  DIRTY_CSV,
  DIRTY_REJECTS,
  DIRTY_ROWS,
  DIRTY_STYLES,
} from "./helpers/dirty-feed"
import { feedClient, refused, RULES } from "./helpers/feed-client"
import type { Headers } from "./helpers/feed-client"
import { createFeedWorld, written } from "./helpers/feed-world"
import type { FeedWorld } from "./helpers/feed-world"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: FeedWorld
    let admin: Headers

    const {
      drain,
      upload,
      preview,
      createFeed,
      runPath,
      read,
      start,
      finish,
      rowsOf,
      feedOf,
      stock,
      createDirtyFeed,
    } = feedClient(api, () => ({ container, world, admin }))

    beforeAll(async () => {
      container = getContainer()
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
