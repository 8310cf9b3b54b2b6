import type { DurableJobsModuleService } from "@bodycon/kit"
import { DURABLE_JOBS_MODULE, hmacHex, readWhatsAppFailure } from "@bodycon/kit"
import type { Sandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"

jest.setTimeout(180_000)

const NOTIFICATION = {
  to: "+919876543210",
  channel: "whatsapp",
  template: "cod_confirm",
  data: {
    order_number: "BC-20261121-000007",
    total: "₹1,299",
    code: "482913",
    confirm_payload: "other.yes.sig",
    cancel_payload: "other.no.sig",
  },
}

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let sandbox: Sandbox

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      container = getContainer()
      sandbox.control.reset()
      sandbox.control.clearTrouble()
    })

    const send = (key: string, change: object = {}) =>
      container
        .resolve(Modules.NOTIFICATION)
        .createNotifications({ ...NOTIFICATION, idempotency_key: key, ...change })
    const message = () => sandbox.state().whatsapp.messages[0]
    /** What is queued for publishing, by event name. */
    const published = async (name: string) => {
      const { rows } = await container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("select source, event_key, raw_body, outcome from webhook_event where outcome = ?", [
          `published ${name}`,
        ] as never)
      return (rows as { raw_body: string }[]).map(({ raw_body }) => JSON.parse(raw_body))
    }
    const drain = () => container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).drain()
    const hook = (value: object) => {
      const raw = JSON.stringify({
        object: "whatsapp_business_account",
        entry: [{ id: "1", changes: [{ field: "messages", value }] }],
      })
      return api.post("/hooks/whatsapp", raw, {
        headers: {
          "content-type": "application/json",
          "x-hub-signature-256": `sha256=${hmacHex(process.env.WHATSAPP_APP_SECRET!, raw)}`,
        },
      })
    }
    const button = (id: string, payload: string) => ({
      id,
      from: "919876543210",
      type: "button",
      button: { text: "Confirm order", payload },
    })
    const receive = async (value: object) => {
      await hook(value)
      await drain()
    }

    it("should send by the channel whatsapp, and publish the pressed button", async () => {
      const sent = await send("cod_confirm:1")
      expect(sent).toMatchObject({ status: "success", external_id: message().id })
      expect(message()).toMatchObject({ to: "919876543210", callback_data: "cod_confirm:1" })
      sandbox.control.pressButton(message().id, 0)
      await sandbox.control.settled()
      await drain()
      expect(await published("whatsapp.button_pressed")).toEqual([
        {
          payload: "other.yes.sig",
          from: "919876543210",
          message_id: expect.stringMatching(/^wamid\./),
        },
      ])
    })

    it("should publish a button once, however deliveries are batched and repeated", async () => {
      const [one, two] = [button("wamid.r1", "other.yes.sig"), button("wamid.r2", "other.no.sig")]
      await receive({ messages: [one] })
      await receive({ messages: [one] })
      await receive({ messages: [two, one] })
      const events = await published("whatsapp.button_pressed")
      expect(events.map(({ message_id }) => message_id).sort()).toEqual(["wamid.r1", "wamid.r2"])
    })

    it("should keep suppliers' buttons, forged ones too, to itself", async () => {
      await receive({ messages: [button("wamid.r3", `reject:po_1:${"0".repeat(32)}`)] })
      expect(await published("whatsapp.button_pressed")).toEqual([])
    })

    it("should publish once that a message failed, and ignore other statuses of it", async () => {
      const status = (kind: string, more: object = {}) => ({
        id: "wamid.s1",
        status: kind,
        timestamp: "1",
        recipient_id: "919876543210",
        biz_opaque_callback_data: "cod_confirm:2",
        ...more,
      })
      const failed = status("failed", { errors: [{ code: 131026, title: "Undeliverable" }] })
      await receive({ statuses: [status("sent")] })
      expect(await published("whatsapp.message_failed")).toEqual([])
      await receive({ statuses: [failed] })
      await receive({ statuses: [status("delivered"), failed] })
      expect(await published("whatsapp.message_failed")).toEqual([
        { message_id: "wamid.s1", key: "cod_confirm:2", code: 131026, class: "recipient" },
      ])
    })

    it("should tell the sender what kind of failure it was, through Medusa's own error", async () => {
      const failureOf = (sending: Promise<unknown>) => sending.then(() => null, readWhatsAppFailure)
      expect(await failureOf(send("k-1", { to: "12345" }))).toEqual({
        kind: "refused",
        code: null,
      })
      sandbox.control.addTrouble({ provider: "whatsapp", kind: "rate_limit" })
      expect(await failureOf(send("k-2"))).toEqual({ kind: "unavailable", code: 130429 })
      expect(sandbox.state().whatsapp.messages).toEqual([])
    })

    it("should count a wrong signature and publish nothing", async () => {
      const raw = JSON.stringify({ entry: [{ changes: [{ value: { messages: [] } }] }] })
      const { status } = await api.post("/hooks/whatsapp", raw, {
        headers: {
          "content-type": "application/json",
          "x-hub-signature-256": `sha256=${hmacHex("wrong", raw)}`,
        },
        validateStatus: () => true,
      })
      expect(status).toBe(401)
      expect(await published("whatsapp.button_pressed")).toEqual([])
    })
  },
})
