import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import type { NdrEntry } from "../../../client/ndr"
import { ShiprocketError } from "../../../client/errors"
import { sendNdrAnswer } from "../../../lib/ndr-sending"
import type { NdrDesk } from "../../../lib/ndr-sending"
import { NdrSettingsSchema } from "../../../settings/ndr"
import { NDR_MODULE } from "../constants"
import { istDay } from "../delivery-dates"
import type NdrModuleService from "../service"
import type { NdrReport } from "../types"

jest.setTimeout(60_000)

const HOUR = 3_600_000
const QUIET = NdrSettingsSchema.parse({ rules: [] })

const report = (change: Partial<NdrReport> = {}): NdrReport => ({
  parcel: {
    shipment_id: "shpm_1",
    awb: "AWB1",
    order_id: "order_1",
    order_number: "BC-20261121-000001",
    reference: "BC-20261121-000001-P1",
    courier_name: "Surface One",
    payment_method: "cod",
    declared_value: "1499.50",
    city: "Bengaluru",
    pincode: "560001",
  },
  attempts: 1,
  reason: "Customer not available",
  raised_at: new Date(),
  ...change,
})

/** Shiprocket's side of one case: what it was sent, and the history it keeps. */
const createDesk = () => {
  const history: NonNullable<NdrEntry["history"]> = [
    { ndr_reason: "Customer not available", action_by: "COURIER", ndr_attempt: 1 },
  ]
  const sent: object[] = []
  const trouble: { before?: ShiprocketError; after?: ShiprocketError } = {}
  const desk: NdrDesk = {
    findNdr: async (awb) => ({
      awb_code: awb,
      reason: "Customer not available",
      attempts: 1,
      ndr_raised_at: null,
      history: [...history],
    }),
    actOnNdr: async (_awb, action) => {
      const { before, after } = trouble
      delete trouble.before
      delete trouble.after
      if (before) {
        throw before
      }
      sent.push(action)
      history.push({ ndr_reason: action.action, action_by: "SELLER", ndr_attempt: 1 })
      if (after) {
        throw after
      }
    },
  }
  return { desk, sent, trouble }
}

const lostAnswer = () =>
  new ShiprocketError({ code: "unreachable", message: "time-out", outcomeUnknown: true })

