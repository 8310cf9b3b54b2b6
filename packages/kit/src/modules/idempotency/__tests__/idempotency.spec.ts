import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { resolve } from "node:path"
import { Pool } from "pg"
import { IDEMPOTENCY_MODULE } from ".."
import IdempotencyKey from "../models/idempotency-key"
import type IdempotencyModuleService from "../service"
import type { KeyLease } from "../types"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<IdempotencyModuleService>({
  moduleName: IDEMPOTENCY_MODULE,
  moduleModels: [IdempotencyKey],
  resolve: resolve(__dirname, ".."),
  testSuite: ({ service, dbConfig }) => {
    const request = {
      scope: "store-cart-complete",
      actor: "customer:cus_1",
      key: "key-0001",
      fingerprint: "print-1",
    }
    const ANSWER = { status: 200, body: '{"type":"order"}' }

    const sql = async (statement: string) => {
      const pool = new Pool({ connectionString: dbConfig.clientUrl })
      try {
        return (await pool.query(statement)).rows
      } finally {
        await pool.end()
      }
    }
    const claimed = async (input = request): Promise<KeyLease> => {
      const claim = await service.claim(input)
      if (claim.outcome !== "claimed") {
        throw new Error(`expected a claim, got ${claim.outcome}`)
      }
      return claim.lease
    }
    const leaseRunsOut = () =>
      sql("update idempotency_key set leased_until = now() - interval '1 second'")

    it("should give a key to exactly one of twenty requests of one moment", async () => {
      const claims = await Promise.all(Array.from({ length: 20 }, () => service.claim(request)))
      const outcomes = claims.map(({ outcome }) => outcome).sort()
      expect(outcomes).toEqual(["claimed", ...Array(19).fill("in_progress")])
      expect(await service.listIdempotencyKeys({})).toHaveLength(1)
    })

    it("should answer repeats what the first one was answered, and refuse another request", async () => {
      const lease = await claimed()
      expect(await service.answer(lease, ANSWER)).toBe(true)
      const repeat = { outcome: "answered", ...ANSWER }
      expect(await service.claim(request)).toEqual(repeat)
      expect(await service.claim({ ...request, fingerprint: "print-2" })).toEqual({
        outcome: "reused",
      })
      expect(await service.answer(lease, { status: 500, body: "{}" })).toBe(false)
      expect(await service.release(lease)).toBe(false)
      expect(await service.claim(request)).toEqual(repeat)
    })

    it("should refuse another request while the first one runs, too", async () => {
      await claimed()
      expect(await service.claim({ ...request, fingerprint: "print-2" })).toEqual({
        outcome: "reused",
      })
    })

    it.each([{ actor: "customer:cus_2" }, { actor: "guest" }, { scope: "other" }])(
      "should keep the same key apart for %j",
      async (change) => {
        await service.answer(await claimed(), ANSWER)
        expect((await service.claim({ ...request, ...change })).outcome).toBe("claimed")
      }
    )

    it("should be free again once released", async () => {
      const lease = await claimed()
      expect(await service.release(lease)).toBe(true)
      expect(await service.renew(lease)).toBe(false)
      expect((await service.claim({ ...request, fingerprint: "print-2" })).outcome).toBe("claimed")
    })

    it("should pass a dead process's key on once its lease has run out, and no answer of the dead", async () => {
      const dead = await claimed()
      await leaseRunsOut()
      expect(await service.claim({ ...request, fingerprint: "print-2" })).toEqual({
        outcome: "reused",
      })
      const claims = await Promise.all(Array.from({ length: 8 }, () => service.claim(request)))
      expect(claims.filter(({ outcome }) => outcome === "claimed")).toHaveLength(1)
      expect(await service.answer(dead, ANSWER)).toBe(false)
      expect(await service.renew(dead)).toBe(false)
      expect(await service.release(dead)).toBe(false)
      expect(await service.claim(request)).toEqual({ outcome: "in_progress" })
    })

    it("should hold a key as long as it is renewed", async () => {
      const lease = await claimed()
      await leaseRunsOut()
      expect(await service.renew(lease)).toBe(true)
      expect(await service.claim(request)).toEqual({ outcome: "in_progress" })
    })

    it("should forget after a day, and purge only what has expired", async () => {
      await service.answer(await claimed(), ANSWER)
      await claimed({ ...request, key: "key-0002" })
      const [{ hours }] = await sql(
        "select extract(epoch from min(expires_at) - now()) / 3600 as hours from idempotency_key"
      )
      expect(Number(hours)).toBeGreaterThan(23.9)
      expect(Number(hours)).toBeLessThanOrEqual(24)
      expect(await service.purgeExpired()).toBe(0)
      await sql(
        "update idempotency_key set expires_at = now() - interval '1 second' where key = 'key-0001'"
      )
      expect((await service.claim({ ...request, fingerprint: "print-2" })).outcome).toBe("claimed")
      await sql(
        "update idempotency_key set expires_at = now() - interval '1 second' where key = 'key-0001'"
      )
      expect(await service.purgeExpired()).toBe(1)
      expect((await service.listIdempotencyKeys({})).map(({ key }) => key)).toEqual(["key-0002"])
    })
  },
})
