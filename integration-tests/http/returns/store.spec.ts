import { RETURN_REQUEST_MODULE } from "@bodycon/medusa-plugin-returns/modules/return-request"
import type { Sandbox } from "@bodycon/sandbox"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import sharp from "sharp"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createReturnsShop } from "./helpers/returns-shop"

jest.setTimeout(300_000)

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
    })

    const delivered = async () => {
      await shop.world.stock("A", "TOP-S", 5)
      const order = await shop.placePrepaid({ "TOP-S": 2 })
      await shop.deliver(order.id)
      const [item] = (await shop.options(order.id)).items
      return { order, item }
    }
    const call = (
      method: "get" | "post",
      path: string,
      headers: object = {},
      body: object = {}
    ) => {
      const config = { headers: { ...shop.world.headers, ...headers } }
      return method === "get" ? shop.client.get(path, config) : shop.client.post(path, body, config)
    }
    const login = async (name: string) => {
      const who = { email: `${name}@bodycon.test`, password: "a-long-password" }
      const registered = await shop.client.post("/auth/customer/emailpass/register", who)
      await call(
        "post",
        "/store/customers",
        {
          authorization: `Bearer ${registered.data.token}`,
        },
        { email: who.email }
      )
      const session = await shop.client.post("/auth/customer/emailpass", who)
      return { authorization: `Bearer ${session.data.token}` }
    }

    it("should be for the order's owner or who holds its link only, on every route", async () => {
      const { order, item } = await delivered()
      const other = await shop.placePrepaid({ "TOP-S": 1 })
      const { data } = await shop.ask(order.id, {
        kind: "return",
        items: [{ line_item_id: item.line_item_id, quantity: 1, reason: "fit" }],
        refund: { method: "source" },
      })
      const { id } = data.return_request
      const base = (orderId: string) => `/store/orders/${orderId}`
      const routes: ["get" | "post", string][] = [
        ["get", "/return-options"],
        ["get", "/return-requests"],
        ["post", "/return-requests"],
        ["post", `/return-requests/${id}/cancel`],
        ["post", "/return-photos"],
      ]
      const stranger = await login("stranger")
      for (const [method, path] of routes) {
        expect([path, (await call(method, base(order.id) + path)).status]).toEqual([path, 401])
        const foreign = `${base(order.id)}${path}?token=${shop.token(other.id)}`
        expect([path, (await call(method, foreign)).status]).toEqual([path, 404])
        const asStranger = await call(method, base(order.id) + path, stranger)
        expect([path, asStranger.status]).toEqual([path, 404])
      }
      const elsewhere = `${base(other.id)}/return-requests/${id}/cancel?token=${shop.token(other.id)}`
      expect((await call("post", elsewhere)).status).toBe(404)
      expect((await shop.requestOf(id)).status).toBe("requested")
      const list = await call(
        "get",
        `${base(order.id)}/return-requests?token=${shop.token(order.id)}`
      )
      expect(list.data.return_requests).toHaveLength(1)
      expect(list.data.return_requests[0]).toMatchObject({ id, events: [{ status: "requested" }] })
    })

    it("should offer what was delivered, and less of it after each request", async () => {
      const { order } = await delivered()
      const options = await shop.options(order.id)
      expect(options).toMatchObject({
        allowed: true,
        reason: null,
        window_days: 7,
        refund_methods: ["source"],
        fee: "0.00",
        items: [{ title: "Top", quantity: 2, returnable_quantity: 2, reason_not: null }],
      })
      expect(options.items[0].exchange_variants).toEqual([
        { variant_id: expect.any(String), title: "S", in_stock: true },
      ])
      await shop.ask(order.id, {
        kind: "return",
        items: [{ line_item_id: options.items[0].line_item_id, quantity: 2, reason: "fit" }],
        refund: { method: "source" },
      })
      const after = await shop.options(order.id)
      expect(after.allowed).toBe(false)
      expect(after.reason).toContain("requested already")
      const waiting = await shop.placePrepaid({ "TOP-S": 1 })
      expect(await shop.options(waiting.id)).toMatchObject({ allowed: false, items: [] })
    })

    it("should name what is wrong and keep nothing of it", async () => {
      const { order, item } = await delivered()
      const good = { line_item_id: item.line_item_id, quantity: 1, reason: "fit" }
      const refund = { method: "source" }
      const wrong: [object, string][] = [
        [{ kind: "gift", items: [good], refund }, "kind"],
        [{ kind: "return", items: [], refund }, "items"],
        [{ kind: "return", items: [{ ...good, quantity: 3 }], refund }, "items.0.quantity"],
        [{ kind: "return", items: [{ ...good, quantity: 0.5 }], refund }, "quantity"],
        [{ kind: "return", items: [{ ...good, reason: "boredom" }], refund }, "items.0.reason"],
        [{ kind: "return", items: [{ ...good, reason: "damaged" }], refund }, "items.0.photo_urls"],
        [
          { kind: "return", items: [{ ...good, line_item_id: "ordli_x" }], refund },
          "items.0.line_item_id",
        ],
        [
          { kind: "return", items: [{ ...good, purchase_order_id: "po_x" }], refund },
          "items.0.purchase_order_id",
        ],
        [
          {
            kind: "return",
            items: [{ ...good, photo_urls: ["https://elsewhere.test/a.webp"] }],
            refund,
          },
          "items.0.photo_urls",
        ],
        [{ kind: "return", items: [good], refund, pickup_date: "2020-01-01" }, "pickup_date"],
        [{ kind: "return", items: [good], refund, pickup_date: "tomorrow" }, "pickup_date"],
        [{ kind: "return", items: [{ ...good, photo_urls: ["photo"] }], refund }, "photo_urls"],
        [{ kind: "return", items: [good] }, "refund.method"],
        [
          {
            kind: "return",
            items: [good],
            refund: { method: "upi", upi_id: "asha@okaxis", name: "Asha", consent: true },
          },
          "refund.method",
        ],
        [
          { kind: "exchange", items: [{ ...good, exchange_variant_id: "variant_x" }] },
          "items.0.exchange_variant_id",
        ],
        [{ kind: "return", items: [good], refund, unit_refund: "9999" }, "unit_refund"],
      ]
      for (const [body, field] of wrong) {
        const { status, data } = await shop.ask(order.id, body)
        expect([field, status, data.message]).toEqual([field, 400, expect.stringContaining(field)])
      }
      const list = await call(
        "get",
        `/store/orders/${order.id}/return-requests?token=${shop.token(order.id)}`
      )
      expect(list.data.return_requests).toEqual([])
    })

    it("should take what the storefront sends: an address of Medusa's, consent, an account", async () => {
      await shop.world.stock("A", "TOP-S", 3)
      const order = await shop.placeCod({ "TOP-S": 2 })
      await shop.deliver(order.id)
      const options = await shop.options(order.id)
      expect(options).toMatchObject({
        refund_methods: ["upi", "bank"],
        refund_consent: { version: expect.any(String), text: expect.any(String) },
      })
      const [item] = options.items
      const body = {
        kind: "return",
        items: [
          {
            line_item_id: item.line_item_id,
            purchase_order_id: item.purchase_order_id,
            quantity: 1,
            reason: "fit",
            note: "Too wide",
          },
        ],
        pickup_date: options.pickup_dates[1],
        pickup_address: {
          first_name: "Asha",
          last_name: "Kulkarni",
          phone: "+91 98765 43211",
          address_1: "7 Hill Road",
          address_2: "",
          city: "Mumbai",
          province: "Maharashtra",
          postal_code: "400050",
          country_code: "in",
        },
        refund: {
          method: "bank",
          account_number: "123456789012",
          ifsc: "HDFC0001234",
          name: "Asha Kulkarni",
          consent: true,
          consent_version: options.refund_consent.version,
        },
      }
      const { refund } = body
      const wrong: [object, string][] = [
        [{ ...body, refund: { method: "source" } }, "refund.method"],
        [{ ...body, refund: { ...refund, consent: false } }, "consent"],
        [{ ...body, refund: { ...refund, consent_version: "2001-01-01" } }, "consent_version"],
        [{ ...body, refund: { ...refund, ifsc: "HDFC1234" } }, "refund.ifsc"],
        [{ ...body, refund: { ...refund, account_number: "12" } }, "refund.account_number"],
        [
          { ...body, refund: { method: "upi", upi_id: "asha", name: "Asha", consent: true } },
          "refund.upi_id",
        ],
        [
          { ...body, pickup_address: { ...body.pickup_address, postal_code: "12" } },
          "pickup_address.postal_code",
        ],
        [
          { ...body, pickup_address: { ...body.pickup_address, phone: "12" } },
          "pickup_address.phone",
        ],
      ]
      for (const [sent, field] of wrong) {
        const { status, data } = await shop.ask(order.id, sent)
        expect([field, status, data.message]).toEqual([field, 400, expect.stringContaining(field)])
        expect(JSON.stringify(data)).not.toContain("123456789012")
      }
      const { status, data } = await shop.ask(order.id, body)
      expect([status, data.message]).toEqual([201, undefined])
      expect(data.return_request.refund).toEqual({
        method: "bank",
        masked: "•••• 9012, HDFC",
        amount: "500.00",
      })
      const stored = await shop.requestOf(data.return_request.id)
      expect(stored.pickup_address).toMatchObject({ name: "Asha Kulkarni", postal_code: "400050" })
      expect(stored).toMatchObject({
        pickup_date: options.pickup_dates[1],
        consent_version: options.refund_consent.version,
      })
      expect(JSON.stringify(stored)).not.toContain("123456789012")
      await shop.approve(stored.id)
      const [parcel] = await shop.reverseOf(order.id)
      expect(parcel).toMatchObject({
        pickup: { name: "Asha Kulkarni", city: "Mumbai", postal_code: "400050" },
        ship_to: { postal_code: "395002" },
      })
    })

    it("should take photos of this order only, written anew, and refuse what is none", async () => {
      const { order, item } = await delivered()
      const path = `/store/orders/${order.id}/return-photos?token=${shop.token(order.id)}`
      const send = (content: Buffer, field = "files") => {
        const form = new FormData()
        form.append(field, new Blob([new Uint8Array(content)]), "photo.jpg")
        return call("post", path, {}, form)
      }
      const picture = await sharp({
        create: { width: 20, height: 10, channels: 3, background: "#903050" },
      })
        .jpeg()
        .toBuffer()
      const { status, data } = await send(picture)
      expect(status).toBe(201)
      expect(data.photo_urls).toEqual([expect.stringMatching(/\.webp$/)])
      for (const refused of [
        await send(Buffer.from("<svg/>")),
        await send(picture, "other"),
        await send(Buffer.alloc(6 * 1024 * 1024)),
        await call("post", path),
      ]) {
        expect([refused.status, refused.data.message]).toEqual([
          400,
          expect.stringContaining("files"),
        ])
      }
      const damaged = {
        kind: "return",
        items: [
          {
            line_item_id: item.line_item_id,
            quantity: 1,
            reason: "damaged",
            photo_urls: data.photo_urls,
          },
        ],
        refund: { method: "source" },
      }
      const asked = await shop.ask(order.id, damaged)
      expect(asked.status).toBe(201)
      const again = await shop.ask(order.id, damaged)
      expect([again.status, again.data.message]).toEqual([
        400,
        expect.stringContaining("items.0.photo_urls"),
      ])
      const service = getContainer().resolve(RETURN_REQUEST_MODULE) as any
      await service.createReturnPictures(
        Array.from({ length: 60 }, (_, index) => ({
          order_id: order.id,
          file_id: `file_${index}`,
          url: `http://localhost/static/${index}.webp`,
        }))
      )
      const full = await send(picture)
      expect([full.status, full.data.message]).toEqual([400, expect.stringContaining("files")])
      const stored = await shop.requestOf(asked.data.return_request.id)
      expect(stored.items[0].photo_urls).toEqual(data.photo_urls)
    })
  },
})
