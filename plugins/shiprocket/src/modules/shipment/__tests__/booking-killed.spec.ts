import { ensureJobSchema } from "@bodycon/kit"
import { createSandbox } from "@bodycon/sandbox"
import type { Sandbox } from "@bodycon/sandbox"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { fork } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { SHIPMENT_MODULE } from "../constants"
import type ShipmentModuleService from "../service"
import { KillProxy } from "./helpers/kill-proxy"
import type { Moment } from "./helpers/kill-proxy"
import { parcel } from "./helpers/parcel"

jest.setTimeout(300_000)

const PLUGIN = path.resolve(__dirname, "../../../..")
const BATCHES = 3
const BATCH = 4
const KILLS_A_BATCH = 4
/** Where a booking may be cut off; creating most often, for that is what nothing forgives. */
const PATHS = [
  "/orders/create/adhoc",
  "/orders/create/adhoc",
  "/courier/assign/awb",
  "/courier/assign/awb",
  "/orders",
  "/courier/generate/pickup",
  "/courier/generate/label",
]
const MOMENTS: Moment[] = ["before", "during", "after"]

const proxy = new KillProxy(15_000 + (process.pid % 3_000))
const options = {
  apiUrl: `${proxy.url}/shiprocket/v1/external`,
  email: "api@bodycon.test",
  password: "sandbox-courier-password",
  webhookKey: "hook-key",
  encryptionKey: "ab".repeat(32),
  defaultPickupPincode: "395002",
  // As in the shop: a create begins within one time-out and is over, and to be found, long before `settle`.
  timeouts: { call: 800, rates: 300, create: 400, settle: 1500, breaker: 60_000 },
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]

/** A booking process, started and waiting for parcels. */
class Booker {
  private readonly child: ChildProcess
  private readonly ready: Promise<unknown>
  private readonly dead: Promise<unknown>
  private said = ""

  constructor(clientUrl: string) {
    this.child = fork(path.join(__dirname, "helpers", "book-parcels.ts"), [], {
      cwd: PLUGIN,
      execArgv: ["--require", "ts-node/register/transpile-only"],
      env: { ...process.env, BOOKING_SETTINGS: JSON.stringify({ clientUrl, options }) },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    })
    this.child.stderr!.on("data", (chunk: Buffer) => (this.said += chunk.toString()))
    this.ready = once(this.child, "message")
    this.dead = once(this.child, "exit")
  }

  /** @returns whether it lived to book them all */
  async book(ids: string[]): Promise<boolean> {
    await Promise.race([this.ready, this.dead])
    const done = once(this.child, "message").then(([said]) => {
      if (said !== "done") {
        throw new Error(`the booking process cannot book: ${String(said)}`)
      }
      return true
    })
    this.child.send(ids, () => undefined)
    const alive = await Promise.race([done, this.dead.then(() => false)])
    if (!alive && this.child.signalCode !== "SIGKILL") {
      throw new Error(`the booking process ended by itself: ${this.said}`)
    }
    return alive
  }

  kill(): void {
    this.child.kill("SIGKILL")
  }

  async end(): Promise<void> {
    this.kill()
    await this.dead
  }
}

