import sweepCashRefunds from "@bodycon/medusa-backend/jobs/sweep-cash-refunds"
import type { Sandbox } from "@bodycon/sandbox"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { refundPaymentsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createReturnsShop } from "../returns/helpers/returns-shop"

jest.setTimeout(300_000)

const UPI = { method: "upi", upi_id: "meera@okaxis", name: "Meera Nair", consent: true }
const BANK = {
  method: "bank",
  account_number: "123456789012",
  ifsc: "HDFC0001234",
  name: "Meera Nair",
  consent: true,
}

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shop: Awaited<ReturnType<typeof createReturnsShop>>

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createReturnsShop(getContainer(), api as never, sandbox)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      sandbox.control.reset()
      sandbox.control.clearMailbox()
    })

    const knex = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    /** About money only; an order has mails of its own. */
    const mails = () =>
      (sandbox.state().mailbox.messages as { subject: string; text: string }[]).filter((mail) =>
        /^(Where shall we send|Your refund for)/.test(mail.subject)
      )
    const subjects = () => mails().map((mail) => mail.subject)
    const list = async (query = ""): Promise<any[]> =>
      (await shop.admin.get(`/admin/return-payouts${query}`)).data.return_payouts
    const paymentOf = async (orderId: string) =>
      (await shop.orderOf(orderId)).payment_collections[0].payments[0]
    const pending = async (orderId: string) => {
      const { summary } = await shop.orderOf(orderId)
      return Number(summary.totals?.pending_difference ?? summary.pending_difference)
    }
    /** What Medusa's event bus does in its own time is done. */
    const heard = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await shop.drain()
    }
    const refund = async (orderId: string, amount: number, note?: string) => {
      const { id } = await paymentOf(orderId)
      const known = (await list(`?order_id=${orderId}`)).length
      const answer = await shop.admin.post(`/admin/payments/${id}/refund`, { amount, note })
      await heard()
      // On a busy machine the event takes longer than that.
      for (let tries = 0; answer.status === 200 && tries < 50; tries += 1) {
        if ((await list(`?order_id=${orderId}`)).length > known) {
          break
        }
        await heard()
      }
      return answer
    }
    const sweep = async () => {
      await knex().raw("update refund set created_at = now() - interval '1 minute'")
      await sweepCashRefunds(getContainer())
      await shop.drain()
    }
    const delivered = async (pieces = 2) => {
      await shop.world.stock("A", "TOP-S", pieces)
      const order = await shop.placeCod({ "TOP-S": pieces })
      await shop.deliver(order.id)
      return order
    }
    /** What the merchant's bell says of payouts. */
    const bell = async () => {
      const entries = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ channel: "feed" })
      return entries
        .map(({ data }) => String(data?.title))
        .filter((title) => title.includes("refund of"))
    }
    const linkIn = (text: string): string => /\/refund\/([^\s"<>]+)/.exec(text)![1]
    const store = (token: string) => {
      const route = `/store/refund-details/${token}`
      const { headers } = shop.world
      return {
        get: () => shop.client.get(route, { headers }),
        post: (body: object) => shop.client.post(route, body, { headers }),
      }
    }

    describe("a refund of a delivered cash order", () => {
      it("should be asked about, due, paid and told, once each", async () => {
        const order = await delivered()
        expect((await refund(order.id, 499.5, "A torn seam")).status).toBe(200)
        const [payout, ...more] = await list("?status=details_wanted")
        expect(more).toEqual([])
        const [stored] = (await paymentOf(order.id)).refunds
        expect(payout).toMatchObject({
          source: "refund",
          order_id: order.id,
          refund_id: stored.id,
          return_request_id: null,
          reason: "A torn seam",
          masked: null,
        })
        expect(Number(payout.amount)).toBe(499.5)
        expect(subjects()).toEqual(["Where shall we send your ₹499.50?"])

        const link = store(linkIn(mails()[0].text))
        const opened = await link.get()
        expect(opened.data.refund_details).toMatchObject({
          order_number: payout.order_number,
          amount: "499.50",
          status: "details_wanted",
          masked: null,
          changeable: true,
        })
        const wrong = await link.post({ ...UPI, upi_id: "meera" })
        expect([wrong.status, wrong.data.message]).toEqual([400, expect.stringContaining("upi_id")])
        expect((await link.post({ ...UPI, consent: false })).status).toBe(400)
        expect(await list("?status=details_wanted")).toHaveLength(1)

        const given = await link.post(UPI)
        expect([given.status, given.data.refund_details]).toMatchObject([
          200,
          { status: "due", method: "upi", masked: "me•••@okaxis" },
        ])
        expect((await link.post(BANK)).data.refund_details.masked).toBe("•••• 9012, HDFC")
        await shop.drain()
        await shop.again("alarm-payout-due", { id: payout.id })
        expect(await bell()).toEqual([
          `A refund of ₹499.50 for ${payout.order_number} is to be transferred`,
        ])

        const route = `/admin/return-payouts/${payout.id}`
        const shown = await shop.admin.post(`${route}/destination`)
        expect(shown.data.destination).toMatchObject({ account_number: BANK.account_number })
        const paid = await shop.admin.post(`${route}/paid`, { reference: "utr5550001" })
        expect(paid.data.return_payout).toMatchObject({ status: "paid", reference: "UTR5550001" })
        await shop.drain()
        await shop.again("tell-refund-paid", { id: payout.id })
        await shop.again("alarm-payout-due", { id: payout.id })
        expect(await bell()).toHaveLength(1)
        expect(subjects()).toEqual([
          "Where shall we send your ₹499.50?",
          `Your refund for ${payout.order_number} is sent`,
        ])
        expect(mails()[1].text).toContain("UTR5550001")
        expect(mails()[1].text).toContain("9012")

        const used = await link.post(UPI)
        expect([used.status, used.data.message]).toEqual([
          409,
          "status: this refund is paid already",
        ])
        expect((await link.get()).data.refund_details).toMatchObject({
          status: "paid",
          changeable: false,
        })
        expect(JSON.stringify((await link.get()).data)).not.toContain(BANK.account_number)
        // The payout began as a refund of Medusa's, so it is not booked as one again.
        expect((await paymentOf(order.id)).refunds).toHaveLength(1)
      })

      it("should get one payout however often its event comes, and each refund its own", async () => {
        const order = await delivered()
        await refund(order.id, 100)
        const { id } = await paymentOf(order.id)
        const bus = getContainer().resolve(Modules.EVENT_BUS)
        await bus.emit([
          { name: "payment.refunded", data: { id } },
          { name: "payment.refunded", data: { id } },
        ])
        await heard()
        await shop.again("pay-out-cash-refunds", { order_id: order.id })
        await sweep()
        expect(await list()).toHaveLength(1)
        await refund(order.id, 50.25)
        const payouts = await list(`?order_id=${order.id}`)
        expect(payouts.map((one) => Number(one.amount)).sort()).toEqual([100, 50.25])
        expect(subjects()).toHaveLength(2)
      })

      it("should be found by the sweep when nobody heard of it", async () => {
        const order = await delivered()
        const { id } = await paymentOf(order.id)
        // As Medusa refunds the payments of an order it cancels: without an event.
        await refundPaymentsWorkflow(getContainer()).run({
          input: [{ payment_id: id, amount: 75 }] as never,
        })
        await heard()
        expect(await list()).toEqual([])
        await sweepCashRefunds(getContainer())
        await shop.drain()
        expect(await list()).toEqual([])
        await sweep()
        expect((await list()).map((one) => Number(one.amount))).toEqual([75])
        await sweep()
        expect(await list()).toHaveLength(1)
      })

      it("should follow an order edit to the paisa", async () => {
        const order = await delivered(1)
        const item = (await shop.orderOf(order.id)).items[0]
        const edit = await shop.admin.post("/admin/order-edits", { order_id: order.id })
        const lowered = await shop.admin.post(
          `/admin/order-edits/${order.id}/items/item/${item.id}`,
          { quantity: 1, unit_price: 399.75 }
        )
        expect([lowered.status, lowered.data.message]).toEqual([200, undefined])
        // Confirmed as the shop confirms its own edits (see confirm-line-edit).
        await getContainer()
          .resolve(Modules.ORDER)
          .confirmOrderChange({ id: edit.data.order_change.id, confirmed_by: "user_1" })
        await heard()
        expect(Number((await shop.orderOf(order.id)).total)).toBe(448.75)
        const owed = -(await pending(order.id))
        expect(owed).toBe(100.25)
        await refund(order.id, owed)
        expect((await list()).map((one) => Number(one.amount))).toEqual([100.25])
        expect(await pending(order.id)).toBe(0)
      })
    })

    describe("money that was never collected", () => {
      it("should not be refunded, and open no payout", async () => {
        await shop.world.stock("A", "TOP-S", 1)
        const order = await shop.placeCod({ "TOP-S": 1 })
        expect((await refund(order.id, 100)).status).toBe(400)
        const { id } = await paymentOf(order.id)
        expect((await shop.admin.post(`/admin/payments/${id}/refund`)).status).toBe(400)
        await sweep()
        expect(await list()).toEqual([])
      })

      it("should stay with the shopper when a line of a part-delivered order cannot come", async () => {
        await shop.world.stock("A", "WRAP-S", 1)
        await shop.world.stock("B", "TOP-S", 1)
        const order = await shop.placeCod({ "WRAP-S": 1, "TOP-S": 1 })
        const orders = await shop.purchaseOrdersOf(order.id)
        const ofWrap = orders.find((one) => one.supplier_id === shop.world.suppliers.A.id)
        const ofTop = orders.find((one) => one.supplier_id === shop.world.suppliers.B.id)
        await shop.accept(ofWrap.id)
        const [parcel] = await shop.shipmentsOf(order.id)
        await shop.advance(parcel.awb, ["picked_up", "out_for_delivery", "delivered"])
        await shop.reject(ofTop.id)
        const [flag] = await shop.flagsOf(order.id)
        await shop.admin.post(`/admin/orders/${order.id}/unfulfillable-lines/${flag.id}/refund`)
        await heard()
        await sweep()
        const { total, payment_collections } = await shop.orderOf(order.id)
        const [payment] = payment_collections[0].payments
        expect(payment.captures).toHaveLength(1)
        const collected = Number(payment.captures[0].amount)
        expect(collected).toBeLessThanOrEqual(Number(total))
        expect(payment.refunds).toEqual([])
        expect(await list()).toEqual([])
        // And no more than that can be given back.
        expect((await refund(order.id, collected + 1)).status).toBe(400)
        expect((await refund(order.id, collected)).status).toBe(200)
        expect((await list()).map((one) => Number(one.amount))).toEqual([collected])
      })
    })

    describe("a return's payout", () => {
      it("should be booked as a refund that is not paid out once more", async () => {
        const order = await delivered(1)
        const [item] = (await shop.orderOf(order.id)).items
        const { data } = await shop.ask(order.id, {
          kind: "return",
          items: [{ line_item_id: item.id, quantity: 1, reason: "fit" }],
          refund: UPI,
        })
        const { id } = data.return_request
        await shop.approve(id)
        const [received] = (await shop.requestOf(id)).items
        await shop.receive(id, [{ id: received.id, quantity: 1, condition: "good" }])
        const [payout] = await list("?source=return&status=due")
        await shop.admin.post(`/admin/return-payouts/${payout.id}/paid`, {
          reference: "UTR5550002",
        })
        await shop.drain()
        await heard()
        expect((await paymentOf(order.id)).refunds.map((one: any) => Number(one.amount))).toEqual([
          500,
        ])
        await shop.again("pay-out-cash-refunds", { order_id: order.id })
        await sweep()
        expect((await list()).map((one) => one.id)).toEqual([payout.id])
        expect(subjects().filter((subject) => subject.includes("Where shall"))).toEqual([])
        expect(
          subjects().filter((subject) => /^Your refund for .* is sent$/.test(subject))
        ).toEqual([])
        // What is left of the cash may still be refunded, by a payout of its own.
        await refund(order.id, 49, "Shipping too")
        expect((await list("?source=refund")).map((one) => Number(one.amount))).toEqual([49])
      })
    })

    describe("the merchant's worklist", () => {
      const ROUTES: ["get" | "post", string, object?][] = [
        ["get", "/admin/return-payouts/ID"],
        ["post", "/admin/return-payouts/ID/paid", { reference: "UTR1234567" }],
        ["post", "/admin/return-payouts/ID/destination"],
        ["post", "/admin/return-payouts/ID/destination-details", UPI],
        ["post", "/admin/return-payouts/ID/ask"],
        ["post", "/admin/return-payouts/ID/send"],
        ["post", "/admin/return-payouts/ID/reopen"],
      ]

      it("should be for the merchant only, and know nothing of other ids", async () => {
        const order = await delivered(1)
        await refund(order.id, 10)
        const [{ id }] = await list()
        const open: [string, string][] = [
          ["get", "/admin/return-payouts"],
          ["post", "/admin/return-payouts/export"],
          ["get", "/admin/payout-provider"],
        ]
        for (const [method, route, body] of [...ROUTES, ...open] as typeof ROUTES) {
          const path = route.replace("ID", id)
          const answer = await (method === "get"
            ? shop.client.get(path)
            : shop.client.post(path, body ?? {}))
          expect([path, answer.status]).toEqual([path, 401])
        }
        for (const [method, route, body] of ROUTES) {
          const path = route.replace("ID", "retpay_0")
          const answer = await (method === "get"
            ? shop.admin.get(path)
            : shop.admin.post(path, body ?? {}))
          expect([path, answer.status]).toEqual([path, 404])
        }
        const token = linkIn(mails()[0].text)
        const [payload, signature] = token.split(".")
        const other = Buffer.from(
          JSON.stringify({ use: "refund-details", payout_id: id, exp: 4e9 })
        ).toString("base64url")
        for (const foreign of ["nonsense", `${other}.${signature}`, `${payload}.x`, id]) {
          expect((await store(foreign).get()).status).toBe(404)
          expect((await store(foreign).post(UPI)).status).toBe(404)
        }
        expect((await store(token).get()).status).toBe(200)
        expect((await list())[0].status).toBe("details_wanted")
      })

      it("should take an account from the merchant, filter, and export what is due", async () => {
        const order = await delivered()
        await refund(order.id, 120)
        await refund(order.id, 80)
        const [first, second] = await list("?status=details_wanted")
        const route = `/admin/return-payouts/${first.id}`
        for (const [body, field] of [
          [{ ...BANK, ifsc: "HDFC1001234" }, "ifsc"],
          [{ ...BANK, account_number: "12" }, "account_number"],
          [{ ...BANK, consent: undefined }, "consent"],
          [{ ...UPI, colour: "rani" }, "colour"],
        ] as [object, string][]) {
          const { status, data } = await shop.admin.post(`${route}/destination-details`, body)
          expect([field, status, data.message]).toEqual([
            field,
            400,
            expect.stringContaining(field),
          ])
        }
        const entered = await shop.admin.post(`${route}/destination-details`, BANK)
        expect(entered.data.return_payout).toMatchObject({
          status: "due",
          masked: "•••• 9012, HDFC",
        })
        expect((await shop.admin.post(`${route}/send`)).status).toBe(400)
        expect((await shop.admin.post(`${route}/ask`)).status).toBe(400)
        expect((await shop.admin.get("/admin/payout-provider")).data.payout_provider).toEqual({
          id: "manual",
          sends: false,
        })
        const again = await shop.admin.post(`/admin/return-payouts/${second.id}/ask`)
        expect(again.data.return_payout.asked).toBe(2)
        await shop.drain()
        expect(subjects()).toHaveLength(3)

        const ids = async (query: string) => (await list(query)).map((one) => one.id)
        expect(await ids("?status=due")).toEqual([first.id])
        expect(await ids("?status[]=due&status[]=details_wanted")).toEqual([first.id, second.id])
        expect(await ids("?method=bank")).toEqual([first.id])
        expect(await ids("?source=return")).toEqual([])
        expect(await ids(`?q=${first.order_number}`)).toEqual([first.id, second.id])
        expect((await shop.admin.get("/admin/return-payouts?status=gone")).status).toBe(400)
        expect(JSON.stringify(await list())).not.toContain("@")

        const csv = await shop.admin.post("/admin/return-payouts/export")
        const [header, row, ...rest] = (csv.data as string).trim().split("\r\n")
        expect(header).toBe(
          "payout_id,order_number,return_number,method,name,upi_id,account_number,ifsc,amount,narration"
        )
        expect(row).toBe(
          `${first.id},${first.order_number},,bank,Meera Nair,,123456789012,HDFC0001234,120.00,Refund ${first.order_number}`
        )
        expect(rest).toEqual([])
        expect(
          (await shop.admin.post("/admin/return-payouts/export", { method: "upi" })).data
        ).toBe(`${header}\r\n`)
        const { data } = await shop.admin.get(route)
        expect(data.return_payout.timeline.map((one: any) => one.type)).toEqual(
          expect.arrayContaining(["details_wanted", "details_given", "due", "exported"])
        )
        const rows = await knex().raw("select * from return_destination")
        expect(JSON.stringify(rows.rows)).not.toContain(BANK.account_number)
      })
    })
  },
})
