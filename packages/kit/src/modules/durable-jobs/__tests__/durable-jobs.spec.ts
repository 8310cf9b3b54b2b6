import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { resolve } from "node:path"
import { Pool } from "pg"
import { DURABLE_JOBS_MODULE } from ".."
import { JobWorker } from "../../../outbox/worker"
import { enqueueWorkflow } from "../../../outbox/enqueue"
import WorkerLease from "../models/worker-lease"
import type DurableJobsModuleService from "../service"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<DurableJobsModuleService>({
  moduleName: DURABLE_JOBS_MODULE,
  moduleModels: [WorkerLease],
  resolve: resolve(__dirname, ".."),
  moduleOptions: { autostart: false },
  testSuite: ({ service, dbConfig }) => {
    const settings = () => ({ connectionString: dbConfig.clientUrl })
    const logger = { warn: jest.fn(), error: jest.fn() } as never

    describe("durable jobs", () => {
      beforeEach(async () => {
        const pool = new Pool(settings())
        await pool.query("truncate graphile_worker._private_jobs")
        await pool.end()
      })

      it("should keep a job once per key and replace its input", async () => {
        await service.enqueue({ workflowId: "w", input: { n: 1 }, key: "k" })
        await service.enqueue({ workflowId: "w", input: { n: 2 }, key: "k" })
        const jobs = await service.listJobs()
        expect(jobs).toHaveLength(1)
        expect(jobs[0]).toMatchObject({
          state: "waiting",
          payload: { workflow_id: "w", input: { n: 2 } },
        })
      })

      it("should queue many at once as it queues one", async () => {
        await service.enqueue({ workflowId: "w", input: { n: 1 }, key: "k1" })
        const runAt = new Date(Date.now() + 60_000)
        await service.enqueueMany([
          { workflowId: "w", input: { n: 2 }, key: "k1" },
          { workflowId: "v", input: { text: `O'Brien "?" {}` }, runAt, maxAttempts: 3 },
        ])
        await service.enqueueMany([])
        const jobs = await service.listJobs()
        expect(jobs).toHaveLength(2)
        expect(jobs.find((job) => job.key === "k1")).toMatchObject({
          task: "run-workflow",
          max_attempts: 25,
          payload: { workflow_id: "w", input: { n: 2 } },
        })
        expect(jobs.find((job) => job.key === null)).toMatchObject({
          run_at: runAt,
          max_attempts: 3,
          payload: { workflow_id: "v", input: { text: `O'Brien "?" {}` } },
        })
      })

      it("should leave a job that waits already in its place, and hurry one that failed", async () => {
        const since = new Date(Date.now() - 60_000)
        await service.enqueue({ workflowId: "w", input: { n: 1 }, key: "waits", runAt: since })
        await service.enqueue({ workflowId: "w", input: { n: 1 }, key: "fails", maxAttempts: 9 })
        const worker = new JobWorker({
          settings: settings(),
          logger,
          concurrency: 1,
          taskList: {
            "run-workflow": (_, { job }) => {
              if (job.key === "fails") {
                throw new Error("supplier is down")
              }
            },
          },
        })
        await worker.drain()
        await service.enqueue({ workflowId: "w", input: { n: 1 }, key: "waits", runAt: since })
        const [failed] = (await service.listJobs()).filter((job) => job.key === "fails")
        expect(failed.run_at.getTime()).toBeGreaterThan(Date.now())
        await service.enqueueMany(
          ["waits", "fails"].map((key) => ({ workflowId: "w", input: { n: 2 }, key }))
        )
        const jobs = await service.listJobs()
        const at = (key: string) => jobs.find((job) => job.key === key)!
        expect(at("waits")).toMatchObject({ run_at: since, payload: { input: { n: 2 } } })
        expect(at("fails").run_at.getTime()).toBeLessThanOrEqual(Date.now())
      })

      it("should dead-letter a job that keeps failing, and retry it on demand", async () => {
        await service.enqueue({ workflowId: "w", input: {}, maxAttempts: 1 })
        let fail = true
        const worker = new JobWorker({
          settings: settings(),
          logger,
          concurrency: 1,
          taskList: {
            "run-workflow": () => {
              if (fail) {
                throw new Error("supplier is down")
              }
            },
          },
        })
        await worker.drain()
        const [dead] = await service.listJobs({ state: "dead" })
        expect(dead).toMatchObject({ attempts: 1 })
        expect(dead.last_error).toContain("supplier is down")

        fail = false
        expect(await service.retryJobs([dead.id])).toBe(1)
        await worker.drain()
        expect(await service.listJobs()).toEqual([])
      })

      it("should take over the jobs of a worker that died without a word", async () => {
        await service.enqueue({ workflowId: "w", input: {} })
        const pool = new Pool(settings())
        await pool.query(
          `update graphile_worker._private_jobs
           set locked_by = 'worker-killed', locked_at = now() - interval '1 minute', attempts = 1`
        )
        let ran = 0
        const worker = new JobWorker({
          settings: settings(),
          logger,
          concurrency: 1,
          taskList: { "run-workflow": () => void ran++ },
        })
        await worker.start()
        for (let i = 0; i < 100 && !ran; i++) {
          await new Promise((done) => setTimeout(done, 50))
        }
        await worker.stop()
        await pool.end()
        expect(ran).toBe(1)
      })

      it("should leave no dead letter of a job that was queued anew while it ran", async () => {
        const job = { workflowId: "w", input: {}, key: "same" }
        const pool = new Pool(settings())
        const all = async () =>
          (await pool.query("select key, attempts from graphile_worker._private_jobs")).rows
        await service.enqueue(job)
        await pool.query(
          `update graphile_worker._private_jobs
           set locked_by = 'worker-killed', locked_at = now() - interval '1 minute', attempts = 1`
        )
        await service.enqueue(job)
        expect(await all()).toHaveLength(2)
        let ran = 0
        const worker = new JobWorker({
          settings: settings(),
          logger,
          concurrency: 1,
          taskList: { "run-workflow": () => void ran++ },
        })
        await worker.start()
        for (let i = 0; i < 100 && (await all()).length; i++) {
          await new Promise((done) => setTimeout(done, 50))
        }
        await worker.stop()
        expect(await all()).toEqual([])
        expect(ran).toBe(1)
        await pool.end()
      })

      it("should leave no dead letter when such a job fails, and one when nobody took its place", async () => {
        const job = { workflowId: "w", input: {}, key: "same" }
        let ran = 0
        const worker = new JobWorker({
          settings: settings(),
          logger,
          concurrency: 1,
          taskList: {
            "run-workflow": async (payload) => {
              if ((payload as { workflow_id: string }).workflow_id === "hopeless") {
                throw new Error("never")
              }
              if (++ran === 1) {
                await service.enqueue(job)
                throw new Error("not yet")
              }
            },
          },
        })
        const { renewLeases } = worker as unknown as { renewLeases: () => Promise<void> }
        await service.enqueue({ workflowId: "hopeless", input: {}, key: "other", maxAttempts: 1 })
        await service.enqueue(job)
        await worker.start()
        for (let i = 0; i < 100 && ran < 2; i++) {
          await new Promise((done) => setTimeout(done, 50))
        }
        for (let i = 0; i < 3; i++) {
          await new Promise((done) => setTimeout(done, 100))
          await renewLeases.call(worker)
        }
        await worker.stop()
        expect(ran).toBe(2)
        expect(await service.listJobs()).toMatchObject([
          { key: "other", last_error: expect.stringContaining("never") },
        ])
      })

      it("should refuse a runner that is no connection", async () => {
        await expect(enqueueWorkflow({}, { workflowId: "w", input: {} })).rejects.toThrow(
          "transaction manager"
        )
      })
    })
  },
})
