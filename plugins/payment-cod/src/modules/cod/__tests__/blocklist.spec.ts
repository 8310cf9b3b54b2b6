import type { MedusaContainer } from "@medusajs/framework/types"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import type { CodFacts } from "../../../types"
import { COD_MODULE } from "../constants"
import type CodModuleService from "../service"

jest.setTimeout(60_000)

const DAY = 86_400_000
const shopper = { phone: "+919876543210", email: "meera@bodycon.test", customer_id: "cus_1" }

moduleIntegrationTestRunner<CodModuleService>({
  moduleName: COD_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: { linkSecret: "a-secret-of-sixteen", minOrder: "199", maxRefusals: 2 },
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const block = (kind: string, value: string, given: object = {}) =>
      service.blockAll({
        blocks: [{ kind, value, reason: "Never there", ...given }] as never,
        actor_id: "user_1",
      })
    const standing = (given: object = {}) =>
      service.standing({ ...shopper, pincode: "560001", days: 180, ...given })
    const refuse = (order_id: string, given: object = {}) =>
      service.recordRefusal({ order_id, kind: "rto", ...shopper, ...given } as never)
    const evaluate = (given: Partial<CodFacts> = {}) => {
      const facts = { ...shopper, pincode: "560001", amount: "500.00", cart_id: null }
      return service.evaluate(
        { ...facts, category_ids: [], orders_placed: 1, ...given },
        {} as MedusaContainer
      )
    }

    it.each([
      ["phone", "098765-43210"],
      ["email", "MEERA@bodycon.test"],
      ["customer", "cus_1"],
      ["pincode", "560001"],
    ])("should know a blocked %s however it was typed", async (kind, value) => {
      expect((await standing()).blocked).toBe(false)
      const [{ id }] = await block(kind, value)
      expect((await standing()).blocked).toBe(true)
      expect(await evaluate()).toMatchObject({ available: false, code: "not_offered" })
      expect(
        (
          await standing({
            phone: "+919000000001",
            email: "other@bodycon.test",
            customer_id: "cus_2",
            pincode: "110001",
          })
        ).blocked
      ).toBe(false)

      await service.softDeleteCodBlocks([id])
      expect((await standing()).blocked).toBe(false)
    })

    it("should not take a block whose time is up, and let it be renewed", async () => {
      const [{ id }] = await block("pincode", "560001", {
        expires_at: new Date(Date.now() + DAY).toISOString(),
      })
      expect((await standing()).blocked).toBe(true)
      await expect(block("pincode", "560 001")).rejects.toMatchObject({ type: "duplicate_error" })

      await service.updateCodBlocks({ id, expires_at: new Date(Date.now() - 1000) })
      expect((await standing()).blocked).toBe(false)
      await block("pincode", "560001")
      expect((await standing()).blocked).toBe(true)
    })

    it("should put all on the list or none, and name what is wrong", async () => {
      const good = { kind: "pincode" as const, value: "190001", reason: "No" }
      const add = (other: object) =>
        service.blockAll({ blocks: [good, { ...good, value: "190002", ...other }] })

      await expect(add({ value: "19000" })).rejects.toThrow(/^blocks\.1\.value/)
      await expect(add({ reason: " " })).rejects.toThrow(/^blocks\.1\.reason/)
      await expect(add({ expires_at: "2020-01-01T00:00:00Z" })).rejects.toThrow(
        /^blocks\.1\.expires_at/
      )
      await expect(add({ value: "190 001" })).rejects.toThrow(/^blocks\.1\.value: is there twice/)
      expect(await service.listCodBlocks({})).toHaveLength(0)
      expect(await add({})).toHaveLength(2)
    })

    it("should count parcels not taken by phone, e-mail or customer, once per order", async () => {
      await refuse("order_1", { email: null, customer_id: null })
      await refuse("order_1")
      expect(await standing()).toMatchObject({ refusals: 1 })
      expect((await evaluate()).available).toBe(true)
      await refuse("order_2", { phone: null, customer_id: null, email: " Meera@bodycon.test" })
      await refuse("order_3", { phone: null, email: null })
      await refuse("order_4", { phone: "9000000001", email: null, customer_id: "cus_2" })

      expect(await standing()).toMatchObject({ refusals: 3 })
      expect(await standing({ email: null, customer_id: null })).toMatchObject({ refusals: 1 })
      expect(await evaluate()).toMatchObject({ available: false, code: "not_offered" })
      expect((await service.historyOf(shopper)).refusals.map(({ order_id }) => order_id)).toEqual([
        "order_3",
        "order_2",
        "order_1",
      ])
    })

    it("should hold nothing against who said no before, unless the parcel came back too", async () => {
      const { changed } = await refuse("order_1", { kind: "declined" })
      expect(changed).toBe(true)
      expect(await standing()).toMatchObject({ refusals: 0 })

      expect(await refuse("order_1", { kind: "declined" })).toMatchObject({ changed: false })
      expect(await refuse("order_1")).toMatchObject({ changed: true, refusal: { kind: "rto" } })
      expect(await refuse("order_1", { kind: "declined" })).toMatchObject({
        changed: false,
        refusal: { kind: "rto" },
      })
      expect(await standing()).toMatchObject({ refusals: 1 })
    })

    it("should forgive what is longer ago than the settings say", async () => {
      const { refusal } = await refuse("order_1")
      await service.updateCodRefusals({
        id: refusal.id,
        created_at: new Date(Date.now() - 10 * DAY),
      } as never)

      expect(await standing({ days: 11 })).toMatchObject({ refusals: 1 })
      expect(await standing({ days: 9 })).toMatchObject({ refusals: 0 })
    })

    it("should keep what the merchant saved over the options, and at once", async () => {
      expect((await service.settings()).min_order).toBe("199")
      expect((await evaluate({ amount: "150.00" })).code).toBe("below_minimum")

      const { before, after } = await service.changeSettings({ min_order: "100" }, "user_1")
      expect(before.min_order).toBe("199")
      expect(after).toEqual({ ...before, min_order: "100" })
      expect((await evaluate({ amount: "150.00" })).code).toBeNull()

      await expect(service.changeSettings({ min_order: "x" })).rejects.toThrow(/^min_order/)
      expect((await service.currentSettings()).min_order).toBe("100")
    })

    it("should lose no change of two merchants at once", async () => {
      await Promise.all([
        service.changeSettings({ max_order: "4999" }),
        service.changeSettings({ fee: { value: "49" } }),
        service.changeSettings({ confirm: { above: "999" } }),
      ])

      expect(await service.currentSettings()).toMatchObject({
        max_order: "4999",
        fee: { value: "49" },
        confirm: { above: "999" },
      })
    })
  },
})
