import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createCodShop } from "./helpers/cod-shop"
import type { CodShop } from "./helpers/cod-shop"

jest.setTimeout(180_000)

const PATH = "/admin/cod-blocks"

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let shop: CodShop

    beforeAll(async () => {
      shop = await createCodShop(getContainer(), api)
    })
    // What the test before saved is known for seconds; saving nothing forgets it.
    beforeEach(() => shop.save({}))

    const add = (...blocks: object[]) => shop.admin.post(PATH, { blocks })
    const phone = { kind: "phone", value: "098765 43210", reason: "Three parcels came back" }

    describe("POST /admin/cod-blocks", () => {
      it("should block in the form carts are compared with, and note who did", async () => {
        const { status, data } = await add(phone, { ...phone, kind: "email", value: "A@b.test" })

        expect(status).toBe(200)
        expect(data.cod_blocks).toEqual([
          expect.objectContaining({
            kind: "phone",
            value: "+919876543210",
            reason: "Three parcels came back",
            expires_at: null,
            created_by: expect.stringMatching(/^user_/),
          }),
          expect.objectContaining({ kind: "email", value: "a@b.test" }),
        ])
      })

      it("should refuse what is wrong, name it and add nothing", async () => {
        for (const [block, field] of [
          [{ ...phone, value: "12345" }, "blocks.1.value"],
          [{ ...phone, kind: "pincode", value: "0" }, "blocks.1.value"],
          [{ ...phone, kind: "horoscope" }, "kind"],
          [{ ...phone, reason: "" }, "reason"],
          [{ ...phone, expires_at: "tomorrow" }, "expires_at"],
          [{ ...phone, expires_at: "2020-01-01T00:00:00Z" }, "blocks.1.expires_at"],
          [{ ...phone, until: "ever" }, "until"],
        ] as const) {
          const { status, data } = await add({ ...phone, value: "9000000001" }, block)
          expect(status).toBe(400)
          expect(data.message).toContain(field)
        }
        expect((await add()).status).toBe(400)
        expect((await shop.admin.get(PATH)).data.count).toBe(0)
      })

      it("should refuse what is on the list already", async () => {
        await add(phone)
        const { status, data } = await add({ ...phone, value: "+91 98765 43210" })

        expect(status).toBe(422)
        expect(data.message).toContain("+919876543210")
        expect((await shop.admin.get(PATH)).data.count).toBe(1)
      })
    })

    describe("GET /admin/cod-blocks", () => {
      it("should list and search", async () => {
        await add(phone, { kind: "pincode", value: "190001", reason: "No courier" })
        const values = async (query: string) =>
          (await shop.admin.get(`${PATH}?${query}`)).data.cod_blocks.map(
            ({ value }: { value: string }) => value
          )

        expect(await values("kind=pincode")).toEqual(["190001"])
        expect(await values("q=98765")).toEqual(["+919876543210"])
        expect(await values("q=courier")).toEqual(["190001"])
        expect(await values("limit=1")).toHaveLength(1)
        expect((await shop.admin.get(`${PATH}?kind=horoscope`)).status).toBe(400)
      })
    })

    describe("DELETE /admin/cod-blocks/:id", () => {
      it("should offer cash again, and know no other block", async () => {
        const cartId = await shop.cart()
        const { data } = await add(phone)
        expect(await shop.ask({ cart_id: cartId })).toMatchObject({ code: "not_offered" })

        const { id } = data.cod_blocks[0]
        expect((await shop.admin.delete(`${PATH}/${id}`)).data).toEqual({
          id,
          object: "cod_block",
          deleted: true,
        })
        expect(await shop.ask({ cart_id: cartId })).toMatchObject({ available: true })
        expect((await shop.admin.delete(`${PATH}/${id}`)).status).toBe(404)
        expect((await add(phone)).status).toBe(200)
      })
    })

    it("should want a login", async () => {
      const { data } = await add(phone)

      expect((await shop.stranger.get(PATH)).status).toBe(401)
      expect((await shop.stranger.post(PATH, { blocks: [phone] })).status).toBe(401)
      expect((await shop.stranger.delete(`${PATH}/${data.cod_blocks[0].id}`)).status).toBe(401)
      expect((await shop.admin.get(PATH)).data.count).toBe(1)
    })
  },
})
