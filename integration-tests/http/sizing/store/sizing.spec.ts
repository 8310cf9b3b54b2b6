import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  importFitFeedbackWorkflow,
  recordFitFeedbackWorkflow,
  withdrawFitFeedbackWorkflow,
} from "@bodycon/medusa-plugin-sizing/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createAdminHeaders,
  createDressShop,
  createShopper,
  type Api,
  type DressShop,
} from "../../../helpers/dress-shop"

jest.setTimeout(180_000)

const rows = (first: number) =>
  ["XS", "S", "M", "L", "XL"].map((size, i) => ({
    size,
    measurements: {
      bust: { min: first + 5 * i, max: first + 5 + 5 * i },
      waist: { min: first - 17 + 5 * i, max: first - 12 + 5 * i },
      hips: { min: first + 7 + 5 * i, max: first + 12 + 5 * i },
    },
  }))

const CHART = { name: "Women, letters", scope: "default", rows: rows(78) }
/** The middle of M on `CHART`. */
const BODY = { bust_cm: 90.5, waist_cm: 73.5, hips_cm: 97.5 }

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api: client, getContainer }) => {
    const api = client as unknown as Api
    let container: MedusaContainer
    let shop: DressShop
    let admin: Record<string, string>

    const lenient = (headers: Record<string, string>) => ({ headers, validateStatus: () => true })
    const asGuest = () => lenient(shop.keyHeaders)
    const saveChart = (chart: unknown) => api.post("/admin/size-charts", chart, lenient(admin))
    const recommend = (body: unknown, headers = shop.keyHeaders) =>
      api.post(`/store/products/${shop.product.id}/size-recommendation`, body, lenient(headers))
    const word = (i: number) => ({
      source_id: `review:${i}`,
      product_id: shop.product.id,
      size: "M",
      fit: "small" as const,
      verified: true,
    })

    beforeAll(async () => {
      container = getContainer()
      shop = await createDressShop(container)
      admin = await createAdminHeaders(container, api)
    })

    describe("POST /store/products/:id/size-recommendation", () => {
      it("should answer a size with probabilities, notes and reasons", async () => {
        await saveChart(CHART)
        const { status, data } = await recommend({ height_cm: 158, weight_kg: 58, bust_cm: 90 })
        expect(status).toBe(200)
        const { recommendation } = data
        expect(recommendation).toMatchObject({ size: "M", feedback: { total: 0 } })
        expect(recommendation.sizes.map(({ size }: { size: string }) => size)).toEqual([
          "S",
          "M",
          "L",
        ])
        for (const { small, true: fits, large } of recommendation.sizes) {
          expect(small + fits + large).toBeCloseTo(1, 6)
        }
        expect(recommendation.notes.map(({ part }: { part: string }) => part)).toEqual([
          "bust",
          "waist",
          "hips",
        ])
        expect(recommendation.reasons.join(" ")).toContain("We estimated your waist")
      })

      it("should change at once with feedback, once per source, and change back", async () => {
        await saveChart(CHART)
        expect((await recommend(BODY)).data.recommendation.size).toBe("M")
        const feedback = Array.from({ length: 8 }, (_, i) => word(i))
        await importFitFeedbackWorkflow(container).run({ input: { feedback } })
        await recordFitFeedbackWorkflow(container).run({ input: word(0) })
        await recordFitFeedbackWorkflow(container).run({ input: { ...word(8), fit: "true" } })
        await recordFitFeedbackWorkflow(container).run({ input: { ...word(9), fit: "true" } })

        const { recommendation } = (await recommend(BODY)).data
        expect(recommendation.size).toBe("L")
        expect(recommendation.reasons[0]).toBe(
          "8 of 10 shoppers say it runs small, so we suggest one size up."
        )
        const report = await api.get(
          `/admin/products/${shop.product.id}/fit-report`,
          lenient(admin)
        )
        expect(report.data.fit_report).toMatchObject({
          verdict: "runs_small",
          total: 10,
          verified: 10,
          sizes: [{ size: "M", small: 8, true: 2, large: 0 }],
        })

        for (let i = 0; i < 10; i++) {
          await withdrawFitFeedbackWorkflow(container).run({ input: { source_id: `review:${i}` } })
        }
        expect((await recommend(BODY)).data.recommendation).toMatchObject({
          size: "M",
          feedback: { total: 0 },
        })
      })

      it("should refuse what it cannot use, naming the field, and unknown products", async () => {
        await saveChart(CHART)
        for (const [body, field] of [
          [{ height_cm: 5.3 }, "height_cm"],
          [{ weight_kg: "60" }, "weight_kg"],
          [{ fit_preference: "baggy" }, "fit_preference"],
          [{ shoe_size: 38 }, "shoe_size"],
          [{}, "height_cm"],
        ] as const) {
          const { status, data } = await recommend(body)
          expect(status).toBe(400)
          expect(data.message).toContain(field)
        }
        for (const id of ["prod_unknown", shop.draft.id]) {
          const { status } = await api.post(
            `/store/products/${id}/size-recommendation`,
            BODY,
            asGuest()
          )
          expect(status).toBe(404)
        }
      })

      it("should answer 404 while the shop has no chart", async () => {
        expect((await recommend(BODY)).status).toBe(404)
      })
    })

    describe("GET /store/products/:id/size-chart", () => {
      it("should show the nearest chart, in the product's sizes and in cm", async () => {
        const chartOf = (id: string) => api.get(`/store/products/${id}/size-chart`, asGuest())
        expect((await chartOf(shop.product.id)).status).toBe(404)
        await saveChart(CHART)
        const inherited = (await chartOf(shop.product.id)).data.size_chart
        expect(inherited).toMatchObject({ unit: "cm", measurements: ["bust", "waist", "hips"] })
        expect(inherited.rows[1]).toEqual({
          size: "M",
          bust: { min: 88, max: 93 },
          waist: { min: 71, max: 76 },
          hips: { min: 95, max: 100 },
        })
        expect(inherited.how_to_measure).toHaveLength(3)
        await saveChart({ ...CHART, scope: "brand", target: "BODYCON", name: "Bodycon" })
        await saveChart({ ...CHART, scope: "category", target: shop.category_id, name: "Dresses" })
        expect((await chartOf(shop.product.id)).data.size_chart.name).toBe("Dresses")
        expect((await chartOf("prod_unknown")).status).toBe(404)
      })
    })

    describe("/store/customers/me/body-profile", () => {
      const path = "/store/customers/me/body-profile"

      it("should need a login", async () => {
        expect((await api.get(path, asGuest())).status).toBe(401)
        expect((await api.put(path, { consent: true }, asGuest())).status).toBe(401)
        expect((await api.delete(path, asGuest())).status).toBe(401)
      })

      it("should keep a profile with consent, fill in the recommendation, and erase it", async () => {
        await saveChart(CHART)
        const asha = await createShopper(api, shop, "Asha")
        const own = lenient(asha.headers)
        expect((await api.get(path, own)).data).toEqual({ body_profile: null })
        const refused = await api.put(path, BODY, own)
        expect(refused.status).toBe(400)
        expect(refused.data.message).toContain("consent")
        expect((await api.put(path, { ...BODY, consent: false }, own)).status).toBe(400)

        const saved = await api.put(path, { ...BODY, consent: true }, own)
        expect(saved.data.body_profile).toMatchObject({ ...BODY, height_cm: null })
        expect((await recommend({}, asha.headers)).data.recommendation.size).toBe("M")
        expect(
          (await recommend({ bust_cm: 97, waist_cm: 80, hips_cm: 104 }, asha.headers)).data
            .recommendation.size
        ).toBe("L")

        expect((await api.delete(path, own)).data).toEqual({
          object: "body_profile",
          deleted: true,
        })
        expect((await api.get(path, own)).data).toEqual({ body_profile: null })
        expect((await recommend({}, asha.headers)).status).toBe(400)
      })

      it("should show each shopper her own profile only", async () => {
        const asha = await createShopper(api, shop, "Asha")
        const meera = await createShopper(api, shop, "Meera")
        await api.put(path, { height_cm: 160, consent: true }, lenient(asha.headers))
        expect((await api.get(path, lenient(meera.headers))).data).toEqual({ body_profile: null })
        await api.delete(path, lenient(meera.headers))
        expect((await api.get(path, lenient(asha.headers))).data.body_profile.height_cm).toBe(160)
      })
    })

    describe("/admin/size-charts", () => {
      it("should replace the chart of a scope, warn, list and delete", async () => {
        const first = await saveChart(CHART)
        expect(first.data.warnings).toEqual([])
        const gap = [CHART.rows[0], CHART.rows[2]]
        const second = await saveChart({ ...CHART, name: "With a gap", rows: gap })
        expect(second.data.size_chart.id).toBe(first.data.size_chart.id)
        expect(second.data.warnings.map(({ kind }: { kind: string }) => kind)).toEqual([
          "gap",
          "gap",
          "gap",
        ])

        const list = await api.get("/admin/size-charts", lenient(admin))
        expect(list.data).toMatchObject({
          count: 1,
          size_charts: [{ name: "With a gap", scope: "default" }],
        })
        expect(list.data.size_charts[0].rows).toHaveLength(2)

        const one = `/admin/size-charts/${second.data.size_chart.id}`
        expect((await api.get(one, lenient(admin))).data.size_chart.name).toBe("With a gap")
        expect((await api.delete(one, lenient(admin))).data.deleted).toBe(true)
        expect((await api.get(one, lenient(admin))).status).toBe(404)
        expect((await api.delete(one, lenient(admin))).status).toBe(404)
        expect((await saveChart(CHART)).status).toBe(200)
      })

      it("should refuse a bad chart, naming the field, and whoever is not an admin", async () => {
        for (const [chart, field] of [
          [{ ...CHART, scope: "planet" }, "scope"],
          [{ ...CHART, scope: "product" }, "target"],
          [{ ...CHART, rows: [] }, "rows"],
          [{ ...CHART, rows: [CHART.rows[0], CHART.rows[0]] }, "rows"],
          [
            { ...CHART, rows: [{ size: "S", measurements: { bust: { min: 90, max: 80 } } }] },
            "min",
          ],
        ] as const) {
          const { status, data } = await saveChart(chart)
          expect(status).toBe(400)
          expect(data.message).toContain(field)
        }
        expect((await api.get("/admin/size-charts", lenient({}))).status).toBe(401)
        expect((await api.post("/admin/size-charts", CHART, lenient({}))).status).toBe(401)
        expect((await api.get("/admin/size-charts", lenient(admin))).data.count).toBe(0)
      })
    })
  },
})
