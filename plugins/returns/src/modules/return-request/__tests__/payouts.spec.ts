import { ensureJobSchema, signToken } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import type { CreateRefundPayoutInput } from "../../../types"
import { RETURN_REQUEST_MODULE } from "../constants"
import type ReturnRequestModuleService from "../service"
import {
  account,
  admin,
  cashRequest,
  LINK_SECRET,
  moduleOptions,
  shopper,
  upi,
} from "./helpers/return-world"

jest.setTimeout(90_000)

const refund = (overrides: Partial<CreateRefundPayoutInput> = {}): CreateRefundPayoutInput => ({
  order_id: "order_9",
  order_number: "BC-20261121-000009",
  email: "asha@example.com",
  refund_id: "ref_1",
  amount: "299.50",
  reason: "One dress less",
  ...overrides,
})

moduleIntegrationTestRunner<ReturnRequestModuleService>({
  moduleName: RETURN_REQUEST_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions,
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service, dbConfig, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>
    const events = () =>
      sql<{ name: string; data: object }>(
        `select payload ->> 'name' as name, payload -> 'data' as data
         from graphile_worker._private_jobs order by id`
      )
    const timeline = async (payout_id: string) =>
      (await service.listReturnPayoutEntries({ payout_id }))
        .map(({ type, actor_type }) => `${type} ${actor_type}`)
        .sort()
    const open = async (overrides: Partial<CreateRefundPayoutInput> = {}) =>
      (await service.openRefundPayout(refund(overrides))).payout
    const due = async (
      overrides: Partial<CreateRefundPayoutInput> = {},
      details = upi as never
    ) => {
      const { id } = await open(overrides)
      return service.givePayoutDetails({ id, details, actor: shopper })
    }

    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("truncate graphile_worker._private_jobs")
    })

    it("should open one payout per refund, and have the shopper asked", async () => {
      const payout = await open()
      expect(payout).toMatchObject({
        source: "refund",
        return_request_id: null,
        status: "details_wanted",
        method: null,
        masked: null,
        asked: 1,
      })
      const again = await service.openRefundPayout(refund({ amount: "1.00" }))
      expect([again.created, again.payout.id, Number(again.payout.amount)]).toEqual([
        false,
        payout.id,
        299.5,
      ])
      const races = await Promise.all(
        [1, 2, 3].map(() => service.openRefundPayout(refund({ refund_id: "ref_2" })))
      )
      expect(races.filter(({ created }) => created)).toHaveLength(1)
      expect((await events()).map(({ name }) => name)).toEqual([
        "return_payout.details_wanted",
        "return_payout.details_wanted",
      ])
      expect((await events())[0].data).toEqual({
        id: payout.id,
        order_id: "order_9",
        return_request_id: null,
        refund_id: "ref_1",
      })
    })

    it.each(["0", "-1", "1.005"])("should open none of ₹%s", async (amount) => {
      await expect(service.openRefundPayout(refund({ amount }))).rejects.toThrow()
      expect(await service.listReturnPayouts()).toEqual([])
    })

    it("should keep the account encrypted and masked, and take another one until it is paid", async () => {
      const { id } = await open()
      const first = await service.givePayoutDetails({ id, details: account, actor: shopper })
      expect(first).toMatchObject({
        status: "due",
        method: "bank",
        masked: "•••• 9012, HDFC",
        consent_version: expect.any(String),
        consent_at: expect.any(Date),
      })
      const second = await service.givePayoutDetails({ id, details: upi, actor: admin })
      expect(second).toMatchObject({ status: "due", method: "upi", masked: "as•••@okaxis" })
      const everything = JSON.stringify([
        await sql("select * from return_payout"),
        await sql("select * from return_payout_entry"),
        await sql("select * from return_destination"),
        await events(),
      ])
      expect(everything).not.toContain("asha.k@")
      expect(everything).not.toContain("123456789012")
      expect(await service.listReturnDestinations()).toHaveLength(1)
      expect(await service.revealDestination({ id, actor: admin })).toEqual({
        method: "upi",
        upi_id: "asha.k@okaxis",
        name: "Asha Kulkarni",
      })
      expect(await timeline(id)).toEqual([
        "destination_shown admin",
        "details_given admin",
        "details_given shopper",
        "details_wanted system",
        "due shopper",
      ])
      await service.payPayout({ id, reference: "UTR1234567", actor: admin })
      await expect(service.givePayoutDetails({ id, details: upi, actor: shopper })).rejects.toThrow(
        "paid already"
      )
    })

    it.each([
      ["upi_id", { ...upi, upi_id: "asha" }],
      ["name", { ...upi, name: "9" }],
      ["consent", { ...upi, consent: false }],
      ["consent_version", { ...upi, consent_version: "2001-01-01" }],
      ["ifsc", { ...account, ifsc: "HDFC1001234" }],
      ["account_number", { ...account, account_number: "12345" }],
    ])("should refuse a wrong account, naming %s, and keep nothing", async (field, details) => {
      const { id } = await open()
      await expect(
        service.givePayoutDetails({ id, details: details as never, actor: shopper })
      ).rejects.toThrow(new RegExp(`^${field}: `))
      expect((await service.retrieveReturnPayout(id)).status).toBe("details_wanted")
      expect(await service.listReturnDestinations()).toEqual([])
    })

    it("should be paid by hand once it is known where to, each reference once", async () => {
      const one = await open()
      const two = await due({ refund_id: "ref_2" })
      const pay = (id: string, reference: string) =>
        service.payPayout({ id, reference, actor: admin })
      await expect(pay(one.id, "UTR1234567")).rejects.toThrow("not known yet")
      await pay(two.id, "utr1234567")
      await pay(two.id, "UTR1234567")
      await service.givePayoutDetails({ id: one.id, details: upi, actor: shopper })
      await expect(pay(one.id, "UTR1234567")).rejects.toThrow(
        "reference: was used for BC-20261121-000009"
      )
      const paid = (await events()).filter(({ name }) => name === "return_payout.paid")
      expect(paid.map(({ data }) => data)).toEqual([
        { id: two.id, order_id: "order_9", return_request_id: null, refund_id: "ref_2" },
      ])
    })

    it("should send nothing by a provider when there is none", async () => {
      const { id } = await due()
      expect(service.payoutProvider()).toEqual({ id: "manual", sends: false })
      await expect(service.requestPayoutSend({ id, actor: admin })).rejects.toThrow("by hand")
      expect((await service.retrieveReturnPayout(id)).status).toBe("due")
      await expect(service.reopenPayout({ id: "retpay_0", actor: admin })).rejects.toThrow()
      expect((await service.reopenPayout({ id, actor: admin })).status).toBe("due")
    })

    it("should open by its link only, show no more than the mask, and tell no stranger", async () => {
      const { id } = await open()
      const { token } = (await service.prepareRefundDetails(id))!
      expect(service.payoutOfLink(token)).toBe(id)
      expect(await service.refundDetails(id)).toMatchObject({
        order_number: "BC-20261121-000009",
        amount: "299.50",
        status: "details_wanted",
        method: null,
        masked: null,
        changeable: true,
        consent: { version: expect.any(String), text: expect.stringContaining("encrypted") },
      })
      const foreign = [
        `${token.slice(0, -2)}xx`,
        "nonsense",
        "",
        signToken({ use: "track", payout_id: id }, { secret: LINK_SECRET, expiresInSeconds: 60 }),
        signToken({ use: "refund-details", payout_id: id }, { secret: "another-secret-of-links" }),
        signToken({ use: "refund-details", payout_id: id, exp: 1 }, { secret: LINK_SECRET }),
      ]
      for (const link of foreign) {
        expect(() => service.payoutOfLink(link)).toThrow("not valid")
      }
      await service.givePayoutDetails({ id, details: upi, actor: shopper })
      expect(await service.prepareRefundDetails(id)).toBeNull()
    })

    it("should ask as often as the merchant wants, and nobody without an address", async () => {
      const { id } = await open()
      expect((await service.askForPayoutDetails({ id, actor: admin })).asked).toBe(2)
      expect((await service.prepareRefundDetails(id))!.asked).toBe(2)
      expect((await events()).map(({ name }) => name)).toEqual([
        "return_payout.details_wanted",
        "return_payout.details_wanted",
      ])
      await service.givePayoutDetails({ id, details: upi, actor: admin })
      await expect(service.askForPayoutDetails({ id, actor: admin })).rejects.toThrow("due")
      const silent = await open({ refund_id: "ref_2", email: null })
      await expect(service.askForPayoutDetails({ id: silent.id, actor: admin })).rejects.toThrow(
        "email"
      )
      expect(await service.prepareRefundDetails(silent.id)).toBeNull()
    })

    it("should export what is due with its accounts, noted at each", async () => {
      const first = await due()
      const second = await due({ refund_id: "ref_2", amount: "10" }, account as never)
      await open({ refund_id: "ref_3" })
      const rows = await service.exportDuePayouts({ actor: admin })
      expect(rows.map(({ id, amount, destination }) => [id, Number(amount), destination])).toEqual([
        [first.id, 299.5, { method: "upi", upi_id: "asha.k@okaxis", name: "Asha Kulkarni" }],
        [
          second.id,
          10,
          {
            method: "bank",
            account_number: "123456789012",
            ifsc: "HDFC0001234",
            name: "Asha Kulkarni",
          },
        ],
      ])
      expect(await timeline(first.id)).toContain("exported admin")
      const banks = await service.exportDuePayouts({ actor: admin, method: "bank" })
      expect(banks.map(({ id }) => id)).toEqual([second.id])
    })

    it("should let a return's payout change its account too, for the return as well", async () => {
      const request = await service.submitReturnRequest(cashRequest())
      await service.decideReturnRequest({ id: request.id, action: "approve", actor: admin })
      await service.receiveReturnRequest({
        id: request.id,
        actor: admin,
        items: [{ id: request.items[0].id, quantity: 1, condition: "good" }],
      })
      const { payout } = await service.openPayout({ return_request_id: request.id })
      expect(payout).toMatchObject({ source: "return", status: "due", email: "asha@example.com" })
      await service.givePayoutDetails({ id: payout.id, details: account, actor: admin })
      expect(await service.retrieveReturnRequest(request.id)).toMatchObject({
        refund_method: "bank",
        refund_masked: "•••• 9012, HDFC",
      })
      expect(await service.listReturnDestinations()).toHaveLength(1)
      expect(await service.revealDestination({ id: payout.id, actor: admin })).toMatchObject({
        ifsc: "HDFC0001234",
      })
      await service.payPayout({ id: payout.id, reference: "UTR1234567", actor: admin })
      expect((await service.retrieveReturnRequest(request.id)).status).toBe("completed")
    })
  },
})
