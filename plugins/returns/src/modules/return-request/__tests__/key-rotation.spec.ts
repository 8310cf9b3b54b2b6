import { encryptionKeyId, ensureJobSchema, Keyring } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { RETURN_REQUEST_MODULE } from "../constants"
import type ReturnRequestModuleService from "../service"
import { admin, cashRequest, ENCRYPTION_KEY, moduleOptions, upi } from "./helpers/return-world"

jest.setTimeout(60_000)

const FORMER = "1d".repeat(32)
const FORGOTTEN = "ee".repeat(32)
const DESTINATION = { method: "upi", upi_id: "asha.k@okaxis", name: "Asha Kulkarni" }

moduleIntegrationTestRunner<ReturnRequestModuleService>({
  moduleName: RETURN_REQUEST_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: { ...moduleOptions, previousEncryptionKeys: [FORMER] },
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service, dbConfig }) => {
    beforeEach(() => ensureJobSchema(dbConfig.clientUrl))

    /** Payment details of a request, written by some key of before. */
    const stored = (return_request_id: string, key: string) =>
      service.createReturnDestinations({
        return_request_id,
        ...new Keyring(key).seal(JSON.stringify(DESTINATION)),
      })
    const keys = async () =>
      (await service.listReturnDestinations({}, { order: { return_request_id: "ASC" } })).map(
        ({ key_id }) => key_id
      )

    it("should read what a former key wrote, and write it with the current one once", async () => {
      const { id, items } = await service.submitReturnRequest(cashRequest({ refund: upi }))
      const [own] = await service.listReturnDestinations({ return_request_id: id })
      await service.updateReturnDestinations({
        id: own.id,
        ...new Keyring(FORMER).seal(JSON.stringify(DESTINATION)),
      })
      await service.decideReturnRequest({ id, action: "approve", actor: admin })
      await service.receiveReturnRequest({
        id,
        actor: admin,
        items: [{ id: items[0].id, quantity: 1, condition: "good" }],
      })
      const { payout } = await service.openPayout({ return_request_id: id })
      const reveal = () => service.revealDestination({ id: payout.id, actor: admin })
      expect(await reveal()).toEqual(DESTINATION)
      const current = encryptionKeyId(ENCRYPTION_KEY)
      expect(await service.rotateEncryptionKey({ check_only: true })).toEqual({
        secrets: 1,
        rotated: 1,
        key_id: current,
      })
      expect(await keys()).toEqual([encryptionKeyId(FORMER)])
      expect((await service.rotateEncryptionKey()).rotated).toBe(1)
      expect(await keys()).toEqual([current])
      expect((await service.rotateEncryptionKey()).rotated).toBe(0)
      expect(await reveal()).toEqual(DESTINATION)
    })

    it("should change nothing when a key is missing, and name it", async () => {
      await stored("retreq_1", FORMER)
      await stored("retreq_2", FORGOTTEN)
      await expect(service.rotateEncryptionKey()).rejects.toThrow(
        `${encryptionKeyId(FORGOTTEN)} (1)`
      )
      await expect(service.rotateEncryptionKey({ check_only: true })).rejects.toThrow()
      expect(await keys()).toEqual([FORMER, FORGOTTEN].map(encryptionKeyId))
    })

    it("should seal once what goes into a workflow", async () => {
      const sealed = await service.sealRefund(upi)
      expect(JSON.stringify(sealed)).not.toContain("asha.k")
      const { refund_masked } = await service.submitReturnRequest(cashRequest({ refund: sealed }))
      expect(refund_masked).toBe("as•••@okaxis")
      await expect(service.sealRefund({ ...upi, upi_id: "x" })).rejects.toThrow("refund.upi_id")
      expect(await service.sealRefund({ method: "source" })).toEqual({ method: "source" })
    })
  },
})
