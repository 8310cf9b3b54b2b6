import { createSandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  ADDRESS,
  API_SECRET,
  createDropshipWorld,
  loginAdmin,
  loginSupplier,
  placeOrder,
  signed,
} from "./helpers/dropship-world"
import type { DropshipWorld } from "./helpers/dropship-world"

jest.setTimeout(180_000)

const SANDBOX_PORT = Number(process.env.BODYCON_SANDBOX_PORT)
// Below the range from which the system hands out ports by itself.
const SMTP_PORT = 10_000 + (process.pid % 10_000)
const SANDBOX = `http://127.0.0.1:${SANDBOX_PORT}`
// Read by medusa-config, which is loaded when the runner starts the shop.
process.env.SMTP_URL = `smtp://127.0.0.1:${SMTP_PORT}`

type Headers = { headers: Record<string, string> }

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let sandbox: Awaited<ReturnType<typeof createSandbox>>
    let world: DropshipWorld
    let admin: Headers

    const drain = () => container.resolve<{ drain(): Promise<void> }>("durable_jobs").drain()
    const refused = (request: Promise<unknown>) =>
      request.then(
        () => {
          throw new Error("the request should have been refused")
        },
        (error) => ({ status: error.response?.status, message: error.response?.data?.message })
      )
    const outside = async (path: string, init?: { method: string; body?: unknown }) => {
      const response = await fetch(`${SANDBOX}${path}`, {
        method: init?.method ?? "GET",
        headers: { "content-type": "application/json" },
        body: init?.body ? JSON.stringify(init.body) : undefined,
      })
      return response.json() as Promise<any>
    }
    const purchaseOrder = async (id: string) =>
      (await api.get(`/admin/purchase-orders/${id}`, admin)).data.purchase_order
    const purchaseOrdersOf = async (orderId: string) =>
      (await api.get(`/admin/purchase-orders?order_id=${orderId}&order=created_at`, admin)).data
        .purchase_orders
    /** Routes an order to one supplier and sends it. */
    const sentTo = async (code: string, orderId: string, quantities = [1]) => {
      await world.stockAt(code, 9, 0)
      await placeOrder(container, world, orderId, quantities)
      await drain()
      return (await purchaseOrdersOf(orderId))[0]
    }
    const waitFor = async <T>(read: () => Promise<T>, done: (value: T) => boolean): Promise<T> => {
      for (let tries = 0; tries < 100; tries++) {
        const value = await read()
        if (done(value)) {
          return value
        }
        await drain()
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error("waited in vain")
    }

    beforeAll(async () => {
      sandbox = await createSandbox({
        port: SANDBOX_PORT,
        smtpPort: SMTP_PORT,
        backendUrl: api.defaults.baseURL,
        suppliers: { secret: API_SECRET, mode: "accept" },
        whatsapp: {
          phoneNumberId: process.env.WHATSAPP_PHONE_NUMBER_ID,
          token: process.env.WHATSAPP_TOKEN,
          appSecret: process.env.WHATSAPP_APP_SECRET,
          statusGapMs: 5,
        },
      })
      container = getContainer()
      world = await createDropshipWorld(container, SANDBOX)
      admin = { headers: await loginAdmin(container, api) }
    })

    afterAll(async () => {
      await sandbox.close()
    })

    beforeEach(async () => {
      await outside("/_control/reset", { method: "POST" })
    })

    describe("routing", () => {
      it("should reserve at the chosen supplier and give the first location its stock back", async () => {
        await world.stockAt("API-1", 9, 1)
        await world.stockAt("HAND-1", 5, 0)
        const first = world.suppliers["API-1"].stock_location_id
        const chosen = world.suppliers["HAND-1"].stock_location_id
        const itemId = await world.reserve("o1-line-0", "RMD-S", first, 2)

        const { purchase_orders } = await placeOrder(container, world, "o1", [2])

        expect(purchase_orders.map((one) => one.supplier_id)).toEqual([
          world.suppliers["HAND-1"].id,
        ])
        expect(purchase_orders[0].lines[0].reason).toContain(
          "its priority 0 goes before 1 of API-1"
        )
        const reservations = await world.reservationsOf(["o1-line-0"])
        expect(reservations).toHaveLength(1)
        expect(reservations[0]).toMatchObject({ location_id: chosen, inventory_item_id: itemId })
        expect(await world.levelAt(itemId, first)).toEqual({ stocked: 8, reserved: 0 })
        expect(await world.levelAt(itemId, chosen)).toEqual({ stocked: 4, reserved: 2 })
      })

      it("should count what the order itself has reserved, and nothing of the safety buffer", async () => {
        await world.stockAt("HAND-1", 3, 0)
        const at = world.suppliers["HAND-1"].stock_location_id
        await world.reserve("o1-line-0", "RMD-S", at, 2)
        const fits = await placeOrder(container, world, "o1", [2])
        const short = await placeOrder(container, world, "o2", [1])

        expect(fits.purchase_orders).toHaveLength(1)
        expect(short.purchase_orders).toHaveLength(0)
        expect(short.unrouted).toEqual([
          expect.objectContaining({ reason: "no supplier has 1 in stock (most: 0)" }),
        ])
      })

      it("should make each purchase order once when the order is routed ten times at the same time", async () => {
        await world.stockAt("HAND-1", 9, 0)
        await Promise.all(
          Array.from({ length: 10 }, () => placeOrder(container, world, "o1", [1, 1]))
        )
        await drain()
        const orders = await purchaseOrdersOf("o1")
        expect(orders.map((one: { number: string }) => one.number)).toEqual(["BC-20261120-o1-P1"])
        expect(await world.reservationsOf(["o1-line-0", "o1-line-1"])).toHaveLength(2)
      })

      it("should move the lines of a rejected order to the next supplier, then flag them", async () => {
        await world.stockAt("WA-1", 9, 5)
        const first = await sentTo("HAND-1", "o1")
        await api.post(`/admin/purchase-orders/${first.id}/reject`, { reason: "torn" }, admin)
        await drain()

        const [refusedOrder, next] = await purchaseOrdersOf("o1")
        expect(refusedOrder).toMatchObject({ status: "rejected", refusal_reason: "torn" })
        expect(next).toMatchObject({
          number: "BC-20261120-o1-P2",
          supplier_id: world.suppliers["WA-1"].id,
          status: "sent",
          attempt: 2,
        })
        const [reservation] = await world.reservationsOf(["o1-line-0"])
        expect(reservation.location_id).toBe(world.suppliers["WA-1"].stock_location_id)

        await api.post(`/admin/purchase-orders/${next.id}/reject`, { reason: "gone" }, admin)
        await drain()
        expect(await purchaseOrdersOf("o1")).toHaveLength(2)
        const again = await placeOrder(container, world, "o1")
        expect(again.unrouted).toEqual([
          expect.objectContaining({ order_line_item_id: "o1-line-0" }),
        ])
      })
    })

    describe("channels", () => {
      it("should post to a supplier's API once, signed, and take its answer", async () => {
        const order = await sentTo("API-1", "o1", [2, 1])
        expect(order).toMatchObject({ status: "accepted", channel: "api" })
        expect(order.supplier_reference).toMatch(/^SO-/)
        const { orders } = await outside("/_control/suppliers/API-1/orders")
        expect(orders).toHaveLength(1)
        expect(orders[0]).toMatchObject({ reference: order.number, payment_method: "cod" })
        expect(orders[0].lines[0]).toMatchObject({ cost_price: "612.35" })
      })

      it("should not double an order whose answer was lost", async () => {
        await outside("/_control/trouble", {
          method: "POST",
          body: { provider: "suppliers", kind: "http_500", rate: 1, times: 2 },
        })
        const order = await sentTo("API-1", "o1")
        expect((await purchaseOrder(order.id)).status).toBe("accepted")
        expect((await outside("/_control/suppliers/API-1/orders")).orders).toHaveLength(1)
      })

      it("should ask by WhatsApp, follow the message and take the button", async () => {
        const order = await sentTo("WA-1", "o1", [2])
        const { messages } = await outside("/_control/whatsapp/messages")
        expect(messages).toHaveLength(1)
        expect(messages[0]).toMatchObject({ to: "919822054321", template: "purchase_order_new" })
        const reply = `/_control/whatsapp/messages/${messages[0].id}/reply`
        await outside(reply, { method: "POST", body: { button: 0 } })

        const answered = await waitFor(
          () => purchaseOrder(order.id),
          (one) => one.status === "accepted" && one.dispatches[0].message_status === "read"
        )
        expect(answered.timeline.at(-1)).toMatchObject({
          type: "accepted",
          actor_type: "supplier",
          channel: "whatsapp",
        })
        await outside(reply, { method: "POST", body: { button: 1 } })
        const late = await waitFor(
          () => purchaseOrder(order.id),
          (one) => one.timeline.at(-1).type === "ignored"
        )
        expect(late.status).toBe("accepted")
      })

      it("should mail a link that answers once", async () => {
        const order = await sentTo("MAIL-1", "o1")
        const { messages: mails } = await outside("/_control/mailbox")
        expect(mails).toHaveLength(1)
        expect(mails[0].subject).toContain(order.number)
        const token = /supplier\/links?\/([\w.-]+)/.exec(mails[0].text)![1]
        const link = `/supplier/links/${token}`

        const opened = await api.get(link)
        expect(opened.data.purchase_order).toMatchObject({ number: order.number, status: "sent" })
        expect(JSON.stringify(opened.data)).not.toContain("unit_price")
        const page = await api.get(link, { headers: { accept: "text/html" } })
        expect(page.data).toContain(`<h1>Purchase order ${order.number}</h1>`)
        expect(await refused(api.get(`${link}x`))).toMatchObject({ status: 404 })
        expect(await refused(api.post(link, { action: "steal" }))).toMatchObject({ status: 400 })

        const answered = await api.post(link, { action: "accept" })
        expect(answered.data.purchase_order.status).toBe("accepted")
        expect(await refused(api.post(link, { action: "reject" }))).toMatchObject({ status: 404 })
        expect(await refused(api.get(link))).toMatchObject({ status: 404 })
      })

      it("should leave a manual order to the merchant, who accepts and readies it", async () => {
        const order = await sentTo("HAND-1", "o1")
        expect(order.status).toBe("sent")
        const parcel = { weight_g: 450, length_cm: 30, breadth_cm: 22, height_cm: 4 }
        const path = `/admin/purchase-orders/${order.id}`
        expect(await refused(api.post(`${path}/ready`, { parcel }, admin))).toMatchObject({
          status: 400,
        })
        await api.post(`${path}/accept`, {}, admin)
        const { data } = await api.post(`${path}/ready`, { parcel }, admin)
        expect(data.purchase_order).toMatchObject({ status: "ready", parcel })
        expect(data.purchase_order.timeline.map((one: { type: string }) => one.type)).toEqual([
          "created",
          "sent",
          "ignored",
          "accepted",
          "ready",
        ])
      })
    })

    describe("POST /hooks/suppliers/:code", () => {
      const hook = (body: unknown, eventId: string, secret = API_SECRET, code = "API-1") => {
        const { raw, headers } = signed(body, secret, "x-bodycon-signature")
        return api.post(`/hooks/suppliers/${code}`, raw, {
          headers: { ...headers, "x-bodycon-event-id": eventId },
        })
      }

      it("should process an event once, however often it comes", async () => {
        await outside("/_control/suppliers/API-1", { method: "POST", body: { mode: "manual" } })
        const order = await sentTo("API-1", "o1")
        const body = { event: "order.accepted", reference: order.number, supplier_reference: "S-9" }
        const answers = []
        for (let i = 0; i < 3; i++) {
          answers.push((await hook(body, "evt-1")).data.duplicate)
        }
        expect(answers).toEqual([false, true, true])
        await drain()
        const stored = await purchaseOrder(order.id)
        expect(stored).toMatchObject({ status: "accepted", supplier_reference: "S-9" })
        expect(
          stored.timeline.filter((one: { type: string }) => one.type === "accepted")
        ).toHaveLength(1)
      })

      it("should take ready before accepted as both", async () => {
        await outside("/_control/suppliers/API-1", { method: "POST", body: { mode: "manual" } })
        const order = await sentTo("API-1", "o1")
        await hook({ event: "order.ready", reference: order.number }, "evt-2")
        await hook({ event: "order.accepted", reference: order.number }, "evt-1")
        await drain()
        expect((await purchaseOrder(order.id)).status).toBe("ready")
      })

      it("should refuse and count a wrong signature, and store nothing", async () => {
        const inbox = container.resolve<any>("webhook_inbox")
        const body = { event: "order.accepted", reference: "BC-1-P1" }
        expect(await refused(hook(body, "evt-1", "another-secret"))).toMatchObject({ status: 401 })
        expect(await refused(hook(body, "evt-1", API_SECRET, "NONE"))).toMatchObject({
          status: 401,
        })
        const [counter] = await inbox.listWebhookRejections({ source: "supplier" })
        expect(counter).toMatchObject({ reason: "bad signature", count: 2 })
        expect(await inbox.listWebhookEvents({})).toHaveLength(0)
      })

      it("should not let a supplier touch another's purchase order", async () => {
        const order = await sentTo("HAND-1", "o1")
        await hook({ event: "order.rejected", reference: order.number }, "evt-1")
        await drain()
        expect((await purchaseOrder(order.id)).status).toBe("sent")
        const [event] = await container.resolve<any>("webhook_inbox").listWebhookEvents({})
        expect(event).toMatchObject({ status: "failed" })
      })

      it("should want an event id", async () => {
        const { raw, headers } = signed({ event: "order.ready" }, API_SECRET, "x-bodycon-signature")
        const answer = await refused(api.post("/hooks/suppliers/API-1", raw, { headers }))
        expect(answer.status).toBe(400)
        expect(answer.message).toContain("X-Bodycon-Event-Id")
      })
    })

    describe("/hooks/whatsapp", () => {
      it("should answer Meta's handshake with the bare challenge, by token only", async () => {
        const ask = (token: string) =>
          api.get("/hooks/whatsapp", {
            params: {
              "hub.mode": "subscribe",
              "hub.verify_token": token,
              "hub.challenge": "1158201444",
            },
            responseType: "text",
          })
        const { data, headers } = await ask(process.env.WHATSAPP_VERIFY_TOKEN!)
        expect(String(data)).toBe("1158201444")
        expect(headers["content-type"]).toContain("text/plain")
        expect((await refused(ask("guess"))).status).toBeGreaterThanOrEqual(400)
      })

      it("should refuse and count a wrong signature, and pass over a forged button", async () => {
        const order = await sentTo("WA-1", "o1")
        const payload = `reject:${order.id}:${"0".repeat(32)}`
        const body = {
          object: "whatsapp_business_account",
          entry: [
            {
              changes: [
                {
                  field: "messages",
                  value: {
                    messages: [
                      { id: "wamid.x", from: "919999999999", type: "button", button: { payload } },
                    ],
                  },
                },
              ],
            },
          ],
        }
        const post = (secret: string) => {
          const { raw, headers } = signed(body, secret, "x-hub-signature-256")
          return api.post("/hooks/whatsapp", raw, { headers })
        }
        expect(await refused(post("wrong"))).toMatchObject({ status: 401 })
        await post(process.env.WHATSAPP_APP_SECRET!)
        await drain()
        expect((await purchaseOrder(order.id)).status).toBe("sent")
        const [counter] = await container
          .resolve<any>("webhook_inbox")
          .listWebhookRejections({ source: "whatsapp" })
        expect(counter).toMatchObject({ count: 1 })
      })
    })

    describe("/supplier", () => {
      it("should show a supplier its own purchase orders only", async () => {
        const own = await sentTo("HAND-1", "o1")
        const me = { headers: await loginSupplier(container, api, world.suppliers["HAND-1"]) }
        const other = { headers: await loginSupplier(container, api, world.suppliers["API-1"]) }

        expect((await api.get("/supplier/me", me)).data.supplier).toMatchObject({ code: "HAND-1" })
        const list = await api.get("/supplier/purchase-orders", me)
        expect(list.data).toMatchObject({ count: 1 })
        expect((await api.get("/supplier/purchase-orders", other)).data.purchase_orders).toEqual([])
        const path = `/supplier/purchase-orders/${own.id}`
        expect(await refused(api.get(path, other))).toMatchObject({ status: 404 })
        for (const [action, body] of [
          ["accept", {}],
          ["reject", { reason: "mine now" }],
          ["ready", {}],
        ] as const) {
          expect(await refused(api.post(`${path}/${action}`, body, other))).toMatchObject({
            status: 404,
          })
        }
        expect((await purchaseOrder(own.id)).status).toBe("sent")
      })

      it("should never show what the shop sells at or why it chose, even when asked", async () => {
        const own = await sentTo("HAND-1", "o1")
        const me = { headers: await loginSupplier(container, api, world.suppliers["HAND-1"]) }
        const { data } = await api.get(
          `/supplier/purchase-orders/${own.id}?fields=*lines,*supplier,lines.unit_price,lines.reason`,
          me
        )
        expect(JSON.stringify(data)).not.toMatch(/unit_price|reason"|api_url|stock_location/)
      })

      it("should let a supplier accept and ready its order, with the parcel's size", async () => {
        const own = await sentTo("HAND-1", "o1")
        const me = { headers: await loginSupplier(container, api, world.suppliers["HAND-1"]) }
        const path = `/supplier/purchase-orders/${own.id}`
        expect((await api.post(`${path}/accept`, {}, me)).data.purchase_order.status).toBe(
          "accepted"
        )
        const parcel = { weight_g: 380, length_cm: 28, breadth_cm: 20, height_cm: 3 }
        const bad = await refused(api.post(`${path}/ready`, { parcel: { weight_g: -1 } }, me))
        expect(bad).toMatchObject({ status: 400, message: expect.stringContaining("weight_g") })
        const { data } = await api.post(`${path}/ready`, { parcel }, me)
        expect(data.purchase_order).toMatchObject({ status: "ready", parcel })
        expect(await refused(api.post(`${path}/reject`, {}, me))).toMatchObject({ status: 400 })
      })

      it("should want a login of a supplier", async () => {
        const own = await sentTo("HAND-1", "o1")
        for (const path of [
          "/supplier/me",
          "/supplier/purchase-orders",
          `/supplier/purchase-orders/${own.id}`,
        ]) {
          expect(await refused(api.get(path))).toMatchObject({ status: 401 })
          expect(await refused(api.get(path, admin))).toMatchObject({ status: 401 })
        }
        expect(
          await refused(api.post(`/supplier/purchase-orders/${own.id}/accept`, {}))
        ).toMatchObject({ status: 401 })
      })
    })

    describe("/admin/suppliers", () => {
      const body = {
        code: "NEW-1",
        name: "Naya Fashions",
        contact_name: "Ravi",
        email: "ravi@naya.test",
        phone: "+91 98220 99999",
        channel: "api",
        api_url: "http://127.0.0.1:1/x",
        api_secret: "very-secret-indeed",
        gstin: "27aapfu0939f1zv",
        pickup_address: { ...ADDRESS, name: "Naya" },
      }

      it("should create a supplier with its stock location and never show its secret", async () => {
        const { data, status } = await api.post("/admin/suppliers", body, admin)
        expect(status).toBe(201)
        expect(data.supplier).toMatchObject({
          code: "NEW-1",
          phone: "9822099999",
          gstin: "27AAPFU0939F1ZV",
          has_api_secret: true,
          stock_location_id: expect.stringMatching(/^sloc_/),
        })
        const seen = await api.get(`/admin/suppliers/${data.supplier.id}?fields=*`, admin)
        expect(seen.data.supplier.listings_count).toBe(0)
        const list = await api.get("/admin/suppliers?q=Naya", admin)
        expect(list.data).toMatchObject({ count: 1 })
        expect(JSON.stringify([data, seen.data, list.data])).not.toMatch(/very-secret|ciphertext/)
      })

      it.each([
        ["gstin", { gstin: "27AAPFU0939F1ZX" }],
        ["phone", { phone: "12345" }],
        ["channel", { channel: "pigeon" }],
        ["api_url", { api_url: null }],
        ["postal_code", { pickup_address: { ...ADDRESS, postal_code: "5600" } }],
        ["code", { code: "API-1" }],
      ])("should refuse a wrong %s by name and create nothing", async (field, change) => {
        const before = (await api.get("/admin/suppliers", admin)).data.count
        const answer = await refused(api.post("/admin/suppliers", { ...body, ...change }, admin))
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.status).toBeLessThan(500)
        expect(answer.message).toContain(field)
        expect((await api.get("/admin/suppliers", admin)).data.count).toBe(before)
      })

      it("should change a supplier, and count its listings", async () => {
        await world.stockAt("HAND-1", 5, 0)
        const path = `/admin/suppliers/${world.suppliers["HAND-1"].id}`
        const { data } = await api.post(path, { active: false, answer_minutes: 30 }, admin)
        expect(data.supplier).toMatchObject({ active: false, answer_minutes: 30 })
        expect((await api.get(path, admin)).data.supplier.listings_count).toBe(2)
        expect(
          await refused(api.post("/admin/suppliers/sup_none", { active: false }, admin))
        ).toMatchObject({ status: 404 })
      })

      it("should want a merchant's login", async () => {
        const me = { headers: await loginSupplier(container, api, world.suppliers["HAND-1"]) }
        for (const path of ["/admin/suppliers", "/admin/purchase-orders"]) {
          expect(await refused(api.get(path))).toMatchObject({ status: 401 })
          expect(await refused(api.get(path, me))).toMatchObject({ status: 401 })
        }
      })
    })

    describe("/admin/purchase-orders", () => {
      it("should filter by status, supplier and number, and refuse an unknown status", async () => {
        const sent = await sentTo("HAND-1", "o1")
        const count = async (query: string) =>
          (await api.get(`/admin/purchase-orders?${query}`, admin)).data.count
        expect(await count("status=sent")).toBe(1)
        expect(await count("status[]=draft&status[]=accepted")).toBe(0)
        expect(await count(`supplier_id=${sent.supplier_id}`)).toBe(1)
        expect(await count("supplier_id=sup_none")).toBe(0)
        expect(await count(`q=${sent.number}`)).toBe(1)
        expect(await refused(api.get("/admin/purchase-orders?status=lost", admin))).toMatchObject({
          status: 400,
        })
        expect(sent.supplier).toEqual({
          id: sent.supplier_id,
          code: "HAND-1",
          name: "Supplier HAND-1",
        })
      })

      it("should send again on request, and not after the answer", async () => {
        const order = await sentTo("MAIL-1", "o1")
        await api.post(`/admin/purchase-orders/${order.id}/resend`, {}, admin)
        await drain()
        expect((await outside("/_control/mailbox")).messages).toHaveLength(2)
        await api.post(`/admin/purchase-orders/${order.id}/accept`, {}, admin)
        expect(
          await refused(api.post(`/admin/purchase-orders/${order.id}/resend`, {}, admin))
        ).toMatchObject({ status: 400 })
      })

      it("should answer 404 for an unknown purchase order", async () => {
        const answers = await Promise.all([
          refused(api.get("/admin/purchase-orders/po_none", admin)),
          refused(api.post("/admin/purchase-orders/po_none/accept", {}, admin)),
          refused(api.post("/admin/purchase-orders/po_none/resend", {}, admin)),
        ])
        expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
      })
    })

    describe("expiry", () => {
      it("should give an unanswered order to the next supplier", async () => {
        await world.stockAt("WA-1", 9, 5)
        const order = await sentTo("HAND-1", "o1")
        await container
          .resolve<any>("purchase_order")
          .updatePurchaseOrders({ id: order.id, answer_by: new Date(Date.now() - 60_000) })
        await container
          .resolve<any>("workflows")
          .run("expire-purchase-orders", { input: undefined })
        await drain()
        const [expired, next] = await purchaseOrdersOf("o1")
        expect(expired.status).toBe("expired")
        expect(next).toMatchObject({ supplier_id: world.suppliers["WA-1"].id, status: "sent" })
      })
    })
  },
})
