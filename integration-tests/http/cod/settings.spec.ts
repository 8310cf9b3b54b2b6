import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createCodShop } from "./helpers/cod-shop"
import type { CodShop } from "./helpers/cod-shop"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let shop: CodShop
    const PATH = "/admin/cod-settings"
    const read = async () => (await shop.admin.get(PATH)).data.cod_settings

    beforeAll(async () => {
      shop = await createCodShop(getContainer(), api)
    })
    // What the test before saved is known for seconds; saving nothing forgets it.
    beforeEach(() => shop.save({}))

    describe("GET /admin/cod-settings", () => {
      it("should show the options until something else was saved", async () => {
        expect(await read()).toMatchObject({ enabled: true, min_order: "199", max_order: "9999" })
      })

      it("should want a login, for reading and for saving", async () => {
        expect((await shop.stranger.get(PATH)).status).toBe(401)
        expect((await shop.stranger.post(PATH, { enabled: false })).status).toBe(401)
        expect((await read()).enabled).toBe(true)
      })
    })

    describe("POST /admin/cod-settings", () => {
      it("should change what is named, keep the rest, and hold at once", async () => {
        const cartId = await shop.cart()
        const before = await read()
        const changes = { min_order: "600", confirm: { above: "2500", first_order: true } }
        const { status, data } = await shop.admin.post(PATH, changes)

        expect(status).toBe(200)
        expect(data.cod_settings).toEqual({
          ...before,
          min_order: "600",
          confirm: { ...before.confirm, above: "2500", first_order: true },
        })
        expect(await read()).toEqual(data.cod_settings)
        expect(await shop.ask({ cart_id: cartId })).toMatchObject({ code: "below_minimum" })
      })

      it.each([
        [{ min_order: "10000" }, "max_order"],
        [{ fee: { type: "percent", value: "150" } }, "fee.value"],
        [{ confirm: { channels: ["pigeon"] } }, "confirm.channels"],
        [{ blocked_pincodes: ["1"] }, "blocked_pincodes"],
        [{ surprise: true }, "surprise"],
        [{ enabled: null }, "enabled"],
      ])("should refuse %j, name the field and save nothing", async (changes, field) => {
        const before = await read()
        const { status, data } = await shop.admin.post(PATH, { ...changes, max_refusals: 7 })

        expect(status).toBe(400)
        expect(data.message).toContain(field)
        expect(await read()).toEqual(before)
      })
    })
  },
})
