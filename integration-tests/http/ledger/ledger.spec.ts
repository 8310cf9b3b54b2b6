import { toIstStamp } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { parse } from "csv-parse/sync"
import { extractText, getDocumentProxy } from "unpdf"
import {
  createDropshipWorld,
  loginAdmin,
  loginSupplier,
  placeOrder,
} from "../purchase-orders/helpers/dropship-world"
import type { DropshipWorld } from "../purchase-orders/helpers/dropship-world"

jest.setTimeout(180_000)

const TODAY = toIstStamp(new Date()).slice(0, 10)
const COST = 612.35

type Headers = { headers: Record<string, string> }

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: DropshipWorld
    let admin: Headers
    let supplierId: string

    const drain = () => container.resolve<{ drain(): Promise<void> }>("durable_jobs").drain()
    const refused = (request: Promise<unknown>) =>
      request.then(
        () => {
          throw new Error("the request should have been refused")
        },
        (error) => ({ status: error.response?.status, message: error.response?.data?.message })
      )
    const purchaseOrdersOf = async (orderId: string) =>
      (await api.get(`/admin/purchase-orders?order_id=${orderId}`, admin)).data.purchase_orders
    /** A purchase order that HAND-1 has taken. */
    const accepted = async (orderId: string, quantities = [2]) => {
      await placeOrder(container, world, orderId, quantities)
      await drain()
      const [order] = await purchaseOrdersOf(orderId)
      await api.post(`/admin/purchase-orders/${order.id}/accept`, {}, admin)
      await drain()
      return order as { id: string; number: string; order_number: string }
    }
    const balance = async () =>
      (await api.get(`/admin/ledger/balances?supplier_id=${supplierId}`, admin)).data.balances[0]
    const entries = async (query = "") =>
      (
        await api.get(
          `/admin/ledger/entries?supplier_id=${supplierId}&order=created_at${query}`,
          admin
        )
      ).data.entries as { type: string; amount: number }[]
    const told = async () => (await entries()).map(({ type, amount }) => [type, amount])
    const open = async () =>
      (await api.post("/admin/settlements", { supplier_id: supplierId, until: TODAY }, admin)).data
        .settlement
    const note = (body: object) =>
      api.post(
        "/admin/ledger/notes",
        { supplier_id: supplierId, kind: "debit", amount: "100.10", reason: "stained", ...body },
        admin
      )
    const loginOf = async (code: string): Promise<Headers> => ({
      headers: await loginSupplier(container, api, world.suppliers[code]),
    })

    beforeAll(async () => {
      container = getContainer()
      world = await createDropshipWorld(container, "http://127.0.0.1:1")
      admin = { headers: await loginAdmin(container, api) }
      supplierId = world.suppliers["HAND-1"].id
      await container
        .resolve<any>("supplier")
        .updateSuppliers({ id: supplierId, pay_on: "accept", pay_after_days: 0 })
      await world.stockAt("HAND-1", 50, 0)
    })

    describe("posting", () => {
      it("should owe what was accepted, once, and nothing of what was called off", async () => {
        const order = await accepted("o1", [2, 1])
        expect(await told()).toEqual([
          ["purchase", 1224.7],
          ["purchase", COST],
        ])
        expect((await entries())[0]).toMatchObject({
          purchase_order_number: order.number,
          order_number: order.order_number,
          note: expect.stringContaining("2 × HAND-1-RMD-"),
          supplier: { id: supplierId, code: "HAND-1" },
          settlement: null,
        })
        await container
          .resolve<any>("workflows")
          .run("post-purchase-order-to-ledger", { input: { id: order.id } })
        expect(await entries()).toHaveLength(2)
        expect(await balance()).toMatchObject({ balance: 1837.05, due: 1837.05, overdue: 0 })

        await api.post(`/admin/purchase-orders/${order.id}/cancel`, { note: "sold out" }, admin)
        await drain()
        expect(await balance()).toMatchObject({ balance: 0, due: 0 })
        expect((await told()).slice(2)).toEqual(
          expect.arrayContaining([
            ["cancellation", -1224.7],
            ["cancellation", -COST],
          ])
        )
      })

      it("should take returned pieces off, by the terms that held when the goods became payable", async () => {
        const order = await accepted("o1", [3])
        await container
          .resolve<any>("supplier")
          .updateSuppliers({ id: supplierId, pay_on: "deliver", accepts_rto: false })
        const [line] = (await api.get(`/admin/purchase-orders/${order.id}`, admin)).data
          .purchase_order.lines
        await container.resolve<any>("purchase_order").createPurchaseOrderReturns({
          purchase_order_id: order.id,
          purchase_order_line_id: line.id,
          kind: "rto",
          source_id: "shipment:1",
          quantity: 1,
          returned_at: new Date(),
        })
        const run = () =>
          container
            .resolve<any>("workflows")
            .run("post-purchase-order-to-ledger", { input: { id: order.id } })
        await Promise.all([run(), run(), run()])
        expect(await told()).toEqual([
          ["purchase", 1837.05],
          ["rto", -COST],
        ])
      })

      it("should wait for the delivery when the supplier is paid on it", async () => {
        await container
          .resolve<any>("supplier")
          .updateSuppliers({ id: supplierId, pay_on: "deliver", pay_after_days: 7 })
        const order = await accepted("o1")
        expect(await entries()).toEqual([])
        const move = (to: string) =>
          container.resolve<any>("workflows").run("advance-purchase-order", {
            input: { id: order.id, to, actor: { type: "system" } },
          })
        await move("delivered")
        await drain()
        const { balance: owed, due, next_due_at } = await balance()
        expect([owed, due]).toEqual([1224.7, 0])
        expect(toIstStamp(next_due_at).slice(11)).toBe("23:59:59")
      })
    })

    describe("/admin/ledger", () => {
      it("should list who is owed what, and filter entries by supplier, type and day", async () => {
        await accepted("o1")
        await note({})
        const { data } = await api.get("/admin/ledger/balances?due_only=true", admin)
        expect(data).toMatchObject({ count: 1, limit: 20 })
        expect(data.balances[0]).toMatchObject({
          balance: 1124.6,
          supplier: { id: supplierId, code: "HAND-1", name: "Supplier HAND-1" },
        })
        expect(await entries("&type=debit_note")).toHaveLength(1)
        expect(await entries("&type[]=purchase&type[]=debit_note")).toHaveLength(2)
        expect(await entries(`&from=${TODAY}&to=${TODAY}`)).toHaveLength(2)
        expect(await entries("&to=2026-01-01")).toEqual([])
        const wrong = ["type=gift", "from=2026-13-01", `from=${TODAY}&to=2026-01-01`]
        for (const query of wrong) {
          const answer = await refused(api.get(`/admin/ledger/entries?${query}`, admin))
          expect(answer).toMatchObject({ status: 400 })
          expect(answer.message).toMatch(/type|from/)
        }
      })

      it("should enter notes with numbers, and one of a key once", async () => {
        const order = await accepted("o1")
        const key = { idempotency_key: "form-0001", purchase_order_id: order.id }
        const [first, again] = [await note(key), await note(key)]
        expect(first.status).toBe(201)
        expect(first.data.entry).toMatchObject({
          type: "debit_note",
          amount: -100.1,
          number: expect.stringMatching(/^DN\/\d\d-\d\d\/0001$/),
          purchase_order_number: order.number,
        })
        expect(again.data.entry.id).toBe(first.data.entry.id)
        const credit = await note({ kind: "credit", amount: 5 })
        expect(credit.data.entry).toMatchObject({ type: "credit_note", amount: 5 })
        expect((await balance()).balance).toBe(1129.6)
      })

      it.each([
        ["amount", { amount: 0 }],
        ["amount", { amount: "1.001" }],
        ["amount", { amount: "-5" }],
        ["reason", { reason: "  " }],
        ["kind", { kind: "gift" }],
        ["purchase_order_id", { purchase_order_id: "po_none" }],
      ])(
        "should refuse a note with a wrong %s by name and enter nothing",
        async (field, change) => {
          const answer = await refused(note(change))
          expect(answer).toMatchObject({ status: 400, message: expect.stringContaining(field) })
          expect(await entries()).toEqual([])
        }
      )

      it("should not enter a note for nobody, or about another supplier's purchase order", async () => {
        const { id } = await accepted("o1")
        expect(await refused(note({ supplier_id: "sup_none" }))).toMatchObject({ status: 404 })
        const other = { supplier_id: world.suppliers["API-1"].id, purchase_order_id: id }
        expect(await refused(note(other))).toMatchObject({ status: 400 })
      })
    })

    describe("/admin/settlements", () => {
      it("should gather, pay once, void and gather again", async () => {
        await accepted("o1")
        const settlement = await open()
        expect(settlement).toMatchObject({
          number: expect.stringMatching(/^ST\/\d\d-\d\d\/0001$/),
          status: "draft",
          total: 1224.7,
          entry_count: 1,
          supplier: { code: "HAND-1" },
        })
        const path = `/admin/settlements/${settlement.id}`
        expect(await refused(open())).toMatchObject({ status: 400 })
        const short = await refused(
          api.post(`${path}/pay`, { reference: "U1", amount: "1" }, admin)
        )
        expect(short).toMatchObject({ status: 400, message: expect.stringContaining("amount") })

        const paid = await api.post(
          `${path}/pay`,
          { reference: "HDFC0001", amount: "1224.70", paid_at: TODAY },
          admin
        )
        expect(paid.data.settlement).toMatchObject({ status: "paid", reference: "HDFC0001" })
        expect((await api.post(`${path}/pay`, { reference: "HDFC0001" }, admin)).status).toBe(200)
        expect(await balance()).toMatchObject({ balance: 0, due: 0 })
        const seen = (await api.get(path, admin)).data
        expect(seen.entries.map(({ type }: { type: string }) => type)).toEqual([
          "purchase",
          "payment",
        ])
        expect((await entries("&type=purchase"))[0]).toMatchObject({
          settlement: { id: settlement.id, number: settlement.number, status: "paid" },
        })

        const voided = await api.post(`${path}/void`, { reason: "bounced" }, admin)
        expect(voided.data.settlement).toMatchObject({ status: "void", void_reason: "bounced" })
        expect(await balance()).toMatchObject({ balance: 1224.7, due: 1224.7 })
        expect((await open()).total).toBe(1224.7)
        const count = async (query: string) =>
          (await api.get(`/admin/settlements?${query}`, admin)).data.count
        expect(await count("status=void")).toBe(1)
        expect(await count("status[]=draft&status[]=paid")).toBe(1)
        expect(await count(`q=${encodeURIComponent(settlement.number)}`)).toBe(1)
        expect(await count("supplier_id=sup_none")).toBe(0)
      })

      it("should propose one for everybody who gets something and say what is carried over", async () => {
        await accepted("o1")
        await note({ supplier_id: world.suppliers["API-1"].id, amount: 50 })
        const { data, status } = await api.post(
          "/admin/settlements/propose",
          { until: TODAY },
          admin
        )
        expect(status).toBe(201)
        expect(data.settlements.map((one: { supplier_id: string }) => one.supplier_id)).toEqual([
          supplierId,
        ])
        expect(data.carried_over).toEqual([
          { supplier_id: world.suppliers["API-1"].id, total: "-50.00" },
        ])
        const negative = await api.post(
          "/admin/settlements",
          { supplier_id: world.suppliers["API-1"].id, until: TODAY },
          admin
        )
        const pay = `/admin/settlements/${negative.data.settlement.id}/pay`
        expect(await refused(api.post(pay, { reference: "U1" }, admin))).toMatchObject({
          status: 400,
          message: expect.stringContaining("carried over"),
        })
      })

      it("should print a settlement and a period", async () => {
        const order = await accepted("o1")
        const { id, number } = await open()
        const file = async (path: string, me = admin) =>
          api.get(path, { ...me, responseType: "arraybuffer" })
        const pdf = await file(`/admin/settlements/${id}/statement.pdf`)
        expect(pdf.headers["content-type"]).toBe("application/pdf")
        expect(pdf.headers["content-disposition"]).toMatch(
          /attachment; filename="HAND-1-ST-.*\.pdf"/
        )
        const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.data)), {
          mergePages: true,
        })
        expect(text).toContain(number)
        expect(text).toContain(order.number)
        expect(text).toContain("₹1,224.70")

        const me = await loginOf("HAND-1")
        for (const [path, who] of [
          [`/admin/settlements/${id}/statement.csv`, admin],
          [`/supplier/settlements/${id}/statement.csv`, me],
          [`/admin/ledger/statement.csv?supplier_id=${supplierId}`, admin],
          [`/supplier/ledger/statement.csv?from=${TODAY}&to=${TODAY}`, me],
        ] as const) {
          const csv = await file(path, who)
          expect(csv.headers["content-type"]).toContain("text/csv")
          const rows = parse<Record<string, string>>(Buffer.from(csv.data), {
            columns: true,
            bom: true,
          })
          expect(rows.map((row) => [row.entry, row.purchase_order, row.amount_inr])).toEqual([
            ["Opening balance", "", ""],
            ["Goods", order.number, "1224.70"],
            ["Closing balance", "", ""],
          ])
        }
        for (const path of [
          `/supplier/settlements/${id}/statement.pdf`,
          "/supplier/ledger/statement.pdf",
        ]) {
          expect(
            Buffer.from((await file(path, me)).data)
              .subarray(0, 5)
              .toString()
          ).toBe("%PDF-")
        }
        for (const query of ["from=yesterday", `from=${TODAY}&to=2026-01-01`, `from=2020-01-01`]) {
          expect(
            await refused(api.get(`/supplier/ledger/statement.csv?${query}`, me))
          ).toMatchObject({ status: 400, message: expect.stringContaining("from") })
        }
      })

      it.each([
        ["until", { until: "soon" }],
        ["until", { until: "2026-02-30" }],
        ["supplier_id", { supplier_id: "" }],
      ])("should refuse a wrong %s by name", async (field, change) => {
        const body = { supplier_id: supplierId, until: TODAY, ...change }
        const answer = await refused(api.post("/admin/settlements", body, admin))
        expect(answer).toMatchObject({ status: 400, message: expect.stringContaining(field) })
      })

      it("should answer 404 for an unknown settlement", async () => {
        const path = "/admin/settlements/settl_none"
        for (const request of [
          () => api.get(path, admin),
          () => api.get(`${path}/statement.csv`, admin),
          () => api.get(`${path}/statement.pdf`, admin),
          () => api.post(`${path}/pay`, { reference: "U1" }, admin),
          () => api.post(`${path}/void`, { reason: "wrong" }, admin),
          () => api.get("/admin/ledger/statement.csv?supplier_id=sup_none", admin),
        ]) {
          expect(await refused(request())).toMatchObject({ status: 404 })
        }
      })
    })

    describe("/supplier", () => {
      it("should show a supplier its own account, and nobody else's", async () => {
        const order = await accepted("o1")
        await note({})
        const settlement = await open()
        const me = await loginOf("HAND-1")
        const other = await loginOf("API-1")

        const own = (await api.get("/supplier/ledger?limit=1", me)).data
        expect(own).toMatchObject({ balance: 1124.6, due: 1124.6, count: 2, limit: 1 })
        expect(own.next_due_at).toBeTruthy()
        const all = (await api.get("/supplier/ledger?order=created_at", me)).data.entries
        expect(all[0]).toMatchObject({
          purchase_order_number: order.number,
          settlement: { number: settlement.number },
        })
        const seen = (await api.get(`/supplier/settlements/${settlement.id}`, me)).data
        expect(seen).toMatchObject({ settlement: { total: 1124.6 }, closing_balance: 1124.6 })
        expect(seen.entries).toHaveLength(2)
        expect((await api.get("/supplier/settlements?status=draft", me)).data.count).toBe(1)
        expect(JSON.stringify([own, all, seen])).not.toMatch(/actor|created_by|source_key|raw_/)

        expect((await api.get("/supplier/ledger", other)).data).toMatchObject({
          balance: 0,
          next_due_at: null,
          entries: [],
        })
        const filter = `?supplier_id=${supplierId}`
        expect(await refused(api.get(`/supplier/ledger${filter}`, other))).toMatchObject({
          status: 400,
        })
        expect((await api.get("/supplier/settlements", other)).data.settlements).toEqual([])
        for (const path of ["", "/statement.csv", "/statement.pdf"]) {
          expect(
            await refused(api.get(`/supplier/settlements/${settlement.id}${path}`, other))
          ).toMatchObject({ status: 404 })
        }
      })

      it("should want the right login everywhere", async () => {
        await accepted("o1")
        const { id } = await open()
        const me = await loginOf("HAND-1")
        const supplierPaths = [
          "/supplier/ledger",
          "/supplier/ledger/statement.csv",
          "/supplier/ledger/statement.pdf",
          "/supplier/settlements",
          `/supplier/settlements/${id}`,
          `/supplier/settlements/${id}/statement.csv`,
          `/supplier/settlements/${id}/statement.pdf`,
        ]
        const adminPaths = [
          "/admin/ledger/balances",
          "/admin/ledger/entries",
          `/admin/ledger/statement.csv?supplier_id=${supplierId}`,
          `/admin/ledger/statement.pdf?supplier_id=${supplierId}`,
          "/admin/settlements",
          `/admin/settlements/${id}`,
          `/admin/settlements/${id}/statement.csv`,
          `/admin/settlements/${id}/statement.pdf`,
        ]
        const posts: [string, object][] = [
          [
            "/admin/ledger/notes",
            { supplier_id: supplierId, kind: "debit", amount: 1, reason: "x" },
          ],
          ["/admin/settlements", { supplier_id: supplierId, until: TODAY }],
          ["/admin/settlements/propose", { until: TODAY }],
          [`/admin/settlements/${id}/pay`, { reference: "U1" }],
          [`/admin/settlements/${id}/void`, { reason: "x" }],
        ]
        const requests = [
          ...supplierPaths.flatMap((path) => [() => api.get(path), () => api.get(path, admin)]),
          ...adminPaths.flatMap((path) => [() => api.get(path), () => api.get(path, me)]),
          ...posts.flatMap(([path, body]) => [
            () => api.post(path, body),
            () => api.post(path, body, me),
          ]),
        ]
        for (const request of requests) {
          expect(await refused(request())).toMatchObject({ status: 401 })
        }
        expect((await api.get(`/admin/settlements/${id}`, admin)).data.settlement.status).toBe(
          "draft"
        )
        expect(await entries()).toHaveLength(1)
      })
    })
  },
})