moduleIntegrationTestRunner<NdrModuleService>({
  moduleName: NDR_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: {
    email: "api@shop.example",
    password: "secret-pw",
    webhookKey: "hook-key",
    encryptionKey: "ab".repeat(32),
    defaultPickupPincode: "395002",
  },
  testSuite: ({ service, dbConfig, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>
    const queued = async () =>
      (
        await sql<{ name: string; waits: boolean }>(
          `select coalesce(payload->>'name', payload->>'workflow_id') as name,
             run_at > now() + interval '1 minute' as waits
           from graphile_worker._private_jobs order by id`
        )
      ).map(({ name, waits }) => (waits ? `${name} later` : name))
    const history = async (case_id: string) =>
      (await service.listNdrCaseEvents({ case_id }, { order: { occurred_at: "ASC" } })).map(
        ({ kind }) => kind
      )
    const open = async (change: Partial<NdrReport> = {}, settings = QUIET) =>
      (await service.report(report(change), settings))!.id
    const retry = (id: string, actor: { type: "rule" | "shopper" | "person"; id?: string }) =>
      service.answer({ id, action: "re-attempt", comments: "Please try again", actor })
    const person = { type: "person" as const, id: "user_1" }

    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("delete from graphile_worker._private_jobs")
    })

    describe("report", () => {
      it("should open one case an attempt, however often it is told, and publish once", async () => {
        const reported = await Promise.all([1, 2, 3].map(() => service.report(report(), QUIET)))
        expect(reported.filter((one) => one?.created)).toHaveLength(1)
        await service.report(report({ attempts: null, reason: null }), QUIET)
        const [found, ...others] = await service.listNdrCases({})
        expect(others).toEqual([])
        expect(found).toMatchObject({
          status: "open",
          attempts: 1,
          reason: "Customer not available",
          reason_code: "customer_unavailable",
        })
        expect(found.respond_by.getTime() - found.raised_at.getTime()).toBe(24 * HOUR)
        expect(await queued()).toEqual(["ndr_case.opened"])
      })

      it("should end the case of the attempt before, and not go back to it", async () => {
        const first = await open({ raised_at: new Date(Date.now() - 20 * HOUR) })
        const second = await open({ attempts: 2 })
        expect(await service.retrieveNdrCase(first)).toMatchObject({
          status: "closed",
          outcome: "attempted_again",
        })
        expect(await service.retrieveNdrCase(second)).toMatchObject({ status: "open", attempts: 2 })
        expect(
          await service.report(report({ attempts: null, raised_at: new Date(0) }), QUIET)
        ).toBe(null)
      })

      it("should learn the reason and the count from Shiprocket's list", async () => {
        const id = await open({ attempts: null, reason: null })
        await open({ attempts: 2, reason: "Incomplete address" })
        expect(await service.retrieveNdrCase(id)).toMatchObject({
          attempts: 2,
          confirmed: true,
          reason_code: "wrong_address",
        })
        await open({ attempts: 2, reason: "Incomplete address" })
        expect(await history(id)).toEqual(["opened", "updated"])
      })
    })

    describe("rules", () => {
      const rules = NdrSettingsSchema.parse({
        rules: [
          { name: "Dear", when: { min_value: "5000" }, then: "wait" },
          { name: "Again", then: "re-attempt", wait_hours: 5 },
        ],
      })

      it("should answer by itself later, told in the history by its name", async () => {
        const id = await open({}, rules)
        expect(await service.retrieveNdrCase(id)).toMatchObject({
          status: "answered",
          answered_by: "rule",
          answered_name: "Again",
          answer: { action: "re-attempt" },
        })
        const [, told] = await service.listNdrCaseEvents(
          { case_id: id },
          { order: { occurred_at: "ASC" } }
        )
        expect(told.text).toMatch(/^By rule “Again”: try again on \d{4}-\d{2}-\d{2}$/)
        expect((await queued()).sort()).toEqual([
          "ndr_case.answered",
          "ndr_case.opened",
          "send-ndr-answer later",
        ])
      })

      it("should act once: what Shiprocket refused waits for a person", async () => {
        const id = await open({}, rules)
        const { desk, sent, trouble } = createDesk()
        trouble.before = new ShiprocketError({ code: "refused", message: "not in NDR" })
        await sendNdrAnswer(service, desk, id, 0)
        await open({ reason: "Door locked" }, rules)
        expect(await service.retrieveNdrCase(id)).toMatchObject({
          status: "open",
          reason: "Door locked",
          answered_by: null,
          send_state: "refused",
        })
        expect((await history(id)).filter((kind) => kind === "rule")).toHaveLength(1)
        expect(sent).toEqual([])
      })

      it("should not act again on news of a case it has answered", async () => {
        const id = await open({ attempts: null }, rules)
        await open({ reason: "Incomplete address" }, rules)
        expect((await history(id)).filter((kind) => kind === "rule")).toHaveLength(1)
        expect((await queued()).filter((job) => job.startsWith("send"))).toEqual([
          "send-ndr-answer later",
        ])
      })

      it("should leave a case to a person by rule, and say so", async () => {
        const parcel = { ...report().parcel, declared_value: "9999" }
        const id = await open({ parcel }, rules)
        expect((await service.retrieveNdrCase(id)).status).toBe("open")
        expect(await history(id)).toEqual(["opened", "rule"])
      })

      it("should give way to the shopper, and she to a person, with one job left", async () => {
        const id = await open({}, rules)
        await retry(id, { type: "shopper" })
        await retry(id, person)
        await expect(retry(id, { type: "shopper" })).rejects.toMatchObject({ type: "conflict" })
        expect(await service.retrieveNdrCase(id)).toMatchObject({ answered_by: "person" })
        expect((await queued()).filter((job) => job.startsWith("send"))).toEqual([
          "send-ndr-answer",
        ])
      })
    })

    describe("the shopper's link", () => {
      const choice = () => ({
        action: "re-attempt" as const,
        comments: "Asked for by the customer",
        deferred_date: istDay(new Date(), 2),
      })

      it("should open its case and take one answer", async () => {
        const id = await open()
        const token = service.deliveryToken(await service.retrieveNdrCase(id))!
        expect((await service.openLink(token)).id).toBe(id)
        await expect(
          service.answerByLink(token, { ...choice(), deferred_date: "2020-01-01" })
        ).rejects.toThrow(/^deferred_date/)
        await service.answerByLink(token, choice())
        await expect(service.openLink(token)).rejects.toMatchObject({ type: "not_found" })
        await expect(service.answerByLink(token, choice())).rejects.toMatchObject({
          type: "not_found",
        })
      })

      it("should open nothing when altered, of another use, expired, or of a case that is over", async () => {
        const id = await open()
        const found = await service.retrieveNdrCase(id)
        const token = service.deliveryToken(found)!
        const [body, signature] = token.split(".")
        const other = Buffer.from(JSON.stringify({ use: "ndr", id: "ndr_2" })).toString("base64url")
        for (const wrong of [`${other}.${signature}`, `${body}.AAAA`, body, "", "a.b.c"]) {
          await expect(service.openLink(wrong)).rejects.toMatchObject({ type: "not_found" })
        }
        const late = new Date(found.respond_by.getTime() + 1)
        expect(service.deliveryToken(found, late)).toBeNull()
        await service.close("shpm_1", "delivered")
        await expect(service.openLink(token)).rejects.toMatchObject({ type: "not_found" })
      })
    })

    describe("sending", () => {
      it("should send once, and let nobody change what was sent", async () => {
        const id = await open()
        await retry(id, person)
        const { desk, sent } = createDesk()
        expect(await sendNdrAnswer(service, desk, id, 0)).toEqual({ sent: true })
        expect(await sendNdrAnswer(service, desk, id, 0)).toEqual({ sent: false })
        expect(sent).toEqual([{ action: "re-attempt", comments: "Please try again" }])
        expect(await history(id)).toEqual(["opened", "answered", "sent"])
        await expect(retry(id, person)).rejects.toMatchObject({ type: "conflict" })
      })

      it("should not send again what arrived although its answer was lost", async () => {
        const id = await open()
        await retry(id, person)
        const { desk, sent, trouble } = createDesk()
        trouble.after = lostAnswer()
        await expect(sendNdrAnswer(service, desk, id, 0)).rejects.toThrow("time-out")
        await expect(retry(id, person)).rejects.toMatchObject({ type: "conflict" })
        expect((await service.retrieveNdrCase(id)).send_error).toMatchObject({
          code: "unreachable",
        })
        expect(await sendNdrAnswer(service, desk, id, 60_000)).toEqual({ sent: true })
        expect(sent).toHaveLength(1)
        expect((await service.retrieveNdrCase(id)).send_error).toBeNull()
      })

      it("should send again what did not arrive, once the last try has settled", async () => {
        const id = await open()
        await retry(id, person)
        const { desk, sent, trouble } = createDesk()
        trouble.before = lostAnswer()
        await expect(sendNdrAnswer(service, desk, id, 0)).rejects.toThrow("time-out")
        await expect(sendNdrAnswer(service, desk, id, 60_000)).rejects.toThrow("still settling")
        expect(sent).toEqual([])
        expect(await sendNdrAnswer(service, desk, id, 0)).toEqual({ sent: true })
        expect(sent).toHaveLength(1)
      })

      it("should open the case again when Shiprocket refuses, and tell", async () => {
        const id = await open()
        await retry(id, person)
        const { desk, trouble } = createDesk()
        trouble.before = new ShiprocketError({ code: "refused", message: "not in NDR" })
        expect(await sendNdrAnswer(service, desk, id, 0)).toEqual({ sent: false })
        expect(await service.retrieveNdrCase(id)).toMatchObject({
          status: "open",
          send_state: "refused",
          send_error: { code: "refused" },
        })
        expect(await queued()).toContain("ndr_case.refused")
        await retry(id, person)
      })

      it("should keep two runs apart, and send nothing of a case that is over", async () => {
        const id = await open()
        await retry(id, person)
        await service.claimSending(id)
        await expect(service.claimSending(id)).rejects.toMatchObject({ type: "conflict" })
        await service.close("shpm_1", "rto")
        expect(await service.claimSending(id)).toBeNull()
      })
    })

    describe("time", () => {
      it("should warn once of a case whose time runs out, then end it", async () => {
        const id = await open({ raised_at: new Date(Date.now() - 20 * HOUR) })
        expect([await service.warnOfExpiring(), await service.warnOfExpiring()]).toEqual([1, 0])
        expect(await service.expire()).toBe(0)
        await service.updateNdrCases({ id, respond_by: new Date(Date.now() - 1) })
        expect(await service.expire()).toBe(1)
        expect(await service.retrieveNdrCase(id)).toMatchObject({
          status: "closed",
          outcome: "expired",
        })
        await retry(id, person)
        expect((await service.retrieveNdrCase(id)).status).toBe("answered")
      })

      it("should end what is open of a parcel, once", async () => {
        const id = await open()
        expect([
          await service.close("shpm_1", "delivered"),
          await service.close("shpm_1", "delivered"),
        ]).toEqual([1, 0])
        expect(await history(id)).toEqual(["opened", "closed"])
      })
    })
  },
})
