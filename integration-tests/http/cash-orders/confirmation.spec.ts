import type { Sandbox } from "@bodycon/sandbox"
import { signToken } from "@bodycon/kit"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createCashShop } from "./helpers/cash-shop"
import type { CashShop, Placed } from "./helpers/cash-shop"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shop: CashShop

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createCashShop(getContainer(), api as never, sandbox)
    })
    afterAll(() => sandbox.close())
    beforeEach(async () => {
      sandbox.control.reset()
      sandbox.control.clearMailbox()
      sandbox.control.clearTrouble()
      // What the test before saved is known for seconds; saving nothing forgets it.
      await shop.admin.post("/admin/cod-settings")
    })

    const answer = (order: Placed, code: string) =>
      shop.asShopper.post(order, "cod-confirmation", { code })
    const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0")
    const isReleased = async (order: Placed) => {
      expect(await shop.purchaseOrdersOf(order.id)).toHaveLength(1)
      expect(await shop.journey(order.id)).toMatchObject({
        status: "confirmed",
        waiting_for: null,
        payment_method: "cod",
      })
      expect(await shop.confirmationOf(order)).toMatchObject({ status: "confirmed" })
    }
    const isCancelled = async (order: Placed, reason: string) => {
      const { status, payment_collections } = await shop.orderOf(order.id)
      expect(status).toBe("canceled")
      expect(payment_collections[0].payments[0].canceled_at).not.toBeNull()
      expect(await shop.purchaseOrdersOf(order.id)).toEqual([])
      expect((await shop.journey(order.id)).status).toBe("cancelled")
      const told = shop.mails().filter((mail) => mail.subject.includes("called off"))
      expect(told).toHaveLength(1)
      expect(told[0].text.toLowerCase()).toContain(reason)
    }

    describe("a cash order that has to be confirmed", () => {
      it("should wait, ask once, and go on with the code that was sent", async () => {
        const order = await shop.place()
        expect(await shop.purchaseOrdersOf(order.id)).toEqual([])
        expect(await shop.journey(order.id)).toMatchObject({
          status: "pending",
          waiting_for: "confirmation",
        })
        expect(shop.codes()).toHaveLength(1)
        expect(shop.mails()).toEqual([])
        expect(await shop.confirmationOf(order)).toMatchObject({
          status: "pending",
          sent_to: "+•••••••••210",
          channel: "whatsapp",
          tries_left: 5,
        })

        const { status, data } = await answer(order, shop.codes()[0])
        expect(status).toBe(200)
        expect(data.cod_confirmation).toMatchObject({ status: "confirmed" })
        await isReleased(order)
        expect((await answer(order, "000000")).status).toBe(200)
        expect((await shop.asShopper.post(order, "cod-confirmation/decline")).status).toBe(409)
        await isReleased(order)
      })

      it("should keep the code nowhere once it is sent, and send it once however often it runs", async () => {
        const order = await shop.place()
        const [code] = shop.codes()
        const { rows } = await shop.knex.raw<{ rows: { id: string; send_key: string }[] }>(
          "select id, send_key from cod_confirmation where order_id = ?",
          [order.id]
        )
        const job = { workflowId: "send-cod-confirmation", input: rows[0] }
        await shop.jobs.enqueue(job)
        await shop.drain()
        expect(shop.codes()).toEqual([code])
        // Its process died before the message was sent: the same code goes out, and nothing is counted.
        await shop.knex.raw("delete from notification where template = 'cod_confirm'")
        await shop.jobs.enqueue(job)
        await shop.drain()
        expect(shop.codes()).toEqual([code, code])
        const stored = JSON.stringify([
          await shop.notifications(),
          await shop.jobs.listJobs(),
          (await shop.knex.raw("select * from cod_confirmation")).rows,
          (await shop.knex.raw("select * from workflow_execution")).rows,
        ])
        expect(stored).not.toContain(code)
        expect(stored).not.toContain("codc.confirm")
        const sends = await shop.knex.raw("select sends from cod_confirmation")
        expect(sends.rows).toEqual([{ sends: 1 }])
        expect((await answer(order, code)).status).toBe(200)
      })

      it("should refuse wrong codes, with what is left, to the limit", async () => {
        const order = await shop.place()
        const [code] = shop.codes()
        for (const left of ["4 tries", "3 tries", "2 tries", "One try"]) {
          const { status, data } = await answer(order, wrong(code))
          expect([status, data.code]).toEqual([400, "wrong_code"])
          expect(data.message).toContain(left)
        }
        const last = await answer(order, wrong(code))
        expect([last.status, last.data.code]).toEqual([409, "too_many_tries"])
        const right = await answer(order, code)
        expect([right.status, right.data.code]).toEqual([409, "too_many_tries"])
        expect(await shop.confirmationOf(order)).toMatchObject({ status: "pending", tries_left: 0 })
        expect(await shop.purchaseOrdersOf(order.id)).toEqual([])
        for (const body of [{}, { code: "12345" }, { code: 123456 }, { code, more: 1 }]) {
          expect((await shop.asShopper.post(order, "cod-confirmation", body)).status).toBe(400)
        }
      })

      it("should send another code after a minute and not before; only the last is right", async () => {
        const order = await shop.place()
        const early = await shop.asShopper.post(order, "cod-confirmation/resend")
        expect([early.status, early.data.code]).toEqual([409, "sent_just_now"])
        expect(early.data.message).toContain("A code was sent just now")
        expect(shop.codes()).toHaveLength(1)

        await shop.waitAMinute()
        expect((await shop.asShopper.post(order, "cod-confirmation/resend")).status).toBe(200)
        const [first, second] = shop.codes()
        expect(second).toMatch(/^\d{6}$/)
        expect(second).not.toBe(first)
        expect((await answer(order, first)).status).toBe(400)
        expect((await answer(order, second)).status).toBe(200)
        await isReleased(order)
      })

      it("should go on by the button, pressed on the phone it was sent to and no other", async () => {
        const order = await shop.place()
        const [message] = shop.messages()
        const [{ payload }] = message.buttons
        for (const input of [
          { payload, from: "919812345678", message_id: "wamid.other" },
          { payload: `${payload}0`, from: message.to, message_id: "wamid.altered" },
          { payload: "hello", from: message.to, message_id: "wamid.foreign" },
        ]) {
          await shop.jobs.enqueue({ workflowId: "answer-cod-button", input })
          await shop.drain()
          expect(await shop.confirmationOf(order)).toMatchObject({ status: "pending" })
        }
        sandbox.control.pressButton(message.id, 0)
        await shop.drain()
        await isReleased(order)
      })

      it("should be cancelled by the other button", async () => {
        const order = await shop.place()
        sandbox.control.pressButton(shop.messages()[0].id, 1)
        await shop.drain()
        await isCancelled(order, "you asked us to cancel it")
      })

      it("should go on, or not, by the word of staff", async () => {
        const order = await shop.place()
        const { data } = await shop.admin.get("/admin/cod-confirmations?status=pending")
        const [{ id }] = data.cod_confirmations
        expect((await shop.admin.post(`/admin/cod-confirmations/${id}/confirm`)).status).toBe(200)
        await shop.drain()
        await isReleased(order)

        const other = await shop.place()
        const pending = await shop.admin.get("/admin/cod-confirmations?status=pending")
        const declined = pending.data.cod_confirmations[0].id
        await shop.admin.post(`/admin/cod-confirmations/${declined}/decline`)
        await shop.drain()
        await isCancelled(other, "could not confirm it with you")
      })

      it("should be called off by her, once", async () => {
        const order = await shop.place()
        expect((await shop.asShopper.post(order, "cod-confirmation/decline")).status).toBe(200)
        await isCancelled(order, "you asked us to cancel it")
        expect(await shop.world.levelAt("A", "WRAP-S")).toMatchObject({ reserved: 0 })
        const confirmed = await answer(order, shop.codes()[0])
        expect([confirmed.status, confirmed.data.code]).toEqual([409, "confirmation_over"])
        expect((await shop.asShopper.post(order, "cod-confirmation/resend")).status).toBe(409)
        await isCancelled(order, "you asked us to cancel it")
      })

      it("should be cancelled when nobody confirms it in time, also when a process died on the way", async () => {
        const order = await shop.place()
        await shop.expire()
        await isCancelled(order, "not confirmed in time")

        const other = await shop.place()
        await shop.knex.raw(
          "update cod_confirmation set status = 'expired', answered_at = now() - interval '1 minute', answered_via = 'system' where order_id = ?",
          [other.id]
        )
        await shop.knex.raw(
          `update "order" set created_at = now() - interval '1 hour' where id = ?`,
          [other.id]
        )
        await sweep()
        expect((await shop.orderOf(other.id)).status).toBe("canceled")
      })

      it("should stay cancelled, and tell her later, when mail is down meanwhile", async () => {
        const order = await shop.place()
        sandbox.control.addTrouble({ provider: "mailbox", kind: "http_500", rate: 1 })
        sandbox.control.pressButton(shop.messages()[0].id, 1)
        await sandbox.control.settled()
        await shop.jobs.drain()
        expect((await shop.orderOf(order.id)).status).toBe("canceled")
        expect(shop.mails()).toEqual([])

        sandbox.control.clearTrouble()
        await shop.drain()
        await isCancelled(order, "you asked us to cancel it")
      })

      it("should be cancelled when its process died between its payment and itself", async () => {
        const order = await shop.place()
        await shop.knex.raw("update payment set canceled_at = now() where provider_id = ?", [
          "pp_cod_cod",
        ])
        await shop.expire()
        await isCancelled(order, "not confirmed in time")
      })

      it("should not be asked about any more once the merchant cancelled it", async () => {
        const order = await shop.place()
        expect((await shop.admin.post(`/admin/orders/${order.id}/cancel`)).status).toBe(200)
        await shop.drain()
        expect(await shop.confirmationOf(order)).toMatchObject({ status: "declined" })
        expect((await answer(order, shop.codes()[0])).status).toBe(409)
        await shop.expire()
        expect(shop.mails().filter((mail) => mail.subject.includes("called off"))).toEqual([])

        const other = await shop.place()
        // The process died before it queued what follows from cancelling.
        await shop.knex.raw(
          `update "order" set status = 'canceled', canceled_at = now() where id = ?`,
          [other.id]
        )
        await sweep()
        expect(await shop.confirmationOf(other)).toMatchObject({ status: "declined" })
        await shop.expire()
        expect(shop.mails().filter((mail) => mail.subject.includes("called off"))).toEqual([])
      })

      it("should be asked about by mail where WhatsApp fails, with the same code", async () => {
        sandbox.control.addTrouble({ provider: "whatsapp", kind: "http_500", rate: 1 })
        const order = await shop.place()
        expect(shop.codes()).toEqual([])
        const [code] = shop.mailedCodes()
        expect(await shop.confirmationOf(order)).toMatchObject({
          channel: "email",
          sent_to: "m•••@bodycon.test",
        })
        expect((await answer(order, code)).status).toBe(200)
        await isReleased(order)
      })

      it("should be asked about by mail when WhatsApp could not deliver what it took", async () => {
        const order = await shop.place()
        const [message] = shop.messages()
        sandbox.control.setMessageStatus(message.id, "failed")
        await shop.drain()
        expect(shop.mailedCodes()).toEqual([message.parameters[2]])
        expect((await answer(order, message.parameters[2])).status).toBe(200)
      })

      it("should not have its later code made wrong by a message that failed late", async () => {
        const order = await shop.place()
        const [message] = shop.messages()
        await shop.waitAMinute()
        await shop.asShopper.post(order, "cod-confirmation/resend")
        await shop.waitAMinute()
        sandbox.control.setMessageStatus(message.id, "failed")
        await shop.drain()
        expect(shop.mailedCodes()).toEqual([])
        expect((await answer(order, shop.codes()[1])).status).toBe(200)
      })

      it("should be found by the sweep when its event was lost", async () => {
        const order = await shop.place()
        await shop.knex.raw("delete from cod_confirmation")
        await shop.knex.raw(`update "order" set created_at = now() - interval '5 minutes'`)
        await sweep()
        expect(shop.codes()).toHaveLength(2)
        expect((await answer(order, shop.codes()[1])).status).toBe(200)
      })
    })

    it("should let an order that needs no confirmation go on at once", async () => {
      await shop.admin.post("/admin/cod-settings", { confirm: { above: null } })
      const order = await shop.place()
      expect(await shop.confirmationOf(order)).toBeNull()
      expect(shop.messages()).toEqual([])
      expect(await shop.purchaseOrdersOf(order.id)).toHaveLength(1)
      expect((await answer(order, "123456")).status).toBe(404)
      expect((await shop.asShopper.post(order, "cod-confirmation/decline")).status).toBe(404)
      expect((await shop.asShopper.post(order, "cod-confirmation/resend")).status).toBe(404)
    })

    it("should open to the owner's login and link, and to nobody else", async () => {
      const asha = await shop.register("Asha")
      const meena = await shop.register("Meena")
      const order = await shop.place(asha)
      const base = `/store/orders/${order.id}`
      const routes = [
        ["get", "cod-confirmation"],
        ["post", "cod-confirmation"],
        ["post", "cod-confirmation/resend"],
        ["post", "cod-confirmation/decline"],
        ["get", "pay-online"],
        ["post", "pay-online"],
      ] as const
      const foreign = signToken(
        { use: "track", order_id: "order_other" },
        { secret: process.env.JWT_SECRET!, expiresInSeconds: 60 }
      )
      const call = (method: "get" | "post", path: string, headers: object) =>
        method === "get"
          ? shop.client.get(path, { headers })
          : shop.client.post(path, { code: "123456" }, { headers })
      for (const [method, tail] of routes) {
        const { headers } = shop.world
        expect((await call(method, `${base}/${tail}`, headers)).status).toBe(401)
        expect((await call(method, `${base}/${tail}`, meena)).status).toBe(404)
        expect((await call(method, `${base}/${tail}?token=${foreign}`, headers)).status).toBe(404)
        const unknown = `/store/orders/order_unknown/${tail}`
        expect((await call(method, unknown, asha)).status).toBe(404)
      }
      expect(await shop.confirmationOf(order)).toMatchObject({ status: "pending", tries_left: 5 })
      expect((await call("get", `${base}/cod-confirmation`, asha)).status).toBe(200)
      expect((await call("get", `${base}/pay-online`, asha)).data.pay_online.payable).toBe(true)
    })

    describe("a cash parcel that comes back", () => {
      it("should count against who did not take it", async () => {
        await shop.admin.post("/admin/cod-settings", { confirm: { above: null } })
        const order = await shop.place()
        await shop.acceptAll(order)
        const [shipment] = await shop.shipmentsOf(order.id)
        await shop.advance(shipment.awb, ["picked_up", "rto_initiated", "rto_delivered"])
        const { rows } = await shop.knex.raw<{ rows: object[] }>(
          "select order_id, kind, phone, email, pincode from cod_refusal"
        )
        expect(rows).toEqual([
          {
            order_id: order.id,
            kind: "rto",
            phone: "+919876543210",
            email: "meera@bodycon.test",
            pincode: "560001",
          },
        ])
      })
    })

    const sweep = async () => {
      const { default: run } =
        (await import("@bodycon/medusa-backend/jobs/start-missed-cod-confirmations")) as {
          default: (container: ReturnType<typeof getContainer>) => Promise<void>
        }
      await run(getContainer())
      await shop.drain()
    }
  },
})
