import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { pickupDates } from "../../../rules/pickup-dates"
import { DEFAULT_RETURN_SETTINGS } from "../../../rules/settings"
import { RETURN_REQUEST_MODULE } from "../constants"
import type ReturnRequestModuleService from "../service"
import {
  account,
  admin,
  cashRequest,
  DAY_MS,
  moduleOptions,
  piece,
  request,
  shopper,
  system,
  upi,
} from "./helpers/return-world"

jest.setTimeout(90_000)

moduleIntegrationTestRunner<ReturnRequestModuleService>({
  moduleName: RETURN_REQUEST_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions,
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service, dbConfig, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>
    const events = async (): Promise<string[]> =>
      (
        await sql<{ name: string }>(
          "select payload ->> 'name' as name from graphile_worker._private_jobs order by id"
        )
      ).map(({ name }) => name)
    const timeline = async (id: string) =>
      (
        await service.listReturnRequestTimelineEntries(
          { return_request_id: id },
          { order: { created_at: "ASC", id: "ASC" } }
        )
      ).map(({ type, actor_type, actor_id, note }) => [type, actor_type, actor_id, note])
    const settings = (changes: object) =>
      service.saveSettings({ settings: { ...DEFAULT_RETURN_SETTINGS, ...changes } })
    const approved = async (input = request()) => {
      const { id } = await service.submitReturnRequest(input)
      return (await service.decideReturnRequest({ id, action: "approve", actor: admin }))
        .return_request
    }
    const received = async (input = cashRequest()) => {
      const { id, items } = await approved(input)
      return (
        await service.receiveReturnRequest({
          id,
          actor: admin,
          items: items.map((item) => ({
            id: item.id,
            quantity: item.quantity,
            condition: "good" as const,
          })),
        })
      ).return_request
    }

    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("truncate graphile_worker._private_jobs")
    })

    describe("submitReturnRequest", () => {
      it("should number, price and announce a request", async () => {
        const first = await service.submitReturnRequest(
          request({ items: [piece({ quantity: 2 })] })
        )
        expect(first).toMatchObject({
          number: "BC-20261121-000007-R1",
          status: "requested",
          refund_method: "source",
          refund_masked: null,
          shipment_ids: [],
          items: [
            { quantity: 2, reason_code: "size_too_small", photo_urls: [], received_quantity: null },
          ],
        })
        expect(Number(first.refund_amount)).toBe(666.67)
        const second = await service.submitReturnRequest(request())
        expect(second.number).toBe("BC-20261121-000007-R2")
        expect(await events()).toEqual(["return_request.requested", "return_request.requested"])
        expect(await timeline(first.id)).toEqual([["requested", "shopper", "cus_1", null]])
      })

      it.each<[string, Parameters<typeof request>[0]]>([
        ["items.0.quantity", { items: [piece({ quantity: 4 })] }],
        ["items.1.quantity", { items: [piece({ quantity: 2 }), piece({ quantity: 2 })] }],
        ["items.0.quantity: Final sale", { items: [piece({ final_sale: true })] }],
        [
          "items.0.quantity: The 7 days",
          { items: [piece({ delivered_at: new Date(Date.now() - 9 * DAY_MS) })] },
        ],
        ["items.0.reason", { items: [piece({ reason_code: "bored" })] }],
        ["items.0.photo_urls", { items: [piece({ reason_code: "damaged" })] }],
        [
          "items.0.photo_urls: only photos uploaded",
          { items: [piece({ photo_urls: ["https://elsewhere.example/x.webp"] })] },
        ],
        ["pickup_date", { pickup_date: "2020-01-01" }],
        ["pickup_address.phone", { pickup_address: { ...request().pickup_address, phone: "12" } }],
        ["refund.method", { refund: upi }],
        ["refund.method", { refund: undefined }],
        ["items.0.exchange_variant_id", { kind: "exchange", refund: undefined }],
        [
          "refund: an exchange",
          {
            kind: "exchange",
            items: [piece({ exchange_variant_id: "v_m", exchange_variant_ids: ["v_m"] })],
          },
        ],
      ])("should refuse and store nothing, naming %s", async (field, overrides) => {
        await expect(service.submitReturnRequest(request(overrides))).rejects.toThrow(field)
        expect(await service.listReturnRequests({})).toEqual([])
        expect(await events()).toEqual([])
      })

      it("should let one of two win that want the same pieces at the same moment", async () => {
        const results = await Promise.allSettled([
          service.submitReturnRequest(request({ items: [piece({ quantity: 2 })] })),
          service.submitReturnRequest(request({ items: [piece({ quantity: 2 })] })),
        ])
        expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        expect(await service.requestedQuantities("order_1")).toEqual([
          { order_line_item_id: "ordli_1", purchase_order_id: "po_1", quantity: 2 },
        ])
      })

      it("should tell parcels of one line apart, and give back what was called off", async () => {
        const { id } = await service.submitReturnRequest(
          request({ items: [piece({ quantity: 3 })] })
        )
        await expect(service.submitReturnRequest(request())).rejects.toThrow("requested already")
        await service.submitReturnRequest(
          request({ items: [piece({ purchase_order_id: "po_2", delivered_quantity: 1 })] })
        )
        await service.advanceReturnRequest({ id, to: "cancelled", actor: shopper })
        expect(
          (await service.submitReturnRequest(request({ items: [piece({ quantity: 3 })] }))).status
        ).toBe("requested")
      })

      it("should show only photos uploaded for the order, once", async () => {
        const urls = ["https://shop.example/a.webp", "https://shop.example/b.webp"]
        await service.createReturnPictures(
          urls.map((url, index) => ({ url, file_id: `f${index}`, order_id: "order_1" }))
        )
        const ask = (url: string, orderId = "order_1") =>
          service.submitReturnRequest(
            request({
              order: { ...request().order, id: orderId },
              items: [piece({ reason_code: "damaged", photo_urls: [url] })],
            })
          )
        await expect(ask(urls[0], "order_2")).rejects.toThrow("items.0.photo_urls")
        expect((await ask(urls[0])).items[0].photo_urls).toEqual([urls[0]])
        await expect(ask(urls[0])).rejects.toThrow("items.0.photo_urls")
        await ask(urls[1])
      })

      it("should approve by itself when the shop says so, with both events", async () => {
        await settings({ auto_approve: true })
        const { id, status, items } = await service.submitReturnRequest(request())
        expect([status, items.length]).toEqual(["approved", 1])
        expect(await events()).toEqual(["return_request.requested", "return_request.approved"])
        expect(await timeline(id)).toEqual([
          ["requested", "shopper", "cus_1", null],
          ["approved", "system", null, null],
        ])
      })

      it("should keep the fee, unless a reason is the shop's fault or it is an exchange", async () => {
        await settings({ fee: "49.50" })
        const ask = (overrides: Parameters<typeof request>[0]) =>
          service.submitReturnRequest(request(overrides))
        const plain = await ask({ items: [piece()] })
        expect([Number(plain.fee), Number(plain.refund_amount)]).toEqual([49.5, 283.83])
        await service.createReturnPictures({
          url: "https://shop.example/p.webp",
          file_id: "f",
          order_id: "order_1",
        })
        const fault = await ask({
          items: [
            piece({ reason_code: "wrong_item", photo_urls: ["https://shop.example/p.webp"] }),
          ],
        })
        expect([Number(fault.fee), Number(fault.refund_amount)]).toEqual([0, 333.33])
        const exchange = await ask({
          kind: "exchange",
          refund: undefined,
          items: [piece({ exchange_variant_id: "v_m", exchange_variant_ids: ["v_m", "v_l"] })],
        })
        expect([exchange.refund_method, Number(exchange.refund_amount)]).toEqual([null, 0])
      })
    })

    describe("the way of a return", () => {
      it("should go from request to end, each step noted and published once", async () => {
        const { id } = await approved()
        await service.decideReturnRequest({ id, action: "approve", actor: admin })
        for (const to of ["pickup_scheduled", "picked_up", "picked_up", "arrived"] as const) {
          await service.advanceReturnRequest({ id, to, actor: system })
        }
        const late = await service.advanceReturnRequest({ id, to: "picked_up", actor: system })
        expect(late.changed).toBe(false)
        await service.linkReturnRequest({ id, return_id: "return_1", shipment_ids: ["s1"] })
        const linked = await service.linkReturnRequest({ id, shipment_ids: ["s1", "s2"] })
        expect(linked).toMatchObject({ return_id: "return_1", shipment_ids: ["s1", "s2"] })
        const [item] = linked.items
        await service.receiveReturnRequest({
          id,
          items: [{ id: item.id, quantity: 1, condition: "good" }],
          actor: admin,
        })
        const end = await service.completeReturnRequest({
          id,
          refund_reference: "rfnd_1",
          actor: system,
        })
        expect(end.return_request).toMatchObject({
          status: "completed",
          refund_reference: "rfnd_1",
        })
        const repeat = await service.completeReturnRequest({ id, actor: system })
        expect(repeat.changed).toBe(false)
        expect(await events()).toEqual(
          [
            "requested",
            "approved",
            "pickup_scheduled",
            "picked_up",
            "arrived",
            "received",
            "completed",
          ].map((status) => `return_request.${status}`)
        )
        expect((await timeline(id)).map(([type]) => type)).toHaveLength(7)
      })

      it("should refuse a person what is too late, and note what news contradicts the state", async () => {
        const { id } = await approved()
        await service.advanceReturnRequest({ id, to: "picked_up", actor: system })
        await expect(
          service.advanceReturnRequest({ id, to: "cancelled", actor: shopper })
        ).rejects.toThrow("status: a return that is picked_up cannot become cancelled")
        await expect(
          service.decideReturnRequest({ id, action: "reject", note: "no", actor: admin })
        ).rejects.toThrow("status:")
        const other = await approved()
        await service.advanceReturnRequest({ id: other.id, to: "cancelled", actor: shopper })
        await service.advanceReturnRequest({ id: other.id, to: "pickup_scheduled", actor: system })
        expect((await service.retrieveReturnRequest(other.id)).status).toBe("cancelled")
        expect((await timeline(other.id)).at(-1)).toEqual([
          "ignored",
          "system",
          null,
          "pickup_scheduled",
        ])
      })

      it("should go on with what the rider took although it was called off", async () => {
        const { id } = await approved()
        await service.advanceReturnRequest({ id, to: "cancelled", actor: shopper })
        expect((await service.requestedQuantities("order_1"))[0]).toBeUndefined()
        await expect(
          service.advanceReturnRequest({ id, to: "picked_up", actor: admin })
        ).rejects.toThrow("status:")
        const { changed, return_request } = await service.advanceReturnRequest({
          id,
          to: "picked_up",
          actor: system,
        })
        expect([changed, return_request.status, return_request.closed_at]).toEqual([
          true,
          "picked_up",
          null,
        ])
        expect((await service.requestedQuantities("order_1"))[0].quantity).toBe(1)
        expect((await events()).at(-1)).toBe("return_request.picked_up")
      })

      it("should leave it called off when its pieces were asked for anew", async () => {
        const { id } = await approved()
        await service.advanceReturnRequest({ id, to: "cancelled", actor: shopper })
        const { id: anew } = await service.submitReturnRequest(request())
        await service.advanceReturnRequest({ id, to: "picked_up", actor: system })
        expect((await service.retrieveReturnRequest(id)).status).toBe("cancelled")
        expect((await timeline(id)).at(-1)).toEqual(["ignored", "system", null, "picked_up"])
        await service.advanceReturnRequest({ id: anew, to: "cancelled", actor: shopper })
        await service.advanceReturnRequest({ id, to: "arrived", actor: system })
        expect((await service.retrieveReturnRequest(id)).status).toBe("arrived")
      })

      it("should move a pickup whose day has gone by when it is approved", async () => {
        const { id, pickup_date } = await service.submitReturnRequest(request())
        await service.updateReturnRequests({ id, pickup_date: "2026-01-05" })
        const { return_request } = await service.decideReturnRequest({
          id,
          action: "approve",
          actor: admin,
        })
        expect(return_request.pickup_date).toBe(pickupDates()[0])
        expect((await approved()).pickup_date).toBe(pickup_date)
      })

      it("should reject with a reason only", async () => {
        const { id } = await service.submitReturnRequest(request())
        await expect(
          service.decideReturnRequest({ id, action: "reject", actor: admin })
        ).rejects.toThrow("note:")
        await service.decideReturnRequest({ id, action: "reject", note: "Worn", actor: admin })
        expect(await service.retrieveReturnRequest(id)).toMatchObject({
          status: "rejected",
          decision_note: "Worn",
          decided_by: "user_1",
        })
      })

      it("should say that an unknown one is not found", async () => {
        await expect(
          service.advanceReturnRequest({ id: "retreq_0", to: "arrived", actor: system })
        ).rejects.toMatchObject({ type: "not_found" })
      })
    })

    describe("receiveReturnRequest", () => {
      it("should split an item that came in several conditions, and pay by them", async () => {
        await settings({ fee: "33.33" })
        const { id, items } = await approved(
          request({ items: [piece({ quantity: 3 }), piece({ order_line_item_id: "ordli_2" })] })
        )
        const dresses = items.find((item) => item.quantity === 3)!
        const { return_request: came } = await service.receiveReturnRequest({
          id,
          actor: admin,
          items: [
            { id: dresses.id, quantity: 1, condition: "good" },
            { id: dresses.id, quantity: 1, condition: "damaged", note: "stained" },
          ],
        })
        expect(came.status).toBe("received")
        expect(Number(came.refund_amount)).toBe(300)
        const rows = came.items
          .map((item) => [
            item.order_line_item_id,
            item.quantity,
            item.received_quantity,
            item.condition,
            item.refund_quantity,
          ])
          .sort()
        expect(rows).toEqual(
          [
            ["ordli_1", 1, 1, "damaged", 0],
            ["ordli_1", 2, 1, "good", 1],
            ["ordli_2", 1, 0, null, 0],
          ].sort()
        )
        // What did not come can be asked for again.
        expect(
          (await service.requestedQuantities("order_1")).map(({ quantity }) => quantity).sort()
        ).toEqual([0, 2])
      })

      it("should refuse more than was to come, strangers, and a second time", async () => {
        const { id, items } = await approved()
        const receive = (entries: object[]) =>
          service.receiveReturnRequest({ id, items: entries as never, actor: admin })
        const [{ id: item }] = items
        await expect(receive([{ id: item, quantity: 2, condition: "good" }])).rejects.toThrow(
          "items.0.quantity"
        )
        await expect(receive([{ id: "x", quantity: 1, condition: "good" }])).rejects.toThrow(
          "items.0.id"
        )
        await expect(receive([{ id: item, quantity: 1 }])).rejects.toThrow("items.0.condition")
        await receive([{ id: item, quantity: 1, condition: "good" }])
        await expect(receive([{ id: item, quantity: 1, condition: "good" }])).rejects.toThrow(
          "status: a return that is received"
        )
      })
    })

    describe("payouts", () => {
      it("should keep an account encrypted, and show it masked but to who pays, noted", async () => {
        const back = await received(cashRequest({ refund: account }))
        expect(back).toMatchObject({
          refund_method: "bank",
          refund_masked: "•••• 9012, HDFC",
          consent_version: expect.any(String),
          consent_at: expect.any(Date),
        })
        const everything = JSON.stringify([
          await sql("select * from return_request"),
          await sql("select * from return_destination"),
          await sql("select * from return_request_timeline_entry"),
        ])
        for (const secret of ["123456789012", "HDFC0001234"]) {
          expect(everything).not.toContain(secret)
        }
        const { payout, created } = await service.openPayout({ return_request_id: back.id })
        expect([created, payout.masked, Number(payout.amount)]).toEqual([
          true,
          "•••• 9012, HDFC",
          333.33,
        ])
        expect((await service.openPayout({ return_request_id: back.id })).created).toBe(false)
        expect(await service.revealDestination({ id: payout.id, actor: admin })).toEqual({
          method: "bank",
          account_number: "123456789012",
          ifsc: "HDFC0001234",
          name: "Asha Kulkarni",
        })
        expect((await timeline(back.id)).at(-1)).toEqual([
          "destination_shown",
          "admin",
          "user_1",
          null,
        ])
      })

      it("should pay once, by one reference each, and end the return", async () => {
        const [one, two] = [await received(), await received()]
        const first = await service.openPayout({ return_request_id: one.id })
        const second = await service.openPayout({ return_request_id: two.id })
        const pay = (id: string, reference: string) =>
          service.payPayout({ id, reference, actor: admin })
        await expect(service.completeReturnRequest({ id: one.id, actor: admin })).rejects.toThrow(
          "still due"
        )
        await expect(pay(first.payout.id, "12")).rejects.toThrow("reference:")
        await pay(first.payout.id, "axis0012345678")
        await pay(first.payout.id, "AXIS0012345678")
        await expect(pay(first.payout.id, "OTHER12345")).rejects.toThrow("reference:")
        await expect(pay(second.payout.id, "AXIS0012345678")).rejects.toThrow("reference: was used")
        expect(await service.retrieveReturnRequest(one.id)).toMatchObject({
          status: "completed",
          refund_reference: "AXIS0012345678",
        })
        expect((await events()).filter((name) => name === "return_payout.paid")).toHaveLength(1)
        expect((await service.retrieveReturnPayout(second.payout.id)).status).toBe("due")
      })

      it("should refuse a payout of what was not received or goes back another way", async () => {
        const open = await approved(cashRequest())
        await expect(service.openPayout({ return_request_id: open.id })).rejects.toThrow("approved")
        const prepaid = await received(request({ items: [piece({ order_line_item_id: "l2" })] }))
        await expect(service.openPayout({ return_request_id: prepaid.id })).rejects.toThrow(
          "refunded by source"
        )
      })

      it.each([
        ["refund.upi_id", { ...upi, upi_id: "asha" }],
        ["refund.name", { ...upi, name: "9" }],
        ["refund.consent", { ...upi, consent: false }],
        ["refund.consent_version", { ...upi, consent_version: "2001-01-01" }],
        ["refund.ifsc", { ...account, ifsc: "HDFC1001234" }],
        ["refund.account_number", { ...account, account_number: "12345" }],
      ])("should refuse a wrong destination, naming %s", async (field, refund) => {
        await expect(service.submitReturnRequest(cashRequest({ refund }))).rejects.toThrow(field)
        expect(await service.listReturnRequests({})).toEqual([])
      })
    })

    describe("settings", () => {
      it("should have defaults, keep what is saved, and name what is wrong", async () => {
        expect(await service.settings()).toEqual(DEFAULT_RETURN_SETTINGS)
        await settings({ window_days: 15 })
        expect((await service.settings()).window_days).toBe(15)
        await expect(settings({ fee: "1.234" })).rejects.toThrow("fee:")
        await expect(settings({ reasons: [] })).rejects.toThrow("reasons:")
        expect((await service.settings()).window_days).toBe(15)
      })
    })
  },
})
