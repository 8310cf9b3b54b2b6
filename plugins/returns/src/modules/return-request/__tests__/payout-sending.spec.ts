import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import path from "node:path"
import { RETURN_REQUEST_MODULE } from "../constants"
import type ReturnRequestModuleService from "../service"
import { NastyBank } from "./helpers/nasty-bank"
import type { SendPlan } from "./helpers/nasty-bank"
import { admin, moduleOptions, upi } from "./helpers/return-world"

jest.setTimeout(180_000)

const bank = new NastyBank()

moduleIntegrationTestRunner<ReturnRequestModuleService>({
  moduleName: RETURN_REQUEST_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: { ...moduleOptions, payoutProviders: [bank], payoutProvider: "nasty" },
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service, dbConfig, MikroOrmWrapper }) => {
    let refunds = 0
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>
    const events = async (name: string): Promise<number> =>
      (
        await sql<{ name: string }>(
          "select payload ->> 'name' as name from graphile_worker._private_jobs order by id"
        )
      ).filter((row) => row.name === name).length
    const jobs = () =>
      sql<{ key: string; input: { id: string; attempt: number } }>(
        `select key, payload -> 'input' as input from graphile_worker._private_jobs
         where payload ->> 'workflow_id' = 'send-payout' order by id`
      )
    /** The time in which only one run may ask has passed. */
    const later = () => sql("update return_payout set claimed_until = now() - interval '1 second'")

    const due = async (amount = "499.50") => {
      refunds += 1
      const { payout } = await service.openRefundPayout({
        order_id: `order_${refunds}`,
        order_number: `BC-20261121-${String(refunds).padStart(6, "0")}`,
        email: "asha@example.com",
        refund_id: `ref_${refunds}`,
        amount,
      })
      await service.givePayoutDetails({ id: payout.id, details: upi, actor: { type: "shopper" } })
      return payout.id
    }
    const sending = async () => {
      const id = await due()
      const { attempt } = await service.requestPayoutSend({ id, actor: admin })
      return { id, attempt }
    }
    const statusOf = async (id: string) => (await service.retrieveReturnPayout(id)).status
    const begun = async ({ id, attempt }: { id: string; attempt: number }) => {
      const claim = await service.claimPayout({ id, attempt })
      return claim!.order
    }

    beforeEach(async () => {
      bank.reset()
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("truncate graphile_worker._private_jobs")
    })

    it("should say who transfers", () => {
      expect(service.payoutProvider()).toEqual({ id: "nasty", sends: true })
    })

    it("should send by a job written with the status, and be paid by the provider's reference", async () => {
      const payout = await sending()
      expect(await jobs()).toEqual([{ key: `send-payout:${payout.id}`, input: payout }])
      expect(await statusOf(payout.id)).toBe("sending")
      expect(await service.transferPayout(payout)).toEqual({ status: "paid" })
      expect(bank.finds).toEqual([])
      expect(bank.transfers[0].order).toEqual({
        key: `${payout.id}-1`,
        payout_id: payout.id,
        amount: "499.50",
        currency_code: "inr",
        destination: { method: "upi", upi_id: "asha.k@okaxis", name: "Asha Kulkarni" },
        narration: expect.stringMatching(/^Refund BC-20261121-\d{6}$/),
        order_number: expect.stringMatching(/^BC-20261121-\d{6}$/),
      })
      expect(await service.retrieveReturnPayout(payout.id)).toMatchObject({
        status: "paid",
        reference: "UTR00000001",
        provider_id: "nasty",
        paid_at: expect.any(Date),
        paid_by: null,
        claimed_until: null,
      })
      expect(await events("return_payout.paid")).toBe(1)
      expect(await service.transferPayout(payout)).toEqual({ status: "over" })
      expect(bank.sends).toHaveLength(1)
    })

    it.each<[SendPlan, string]>([
      ["pay-unheard", "ETIMEDOUT"],
      ["pay-nonsense", "cannot be understood"],
    ])("should pay once when it was paid and the answer was lost (%s)", async (plan, words) => {
      const payout = await sending()
      bank.plans = [plan]
      await expect(service.transferPayout(payout)).rejects.toThrow(words)
      expect(await statusOf(payout.id)).toBe("sending")
      // The next try comes too early for the bank to know what it did.
      await expect(service.transferPayout(payout)).rejects.toThrow("a moment ago")
      expect(bank.sends).toHaveLength(1)
      await later()
      expect(await service.transferPayout(payout)).toEqual({ status: "paid" })
      expect([bank.sends.length, bank.paid]).toEqual([
        1,
        [{ key: `${payout.id}-1`, amount: "499.50" }],
      ])
    })

    it("should pay once when the process died between the sending and the noting", async () => {
      const payout = await sending()
      await bank.send(await begun(payout))
      await later()
      expect(await service.transferPayout(payout)).toEqual({ status: "paid" })
      expect(bank.sends).toHaveLength(1)
      expect(await events("return_payout.paid")).toBe(1)
    })

    it("should send what a process that died had only meant to send", async () => {
      const payout = await sending()
      await begun(payout)
      await later()
      expect(await service.transferPayout(payout)).toEqual({ status: "paid" })
      expect([bank.finds.length, bank.sends.length]).toEqual([1, 1])
    })

    it("should send nothing while the bank cannot say whether it did", async () => {
      const payout = await sending()
      bank.plans = ["pay-unheard"]
      bank.deaf = 2
      for (const words of ["ETIMEDOUT", "503", "503"]) {
        await expect(service.transferPayout(payout)).rejects.toThrow(words)
        await later()
      }
      expect(await service.transferPayout(payout)).toEqual({ status: "paid" })
      expect(bank.sends).toHaveLength(1)
    })

    it("should let one of several runs at once ask the bank", async () => {
      const payout = await sending()
      const release = bank.hold()
      let refused = 0
      const run = () =>
        service.transferPayout(payout).catch((error: unknown) => {
          refused += 1
          throw error
        })
      const settled = Promise.allSettled([run(), run(), run()])
      // Each has asked the bank, or was told that another one does.
      while (bank.sends.length + refused < 3) {
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      release()
      const outcomes = await settled
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      expect([bank.sends.length, bank.paid.length]).toEqual([1, 1])
    })

    it("should follow what a bank took until it says more, and never send it again", async () => {
      const payout = await sending()
      bank.plans = ["take-unheard"]
      await expect(service.transferPayout(payout)).rejects.toThrow("ETIMEDOUT")
      await later()
      expect(await service.transferPayout(payout)).toEqual({ status: "sent" })
      expect(await service.transferPayout(payout)).toEqual({ status: "sent" })
      // It forgets; that is no reason to pay.
      const [taken] = bank.transfers.splice(0)
      expect(await service.transferPayout(payout)).toEqual({ status: "sent" })
      expect(bank.sends).toHaveLength(1)
      bank.transfers.push(taken)
      bank.decide(taken.key, { status: "paid", reference: "UTR77777777" })
      expect(await service.transferPayout(payout)).toEqual({ status: "paid" })
      expect((await service.retrieveReturnPayout(payout.id)).reference).toBe("UTR77777777")
    })

    it("should say once that a bank refused, and try again under another key when a person wants it", async () => {
      const payout = await sending()
      bank.plans = ["refuse-unheard"]
      await expect(service.transferPayout(payout)).rejects.toThrow("ETIMEDOUT")
      await later()
      expect(await service.transferPayout(payout)).toEqual({ status: "failed" })
      expect(await service.retrieveReturnPayout(payout.id)).toMatchObject({
        failure: "The account is closed.",
        reference: null,
      })
      expect(await events("return_payout.failed")).toBe(1)
      await expect(service.requestPayoutSend({ id: payout.id, actor: admin })).rejects.toThrow(
        "status"
      )
      await service.givePayoutDetails({
        id: payout.id,
        details: { ...upi, upi_id: "asha@okicici" },
        actor: { type: "shopper" },
      })
      const { attempt } = await service.requestPayoutSend({ id: payout.id, actor: admin })
      expect(attempt).toBe(2)
      // News of the first attempt comes late.
      await service.recordPayoutOutcome({
        ...payout,
        outcome: { status: "paid", reference: "UTR99999999" },
      })
      expect(await statusOf(payout.id)).toBe("sending")
      expect(await service.transferPayout({ id: payout.id, attempt })).toEqual({ status: "paid" })
      expect(bank.paid).toEqual([{ key: `${payout.id}-2`, amount: "499.50" }])
      expect(bank.transfers.at(-1)!.order.destination).toMatchObject({ upi_id: "asha@okicici" })
    })

    it("should queue one job however often it is asked to send, and keep the account till it is known", async () => {
      const payout = await sending()
      const again = await service.requestPayoutSend({ id: payout.id, actor: admin })
      expect(again.attempt).toBe(1)
      expect(await jobs()).toHaveLength(1)
      const change = { id: payout.id, details: upi, actor: { type: "shopper" } } as const
      await expect(service.givePayoutDetails(change)).rejects.toThrow("on its way")
      await expect(
        service.payPayout({ id: payout.id, reference: "UTR12345678", actor: admin })
      ).rejects.toThrow("the provider is being asked")
      await service.transferPayout(payout)
      await expect(service.givePayoutDetails(change)).rejects.toThrow("paid already")
    })

    it("should keep a payout's own reference when a bank gives one twice", async () => {
      const [first, second] = [await sending(), await sending()]
      await service.transferPayout(first)
      bank.plans = ["take"]
      await service.transferPayout(second)
      bank.decide(`${second.id}-1`, { status: "paid", reference: "UTR00000001" })
      expect(await service.transferPayout(second)).toEqual({ status: "paid" })
      expect((await service.retrieveReturnPayout(second.id)).reference).toBe(
        `UTR00000001/${second.id}`
      )
    })

    it("should never pay twice nor lose a payout, whatever the bank and the process do", async () => {
      const plan = fc.constantFrom<SendPlan>(
        "pay",
        "take",
        "refuse",
        "pay-unheard",
        "take-unheard",
        "refuse-unheard",
        "unreachable",
        "pay-nonsense"
      )
      const step = fc.constantFrom("run", "run", "twice", "die-before", "die-after", "early", "ask")
      const count = { runs: 0, paid: 0, failed: 0, sends: 0, lookups: 0 }
      await fc.assert(
        fc.asyncProperty(
          fc.array(plan, { maxLength: 4 }),
          fc.array(step, { maxLength: 6 }),
          fc.nat({ max: 2 }),
          async (plans, steps, deaf) => {
            bank.reset()
            Object.assign(bank, { plans: [...plans], deaf })
            const payout = await sending()
            const run = () => service.transferPayout(payout).catch(() => null)
            for (const one of steps) {
              if (one === "run") {
                await run()
              } else if (one === "twice") {
                await Promise.all([run(), run()])
              } else if (one === "early") {
                await run()
                await run()
              } else if (one === "ask") {
                await service.requestPayoutSend({ id: payout.id, actor: admin }).catch(() => null)
              } else {
                const claim = await service.claimPayout(payout).catch(() => null)
                if (claim?.state === "new" && one === "die-after") {
                  await bank.send(claim.order).catch(() => null)
                }
              }
              await later()
            }
            for (let tries = 0; tries < 10; tries += 1) {
              await run()
              await later()
              const status = await statusOf(payout.id)
              if (status === "sent") {
                bank.decide(`${payout.id}-1`, { status: "paid" })
              }
              if (status === "paid" || status === "failed") {
                break
              }
            }
            const status = await statusOf(payout.id)
            expect(["paid", "failed"]).toContain(status)
            expect(bank.paid).toEqual(
              status === "paid" ? [{ key: `${payout.id}-1`, amount: "499.50" }] : []
            )
            expect(
              await sql(`select 1 from return_payout_entry
              where payout_id = '${payout.id}' and type in ('paid', 'failed')`)
            ).toHaveLength(1)
            count.runs += 1
            count[status as "paid" | "failed"] += 1
            count.sends += bank.sends.length
            count.lookups += bank.finds.length
          }
        ),
        { numRuns: 60 }
      )
      expect(count.paid + count.failed).toBe(count.runs)
      process.stdout.write(`payouts under a nasty bank: ${JSON.stringify(count)}\n`)
    })
  },
})
