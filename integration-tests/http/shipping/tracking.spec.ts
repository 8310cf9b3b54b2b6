import type { Sandbox } from "@bodycon/sandbox"
import { pollQuietShipmentsWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import type { ShipmentDTO } from "@bodycon/medusa-plugin-shiprocket/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import {
  dice,
  ENDS,
  inOtherBytes,
  isReturnLife,
  junk,
  LIVES,
  news,
  newsOf,
  ONCE,
  shuffled,
} from "./helpers/courier-news"
import type { Life } from "./helpers/courier-news"
import { parcelRequest } from "./helpers/shipping-world"

jest.setTimeout(600_000)

const HOOK = "/hooks/shipping/tracking"
const KEY = "sandbox-courier-webhook"
const WEBHOOKS = 1000
const AT_ONCE = 12

type Told = { name: string; data: { id: string; status: string; previous: string } }
type Shipments = {
  listShipments: (filters: unknown, config?: unknown) => Promise<ShipmentDTO[]>
  listShipmentEvents: (filters: unknown, config?: unknown) => Promise<{ id: string }[]>
  createShipments: (data: unknown[]) => Promise<ShipmentDTO[]>
}

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let sandbox: Sandbox

    const jobs = () => container.resolve<{ drain: () => Promise<void> }>("durable_jobs")
    const shipments = () => container.resolve<Shipments>("shipment")
    const post = (body: string, key: string | null = KEY, path = HOOK) =>
      api.post(path, body, {
        headers: {
          "content-type": "application/json",
          ...(key === null ? {} : { "x-api-key": key }),
        },
        validateStatus: () => true,
        transformRequest: (data: unknown) => data,
        maxBodyLength: Infinity,
      })
    const parcels = (lives: { awb: string; life: Life }[]) =>
      shipments().createShipments(
        lives.map(({ awb, life }) => ({
          ...parcelRequest(`REF-${awb}`),
          channel_reference: `REF-${awb}`,
          direction: isReturnLife(life) ? "return" : "forward",
          return_request_id: isReturnLife(life) ? `rreq_${awb}` : null,
          status: "booked",
          awb,
        }))
      )
    const listen = (names: string[]) => {
      const told: Told[] = []
      const bus = container.resolve(Modules.EVENT_BUS)
      for (const name of names) {
        const hear = async (event: { name: string; data: unknown }) => {
          told.push({ name: event.name, data: event.data as Told["data"] })
        }
        bus.subscribe(name, hear, { subscriberId: `spec-${name}` })
      }
      return told
    }

    beforeAll(async () => {
      sandbox = await startSpecSandbox()
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      container = getContainer()
      sandbox.control.reset()
      sandbox.control.clearTrouble()
    })

    it("should bring 1,000 webhooks, each up to three times, in any order and among junk, to their right ends", async () => {
      const roll = dice(20_261_121)
      const names = Object.keys(LIVES) as Life[]
      const lives: { awb: string; life: Life }[] = []
      const webhooks: object[] = []
      while (webhooks.length < WEBHOOKS) {
        const life = names[lives.length % names.length]
        const awb = `LOAD${String(lives.length).padStart(6, "0")}`
        lives.push({ awb, life })
        webhooks.push(...newsOf(awb, life))
      }
      await parcels(lives)
      const told = listen(
        ["shipment", "return_shipment"].flatMap((who) =>
          [
            "status_changed",
            "booked",
            "picked_up",
            "out_for_delivery",
            "delivered",
            "undelivered",
            "rto_initiated",
            "rto_delivered",
            "cancelled",
            "lost",
          ].map((what) => `${who}.${what}`)
        )
      )
      const repeated = webhooks.flatMap((body) =>
        Array.from({ length: 1 + Math.floor(roll() * 3) }, () => inOtherBytes(body, roll))
      )
      const rubbish = lives.slice(0, 20).flatMap(({ awb }) => junk(awb))
      const deliveries = shuffled([...repeated, ...rubbish], roll)

      const statuses = new Map<number, number>()
      for (let i = 0; i < deliveries.length; i += AT_ONCE) {
        const answers = await Promise.all(
          deliveries.slice(i, i + AT_ONCE).map((body) => post(body))
        )
        answers.forEach(({ status }) => statuses.set(status, (statuses.get(status) ?? 0) + 1))
      }
      expect([...statuses]).toEqual([[200, deliveries.length]])
      await jobs().drain()

      const lifeOf = new Map(lives.map(({ awb, life }) => [awb, life]))
      const ended = await shipments().listShipments({}, { take: 1000 })
      expect(ended).toHaveLength(lives.length)
      expect(Object.fromEntries(ended.map(({ awb, status }) => [awb, status]))).toEqual(
        Object.fromEntries(lives.map(({ awb, life }) => [awb, ENDS[life]]))
      )
      for (const shipment of ended) {
        const life = lifeOf.get(shipment.awb!)!
        const who = isReturnLife(life) ? "return_shipment" : "shipment"
        const own = told.filter(({ data }) => data.id === shipment.id)
        const of = (what: string) => own.filter(({ name }) => name === `${who}.${what}`)
        // Every change is told once, and they lead from where the parcel was to where it is.
        const changes = of("status_changed")
        expect([shipment.awb, changes.length]).toEqual([shipment.awb, shipment.version])
        const balance = new Map<string, number>()
        for (const { data } of changes) {
          balance.set(data.previous, (balance.get(data.previous) ?? 0) - 1)
          balance.set(data.status, (balance.get(data.status) ?? 0) + 1)
        }
        const ends = [...balance].filter(([, count]) => count !== 0).sort()
        expect(ends).toEqual(
          [
            ["booked", -1],
            [ENDS[life], 1],
          ].sort()
        )
        for (const milestone of ONCE[life]) {
          expect([shipment.awb, milestone, of(milestone).length]).toEqual([
            shipment.awb,
            milestone,
            1,
          ])
        }
        expect(own.every(({ name }) => name.startsWith(`${who}.`))).toBe(true)
      }
      const history = await shipments().listShipmentEvents({}, { take: 100_000 })
      expect(JSON.stringify(history)).not.toMatch(/Ramesh|98765/)
    })

    it("should answer in a few milliseconds, stored, and the same bytes once", async () => {
      const times: number[] = []
      for (let i = 0; i < 30; i++) {
        const body = JSON.stringify(news(`FAST${i}`))
        const from = performance.now()
        const { status, data } = await post(body)
        times.push(performance.now() - from)
        expect([status, data]).toEqual([200, { received: true, duplicate: false }])
        expect((await post(body)).data).toEqual({ received: true, duplicate: true })
      }
      expect(times.sort((a, b) => a - b)[15]).toBeLessThan(100)
    })

    it("should count what is no delivery, and take no key but the right one", async () => {
      const big = JSON.stringify(news("BIG", { courier_name: "x".repeat(1_100_000) }))
      expect((await post(big)).data).toEqual({ received: false })
      for (const key of ["", "wrong", `${KEY} `.repeat(2), null]) {
        expect((await post("{}", key)).status).toBe(401)
      }
      const inbox = container.resolve<{
        listWebhookRejections: (f: unknown) => Promise<{ reason: string; count: number }[]>
      }>("webhook_inbox")
      const counted = await inbox.listWebhookRejections({ source: "shiprocket" })
      expect(Object.fromEntries(counted.map(({ reason, count }) => [reason, count]))).toEqual({
        "too large": 1,
        "wrong key": 4,
      })
    })

    it("should ask about parcels gone quiet, and wait for the next run while Shiprocket is down", async () => {
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await parcels([
        { awb: "QUIET1", life: "delivered" },
        { awb: "QUIET2", life: "delivered" },
      ])
      await knex.raw("update shipment set last_event_at = now() - interval '2 days'")
      const poll = async () => (await pollQuietShipmentsWorkflow(container).run()).result
      sandbox.control.addTrouble({ provider: "shiprocket", kind: "http_500", rate: 1 } as never)
      expect(await poll()).toEqual({ asked: 0, changed: 0 })
      sandbox.control.clearTrouble()
      expect(await poll()).toEqual({ asked: 2, changed: 0 })
      expect(await poll()).toEqual({ asked: 0, changed: 0 })
    })
  },
})
