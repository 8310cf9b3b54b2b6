import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { resolve } from "node:path"
import { REVIEW_MODULE } from ".."
import { ratingDeltas, type Rated } from "../../../lib/rating-deltas"
import type { ImportReviewInput, SubmitReviewInput } from "../../../types"
import ProductRating from "../models/product-rating"
import Review from "../models/review"
import ReviewPicture from "../models/review-picture"
import type ReviewModuleService from "../service"

jest.setTimeout(90_000)

const words = (overrides: Partial<SubmitReviewInput> = {}): SubmitReviewInput => ({
  customer_id: "cus_1",
  order_id: "order_1",
  line_item_id: "ordli_1",
  product_id: "prod_1",
  variant_id: "variant_1",
  size: "M",
  color: "Wine",
  author_name: "Asha K.",
  rating: 4,
  title: "Lovely",
  content: "Soft fabric, good length",
  fit: "small",
  ...overrides,
})

const past = (overrides: Partial<ImportReviewInput> = {}): ImportReviewInput => ({
  external_id: "seed-1",
  product_id: "prod_1",
  author_name: "Meera S.",
  size: "L",
  rating: 5,
  content: "Bought it twice",
  fit: "true",
  verified: true,
  created_at: "2026-08-01T10:00:00.000Z",
  ...overrides,
})

