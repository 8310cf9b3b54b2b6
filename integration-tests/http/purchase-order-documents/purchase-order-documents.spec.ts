import { createSandbox } from "@bodycon/sandbox"
import { updateSuppliersWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { parse } from "csv-parse/sync"
import { extractText, getDocumentProxy } from "unpdf"
import {
  API_SECRET,
  createDropshipWorld,
  loginAdmin,
  loginSupplier,
  placeOrder,
} from "../purchase-orders/helpers/dropship-world"
import type { DropshipWorld } from "../purchase-orders/helpers/dropship-world"

jest.setTimeout(180_000)

const SANDBOX_PORT = Number(process.env.BODYCON_SANDBOX_PORT)
// Below the range from which the system hands out ports by itself.
const SMTP_PORT = 10_000 + (process.pid % 10_000)
const SANDBOX = `http://127.0.0.1:${SANDBOX_PORT}`
// Read by medusa-config, which is loaded when the runner starts the shop.
process.env.SMTP_URL = `smtp://127.0.0.1:${SMTP_PORT}`

const HOUR_MS = 3_600_000

type Headers = { headers: Record<string, string> }
type Result = { id: string; ok: boolean; error?: string }

const readPdf = async (file: ArrayBuffer | Uint8Array) => {
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/g, " "), totalPages }
}

