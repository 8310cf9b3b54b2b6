import { RETURN_REQUEST_MODULE } from "@bodycon/medusa-plugin-returns/modules/return-request"
import { pickupDates } from "@bodycon/medusa-plugin-returns/rules"
import { createReturnRequestWorkflow } from "@bodycon/medusa-plugin-returns/workflows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createAdminHeaders } from "../../helpers/dress-shop"
import type { Answer } from "../../helpers/dress-shop"

jest.setTimeout(120_000)

const ACCOUNT = {
  method: "bank",
  account_number: "123456789012",
  ifsc: "HDFC0001234",
  name: "Asha Kulkarni",
  consent: true,
} as const

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let headers: Record<string, string>
    let orders = 0

    const lenient = { validateStatus: () => true }
    const get = (path: string): Promise<Answer> => api.get(path, { headers, ...lenient })
    const post = (path: string, body: unknown = {}): Promise<Answer> =>
      api.post(path, body, { headers, ...lenient })

    beforeAll(async () => {
      const raw = { post: (path: string, body: unknown) => api.post(path, body, lenient) }
      headers = (await createAdminHeaders(getContainer(), raw as never)) as never
    })

    /** A return of a piece of ₹1,499 that was paid at the door. */
    const submit = async (email = "asha@example.com") => {
      const number = `BC-20261121-00000${++orders}`
      const { result } = await createReturnRequestWorkflow(getContainer()).run({
        input: {
          order: { id: `order_${number}`, number, email, payment_method: "cod" },
          kind: "return",
          items: [
            {
              order_line_item_id: "ordli_1",
              purchase_order_id: "po_1",
              quantity: 2,
              delivered_at: new Date(),
              delivered_quantity: 2,
              final_sale: false,
              unit_refund: "1499",
              title: "Wrap dress",
              reason_code: "fit",
            },
          ],
          pickup_date: pickupDates()[0],
          pickup_address: {
            name: "Asha Kulkarni",
            phone: "9876543210",
            address_1: "12, Residency Road",
            city: "Bengaluru",
            province: "Karnataka",
            postal_code: "560025",
            country_code: "in",
          },
          refund: ACCOUNT,
          actor: { type: "shopper" },
        },
      })
      return result.return_request
    }
    const path = (id: string, action = "") => `/admin/return-requests/${id}${action}`
    const received = async () => {
      const { id, items } = await submit()
      await post(path(id, "/approve"))
      const answer = await post(path(id, "/receive"), {
        items: [{ id: items[0].id, quantity: 2, condition: "good" }],
      })
      expect([answer.status, answer.data.message]).toEqual([200, undefined])
      const service = getContainer().resolve(RETURN_REQUEST_MODULE) as any
      const { payout } = await service.openPayout({ return_request_id: id })
      return { id, payout: payout as { id: string } }
    }

    it("should be for the merchant only, on every route", async () => {
      const { id } = await submit()
      const routes: ["get" | "post", string][] = [
        ["get", "/admin/return-requests"],
        ["get", path(id)],
        ["post", path(id, "/approve")],
        ["post", path(id, "/reject")],
        ["post", path(id, "/cancel")],
        ["post", path(id, "/receive")],
        ["get", "/admin/return-settings"],
        ["post", "/admin/return-settings"],
        ["get", "/admin/return-payouts"],
        ["post", "/admin/return-payouts/retpay_1/paid"],
        ["post", "/admin/return-payouts/retpay_1/destination"],
      ]
      for (const [method, route] of routes) {
        const { status } = await (method === "get"
          ? api.get(route, lenient)
          : api.post(route, {}, lenient))
        expect([route, status]).toEqual([route, 401])
      }
      expect((await get(path(id))).data.return_request.status).toBe("requested")
    })

    it("should not find what is not there", async () => {
      const calls: [string, object | null][] = [
        [path("retreq_0"), null],
        [path("retreq_0", "/approve"), {}],
        [path("retreq_0", "/reject"), { note: "No" }],
        [path("retreq_0", "/cancel"), {}],
        [path("retreq_0", "/receive"), { items: [{ id: "retitem_0", quantity: 0 }] }],
        ["/admin/return-payouts/retpay_0/paid", { reference: "UTR1234567" }],
        ["/admin/return-payouts/retpay_0/destination", {}],
      ]
      for (const [route, body] of calls) {
        const { status } = body ? await post(route, body) : await get(route)
        expect([route, status]).toEqual([route, 404])
      }
    })

    it("should list, search and filter, without addresses and e-mails", async () => {
      const first = await submit("meera@example.com")
      const second = await submit()
      await post(path(first.id, "/approve"))
      const all = await get("/admin/return-requests")
      expect(all.data).toMatchObject({ count: 2, offset: 0, limit: 20 })
      expect(all.data.return_requests.map((one: any) => one.id)).toEqual([second.id, first.id])
      const text = JSON.stringify(all.data)
      for (const secret of ["meera@", "9876543210", "Residency", ACCOUNT.account_number]) {
        expect(text).not.toContain(secret)
      }
      expect(all.data.return_requests[0].refund_masked).toBe("•••• 9012, HDFC")
      const ids = async (query: string) =>
        (await get(`/admin/return-requests?${query}`)).data.return_requests.map(
          (one: any) => one.id
        )
      expect(await ids("status=approved")).toEqual([first.id])
      expect(await ids("status[]=approved&status[]=requested&limit=1")).toEqual([second.id])
      expect(await ids("q=meera@example")).toEqual([first.id])
      expect(await ids(`q=${second.number}`)).toEqual([second.id])
      expect(await ids(`order_id=${first.order_id}`)).toEqual([first.id])
      expect(await ids("kind=exchange")).toEqual([])
      const fields = await get("/admin/return-requests?fields=email,pickup_address")
      expect(JSON.stringify(fields.data)).not.toContain("meera@")
      expect((await get("/admin/return-requests?status=lost")).status).toBe(400)
    })

    it("should show one in full, and decide it once", async () => {
      const { id } = await submit()
      const { data } = await get(path(id))
      expect(data.return_request).toMatchObject({
        email: "asha@example.com",
        pickup_address: { phone: "9876543210" },
        refund_masked: "•••• 9012, HDFC",
        payout: null,
        timeline: [{ type: "requested", actor_type: "shopper" }],
      })
      expect(JSON.stringify(data)).not.toContain(ACCOUNT.account_number)
      const unexplained = await post(path(id, "/reject"))
      expect([unexplained.status, unexplained.data.message]).toEqual([
        400,
        expect.stringContaining("note"),
      ])
      const rejected = await post(path(id, "/reject"), { note: "Worn" })
      expect(rejected.data.return_request).toMatchObject({
        status: "rejected",
        decision_note: "Worn",
      })
      expect((await post(path(id, "/reject"), { note: "Worn" })).status).toBe(200)
      expect((await post(path(id, "/approve"))).status).toBe(400)
      expect((await post(path(id, "/cancel"))).status).toBe(400)
      expect((await get(path(id))).data.return_request.timeline).toHaveLength(2)
    })

    it("should name what is wrong with a receipt, and change nothing", async () => {
      const { id, items } = await submit()
      const item = items[0].id
      expect(
        (await post(path(id, "/receive"), { items: [{ id: item, quantity: 0 }] })).status
      ).toBe(400)
      await post(path(id, "/approve"))
      const wrong: [object[], string][] = [
        [[], "items"],
        [[{ id: item, quantity: 3, condition: "good" }], "items.0.quantity"],
        [[{ id: item, quantity: 1 }], "items.0.condition"],
        [[{ id: item, quantity: 1, condition: "lost" }], "condition"],
        [[{ id: "retitem_0", quantity: 1, condition: "good" }], "items.0.id"],
        [
          [{ id: item, quantity: 1, condition: "good", refund_quantity: 2 }],
          "items.0.refund_quantity",
        ],
        [[{ id: item, quantity: 1, condition: "good", amount: 5 }], "amount"],
      ]
      for (const [rows, field] of wrong) {
        const { status, data } = await post(path(id, "/receive"), { items: rows })
        expect([field, status, data.message]).toEqual([field, 400, expect.stringContaining(field)])
      }
      expect((await get(path(id))).data.return_request.status).toBe("approved")
    })

    it("should show payment details to who pays only, noted, and take each reference once", async () => {
      const { id, payout } = await received()
      const route = `/admin/return-payouts/${payout.id}`
      const list = await get("/admin/return-payouts?status=due")
      expect(list.data.return_payouts).toHaveLength(1)
      expect(Number(list.data.return_payouts[0].amount)).toBe(2998)
      expect(JSON.stringify(list.data)).not.toContain(ACCOUNT.account_number)
      const shown = await api.post(`${route}/destination`, {}, { headers, ...lenient })
      expect(shown.data.destination).toEqual({
        method: "bank",
        account_number: ACCOUNT.account_number,
        ifsc: ACCOUNT.ifsc,
        name: ACCOUNT.name,
      })
      expect(shown.headers["cache-control"]).toBe("no-store")
      expect((await get(path(id))).data.return_request.timeline).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ type: "destination_shown", actor_type: "admin" }),
        ])
      )
      const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const stored = await knex.raw("select * from return_destination")
      expect(JSON.stringify(stored.rows)).not.toContain(ACCOUNT.account_number)

      for (const reference of ["", "short", "UTR 12 34 56 78", "<script>alert(1)</script>"]) {
        const { status, data } = await post(`${route}/paid`, { reference })
        expect([reference, status, data.message]).toEqual([
          reference,
          400,
          expect.stringContaining("reference"),
        ])
      }
      const paid = await post(`${route}/paid`, { reference: "utr1234567" })
      expect([paid.status, paid.data.return_payout]).toMatchObject([
        200,
        { status: "paid", reference: "UTR1234567" },
      ])
      expect((await post(`${route}/paid`, { reference: "UTR1234567" })).status).toBe(200)
      expect((await post(`${route}/paid`, { reference: "UTR7654321" })).status).toBe(400)
      expect((await get(path(id))).data.return_request).toMatchObject({
        status: "completed",
        payout: { status: "paid" },
      })
      const other = await received()
      const used = await post(`/admin/return-payouts/${other.payout.id}/paid`, {
        reference: "UTR1234567",
      })
      expect([used.status, used.data.message]).toEqual([400, expect.stringContaining("reference")])
    })

    it("should keep the merchant's rules, and name what is wrong with them", async () => {
      const { data } = await get("/admin/return-settings")
      const rules = data.return_settings
      expect(rules).toMatchObject({ window_days: 7, fee: "0.00", auto_approve: false })
      const wrong: [object, string][] = [
        [{ window_days: 91 }, "window_days"],
        [{ window_days: 1.5 }, "window_days"],
        [{ fee: "-1" }, "fee"],
        [{ fee: "1.005" }, "fee"],
        [{ final_sale_discount_above: 0 }, "final_sale_discount_above"],
        [{ reasons: [] }, "reasons"],
        [{ reasons: [rules.reasons[0], rules.reasons[0]] }, "reasons"],
        [{ colour: "rani" }, "colour"],
      ]
      for (const [change, field] of wrong) {
        const answer = await post("/admin/return-settings", { ...rules, ...change })
        expect([field, answer.status, answer.data.message]).toEqual([
          field,
          400,
          expect.stringContaining(field),
        ])
      }
      const saved = await post("/admin/return-settings", { ...rules, window_days: 14, fee: "99" })
      expect(saved.data.return_settings).toMatchObject({ window_days: 14, fee: "99" })
      expect((await get("/admin/return-settings")).data).toEqual(saved.data)
    })
  },
})