const suite = (autoPublish: boolean) =>
  moduleIntegrationTestRunner<ReviewModuleService>({
    moduleName: REVIEW_MODULE,
    moduleModels: [Review, ProductRating, ReviewPicture],
    moduleOptions: { auto_publish: autoPublish },
    resolve: resolve(__dirname, ".."),
    testSuite: ({ service, dbConfig, MikroOrmWrapper }) => {
      beforeEach(async () => {
        await ensureJobSchema(dbConfig.clientUrl)
        await MikroOrmWrapper.forkManager().execute("truncate graphile_worker._private_jobs")
      })

      const events = async (): Promise<string[]> => {
        const rows = (await MikroOrmWrapper.forkManager().execute(
          "select payload ->> 'name' as name from graphile_worker._private_jobs order by id"
        )) as { name: string }[]
        return rows.map(({ name }) => name)
      }

      const stored = async () =>
        (await service.listProductRatings({}, { take: 100 }))
          .filter(({ count }) => count > 0)
          .map(({ product_id, average, ...rating }) => ({
            product_id,
            average,
            numbers: [
              rating.count,
              rating.sum,
              rating.rating_1,
              rating.rating_2,
              rating.rating_3,
              rating.rating_4,
              rating.rating_5,
              rating.fit_small,
              rating.fit_true,
              rating.fit_large,
            ],
          }))
          .sort((a, b) => (a.product_id < b.product_id ? -1 : 1))

      const recount = async () =>
        ratingDeltas([], (await service.listReviews({}, { take: 1000 })) as unknown as Rated[]).map(
          ({ product_id, ...counts }) => ({
            product_id,
            average: Math.round((counts.sum / counts.count) * 100 + 1e-9) / 100,
            numbers: Object.values(counts),
          })
        )

      if (autoPublish) {
        it("should publish a plain review at once and hold back a flagged one", async () => {
          const plain = await service.submitReview(words())
          expect(plain).toMatchObject({ status: "approved", flagged: false, verified: true })
          expect(await events()).toEqual(["review.created", "review.approved"])
          const flagged = await service.submitReview(
            words({ line_item_id: "ordli_2", content: "Call me on 98765 43210" })
          )
          expect(flagged).toMatchObject({
            status: "pending",
            flagged: true,
            flag_reasons: ["phone"],
          })
          expect((await stored())[0].numbers[0]).toBe(1)
        })
        return
      }

      describe("submitReview", () => {
        it("should wait for a moderator and announce itself", async () => {
          const review = await service.submitReview(words())
          expect(review).toMatchObject({
            status: "pending",
            size: "M",
            order_line_item_id: "ordli_1",
          })
          expect(await stored()).toEqual([])
          expect(await events()).toEqual(["review.created"])
        })

        it("should refuse a second review of one line, even at the same moment", async () => {
          const results = await Promise.allSettled([
            service.submitReview(words()),
            service.submitReview(words({ rating: 1 })),
          ])
          expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
          await expect(service.submitReview(words())).rejects.toThrow("line_item_id")
          expect(await service.listReviews({})).toHaveLength(1)
          expect(await events()).toEqual(["review.created"])
        })

        it("should show only pictures its author uploaded, each in one review", async () => {
          const url = "https://shop.example/review-1.webp"
          await service.createReviewPictures({ url, file_id: "f1", customer_id: "cus_1" })
          await expect(
            service.submitReview(words({ customer_id: "cus_2", photo_urls: [url] }))
          ).rejects.toThrow("photo_urls")
          await expect(
            service.submitReview(words({ photo_urls: ["https://elsewhere.example/x.webp"] }))
          ).rejects.toThrow("photo_urls")
          expect(await service.listReviews({})).toEqual([])
          expect((await service.submitReview(words({ photo_urls: [url] }))).photo_urls).toEqual([
            url,
          ])
          await expect(
            service.submitReview(words({ line_item_id: "ordli_2", photo_urls: [url] }))
          ).rejects.toThrow("photo_urls")
        })

        it("should refuse a rating out of range in the database too", async () => {
          await expect(service.submitReview(words({ rating: 6 }))).rejects.toThrow()
          expect(await events()).toEqual([])
        })
      })

      describe("moderateReviews", () => {
        it("should count an approved review once and forget a rejected one", async () => {
          const { id } = await service.submitReview(words())
          const approve = { ids: [id], action: "approve" as const, actor_id: "user_1" }
          expect(await service.moderateReviews(approve)).toEqual({
            changed: [{ id, previous: "pending" }],
          })
          expect(await service.moderateReviews(approve)).toEqual({ changed: [] })
          expect(await stored()).toEqual([
            { product_id: "prod_1", average: 4, numbers: [1, 4, 0, 0, 0, 1, 0, 1, 0, 0] },
          ])
          await service.moderateReviews({ ...approve, action: "reject", note: "rude" })
          expect(await stored()).toEqual([])
          expect(await service.retrieveReview(id)).toMatchObject({
            status: "rejected",
            moderated_by: "user_1",
            moderation_note: "rude",
            moderated_at: expect.any(Date),
          })
          expect(await events()).toEqual(["review.created", "review.approved", "review.rejected"])
        })

        it("should change nothing when one id is unknown", async () => {
          const { id } = await service.submitReview(words())
          await expect(
            service.moderateReviews({ ids: [id, "rev_0"], action: "approve", actor_id: "user_1" })
          ).rejects.toThrow("rev_0")
          expect((await service.retrieveReview(id)).status).toBe("pending")
        })

        it("should count right when moderators work on the same reviews at once", async () => {
          const ids: string[] = []
          for (let i = 0; i < 6; i++) {
            ids.push(
              (
                await service.submitReview(
                  words({ line_item_id: `ordli_${i}`, rating: 1 + (i % 5) })
                )
              ).id
            )
          }
          const decide = (some: string[], action: "approve" | "reject") =>
            service.moderateReviews({ ids: some, action, actor_id: "user_1" })
          await Promise.all([
            decide(ids, "approve"),
            decide([...ids].reverse(), "approve"),
            decide(ids.slice(0, 3), "reject"),
            decide(ids.slice(2), "approve"),
          ])
          expect(await stored()).toEqual(await recount())
        })
      })

      describe("importReviews", () => {
        it("should add each external id once, keep its date and publish nothing", async () => {
          const batch = Array.from({ length: 300 }, (_, i) =>
            past({ external_id: `seed-${i}`, rating: 1 + (i % 5), product_id: `prod_${i % 7}` })
          )
          expect(await service.importReviews(batch)).toHaveLength(300)
          expect(await service.importReviews(batch)).toEqual([])
          expect(await stored()).toEqual(await recount())
          const [review] = await service.listReviews({ external_id: "seed-0" })
          expect(review).toMatchObject({ status: "approved", photo_urls: [], flag_reasons: [] })
          expect(review.created_at.toISOString()).toBe("2026-08-01T10:00:00.000Z")
          expect(await events()).toEqual([])
        })
      })

      it("should keep the aggregates equal to a recount after random sequences", async () => {
        let line = 0
        const action = fc.oneof(
          fc.record({
            kind: fc.constant("create" as const),
            rating: fc.integer({ min: 1, max: 5 }),
            fit: fc.constantFrom("small" as const, "true" as const, "large" as const),
            product: fc.constantFrom("prod_1", "prod_2"),
          }),
          fc.record({
            kind: fc.constantFrom("approve" as const, "reject" as const, "delete" as const),
            at: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
          })
        )
        await fc.assert(
          fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
            const ids: string[] = []
            for (const step of actions) {
              if (step.kind === "create") {
                const { rating, fit, product } = step
                line++
                const input = words({
                  line_item_id: `line_${line}`,
                  rating,
                  fit,
                  product_id: product,
                })
                ids.push((await service.submitReview(input)).id)
                continue
              }
              const chosen = [...new Set(step.at)].flatMap((i) => (ids[i] ? [ids[i]] : []))
              if (step.kind === "delete") {
                await service.removeReviews(chosen)
                chosen.forEach((id) => ids.splice(ids.indexOf(id), 1))
              } else {
                await service.moderateReviews({
                  ids: chosen,
                  action: step.kind,
                  actor_id: "user_1",
                })
              }
            }
            expect(await stored()).toEqual(await recount())
          }),
          { numRuns: 25 }
        )
      })
    },
  })

describe("review module", () => suite(false))

describe("review module that publishes at once", () => suite(true))
