import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { resolve } from "node:path"
import { Pool } from "pg"
import { WEBHOOK_INBOX_MODULE } from ".."
import { ensureJobSchema } from "../../../outbox/schema"
import WebhookEvent from "../models/webhook-event"
import WebhookRejection from "../models/webhook-rejection"
import type WebhookInboxModuleService from "../service"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<WebhookInboxModuleService>({
  moduleName: WEBHOOK_INBOX_MODULE,
  moduleModels: [WebhookEvent, WebhookRejection],
  resolve: resolve(__dirname, ".."),
  testSuite: ({ service, dbConfig }) => {
    const delivery = {
      source: "razorpay",
      event_key: "evt_1",
      headers: { "x-api-key": "secret", "x-razorpay-event-id": "evt_1" },
      raw_body: Buffer.from('{"event":"payment.captured"}'),
      process_workflow_id: "process-razorpay-event",
    }

    describe("receive", () => {
      beforeEach(async () => {
        await ensureJobSchema(dbConfig.clientUrl)
        const pool = new Pool({ connectionString: dbConfig.clientUrl })
        await pool.query("truncate graphile_worker._private_jobs")
        await pool.end()
      })

      it("should store a delivery once and queue it once, even when ten arrive together", async () => {
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => service.receive(delivery))
        )
        expect(answers.filter((answer) => answer.stored)).toHaveLength(1)
        const pool = new Pool({ connectionString: dbConfig.clientUrl })
        const { rows } = await pool.query("select count(*)::int as n from graphile_worker.jobs")
        await pool.end()
        expect(rows[0].n).toBe(1)
      })

      it("should keep the raw body and drop secret headers", async () => {
        const { id } = await service.receive(delivery)
        const event = await service.retrieveEvent(id!)
        expect(event.raw_body).toBe('{"event":"payment.captured"}')
        expect(event.headers).toEqual({ "x-razorpay-event-id": "evt_1" })
        await service.markProcessed(id!, "captured")
        expect(await service.retrieveEvent(id!)).toMatchObject({
          status: "processed",
          outcome: "captured",
        })
      })

      it("should publish a part of a delivery once, even when ten arrive together", async () => {
        const part = {
          source: "whatsapp:button",
          event_key: "wamid.1",
          event: { name: "whatsapp.button_pressed", data: { message_id: "wamid.1", payload: "x" } },
        }
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => service.publishOnce(part))
        )
        expect(answers.filter(Boolean)).toHaveLength(1)
        const other = { ...part, event_key: "wamid.2" }
        expect([await service.publishOnce(other), await service.publishOnce(other)]).toEqual([
          true,
          false,
        ])
        const pool = new Pool({ connectionString: dbConfig.clientUrl })
        const { rows } = await pool.query(
          "select payload from graphile_worker._private_jobs order by id"
        )
        await pool.end()
        expect(rows.map(({ payload }) => payload)).toEqual([part.event, part.event])
        const [stored] = await service.listWebhookEvents({ event_key: "wamid.1" })
        expect(stored).toMatchObject({
          status: "processed",
          outcome: "published whatsapp.button_pressed",
        })
      })

      it("should count refusals without keeping them", async () => {
        await service.countRejected("razorpay", "signature")
        await service.countRejected("razorpay", "signature")
        const [row] = await service.listWebhookRejections({ source: "razorpay" })
        expect(row).toMatchObject({ reason: "signature", count: 2 })
      })
    })
  },
})