moduleIntegrationTestRunner<ShipmentModuleService>({
  moduleName: SHIPMENT_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: options,
  testSuite: ({ service, dbConfig, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>

    let sandbox: Sandbox
    let bookers: Booker[] = []

    beforeAll(async () => {
      sandbox = await createSandbox({
        port: 0,
        smtpPort: false,
        backendUrl: "http://127.0.0.1:1",
        webhooks: { attempts: 1 },
        shiprocket: { quirks: true },
      })
      await proxy.start(sandbox.url)
    })
    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      bookers = []
    })
    afterEach(() => Promise.all(bookers.map((booker) => booker.end())))
    afterAll(async () => {
      await proxy.stop()
      await sandbox.close()
    })

    const spare = () => {
      const booker = new Booker(dbConfig.clientUrl!)
      bookers.push(booker)
      return booker
    }

    /** Kills at a call by its path, or at any time at all. */
    const arm = (booker: Booker, nth: number) => {
      const moment = MOMENTS[nth % MOMENTS.length]
      const skip = pick([0, 0, 1])
      const kill = () => booker.kill()
      if (nth > 0 && Math.random() < 0.25) {
        proxy.arm(null)
        setTimeout(kill, Math.random() * 900)
        return
      }
      const strikePath = nth < 2 ? PATHS[0] : pick(PATHS)
      proxy.arm({ path: strikePath, moment: nth < 2 ? pick(MOMENTS) : moment, skip, kill })
    }

    /** What a dead process leaves behind runs out: its lease, and the time in which a create may appear. */
    const passTime = async () => {
      await proxy.idle()
      await sql(
        `update shipment set booking_until = booking_until - interval '5 minutes',
           order_attempted_at = order_attempted_at - interval '5 minutes'`
      )
    }

    it("should make one Shiprocket order and one waybill for each parcel, whenever the process is killed", async () => {
      const trouble = { provider: "shiprocket" as const }
      const creates = { ...trouble, match: "/orders/create" }
      const waybills = { ...trouble, match: "/courier/assign" }
      sandbox.control.addTrouble({ ...creates, kind: "timeout_after_success", rate: 0.2, ms: 700 })
      sandbox.control.addTrouble({ ...creates, kind: "latency", rate: 0.2, ms: 500 })
      sandbox.control.addTrouble({ ...waybills, kind: "timeout_after_success", rate: 0.2, ms: 700 })
      sandbox.control.addTrouble({ ...trouble, kind: "http_500", rate: 0.06 })
      sandbox.control.addTrouble({ ...trouble, kind: "rate_limit", rate: 0.06 })

      let [booker, next] = [spare(), spare()]
      let kills = 0
      const references: string[] = []
      for (let batch = 0; batch < BATCHES; batch++) {
        const ids: string[] = []
        for (let nth = 0; nth < BATCH; nth++) {
          const reference = `BC-20260105-00000${batch}-${nth}`
          references.push(reference)
          ids.push((await service.createParcel(parcel(reference))).shipment.id)
        }
        for (let nth = 0; ; nth++) {
          const last = nth >= KILLS_A_BATCH
          if (last) {
            proxy.arm(null)
          } else {
            arm(booker, nth)
          }
          if (await booker.book(ids)) {
            break
          }
          kills += 1
          await passTime()
          booker = next
          next = spare()
        }
      }
      proxy.arm(null)

      const parcels = sandbox.state().shiprocket.parcels
      const rows = await service.listShipments({ reference: references }, { take: 100 })
      const found = references.map((reference) => {
        const made = parcels.filter((one) => one.reference.startsWith(reference))
        const row = rows.find((one) => one.reference === reference)!
        return {
          reference,
          orders: made.length,
          creates: made.map(({ creates }) => creates),
          status: row.status,
          known: made.some(
            (one) => String(one.sr_order_id) === row.sr_order_id && one.awb === row.awb && !!row.awb
          ),
          labelled: !!row.label_url,
        }
      })
      expect(found).toEqual(
        references.map((reference) => ({
          reference,
          orders: 1,
          creates: [1],
          status: "pickup_scheduled",
          known: true,
          labelled: true,
        }))
      )
      // Waybills are numbered: none was issued and forgotten.
      const awbs = parcels.map(({ awb }) => Number(awb)).sort((a, b) => a - b)
      expect(awbs[awbs.length - 1] - awbs[0] + 1).toBe(references.length)
      expect(kills).toBeGreaterThanOrEqual(BATCHES)
      expect(proxy.struck.filter((one) => one.includes("/orders/create")).length).toBeGreaterThan(0)
    })
  },
})
