import { importReviewsWorkflow } from "@bodycon/medusa-plugin-reviews/workflows"
import { upsertSizeChartsWorkflow } from "@bodycon/medusa-plugin-sizing/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import sharp from "sharp"
import {
  createAdminHeaders,
  createDressOrder,
  createDressShop,
  createShopper,
  deliverLines,
  type Api,
  type DressShop,
} from "../../../helpers/dress-shop"

jest.setTimeout(180_000)

type Shopper = Awaited<ReturnType<typeof createShopper>>
type Order = Awaited<ReturnType<typeof createDressOrder>>

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api: client, getContainer }) => {
    const api = client as unknown as Api
    let container: MedusaContainer
    let shop: DressShop
    let admin: Record<string, string>
    let asha: Shopper
    let order: Order

    const lenient = (headers: Record<string, string>) => ({ headers, validateStatus: () => true })
    const about = (size: string, overrides: Record<string, unknown> = {}) => ({
      order_id: order.id,
      line_item_id: order.lineOf(size),
      rating: 4,
      title: "Lovely fall",
      content: "Soft fabric and a good length for me",
      fit: "small",
      ...overrides,
    })
    const review = (body: unknown, headers = asha.headers) =>
      api.post("/store/reviews", body, lenient(headers))
    const page = (query: Record<string, unknown> = {}) =>
      api.get(`/store/products/${shop.product.id}/reviews`, {
        ...lenient(shop.keyHeaders),
        params: query,
      })
    const decide = (id: string, action: "approve" | "reject", body: unknown = {}) =>
      api.post(`/admin/reviews/${id}/${action}`, body, lenient(admin))
    const drain = () => container.resolve<{ drain: () => Promise<void> }>("durable_jobs").drain()

    beforeAll(async () => {
      container = getContainer()
      shop = await createDressShop(container)
      admin = await createAdminHeaders(container, api)
      asha = await createShopper(api, shop, "Asha")
      order = await createDressOrder(container, shop, asha.id, ["M", "L"])
      await deliverLines(container, order.id, [order.lineOf("M")])
    })

    describe("POST /store/reviews", () => {
      it("should take a review of a delivered line and keep it until it is approved", async () => {
        const { status, data } = await review(
          about("M", { body_profile: { height_cm: 160, weight_kg: 56, bust_cm: 90 } })
        )
        expect(status).toBe(201)
        expect(data.review).toMatchObject({
          status: "pending",
          size: "M",
          color: "Wine",
          verified: true,
          author_name: "Asha K.",
          line_item_id: order.lineOf("M"),
        })
        expect((await page()).data).toMatchObject({ reviews: [], count: 0, summary: { count: 0 } })

        const approved = await decide(data.review.id, "approve")
        expect(approved.data.review).toMatchObject({ status: "approved" })
        const shown = (await page()).data
        expect(shown.summary).toEqual({
          average: 4,
          count: 1,
          histogram: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 },
          fit: { small: 1, true: 0, large: 0 },
        })
        expect(shown.reviews[0]).toMatchObject({
          author_name: "Asha K.",
          fit: "small",
          body_profile: { height_cm: 160, weight_kg: 56 },
        })
        expect(Object.keys(shown.reviews[0])).not.toEqual(
          expect.arrayContaining(["customer_id", "order_id", "status"])
        )
        expect(shown.reviews[0].body_profile).not.toHaveProperty("bust_cm")

        const linked = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
          entity: "product",
          fields: ["id", "product_rating.average", "product_rating.count"],
          filters: { id: shop.product.id },
        })
        expect(linked.data[0]).toMatchObject({ product_rating: { average: 4, count: 1 } })

        await decide(data.review.id, "reject", { note: "asked by the author" })
        expect((await page()).data).toMatchObject({ count: 0, summary: { average: 0, count: 0 } })
      })

      it("should teach the next size recommendation when it is approved, and unlearn when rejected", async () => {
        await upsertSizeChartsWorkflow(container).run({
          input: {
            charts: [
              {
                name: "Default",
                scope: "default",
                rows: ["S", "M", "L"].map((size, i) => ({
                  size,
                  measurements: { bust: { min: 83 + 5 * i, max: 88 + 5 * i } },
                })),
              },
            ],
          },
        })
        const smallInM = async (): Promise<{ small: number; total: number }> => {
          const { data } = await api.post(
            `/store/products/${shop.product.id}/size-recommendation`,
            { bust_cm: 90.5 },
            lenient(shop.keyHeaders)
          )
          const size = data.recommendation.sizes.find((s: { size: string }) => s.size === "M")
          return { small: size.small, total: data.recommendation.feedback.total }
        }
        const before = await smallInM()
        const { data } = await review(about("M"))
        await drain()
        expect(await smallInM()).toEqual(before)
        await decide(data.review.id, "approve")
        await drain()
        const after = await smallInM()
        expect(after.total).toBe(1)
        expect(after.small).toBeGreaterThan(before.small)
        await decide(data.review.id, "reject")
        await drain()
        expect(await smallInM()).toEqual(before)
      })

      it("should refuse whoever did not buy it, and what is not delivered", async () => {
        const meera = await createShopper(api, shop, "Meera")
        expect((await review(about("M"), shop.keyHeaders as never)).status).toBe(401)
        const foreign = await review(about("M"), meera.headers)
        expect(foreign.status).toBe(404)
        expect(foreign.data.message).toContain("order_id")

        const hers = await createDressOrder(container, shop, meera.id, ["M"])
        const mixed = await review(about("M", { line_item_id: hers.lineOf("M") }))
        expect(mixed.status).toBe(404)
        expect(mixed.data.message).toContain("line_item_id")

        const early = await review(about("L"))
        expect(early.status).toBe(400)
        expect(early.data.message).toContain("once it is delivered")
        expect((await api.get("/admin/reviews", lenient(admin))).data.count).toBe(0)
      })

      it("should refuse a second review of one line", async () => {
        expect((await review(about("M"))).status).toBe(201)
        const second = await review(about("M", { rating: 1 }))
        expect(second.status).toBe(422)
        expect(second.data.message).toContain("line_item_id")
        const own = await api.get("/store/customers/me/reviews", lenient(asha.headers))
        expect(own.data).toMatchObject({ count: 1, reviews: [{ rating: 4, status: "pending" }] })
      })

      it("should refuse bad input, naming the field, and change nothing", async () => {
        for (const [overrides, field] of [
          [{ rating: 6 }, "rating"],
          [{ rating: 4.5 }, "rating"],
          [{ fit: "tight" }, "fit"],
          [{ content: "" }, "content"],
          [{ content: "nice <script>alert(1)</script>" }, "content"],
          [{ title: "<img src=x onerror=alert(1)>" }, "title"],
          [{ photo_urls: ["https://elsewhere.example/a.webp"] }, "photo_urls"],
          [{ body_profile: { height_cm: 5 } }, "height_cm"],
          [{ status: "approved" }, "status"],
        ] as const) {
          const { status, data } = await review(about("M", overrides))
          expect(status).toBe(400)
          expect(data.message).toContain(field)
        }
        expect((await api.get("/admin/reviews", lenient(admin))).data.count).toBe(0)
      })
    })

    describe("POST /store/reviews/photos", () => {
      const upload = (files: [Buffer, string][], headers = asha.headers) => {
        const form = new FormData()
        for (const [content, name] of files) {
          form.append("files", new Blob([new Uint8Array(content)], { type: "image/jpeg" }), name)
        }
        return api.post("/store/reviews/photos", form, lenient(headers))
      }
      const picture = () =>
        sharp({ create: { width: 60, height: 40, channels: 3, background: "#903050" } })

      /** The local file provider writes into the shop's own folder; nothing of a spec may stay there. */
      afterEach(async () => {
        const { data } = await container
          .resolve(ContainerRegistrationKeys.QUERY)
          .graph({ entity: "review_picture", fields: ["file_id"] })
        await container.resolve(Modules.FILE).deleteFiles(data.map(({ file_id }) => file_id))
      })

      it("should store a photo that its author alone can show", async () => {
        const meera = await createShopper(api, shop, "Meera")
        const photo = await picture().jpeg().toBuffer()
        const { status, data } = await upload([[photo, "me.jpg"]])
        expect(status).toBe(201)
        const url: string = data.photos[0].url
        expect(url).toMatch(/\.webp$/)

        const hers = await createDressOrder(container, shop, meera.id, ["M"])
        await deliverLines(container, hers.id, [hers.lineOf("M")])
        const stolen = { order_id: hers.id, line_item_id: hers.lineOf("M"), photo_urls: [url] }
        expect((await review(about("M", stolen), meera.headers)).status).toBe(400)
        const own = await review(about("M", { photo_urls: [url] }))
        expect(own.data.review.photo_urls).toEqual([url])
      })

      it("should refuse a GIF named .jpg, a file above 5 MB, too many, none, and guests", async () => {
        const gif = await picture().gif().toBuffer()
        const small = await picture().png().toBuffer()
        for (const files of [
          [[gif, "me.jpg"]],
          [[Buffer.alloc(20 * 1024 * 1024), "me.jpg"]],
          Array.from({ length: 6 }, (_, i) => [small, `${i}.png`]),
          [],
        ] as [Buffer, string][][]) {
          const { status, data } = await upload(files)
          expect(status).toBe(400)
          expect(data.message).toContain("files")
        }
        expect((await upload([[small, "me.png"]], shop.keyHeaders as never)).status).toBe(401)
      })
    })

    describe("reading and moderating", () => {
      beforeEach(async () => {
        const past = (i: number) => ({
          external_id: `seed-${i}`,
          product_id: shop.product.id,
          variant_id: shop.variantOf("S"),
          author_name: "Meera S.",
          size: i % 2 ? "S" : "M",
          rating: 1 + (i % 5),
          content: `Past review ${i}`,
          fit: "true" as const,
          verified: true,
          created_at: new Date(Date.UTC(2026, 7, 1 + i)),
        })
        const reviews = Array.from({ length: 12 }, (_, i) => past(i))
        await importReviewsWorkflow(container).run({ input: { reviews } })
        await importReviewsWorkflow(container).run({ input: { reviews } })
      })

      it("should page, filter and sort, and keep the summary of all", async () => {
        const first = (await page({ limit: 5 })).data
        expect(first).toMatchObject({ count: 12, limit: 5, offset: 0, summary: { count: 12 } })
        expect(first.reviews.map((r: { content: string }) => r.content)).toEqual(
          [11, 10, 9, 8, 7].map((i) => `Past review ${i}`)
        )
        const last = (await page({ limit: 5, offset: 10 })).data
        expect(last.reviews).toHaveLength(2)
        const fives = (await page({ rating: 5, size: "M" })).data
        expect(fives.count).toBe(1)
        expect(fives.summary.count).toBe(12)
        const lowest = (await page({ sort: "lowest" })).data.reviews
        expect(lowest[0].rating).toBe(1)
        for (const [query, field] of [
          [{ limit: 1000 }, "limit"],
          [{ rating: 9 }, "rating"],
          [{ sort: "random" }, "sort"],
        ] as const) {
          const { status, data } = await page(query)
          expect(status).toBe(400)
          expect(data.message).toContain(field)
        }
        const unknown = await api.get("/store/products/prod_0/reviews", lenient(shop.keyHeaders))
        expect(unknown.status).toBe(404)
      })

      it("should show moderators why a review is flagged, and decide in bulk or not at all", async () => {
        const { data } = await review(about("M", { content: "WhatsApp me on 98765 43210" }))
        const queue = await api.get("/admin/reviews", {
          ...lenient(admin),
          params: { status: "pending", flagged: "true" },
        })
        expect(queue.data.count).toBe(1)
        expect(queue.data.reviews[0]).toMatchObject({
          id: data.review.id,
          flag_reasons: ["phone"],
          product: { title: "Wrap dress" },
        })
        const batch = (ids: string[], action = "approve") =>
          api.post("/admin/reviews/batch", { ids, action }, lenient(admin))
        expect((await batch([data.review.id, "rev_0"])).status).toBe(404)
        expect((await page()).data.count).toBe(12)
        expect((await batch([data.review.id])).data).toEqual({ changed: [data.review.id] })
        expect((await batch([data.review.id])).data).toEqual({ changed: [] })
        expect((await page()).data.count).toBe(13)
        expect((await decide("rev_0", "approve")).status).toBe(404)
        expect((await batch([data.review.id], "delete")).status).toBe(400)
      })

      it("should keep shoppers and guests out of the queue, and others' reviews out of mine", async () => {
        const { data } = await review(about("M"))
        const meera = await createShopper(api, shop, "Meera")
        const own = await api.get("/store/customers/me/reviews", lenient(meera.headers))
        expect(own.data).toMatchObject({ reviews: [], count: 0 })
        const guest = await api.get("/store/customers/me/reviews", lenient(shop.keyHeaders))
        expect(guest.status).toBe(401)
        for (const headers of [shop.keyHeaders, asha.headers]) {
          expect((await api.get("/admin/reviews", lenient(headers))).status).toBe(401)
          const approve = `/admin/reviews/${data.review.id}/approve`
          expect((await api.post(approve, {}, lenient(headers))).status).toBe(401)
        }
        expect((await page()).data.count).toBe(12)
        const rating = await api.get(`/admin/products/${shop.product.id}/rating`, lenient(admin))
        expect(rating.data.summary.count).toBe(12)
      })
    })
  },
})
