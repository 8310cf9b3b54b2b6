import { hmacHex } from "@bodycon/kit"
import { parseDropshipOptions } from "../../options"
import { ApiChannel } from "../api"
import type { ChannelDependencies } from "../types"
import { startFarSide } from "./far-side"
import type { FarSide, Reply } from "./far-side"
import { OPTIONS, outboundOrder } from "./outbound-order"

const SECRET = "a-supplier-secret"

describe("ApiChannel", () => {
  let far: FarSide
  const channel = new ApiChannel({} as ChannelDependencies, parseDropshipOptions(OPTIONS))

  beforeAll(async () => {
    far = await startFarSide()
  })

  afterAll(() => far.close())

  const order = (changes: Parameters<typeof outboundOrder>[0] = {}) => {
    const base = outboundOrder(changes)
    return { ...base, supplier: { ...base.supplier, api_url: far.url, api_secret: SECRET } }
  }
  const send = (changes?: Parameters<typeof outboundOrder>[0]) => channel.send(order(changes))
  const ok = (body: unknown): Reply => ({ status: 200, body })
  const keys = () => far.calls.map((call) => call.headers["idempotency-key"])

  it("should post the order, signed, under its number, with costs as decimals", async () => {
    far.answers(ok({ status: "received", supplier_reference: "SO-1" }))
    expect(await send({ note: "Pack flat" })).toEqual({
      outcome: "sent",
      supplier_reference: "SO-1",
    })
    const [call] = far.calls
    expect(call.path).toBe("/orders")
    expect(call.headers["x-bodycon-signature"]).toBe(`sha256=${hmacHex(SECRET, call.raw)}`)
    expect(keys()).toEqual(["BC-20261120-000001-P1"])
    expect(JSON.parse(call.raw)).toMatchObject({
      reference: "BC-20261120-000001-P1",
      revision: 1,
      note: "Pack flat",
      payment_method: "cod",
      lines: [{ supplier_sku: "W-1", quantity: 2, cost_price: "612.35" }],
    })
    expect(call.raw).not.toMatch(/unit_price|answer_url|the-token|a-supplier-secret/)
  })

  it("should send the same bytes under the same key again, and a revision under a key of its own", async () => {
    far.answers(ok({ status: "accepted" }))
    await send()
    await send()
    await send({ revision: 2 })
    expect(keys()).toEqual([
      "BC-20261120-000001-P1",
      "BC-20261120-000001-P1",
      "BC-20261120-000001-P1-R2",
    ])
    expect(far.calls[0].raw).toBe(far.calls[1].raw)
    expect(JSON.parse(far.calls[2].raw)).toMatchObject({
      reference: "BC-20261120-000001-P1",
      revision: 2,
    })
  })

  it.each([
    [{ status: "accepted" }, { outcome: "accepted" }],
    [
      { status: "rejected", reason: "torn" },
      { outcome: "rejected", reason: "torn" },
    ],
    [
      {
        status: "accepted",
        lines: [
          { supplier_sku: "W-1", quantity: 1 },
          { supplier_sku: "W-2", quantity: 0 },
        ],
      },
      { outcome: "accepted", lines: [{ supplier_sku: "W-1", quantity: 1 }] },
    ],
    [
      { status: "accepted", lines: [{ supplier_sku: "W-1", quantity: 0 }] },
      { outcome: "rejected", reason: "accepted no piece" },
    ],
    [{ status: "accepted", lines: null, supplier_reference: null }, { outcome: "accepted" }],
  ])("should read the answer %j", async (body, expected) => {
    far.answers(ok(body))
    const { supplier_reference: _reference, ...result } = await send()
    expect(JSON.parse(JSON.stringify(result))).toEqual(expected)
  })

  it("should not lose or double an order whose answer was lost after the work was done", async () => {
    far.answers("drop", ok({ status: "accepted", supplier_reference: "SO-9" }))
    expect(await send()).toMatchObject({ outcome: "accepted", supplier_reference: "SO-9" })
    expect(new Set(keys())).toEqual(new Set(["BC-20261120-000001-P1"]))
    expect(far.calls).toHaveLength(2)
  })

  it("should take a 409 for a repeated key as what it is: the order is there", async () => {
    far.answers({ status: 409, body: { message: "duplicate" } })
    expect(await send()).toMatchObject({ outcome: "sent" })
    far.answers({ status: 409, body: { status: "accepted", supplier_reference: "SO-2" } })
    expect(await send()).toMatchObject({ outcome: "accepted", supplier_reference: "SO-2" })
  })

  it.each<[string, Reply, string, number]>([
    ["an error in 200", ok({ error: "The order could not be saved" }), "unavailable", 1],
    ["malformed JSON", ok('{"status":"acc'), "unavailable", 1],
    ["an HTML page", ok("<html>Welcome</html>"), "unavailable", 1],
    ["an empty 200", ok(""), "unavailable", 1],
    [
      "a negative quantity",
      ok({ status: "accepted", lines: [{ supplier_sku: "W-1", quantity: -1 }] }),
      "unavailable",
      1,
    ],
    ["401", { status: 401, body: { message: "bad signature" } }, "refused", 1],
    ["404", { status: 404, body: {} }, "refused", 1],
    ["422", { status: 422, body: { message: "no such SKU" } }, "refused", 1],
    ["429", { status: 429, body: {} }, "unavailable", 3],
    ["500", { status: 500, body: {} }, "unknown", 3],
    ["a dead line", "drop", "unknown", 3],
  ])("should sort %s", async (_name, reply, kind, calls) => {
    far.answers(reply)
    await expect(send()).rejects.toMatchObject({ name: "ChannelError", kind })
    expect(far.calls).toHaveLength(calls)
    expect(new Set(keys()).size).toBe(1)
  })

  it("should pass on what the supplier's system says, and never the secret", async () => {
    far.answers({ status: 422, body: { message: "no such SKU" } })
    const error = await send().catch((one: Error) => one)
    expect((error as Error).message).toMatch(/answered 422: no such SKU/)
    expect(JSON.stringify(error)).not.toContain(SECRET)
  })

  it("should refuse a supplier without address or secret, and a private address in production", async () => {
    far.answers(ok({ status: "accepted" }))
    for (const gap of [{ api_url: null }, { api_secret: null }]) {
      const base = order()
      await expect(
        channel.send({ ...base, supplier: { ...base.supplier, ...gap } })
      ).rejects.toMatchObject({ kind: "refused" })
    }
    const strict = new ApiChannel(
      {} as ChannelDependencies,
      parseDropshipOptions({ ...OPTIONS, allowPrivateEndpoints: false })
    )
    await expect(strict.send(order())).rejects.toMatchObject({ kind: "refused" })
    expect(far.calls).toHaveLength(0)
  })
})
