import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { Client } from "pg"
import { codButtonPayload } from "../../../lib/button-payload"
import { COD_MODULE } from "../constants"
import type CodModuleService from "../service"

jest.setTimeout(60_000)

const SECRET = "a-secret-of-sixteen"
const MINUTE = 60_000

moduleIntegrationTestRunner<CodModuleService>({
  moduleName: COD_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: { linkSecret: SECRET, confirm: { above: "0", expiresHours: 24, remindHours: 6 } },
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service, dbConfig }) => {
    let db: Client

    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      db = new Client({ connectionString: dbConfig.clientUrl })
      await db.connect()
      await db.query("delete from graphile_worker._private_jobs")
    })
    afterEach(() => db.end())

    /** Events that were published, oldest first. */
    const events = async () => {
      const { rows } = await db.query(
        "select payload from graphile_worker._private_jobs order by id"
      )
      return rows.map(({ payload }) => payload as { name: string; data: Record<string, string> })
    }
    const names = async () => (await events()).map(({ name }) => name)

    const ask = async (order: string, given: object = {}) => {
      const { confirmation } = await service.requestConfirmation({
        order_id: order,
        payment_id: `pay_${order}`,
        order_number: "1042",
        amount: "1299.50",
        phone: "98765 43210",
        email: "Meera@bodycon.test",
        ...given,
      })
      return confirmation
    }
    const wrongOf = (code: string) => (code === "000000" ? "111111" : "000000")
    /** As if the last code had been sent a minute ago. */
    const waitAMinute = (id: string) =>
      service.updateCodConfirmations({ id, last_sent_at: new Date(Date.now() - MINUTE) })
    const guess = (order_id: string, code: string) => service.tryCode({ order_id, code })

    it("should ask once about an order, and tell of it once", async () => {
      const first = await ask("order_1")
      const again = await ask("order_1", { amount: "1" })

      expect(first).toMatchObject({
        status: "pending",
        amount: "1299.50",
        phone: "+919876543210",
        email: "meera@bodycon.test",
        sends_left: 3,
        tries_left: 5,
      })
      expect(again).toEqual({ ...first, resend_at: again.resend_at })
      expect(await events()).toEqual([
        expect.objectContaining({
          name: "cod_confirmation.requested",
          data: {
            id: first.id,
            order_id: "order_1",
            payment_id: "pay_order_1",
            send_key: expect.any(String),
          },
        }),
      ])
      await expect(ask("order_2", { phone: "5", email: null })).rejects.toThrow(/phone/)
    })

    it("should ask once when it is requested many times at once", async () => {
      const all = await Promise.all(Array.from({ length: 8 }, () => ask("order_1")))

      expect(new Set(all.map(({ id }) => id)).size).toBe(1)
      expect(await names()).toEqual(["cod_confirmation.requested"])
    })

    it("should confirm by the code that was sent last", async () => {
      const { id } = await ask("order_1")
      const first = await service.issueCode({ id, key: "send-1", channel: "whatsapp" })
      expect(first.confirmation).toMatchObject({ sends: 1, channel: "whatsapp" })
      await waitAMinute(id)
      const second = await service.issueCode({ id, key: "send-2" })

      expect((await guess("order_1", first.code)).outcome).toBe("wrong")
      const answer = await guess("order_1", `${second.code.slice(0, 3)} ${second.code.slice(3)}`)
      expect(answer).toMatchObject({
        outcome: "answered",
        changed: true,
        confirmation: { status: "confirmed", answered_via: "code" },
      })
      expect(await guess("order_1", second.code)).toMatchObject({
        changed: false,
        message: "This order was confirmed already.",
      })
      expect(await names()).toEqual(["cod_confirmation.requested", "cod_confirmation.confirmed"])
    })

    it("should keep no code that can be read", async () => {
      const { id } = await ask("order_1")
      const { code } = await service.issueCode({ id })
      const { rows } = await db.query("select * from cod_confirmation")

      expect(JSON.stringify(rows)).not.toContain(`"${code}"`)
      expect(rows[0].code_hash).toMatch(/^[0-9a-f]{64}$/)
      expect(Object.keys(await service.readConfirmation(id))).not.toContain("code_hash")
    })

    it("should make one code of one wanted send, however often its job runs", async () => {
      const { id } = await ask("order_1")
      const once = await service.issueCode({ id, key: "send-1" })
      const again = await service.issueCode({ id, key: "send-1" })

      expect(again.code).toBe(once.code)
      expect(again.confirmation.sends).toBe(1)
      await expect(service.issueCode({ id, key: "send-2" })).rejects.toMatchObject({
        code: "sent_just_now",
      })
    })

    it("should send three codes, a minute apart", async () => {
      const { id } = await ask("order_1")
      for (const key of ["send-1", "send-2", "send-3"]) {
        await service.issueCode({ id, key })
        await waitAMinute(id)
      }

      await expect(service.issueCode({ id, key: "send-4" })).rejects.toMatchObject({
        type: "not_allowed",
        code: "too_many_sends",
      })
      await expect(service.resend({ id })).rejects.toMatchObject({ code: "too_many_sends" })
      expect((await service.readConfirmation(id)).resend_at).toBeNull()
    })

    it("should count wrong guesses of all codes together", async () => {
      const { id } = await ask("order_1")
      const { code: first } = await service.issueCode({ id, key: "send-1" })
      for (let n = 0; n < 3; n++) {
        await guess("order_1", wrongOf(first))
      }
      await waitAMinute(id)
      const { code } = await service.issueCode({ id, key: "send-2" })
      expect((await guess("order_1", wrongOf(code))).confirmation.tries_left).toBe(1)
      expect((await guess("order_1", wrongOf(code))).confirmation.tries_left).toBe(0)

      expect(await guess("order_1", code)).toMatchObject({ outcome: "locked", changed: false })
      await waitAMinute(id)
      await expect(service.issueCode({ id, key: "send-3" })).rejects.toMatchObject({
        code: "too_many_tries",
      })
      expect((await service.readConfirmation(id)).status).toBe("pending")
    })

    it("should count guesses that come all at once", async () => {
      const { id } = await ask("order_1")
      const { code } = await service.issueCode({ id })
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => guess("order_1", wrongOf(code)))
      )

      expect(outcomes.filter(({ outcome }) => outcome === "wrong")).toHaveLength(5)
      expect((await service.readConfirmation(id)).wrong_guesses).toBe(5)
    })

    it("should not give more tries for more orders of one phone", async () => {
      for (const order of ["order_1", "order_2"]) {
        const { code } = await service.issueCode({ id: (await ask(order)).id })
        for (let n = 0; n < 5; n++) {
          await guess(order, wrongOf(code))
        }
      }
      const third = await service.issueCode({ id: (await ask("order_3")).id })
      expect(await guess("order_3", third.code)).toMatchObject({ outcome: "locked" })

      const other = await ask("order_4", { phone: "9000000001" })
      const { code } = await service.issueCode({ id: other.id })
      expect(await guess("order_4", code)).toMatchObject({ outcome: "answered", changed: true })
    })

    it("should refuse what is no code without counting it, and know no other order", async () => {
      const { id } = await ask("order_1")
      await expect(guess("order_1", "12345")).rejects.toThrow(/^code: /)
      await expect(guess("order_2", "123456")).rejects.toMatchObject({ type: "not_found" })
      expect((await guess("order_1", "123456")).outcome).toBe("not_sent")
      expect((await service.readConfirmation(id)).wrong_guesses).toBe(0)
    })

    it("should take a button only from the phone it was sent to", async () => {
      const { id } = await ask("order_1")
      const payload = codButtonPayload("decline", id, SECRET)
      const press = (from: string, text = payload) => service.pressButton({ payload: text, from })

      expect(await press("919000000001")).toBeNull()
      expect(await press("919876543210", payload.replace("decline", "confirm"))).toBeNull()
      expect(await press("919876543210", "codc.decline.nobody.x")).toBeNull()
      expect((await service.readConfirmation(id)).status).toBe("pending")

      expect(await press("919876543210")).toMatchObject({
        changed: true,
        confirmation: { status: "declined", answered_via: "button" },
      })
      expect(await press("919876543210")).toMatchObject({
        changed: false,
        message: "This order was called off already.",
      })
      expect(await names()).toEqual(["cod_confirmation.requested", "cod_confirmation.declined"])
    })

    it("should note who of the staff answered, once of two at once", async () => {
      const { id } = await ask("order_1")
      const answers = await Promise.all(
        (["confirm", "decline"] as const).map((action) =>
          service.decide({ id, action, actor: { type: "admin", id: `user_${action}` } })
        )
      )

      expect(answers.filter(({ changed }) => changed)).toHaveLength(1)
      const stored = await service.readConfirmation(id)
      expect(stored.answered_by).toBe(
        stored.status === "confirmed" ? "user_confirm" : "user_decline"
      )
      expect(await names()).toHaveLength(2)
      const actor = { type: "admin" as const, id: "user_1" }
      await expect(
        service.decide({ id: "codconf_none", action: "confirm", actor })
      ).rejects.toMatchObject({ type: "not_found" })
    })

    it("should have a code sent again when staff asks for it", async () => {
      const { id } = await ask("order_1")
      await service.resend({ id })
      const [requested, again] = await events()

      expect(again.name).toBe("cod_confirmation.reminder_due")
      expect(again.data.send_key).not.toBe(requested.data.send_key)
    })

    it("should settle without an event what was decided elsewhere", async () => {
      await ask("order_1")
      await ask("order_2")
      const paid = { order_id: "order_1", reason: "paid_online" as const }
      const cancelled = { order_id: "order_2", reason: "order_cancelled" as const }

      expect(await service.settleConfirmation(paid)).toMatchObject({
        changed: true,
        confirmation: { status: "confirmed", answered_via: "paid_online" },
      })
      expect(await service.settleConfirmation(cancelled)).toMatchObject({
        confirmation: { status: "declined", answered_via: "order_cancelled" },
      })
      expect((await service.settleConfirmation(paid))?.changed).toBe(false)
      expect(await service.settleConfirmation({ ...paid, order_id: "order_3" })).toBeNull()
      expect(new Set(await names())).toEqual(new Set(["cod_confirmation.requested"]))
    })

    it("should end what nobody confirmed in time, each with its event, once", async () => {
      const late = await Promise.all(["order_1", "order_2"].map((order) => ask(order)))
      const answered = await ask("order_3")
      const open = await ask("order_4")
      const actor = { type: "admin" as const, id: "user_1" }
      await service.decide({ id: answered.id, action: "confirm", actor })
      const expires_at = new Date(Date.now() - 1000)
      await service.updateCodConfirmations(
        [...late, answered].map(({ id }) => ({ id, expires_at }))
      )

      const runs = await Promise.all([service.expireConfirmations(), service.expireConfirmations()])
      expect(runs.reduce((sum, count) => sum + count, 0)).toBe(2)
      expect(await service.expireConfirmations()).toBe(0)
      expect((await names()).filter((name) => name.endsWith(".expired"))).toHaveLength(2)
      expect((await service.readConfirmation(late[0].id)).status).toBe("expired")
      expect((await service.readConfirmation(open.id)).status).toBe("pending")
      expect((await service.readConfirmation(answered.id)).status).toBe("confirmed")
    })

    it("should remind once of what is open and may still be sent", async () => {
      const due = await ask("order_1")
      const spent = await ask("order_2")
      await ask("order_3")
      const remind_at = new Date(Date.now() - 1000)
      await service.updateCodConfirmations([
        { id: due.id, remind_at },
        { id: spent.id, remind_at, sends: 3 },
      ])

      expect(await service.remindConfirmations()).toBe(2)
      expect(await service.remindConfirmations()).toBe(0)
      const reminders = (await events()).filter(({ name }) => name.endsWith(".reminder_due"))
      expect(reminders.map(({ data }) => data.order_id)).toEqual(["order_1"])
      expect(reminders[0].data.send_key).toEqual(expect.any(String))
    })
  },
})
