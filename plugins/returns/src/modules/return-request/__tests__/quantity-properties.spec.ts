import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import path from "node:path"
import type { ReturnRequestDTO } from "../../../types"
import { RETURN_REQUEST_MODULE } from "../constants"
import type ReturnRequestModuleService from "../service"
import { admin, moduleOptions, piece, request, system } from "./helpers/return-world"

jest.setTimeout(180_000)

const DELIVERED = 4
const LINES = ["line_1", "line_2"]

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("ask" as const),
      line: fc.constantFrom(...LINES),
      quantities: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("cancel" as const, "reject" as const, "approve" as const),
      at: fc.nat(5),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("receive" as const),
      at: fc.nat(5),
      missing: fc.integer({ min: 0, max: 2 }),
    }),
  }
)

moduleIntegrationTestRunner<ReturnRequestModuleService>({
  moduleName: RETURN_REQUEST_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions,
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service, dbConfig }) => {
    let order = 0

    const quietly = (promise: Promise<unknown>) => promise.then(() => true).catch(() => false)
    const ask = (orderId: string, line: string, quantities: number[]) =>
      quietly(
        service.submitReturnRequest(
          request({
            order: { ...request().order, id: orderId, number: `N-${orderId}` },
            items: quantities.map((quantity) =>
              piece({ order_line_item_id: line, quantity, delivered_quantity: DELIVERED })
            ),
          })
        )
      )
    const listed = async (orderId: string) =>
      (await service.listReturnRequests(
        { order_id: orderId },
        { relations: ["items"], order: { sequence: "ASC" } }
      )) as unknown as ReturnRequestDTO[]
    /** What the model says is asked back of a line, counted apart from the service. */
    const counted = (requests: ReturnRequestDTO[], line: string) =>
      requests
        .filter(({ status }) => status !== "rejected" && status !== "cancelled")
        .flatMap(({ items }) => items)
        .filter((item) => item.order_line_item_id === line)
        .reduce((sum, item) => sum + (item.received_quantity ?? item.quantity), 0)

    it("should never ask back more than was delivered, nor refuse what is left", async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
          const orderId = `order_${++order}`
          for (const one of steps) {
            const requests = await listed(orderId)
            if (one.kind === "ask") {
              const before = counted(requests, one.line)
              const wanted = one.quantities.reduce((sum, quantity) => sum + quantity, 0)
              const tries = await Promise.all(
                Array.from({ length: one.twice ? 2 : 1 }, () =>
                  ask(orderId, one.line, one.quantities)
                )
              )
              const room = Math.floor((DELIVERED - before) / wanted)
              expect(tries.filter(Boolean)).toHaveLength(Math.min(room, tries.length))
              continue
            }
            const chosen = requests[one.at % Math.max(1, requests.length)]
            if (!chosen) {
              continue
            }
            const { id } = chosen
            if (one.kind === "cancel") {
              await service.advanceReturnRequest({ id, to: "cancelled", actor: system })
            } else if (one.kind === "receive") {
              await quietly(
                service.receiveReturnRequest({
                  id,
                  actor: admin,
                  items: chosen.items.map((item) => ({
                    id: item.id,
                    quantity: Math.max(0, item.quantity - one.missing),
                    condition: "good" as const,
                  })),
                })
              )
            } else {
              await quietly(
                service.decideReturnRequest({ id, action: one.kind, note: "so", actor: admin })
              )
            }
          }
          const requests = await listed(orderId)
          const told = await service.requestedQuantities(orderId)
          for (const line of LINES) {
            const sum = counted(requests, line)
            expect(sum).toBeLessThanOrEqual(DELIVERED)
            expect(told.find((one) => one.order_line_item_id === line)?.quantity ?? 0).toBe(sum)
          }
        }),
        { numRuns: 30 }
      )
    })
  },
})
