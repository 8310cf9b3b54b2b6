import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createCart, createPaymentShop, registerCustomer } from "../payments/helpers/shop"
import type { PaymentShop } from "../payments/helpers/shop"

jest.setTimeout(240_000)

type Headers = Record<string, string>
type Answer = { status: number; data: any; headers: Record<string, string | undefined> }

const KEY = "checkout-attempt-0001"

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let shop: PaymentShop

    beforeAll(async () => {
      container = getContainer()
      shop = await createPaymentShop(container)
    })

    const sql = async (statement: string): Promise<any[]> =>
      (await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(statement)).rows
    const orders = () => container.resolve(Modules.ORDER).listOrders({})

    /** A cart with cash chosen, so that only completing it is left. */
    const readyCart = async (headers: Headers = {}) => {
      const id = await createCart(api, shop, { headers })
      await api.post(
        `/store/carts/${id}/payment-method`,
        { provider_id: "pp_cod_cod" },
        { headers: { ...shop.headers, ...headers } }
      )
      return id
    }
    const complete = (
      cartId: string,
      key: string | null = KEY,
      options: { body?: object; headers?: Headers } = {}
    ): Promise<Answer> =>
      api.post(`/store/carts/${cartId}/complete`, options.body ?? {}, {
        headers: {
          ...shop.headers,
          ...options.headers,
          ...(key === null ? {} : { "idempotency-key": key }),
        },
        validateStatus: () => true,
      })
    const replayed = ({ headers }: Answer) => headers["idempotency-replayed"] === "true"

    it("should answer a repeat what the first one was answered, though the cart is an order by now", async () => {
      const cartId = await readyCart()
      const first = await complete(cartId)
      expect(first.status).toBe(200)
      expect(first.data.type).toBe("order")
      expect(replayed(first)).toBe(false)

      await container
        .resolve(Modules.ORDER)
        .updateOrders([{ id: first.data.order.id, email: "changed@bodycon.test" }])
      const again = await complete(cartId)
      expect(replayed(again)).toBe(true)
      expect(again.status).toBe(200)
      expect(again.data).toEqual(first.data)
      expect(await orders()).toHaveLength(1)
    })

    it("should refuse another body or another cart under the same key, and change neither", async () => {
      const [cartId, otherId] = [await readyCart(), await readyCart()]
      await complete(cartId)
      const body = await complete(cartId, KEY, { body: { note: "leave it with the guard" } })
      const cart = await complete(otherId)
      for (const answer of [body, cart]) {
        expect(answer.status).toBe(409)
        expect(answer.data).toMatchObject({ code: "idempotency_key_reused" })
        expect(answer.data.message).toContain("Idempotency-Key")
      }
      expect(await orders()).toHaveLength(1)
      expect((await complete(otherId, "checkout-attempt-0002")).data.type).toBe("order")
    })

    it("should run once for eight requests of one moment, and let the others come again", async () => {
      const cartId = await readyCart()
      const answers = await Promise.all(Array.from({ length: 8 }, () => complete(cartId)))
      const ran = answers.filter((answer) => answer.status === 200 && !replayed(answer))
      const waiting = answers.filter((answer) => answer.status === 409)
      expect(ran).toHaveLength(1)
      expect(waiting.length).toBeGreaterThan(0)
      for (const { data, headers } of waiting) {
        expect(data.code).toBe("idempotency_key_in_progress")
        expect(Number(headers["retry-after"])).toBeGreaterThan(0)
      }
      for (const answer of answers.filter(replayed)) {
        expect(answer.data).toEqual(ran[0].data)
      }
      expect(await orders()).toHaveLength(1)
      const late = await complete(cartId)
      expect([replayed(late), late.data.order.id]).toEqual([true, ran[0].data.order.id])
    })

    it("should keep a refusal and not a fault of the server", async () => {
      const cartId = await readyCart()
      await sql("alter table cart rename to cart_gone")
      const fault = await complete(cartId).finally(() =>
        sql("alter table cart_gone rename to cart")
      )
      expect(fault.status).toBe(500)
      const after = await complete(cartId)
      expect([after.status, after.data.type, replayed(after)]).toEqual([200, "order", false])

      const unpaidId = await createCart(api, shop)
      const refusal = await complete(unpaidId, "checkout-attempt-0003")
      expect(refusal.status).toBe(400)
      const again = await complete(unpaidId, "checkout-attempt-0003")
      expect([again.status, replayed(again)]).toEqual([400, true])
      expect(again.data).toEqual(refusal.data)
    })

    it("should pass the key of a killed server on after its lease, and make no second order", async () => {
      const cartId = await readyCart()
      const first = await complete(cartId)
      await sql(
        "update idempotency_key set response_status = null, response_body = null, leased_until = now() + interval '1 hour'"
      )
      expect((await complete(cartId)).data.code).toBe("idempotency_key_in_progress")
      await sql("update idempotency_key set leased_until = now() - interval '1 second'")
      const retry = await complete(cartId)
      expect([retry.status, replayed(retry)]).toEqual([200, false])
      expect(retry.data.order.id).toBe(first.data.order.id)
      expect(await orders()).toHaveLength(1)
    })

    it("should work as before without a key", async () => {
      const cartId = await readyCart()
      const first = await complete(cartId, null)
      const again = await complete(cartId, null)
      expect([first.status, again.status]).toEqual([200, 200])
      expect([replayed(first), replayed(again)]).toEqual([false, false])
      expect(again.data.order.id).toBe(first.data.order.id)
      expect(await sql("select id from idempotency_key")).toEqual([])
    })

    it.each(["short", "has a space in it", "x".repeat(256)])(
      "should refuse the key %j, naming the header and changing nothing",
      async (key) => {
        const cartId = await readyCart()
        const answer = await complete(cartId, key)
        expect(answer.status).toBe(400)
        expect(answer.data.message).toContain("Idempotency-Key")
        expect(await orders()).toHaveLength(0)
      }
    )

    it("should not replay one customer's answer to another one or to a guest", async () => {
      const owner = await registerCustomer(api, shop, "owner@bodycon.test")
      const other = await registerCustomer(api, shop, "other@bodycon.test")
      const cartId = await readyCart(owner)
      const own = await complete(cartId, KEY, { headers: owner })
      expect(own.data.type).toBe("order")

      for (const headers of [other, {}]) {
        const foreign = await complete(cartId, KEY, { headers })
        expect(replayed(foreign)).toBe(false)
      }
      const otherCart = await readyCart(other)
      const others = await complete(otherCart, KEY, { headers: other })
      expect(others.status).toBe(409)
      const othersOwn = await complete(otherCart, "checkout-attempt-0004", { headers: other })
      expect(othersOwn.data.order.id).not.toBe(own.data.order.id)
      expect(replayed(await complete(cartId, KEY, { headers: owner }))).toBe(true)
      expect(await sql("select distinct actor from idempotency_key order by actor")).toHaveLength(3)
    })

    it("should forget keys once their day is over", async () => {
      await complete(await readyCart())
      await complete(await readyCart(), "checkout-attempt-0005")
      await sql(`update idempotency_key set expires_at = now() where key = '${KEY}'`)
      const { result } = await container
        .resolve(Modules.WORKFLOW_ENGINE)
        .run("purge-idempotency-keys", { input: undefined })
      expect(result).toEqual({ purged: 1 })
      expect(await sql("select key from idempotency_key")).toEqual([
        { key: "checkout-attempt-0005" },
      ])
    })
  },
})