const readCsv = (text: string) =>
  parse(text, { columns: true, bom: true }) as Record<string, string>[]

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let sandbox: Awaited<ReturnType<typeof createSandbox>>
    let world: DropshipWorld
    let admin: Headers

    const drain = () => container.resolve<{ drain(): Promise<void> }>("durable_jobs").drain()
    const purchaseOrders = () => container.resolve<any>("purchase_order")
    const refused = (request: Promise<unknown>) =>
      request.then(
        () => {
          throw new Error("the request should have been refused")
        },
        (error) => ({
          status: error.response?.status,
          message: Buffer.isBuffer(error.response?.data)
            ? JSON.parse(error.response.data.toString()).message
            : error.response?.data?.message,
        })
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
    const list = async (query: string) =>
      (await api.get(`/admin/purchase-orders?${query}`, admin)).data
    const idsOf = async (query: string): Promise<string[]> =>
      (await list(query)).purchase_orders.map(({ id }: { id: string }) => id)
    const file = (path: string, who: Headers = admin) =>
      api.get(path, { ...who, responseType: "arraybuffer" })
    /** Routes an order to one supplier and sends it. */
    const sentTo = async (code: string, orderId: string, quantities = [1]) => {
      await world.stockAt(code, 99, 0)
      const { purchase_orders } = await placeOrder(container, world, orderId, quantities)
      await drain()
      await world.stockAt(code, 0, 0)
      return purchaseOrder(purchase_orders[0].id)
    }
    const supplierHeaders = async (code: string): Promise<Headers> => ({
      headers: await loginSupplier(container, api as never, world.suppliers[code]),
    })

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
      admin = { headers: await loginAdmin(container, api as never) }
    })

    afterAll(async () => {
      await sandbox.close()
    })

    beforeEach(async () => {
      await outside("/_control/reset", { method: "POST" })
    })

    describe("GET /admin/purchase-orders/:id/pdf, /packing-slip and /csv", () => {
      it("should print the purchase order with costs and without the shop's prices", async () => {
        const order = await sentTo("HAND-1", "o1", [2, 1])
        const { headers, data } = await file(`/admin/purchase-orders/${order.id}/pdf`)
        expect(headers["content-type"]).toContain("application/pdf")
        expect(headers["content-disposition"]).toContain(`${order.number}.pdf`)
        expect(headers["cache-control"]).toBe("no-store")
        const { text } = await readPdf(data)
        for (const fact of [
          "Bodycon",
          order.number,
          "Supplier HAND-1",
          "HAND-1-RMD-S",
          "₹612.35",
          "₹1,837.05",
          "Cash on delivery",
          "Asha Rao",
        ]) {
          expect(text).toContain(fact)
        }
        expect(text).not.toMatch(/1,?499/)
      })

      it("should print a slip without any cost", async () => {
        const order = await sentTo("HAND-1", "o1", [2])
        const { data } = await file(`/admin/purchase-orders/${order.id}/packing-slip`)
        const { text } = await readPdf(data)
        expect(text).toContain("Packing slip")
        expect(text).toContain(order.order_number)
        expect(text).toContain("Asha Rao")
        expect(text).not.toMatch(/₹|612|1,?499|Supplier HAND-1/)
      })

      it("should let no title start a formula", async () => {
        const order = await sentTo("HAND-1", "o1", [2])
        const title = '=HYPERLINK("https://evil.example","Dress")'
        await purchaseOrders().updatePurchaseOrderLines({ id: order.lines[0].id, title })
        const { data, headers } = await api.get(`/admin/purchase-orders/${order.id}/csv`, admin)
        expect(headers["content-type"]).toContain("text/csv")
        const [row] = readCsv(data)
        expect(row).toMatchObject({
          purchase_order: order.number,
          title: `'${title}`,
          quantity: "2",
          cost_inr: "612.35",
          amount_inr: "1224.70",
        })
      })

      it("should leave out what the supplier did not take", async () => {
        const order = await sentTo("HAND-1", "o1", [3, 1])
        const path = `/admin/purchase-orders/${order.id}`
        const dress = order.lines.find((line: { quantity: number }) => line.quantity === 3)
        await api.post(`${path}/accept`, { lines: [{ id: dress.id, quantity: 2 }] }, admin)
        const rows = readCsv((await api.get(`${path}/csv`, admin)).data)
        expect(rows.map(({ supplier_sku, quantity }) => [supplier_sku, quantity])).toEqual([
          ["HAND-1-RMD-S", "2"],
        ])
        const { text } = await readPdf((await file(`${path}/packing-slip`)).data)
        expect(text).not.toContain("RMD-M")
      })

      it("should want a merchant's login, and answer 404 for an unknown id", async () => {
        const order = await sentTo("HAND-1", "o1")
        const supplier = await supplierHeaders("HAND-1")
        for (const paper of ["pdf", "packing-slip", "csv"]) {
          const path = `/admin/purchase-orders/${order.id}/${paper}`
          expect(await refused(api.get(path))).toMatchObject({ status: 401 })
          expect(await refused(api.get(path, supplier))).toMatchObject({ status: 401 })
          expect(
            await refused(api.get(`/admin/purchase-orders/po_none/${paper}`, admin))
          ).toMatchObject({ status: 404, message: expect.stringContaining("po_none") })
        }
      })
    })

    describe("GET /supplier/purchase-orders/:id/pdf and /packing-slip", () => {
      it("should give a supplier its own papers, and nobody else's", async () => {
        const order = await sentTo("HAND-1", "o1")
        const own = await supplierHeaders("HAND-1")
        const other = await supplierHeaders("API-1")
        const path = `/supplier/purchase-orders/${order.id}`
        const { text } = await readPdf((await file(`${path}/pdf`, own)).data)
        expect(text).toContain("HAND-1-RMD-S")
        // Who has not said yes has nothing to pack.
        expect(await refused(api.get(`${path}/packing-slip`, own))).toMatchObject({ status: 404 })

        await api.post(`/admin/purchase-orders/${order.id}/accept`, {}, admin)
        const slip = await readPdf((await file(`${path}/packing-slip`, own)).data)
        expect(slip.text).toContain("Asha Rao")
        for (const paper of ["pdf", "packing-slip"]) {
          expect(await refused(api.get(`${path}/${paper}`))).toMatchObject({ status: 401 })
          expect(await refused(api.get(`${path}/${paper}`, admin))).toMatchObject({ status: 401 })
          expect(await refused(api.get(`${path}/${paper}`, other))).toMatchObject({ status: 404 })
          expect(
            await refused(api.get(`/supplier/purchase-orders/po_none/${paper}`, own))
          ).toMatchObject({ status: 404 })
        }
      })

      it("should take the papers back from a supplier who said no, and hide drafts", async () => {
        const order = await sentTo("HAND-1", "o1")
        const own = await supplierHeaders("HAND-1")
        await api.post(`/admin/purchase-orders/${order.id}/reject`, { reason: "torn" }, admin)
        const draft = await sentTo("HAND-1", "o2")
        await purchaseOrders().updatePurchaseOrders({ id: draft.id, status: "draft" })
        for (const { id } of [order, draft]) {
          for (const paper of ["pdf", "packing-slip"]) {
            expect(
              await refused(api.get(`/supplier/purchase-orders/${id}/${paper}`, own))
            ).toMatchObject({ status: 404 })
          }
        }
      })
    })

    describe("GET /admin/purchase-orders/export", () => {
      it("should export what the filters let through, as CSV and as one PDF", async () => {
        const first = await sentTo("HAND-1", "o1", [2, 1])
        const second = await sentTo("HAND-1", "o2")
        const third = await sentTo("MAIL-1", "o3")
        const rowsOf = async (query: string) =>
          readCsv((await api.get(`/admin/purchase-orders/export?${query}`, admin)).data)

        const all = await rowsOf("format=csv")
        expect(all.map((row) => row.purchase_order)).toEqual([
          third.number,
          second.number,
          first.number,
          first.number,
        ])
        expect(await rowsOf(`supplier_id=${third.supplier_id}`)).toHaveLength(1)
        expect(await rowsOf("status=delivered")).toEqual([])
        expect(await rowsOf(`id[]=${first.id}&id[]=${third.id}`)).toHaveLength(3)
        const many = [first.id, ...Array.from({ length: 199 }, (_, index) => `po_none_${index}`)]
        expect(await rowsOf(many.map((id) => `id[]=${id}`).join("&"))).toHaveLength(2)

        const pdf = await readPdf(
          (await file(`/admin/purchase-orders/export?format=pdf&channel=manual`)).data
        )
        expect(pdf.totalPages).toBe(2)
        expect(pdf.text).toContain(first.number)
        expect(pdf.text).toContain(second.number)
        expect(pdf.text).not.toContain(third.number)
        const slips = await readPdf(
          (await file("/admin/purchase-orders/export?format=packing_slips")).data
        )
        expect(slips.totalPages).toBe(3)
        expect(slips.text).not.toContain("₹")
      })

      it("should refuse what it does not know, and papers of nothing", async () => {
        const ask = (query: string) =>
          refused(api.get(`/admin/purchase-orders/export?${query}`, admin))
        expect(await ask("format=exe")).toMatchObject({
          status: 400,
          message: expect.stringContaining("format"),
        })
        expect(await ask("created_at[$gte]=yesterday")).toMatchObject({
          status: 400,
          message: expect.stringContaining("created_at"),
        })
        expect(await ask("colour=red")).toMatchObject({
          status: 400,
          message: expect.stringContaining("colour"),
        })
        expect(await ask("format=pdf")).toMatchObject({
          status: 400,
          message: expect.stringContaining("nothing to supply"),
        })
        expect(await refused(api.get("/admin/purchase-orders/export"))).toMatchObject({
          status: 401,
        })
      })
    })

    describe("GET /admin/purchase-orders and /counts", () => {
      const counts = async (query = "") =>
        (await api.get(`/admin/purchase-orders/counts?${query}`, admin)).data.counts

      it("should count per status and by reason, and list the same", async () => {
        const late = await sentTo("MAIL-1", "o1")
        const byHand = await sentTo("HAND-1", "o2")
        const overdue = await sentTo("HAND-1", "o3")
        await api.post(`/admin/purchase-orders/${overdue.id}/accept`, {}, admin)
        const past = new Date(Date.now() - HOUR_MS)
        await purchaseOrders().updatePurchaseOrders([
          { id: late.id, answer_by: past },
          { id: overdue.id, dispatch_by: past },
        ])

        const all = await counts()
        expect(all).toMatchObject({
          total: 3,
          status: { sent: 2, accepted: 1, draft: 0, cancelled: 0 },
          attention: { late_answer: 1, late_dispatch: 1, manual: 1, held: 0, dispatch_failed: 0 },
          worklist: 1,
          unfulfillable_lines: 0,
        })
        expect(await counts(`supplier_id=${late.supplier_id}`)).toMatchObject({
          total: 1,
          status: { sent: 1 },
        })
        expect(await counts(`q=${byHand.number}`)).toMatchObject({ total: 1 })
        expect(await counts("q=%25")).toMatchObject({ total: 0 })
        expect(await counts("attention=late_answer")).toMatchObject({ total: 1 })
        const soon = encodeURIComponent(new Date(Date.now() + HOUR_MS).toISOString())
        expect(await counts(`created_at[$lt]=${soon}`)).toMatchObject({ total: 3 })
        expect(await counts(`created_at[$gte]=${soon}`)).toMatchObject({ total: 0 })

        expect(await idsOf("attention=late_answer")).toEqual([late.id])
        expect(await idsOf("attention=late_dispatch")).toEqual([overdue.id])
        expect(await idsOf("attention=manual")).toEqual([byHand.id])
        expect((await idsOf("attention[]=manual&attention[]=late_dispatch")).sort()).toEqual(
          [byHand.id, overdue.id].sort()
        )
        expect(await idsOf(`attention=manual&id=${late.id}`)).toEqual([])
        expect(await idsOf("payment_method=prepaid")).toEqual([])
        expect(await idsOf(`created_at[$gte]=${soon}`)).toEqual([])
        expect(await idsOf("channel[]=email&channel[]=api")).toEqual([late.id])
      })

      it("should find what was not delivered, with the reason in words, until it is sent again", async () => {
        const order = await sentTo("WA-1", "o1")
        const { messages } = await outside("/_control/whatsapp/messages")
        await sandbox.control.settled()
        await drain()
        await outside(`/_control/whatsapp/messages/${messages[0].id}/status`, {
          method: "POST",
          body: { status: "failed" },
        })
        await sandbox.control.settled()
        await drain()
        // What is delivered stays delivered, whatever is said later.
        expect(await idsOf("attention=dispatch_failed")).toEqual([])

        await outside("/_control/trouble", {
          method: "POST",
          body: { provider: "whatsapp", kind: "error_in_200", times: 1 },
        })
        await api.post(`/admin/purchase-orders/${order.id}/resend`, {}, admin)
        await drain()
        await sandbox.control.settled()
        await drain()
        const failed = await purchaseOrder(order.id)
        const last = failed.dispatches.find(({ round }: { round: number }) => round === 2)
        expect(last).toMatchObject({
          message_status: "failed",
          last_error: expect.stringMatching(/cannot be reached on WhatsApp .*call or mail/),
        })
        expect(await idsOf("attention=dispatch_failed")).toEqual([order.id])
        expect(await counts()).toMatchObject({ attention: { dispatch_failed: 1 }, worklist: 1 })

        await api.post(`/admin/purchase-orders/${order.id}/resend`, {}, admin)
        expect(await idsOf("attention=dispatch_failed")).toEqual([])
      })

      it("should find drafts that wait for the merchant", async () => {
        await updateSuppliersWorkflow(container).run({
          input: { suppliers: [{ id: world.suppliers["MAIL-1"].id, auto_forward: false }] },
        })
        const order = await sentTo("MAIL-1", "o1")
        expect(order.status).toBe("draft")
        expect(await idsOf("attention=held")).toEqual([order.id])
        expect(await counts()).toMatchObject({ attention: { held: 1 }, worklist: 1 })
      })

      it("should want a login and known filters", async () => {
        expect(await refused(api.get("/admin/purchase-orders/counts"))).toMatchObject({
          status: 401,
        })
        for (const query of ["attention=bored", "payment_method=shells", "status=sent"]) {
          expect(
            await refused(api.get(`/admin/purchase-orders/counts?${query}`, admin))
          ).toMatchObject({ status: 400 })
        }
      })
    })

    describe("POST /admin/purchase-orders/bulk", () => {
      const bulk = async (body: unknown): Promise<Result[]> =>
        (await api.post("/admin/purchase-orders/bulk", body, admin)).data.results

      it("should do each by itself, so that one that fails holds up no other", async () => {
        const first = await sentTo("HAND-1", "o1")
        const closed = await sentTo("HAND-1", "o2")
        const last = await sentTo("HAND-1", "o3")
        await api.post(
          `/admin/purchase-orders/${closed.id}/cancel`,
          { note: "changed their mind", lines: "release" },
          admin
        )
        const ids = [first.id, closed.id, "po_none", last.id, first.id]
        const results = await bulk({ action: "accept", ids })
        expect(results.map(({ id, ok }) => [id, ok])).toEqual([
          [first.id, true],
          [closed.id, false],
          ["po_none", false],
          [last.id, true],
        ])
        expect(results[1].error).toContain("is cancelled and cannot become accepted")
        expect(results[2].error).toContain("po_none")
        expect((await purchaseOrder(first.id)).status).toBe("accepted")
        expect((await purchaseOrder(closed.id)).status).toBe("cancelled")
        expect((await purchaseOrder(last.id)).status).toBe("accepted")

        const ready = await bulk({ action: "ready", ids: [first.id, last.id] })
        expect(ready.every(({ ok }) => ok)).toBe(true)
        expect(await idsOf("status=ready")).toHaveLength(2)
      })

      it("should send again, and cancel with what becomes of the lines", async () => {
        const mailed = await sentTo("MAIL-1", "o1")
        expect(await bulk({ action: "resend", ids: [mailed.id] })).toEqual([
          { id: mailed.id, ok: true },
        ])
        await drain()
        expect((await outside("/_control/mailbox")).messages).toHaveLength(2)

        const note = "out of season"
        expect(await bulk({ action: "cancel", ids: [mailed.id], note, lines: "refund" })).toEqual([
          { id: mailed.id, ok: true },
        ])
        await drain()
        expect(await purchaseOrder(mailed.id)).toMatchObject({ status: "cancelled" })
        const { data } = await api.get("/admin/unfulfillable-lines?resolved=false", admin)
        expect(data.count).toBe(1)
      })

      it("should release held drafts", async () => {
        await updateSuppliersWorkflow(container).run({
          input: { suppliers: [{ id: world.suppliers["MAIL-1"].id, auto_forward: false }] },
        })
        const held = await sentTo("MAIL-1", "o1")
        expect(await bulk({ action: "release", ids: [held.id] })).toEqual([
          { id: held.id, ok: true },
        ])
        await drain()
        expect((await purchaseOrder(held.id)).status).toBe("sent")
      })

      it.each([
        ["an unknown action", { action: "burn", ids: ["po_1"] }],
        ["no ids", { action: "accept", ids: [] }],
        [
          "too many ids",
          { action: "accept", ids: Array.from({ length: 201 }, (_, i) => `po_${i}`) },
        ],
        [
          "a cancellation that does not say what becomes of the lines",
          { action: "cancel", ids: ["po_1"] },
        ],
        ["a field of another action", { action: "accept", ids: ["po_1"], lines: "refund" }],
      ])("should refuse %s", async (_name, body) => {
        const answer = await refused(api.post("/admin/purchase-orders/bulk", body, admin))
        expect(answer.status).toBe(400)
      })

      it("should want a merchant's login", async () => {
        const order = await sentTo("HAND-1", "o1")
        const body = { action: "accept", ids: [order.id] }
        const supplier = await supplierHeaders("HAND-1")
        expect(await refused(api.post("/admin/purchase-orders/bulk", body))).toMatchObject({
          status: 401,
        })
        expect(
          await refused(api.post("/admin/purchase-orders/bulk", body, supplier))
        ).toMatchObject({ status: 401 })
        expect((await purchaseOrder(order.id)).status).toBe("sent")
      })
    })

    describe("channels", () => {
      it("should mail the PDF, and write to the supplier in their first language", async () => {
        await updateSuppliersWorkflow(container).run({
          input: { suppliers: [{ id: world.suppliers["MAIL-1"].id, languages: ["hi", "en"] }] },
        })
        const order = await sentTo("MAIL-1", "o1", [2])
        const [mail] = (await outside("/_control/mailbox")).messages
        expect(mail.text).toContain("नमस्ते Meera")
        expect(mail.html).toContain('lang="hi"')
        expect(mail.links.some((link: string) => /\/supplier\/link\/[\w.-]+$/.test(link))).toBe(
          true
        )
        expect(mail.attachments[0]).toMatchObject({ filename: `${order.number}.pdf` })
        const attached = await fetch(`${SANDBOX}/mailbox/${mail.id}/attachments/0`)
        expect(attached.headers.get("content-type")).toContain("application/pdf")
        const { text } = await readPdf(await attached.arrayBuffer())
        expect(text).toContain(order.number)
        expect(text).toContain("₹1,224.70")
      })

      it("should ask on WhatsApp in the supplier's language", async () => {
        await updateSuppliersWorkflow(container).run({
          input: { suppliers: [{ id: world.suppliers["WA-1"].id, languages: ["hi"] }] },
        })
        await sentTo("WA-1", "o1")
        const { messages } = await outside("/_control/whatsapp/messages")
        expect(messages).toMatchObject([{ template: "purchase_order_new", language: "hi" }])
      })
    })
  },
})
