import { hmacHex } from "@bodycon/kit"
import { upsertSuppliersWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createDropshipWorld,
  loginAdmin,
  placeOrder,
} from "../purchase-orders/helpers/dropship-world"

jest.setTimeout(180_000)

const SECRET = "marker-secret-8c1f0a2b"
const NEXT_SECRET = "marker-secret-77d0e3c9"
const PASSWORD = "a-long-password"

const address = {
  name: "Aanya Textiles",
  phone: "+91 98765 43210",
  address_1: "Plot 4, Sanganer",
  city: "Jaipur",
  province: "rajasthan",
  postal_code: "302029",
  country_code: "in",
}

const body = (overrides = {}) => ({
  code: "AANYA-1",
  name: "Aanya Textiles",
  contact_name: "Meera",
  email: "orders@aanya.test",
  phone: "098765 43210",
  channel: "manual",
  gstin: "08aajfr2296k1zn",
  pickup_address: address,
  ...overrides,
})

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let admin: { headers: Record<string, string> }

    const answer = (request: Promise<{ status: number; data: any }>) =>
      request.then(
        ({ status, data }) => ({ status, data }),
        (error) => ({ status: error.response?.status, data: error.response?.data })
      )
    const post = (path: string, data: unknown) => answer(api.post(path, data, admin))
    const create = async (overrides = {}) => (await post("/admin/suppliers", body(overrides))).data
    const locationOf = (id: string) =>
      container
        .resolve(Modules.STOCK_LOCATION)
        .retrieveStockLocation(id, { relations: ["address"] })
    const suppliersInDatabase = async () =>
      (await api.get("/admin/suppliers", admin)).data.count as number

    beforeAll(async () => {
      container = getContainer()
      admin = { headers: await loginAdmin(container, api as never) }
    })

    describe("POST /admin/suppliers", () => {
      it("should store every field, normalized, and open a stock location at the pickup address", async () => {
        const made = await post(
          "/admin/suppliers",
          body({
            channel: "api",
            api_url: "http://127.0.0.1:4999/orders",
            api_secret: SECRET,
            whatsapp: "+91 98220 12345",
            return_address: { ...address, city: "Ajmer", postal_code: "305001" },
            languages: ["hi", "en"],
            answer_minutes: 45,
            dispatch_hours: 12,
            lead_days: 4,
            auto_forward: false,
            pay_on: "ship",
            pay_after_days: 15,
            accepts_returns: false,
            accepts_rto: false,
          })
        )
        expect(made.status).toBe(201)
        expect(made.data.warnings).toEqual([])
        const { supplier } = made.data
        expect(supplier).toMatchObject({
          code: "AANYA-1",
          phone: "9876543210",
          whatsapp: "9822012345",
          gstin: "08AAJFR2296K1ZN",
          has_api_secret: true,
          pickup_address: { province: "Rajasthan", phone: "9876543210" },
          return_address: { city: "Ajmer" },
          languages: ["hi", "en"],
          answer_minutes: 45,
          dispatch_hours: 12,
          lead_days: 4,
          auto_forward: false,
          pay_on: "ship",
          pay_after_days: 15,
          accepts_returns: false,
          accepts_rto: false,
          active: true,
        })
        expect(await locationOf(supplier.stock_location_id)).toMatchObject({
          name: "Aanya Textiles (AANYA-1)",
          address: { address_1: "Plot 4, Sanganer", city: "Jaipur", postal_code: "302029" },
        })
      })

      it.each([
        ["gstin", { gstin: "08AAJFR2296K1ZX" }],
        ["phone", { phone: "12345" }],
        ["email", { email: "nobody" }],
        ["code", { code: "lower case" }],
        ["channel", { channel: "fax" }],
        ["api_url", { channel: "api", api_secret: SECRET }],
        ["api_secret", { channel: "api", api_url: "http://127.0.0.1:4999" }],
        ["whatsapp", { channel: "whatsapp" }],
        ["province", { pickup_address: { ...address, province: "Bavaria" } }],
        ["postal_code", { pickup_address: { ...address, postal_code: "3020" } }],
        ["pay_on", { pay_on: "someday" }],
        ["lead_days", { lead_days: -1 }],
        ["stock_location_id", { stock_location_id: "sloc_nowhere" }],
        ["bank_account", { bank_account: "1" }],
      ])(
        "should refuse a wrong %s with 400, naming it, and store nothing",
        async (field, wrong) => {
          const refused = await post("/admin/suppliers", body(wrong))
          expect(refused.status).toBe(400)
          expect(refused.data.message).toContain(field)
          expect(await suppliersInDatabase()).toBe(0)
          expect(await container.resolve(Modules.STOCK_LOCATION).listStockLocations({})).toEqual([])
        }
      )

      it("should refuse a second supplier of a code", async () => {
        await create()
        const again = await post("/admin/suppliers", body())
        expect(again.status).toBe(400)
        expect(again.data.message).toContain("code")
        expect(await suppliersInDatabase()).toBe(1)
        expect(await container.resolve(Modules.STOCK_LOCATION).listStockLocations({})).toHaveLength(
          1
        )
      })

      it("should warn of a GSTIN or a pincode of another state, but store it", async () => {
        const { warnings, supplier } = await create({
          pickup_address: { ...address, postal_code: "395010" },
          gstin: "27AAPFU0939F1ZV",
        })
        expect(warnings).toEqual([
          expect.stringContaining("gstin is registered in Maharashtra"),
          expect.stringContaining("395010 is in Gujarat"),
        ])
        const read = await api.get(`/admin/suppliers/${supplier.id}`, admin)
        expect(read.data.warnings).toEqual(warnings)
      })

      it("should refuse endpoints that are not public in production", async () => {
        const service = container.resolve("supplier") as unknown as {
          options_: { allowPrivateEndpoints: boolean }
        }
        service.options_.allowPrivateEndpoints = false
        try {
          for (const api_url of [
            "http://orders.supplier.example/",
            "https://127.0.0.1/orders",
            "https://2130706433/orders",
            "https://[::ffff:10.0.0.7]/orders",
            "https://169.254.169.254/latest/meta-data",
            "https://localhost./orders",
            "https://user:word@example.com/orders",
          ]) {
            const wanted = { channel: "api", api_url, api_secret: SECRET }
            const refused = await post("/admin/suppliers", body(wanted))
            expect([api_url, refused.status]).toEqual([api_url, 400])
            expect(refused.data.message).toMatch(/^api_url must/)
          }
          const { supplier } = await create()
          const changed = await post(`/admin/suppliers/${supplier.id}`, {
            channel: "api",
            api_url: "https://10.1.2.3/orders",
            api_secret: SECRET,
          })
          expect(changed.status).toBe(400)
          expect(changed.data.message).toMatch(/^api_url must/)
        } finally {
          service.options_.allowPrivateEndpoints = true
        }
      })
    })

    describe("POST /admin/suppliers/:id", () => {
      it("should change what it names, normalized, and move the stock location along", async () => {
        const { supplier } = await create()
        const changed = await post(`/admin/suppliers/${supplier.id}`, {
          name: "Aanya & Daughters",
          gstin: null,
          phone: "+91-98220-12345",
          pickup_address: { ...address, address_1: "Plot 9, Sitapura", city: "Jaipur" },
        })
        expect(changed.status).toBe(200)
        expect(changed.data.supplier).toMatchObject({
          name: "Aanya & Daughters",
          gstin: null,
          phone: "9822012345",
          email: "orders@aanya.test",
          pickup_address: { address_1: "Plot 9, Sitapura", province: "Rajasthan" },
        })
        expect(await locationOf(supplier.stock_location_id)).toMatchObject({
          name: "Aanya & Daughters (AANYA-1)",
          address: { address_1: "Plot 9, Sitapura", company: "Aanya & Daughters" },
        })
      })

      it.each([
        ["api_url", { channel: "api" }],
        ["api_secret", { channel: "api", api_url: "http://127.0.0.1:4999" }],
        ["whatsapp", { channel: "whatsapp" }],
        ["gstin", { gstin: "nonsense" }],
        ["province", { pickup_address: { ...address, province: "Atlantis" } }],
        ["code", { code: "OTHER-1" }],
      ])(
        "should name %s when a change would not hold, and change nothing",
        async (field, change) => {
          const { supplier } = await create()
          const refused = await post(`/admin/suppliers/${supplier.id}`, { name: "New", ...change })
          expect(refused.status).toBe(400)
          expect(refused.data.message).toContain(field)
          const { data } = await api.get(`/admin/suppliers/${supplier.id}`, admin)
          expect(data.supplier).toMatchObject({ name: "Aanya Textiles", channel: "manual" })
        }
      )

      it("should keep an API supplier's secret when only its address changes, and not let it go", async () => {
        const { supplier } = await create({
          channel: "api",
          api_url: "http://127.0.0.1:4999",
          api_secret: SECRET,
        })
        const moved = await post(`/admin/suppliers/${supplier.id}`, {
          api_url: "http://127.0.0.1:4998",
        })
        expect(moved.data.supplier.has_api_secret).toBe(true)
        const refused = await post(`/admin/suppliers/${supplier.id}`, { api_secret: null })
        expect(refused.status).toBe(400)
        expect(refused.data.message).toContain("api_secret")
        const freed = await post(`/admin/suppliers/${supplier.id}`, {
          channel: "email",
          api_secret: null,
        })
        expect(freed.data.supplier).toMatchObject({ channel: "email", has_api_secret: false })
      })

      it("should say how many purchase orders are open when a supplier is deactivated", async () => {
        const world = await createDropshipWorld(container, "http://127.0.0.1:4999")
        const { id } = world.suppliers["HAND-1"]
        const idle = await post(`/admin/suppliers/${id}`, { active: false })
        expect(idle.data.warnings.join()).not.toContain("purchase order")
        await post(`/admin/suppliers/${id}`, { active: true })
        await world.stockAt("HAND-1", 9, 0)
        await placeOrder(container, world, "o1", [1])

        const { data } = await post(`/admin/suppliers/${id}`, { active: false })
        expect(data.supplier.active).toBe(false)
        expect(data.warnings).toContainEqual(
          expect.stringContaining("1 purchase order is still open")
        )
        const list = await api.get("/admin/suppliers?active=false", admin)
        expect(list.data.suppliers).toEqual([
          expect.objectContaining({ id, open_purchase_orders: 1 }),
        ])
      })
    })

    describe("people who sign in", () => {
      const login = { email: "Meera@Aanya.test", name: "Meera", password: PASSWORD }

      it("should be added, sign in, and be gone with their login when removed", async () => {
        const { supplier } = await create()
        const path = `/admin/suppliers/${supplier.id}/users`
        const added = await post(path, login)
        expect(added.status).toBe(201)
        expect(added.data.user).toMatchObject({ email: "meera@aanya.test", name: "Meera" })
        const credentials = { email: "meera@aanya.test", password: PASSWORD }
        const session = await api.post("/auth/supplier/emailpass", credentials)
        const headers = { authorization: `Bearer ${session.data.token}` }
        expect((await api.get("/supplier/me", { headers })).data.supplier.id).toBe(supplier.id)
        const listed = await api.get(path, admin)
        expect(listed.data.users).toEqual([expect.objectContaining({ id: added.data.user.id })])

        const { data } = await api.delete(`${path}/${added.data.user.id}`, admin)
        expect(data).toMatchObject({ id: added.data.user.id, deleted: true })
        expect((await api.get(path, admin)).data.users).toEqual([])
        expect((await answer(api.get("/supplier/me", { headers }))).status).toBe(401)
        expect((await answer(api.post("/auth/supplier/emailpass", credentials))).status).toBe(401)
        expect((await post(path, { ...login, password: "another-password" })).status).toBe(201)
      })

      it("should not be removed through another supplier, nor sign in for two", async () => {
        const { supplier } = await create()
        const other = await create({ code: "BELA-1" })
        const added = await post(`/admin/suppliers/${supplier.id}/users`, login)
        const stranger = `/admin/suppliers/${other.supplier.id}/users`
        const refused = await answer(api.delete(`${stranger}/${added.data.user.id}`, admin))
        expect(refused.status).toBe(404)
        const twice = await post(stranger, login)
        expect(twice.data.message).toContain("email")
        expect(
          (await api.get(`/admin/suppliers/${supplier.id}/users`, admin)).data.users
        ).toHaveLength(1)
      })

      it.each([
        ["email", { email: "nobody" }],
        ["password", { password: "short" }],
        ["name", { name: " " }],
      ])("should name a wrong %s", async (field, wrong) => {
        const { supplier } = await create()
        const refused = await post(`/admin/suppliers/${supplier.id}/users`, { ...login, ...wrong })
        expect(refused.status).toBe(400)
        expect(refused.data.message).toContain(field)
      })
    })

    describe("access", () => {
      const routes: [string, string][] = [
        ["get", "/admin/suppliers"],
        ["post", "/admin/suppliers"],
        ["get", "/admin/suppliers/sup_x"],
        ["post", "/admin/suppliers/sup_x"],
        ["get", "/admin/suppliers/sup_x/users"],
        ["post", "/admin/suppliers/sup_x/users"],
        ["delete", "/admin/suppliers/sup_x/users/supusr_x"],
      ]
      const call = (method: string, path: string, data: unknown, config: unknown = {}) =>
        answer(
          method === "post"
            ? api.post(path, data, config as never)
            : (api as never as Record<string, typeof api.get>)[method](path, config as never)
        )

      it("should be for merchants only", async () => {
        for (const [method, path] of routes) {
          expect([method, path, (await call(method, path, {})).status]).toEqual([method, path, 401])
        }
      })

      it("should answer 404 for suppliers and people that are not there", async () => {
        const bodies: Record<string, unknown> = {
          "/admin/suppliers/sup_x": { name: "X" },
          "/admin/suppliers/sup_x/users": { email: "a@b.test", name: "A", password: PASSWORD },
        }
        for (const [method, path] of routes.slice(2)) {
          const { status } = await call(method, path, bodies[path], admin)
          expect([method, path, status]).toEqual([method, path, 404])
        }
      })
    })

    describe("the secret", () => {
      const FIELDS = [
        "*",
        "+*",
        "*,users.*",
        "+api_secret",
        "credentials.*",
        "+supplier_credential.*",
      ]

      it("should be found in no answer, no workflow execution, no job and no log", async () => {
        const written: string[] = []
        const spies = [process.stdout, process.stderr].map((stream) =>
          jest.spyOn(stream, "write").mockImplementation((chunk) => {
            written.push(String(chunk))
            return true
          })
        )
        const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
        const logSpies = (["info", "warn", "error", "debug"] as const).map((level) =>
          jest.spyOn(logger, level).mockImplementation((...messages: unknown[]) => {
            written.push(JSON.stringify(messages))
          })
        )
        const answers: unknown[] = []
        const seen = async (request: Promise<{ status: number; data: any }>) => {
          const got = await answer(request)
          answers.push(got)
          return got
        }
        try {
          const api_url = "http://127.0.0.1:1/orders"
          const made = await seen(
            api.post(
              "/admin/suppliers",
              body({ channel: "api", api_url, api_secret: SECRET }),
              admin
            )
          )
          const { id } = made.data.supplier
          await seen(
            api.post(
              "/admin/suppliers",
              body({ channel: "api", api_url, api_secret: SECRET, gstin: "wrong" }),
              admin
            )
          )
          await seen(
            api.post(
              "/admin/suppliers",
              body({ channel: "api", api_url, api_secret: SECRET }),
              admin
            )
          )
          await seen(api.post(`/admin/suppliers/${id}`, { api_secret: NEXT_SECRET }, admin))
          await seen(
            api.post(`/admin/suppliers/${id}`, { api_secret: NEXT_SECRET, channel: "fax" }, admin)
          )
          for (const name of ["In bulk", "In bulk again"]) {
            const row = body({ code: "BULK-1", name, channel: "api", api_url, api_secret: SECRET })
            await upsertSuppliersWorkflow(container).run({ input: { suppliers: [row] } })
          }
          const user = { email: "spy@aanya.test", name: "Spy", password: PASSWORD }
          await seen(api.post(`/admin/suppliers/${id}/users`, user, admin))
          const { data } = await api.post("/auth/supplier/emailpass", user)
          const supplierHeaders = { headers: { authorization: `Bearer ${data.token}` } }

          const world = await createDropshipWorld(container, "http://127.0.0.1:1")
          await post("/admin/listings", {
            supplier_id: id,
            variant_id: world.variants[0].id,
            supplier_sku: "AA-1",
            cost_price: "450",
            reported_stock: 9,
          })
          await placeOrder(container, world, "o1", [1])
          await container.resolve<{ drain(): Promise<void> }>("durable_jobs").drain()

          const admins = [
            "/admin/suppliers",
            `/admin/suppliers/${id}`,
            `/admin/suppliers/${id}/users`,
            "/admin/listings",
            "/admin/purchase-orders",
            "/admin/jobs",
            "/admin/workflows-executions",
            "/admin/stock-locations",
          ]
          for (const path of admins) {
            await seen(api.get(path, admin))
            for (const fields of FIELDS) {
              await seen(api.get(`${path}?fields=${encodeURIComponent(fields)}`, admin))
            }
          }
          for (const path of ["/supplier/me", "/supplier/purchase-orders"]) {
            await seen(api.get(path, supplierHeaders))
            for (const fields of FIELDS) {
              await seen(api.get(`${path}?fields=${encodeURIComponent(fields)}`, supplierHeaders))
            }
          }
          const raw_body = JSON.stringify({ event: "order.accepted", reference: "NONE-P1" })
          for (const secret of [SECRET, NEXT_SECRET]) {
            const hook = await seen(
              api.post("/hooks/suppliers/AANYA-1", raw_body, {
                headers: {
                  "content-type": "application/json",
                  "x-bodycon-event-id": `event-${secret.length}-${secret.slice(-2)}`,
                  "x-bodycon-signature": `sha256=${hmacHex(secret, raw_body)}`,
                },
              })
            )
            expect(hook.status).toBe(200)
          }
        } finally {
          ;[...spies, ...logSpies].forEach((spy) => spy.mockRestore())
        }

        const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const { rows: tables } = await knex.raw(
          `select table_schema, table_name from information_schema.tables
           where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`
        )
        const tablesWith = async (text: string) => {
          const found: string[] = []
          for (const { table_schema, table_name } of tables) {
            const { rows } = await knex.raw(
              `select count(*)::int as hits from "${table_schema}"."${table_name}" t
               where t::text like ?`,
              [`%${text}%`]
            )
            if (rows[0].hits) {
              found.push(table_name)
            }
          }
          return found
        }
        expect(await tablesWith("AANYA-1")).toContain("supplier")
        expect(await tablesWith("marker-secret-")).toEqual([])
        expect(tables.length).toBeGreaterThan(100)
        expect(answers.length).toBeGreaterThan(60)
        expect(JSON.stringify(answers)).not.toContain("marker-secret-")
        expect(written.join("\n")).not.toContain("marker-secret-")
      })
    })
  },
})
