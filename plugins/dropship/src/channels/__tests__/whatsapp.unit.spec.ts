import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Server } from "node:http"
import { readButtonPayload } from "../../lib/button-payload"
import { parseDropshipOptions } from "../../options"
import { WhatsAppChannel } from "../whatsapp"
import type { ChannelDependencies, OutboundOrder } from "../types"

const LINK_SECRET = "a-secret-for-links-only"

const order: OutboundOrder = {
  id: "po_1",
  number: "BC-20261120-000001-P1",
  order_number: "BC-20261120-000001",
  created_at: new Date("2026-11-20T06:00:00Z"),
  answer_by: new Date("2026-11-20T08:30:00Z"),
  payment_method: "cod",
  ship_to: {
    name: "Asha Rao",
    phone: "9876543210",
    address_1: "12 MG Road",
    city: "Bengaluru",
    province: "Karnataka",
    postal_code: "560001",
    country_code: "in",
  },
  cost_total: "1224.70",
  supplier: {
    code: "WA-1",
    name: "Wear",
    contact_name: "Meera",
    email: "meera@wear.test",
    whatsapp: "9822054321",
    languages: ["en"],
    api_url: null,
    api_secret: null,
  },
  lines: [
    {
      supplier_sku: "W-1",
      sku: "RMD-S",
      title: "Ribbed Midi Dress",
      variant_title: "S",
      quantity: 2,
      cost_price: "612.35",
    },
  ],
  answer_url: "http://shop.example/supplier/links/x",
}

describe("WhatsAppChannel", () => {
  let server: Server
  let answer: { status: number; body: unknown }
  let seen: { path: string; authorization?: string; body: any }[]
  let channel: WhatsAppChannel

  beforeAll(async () => {
    server = createServer((request, response) => {
      let raw = ""
      request.on("data", (chunk) => (raw += chunk))
      request.on("end", () => {
        seen.push({
          path: request.url!,
          authorization: request.headers.authorization,
          body: JSON.parse(raw),
        })
        response.writeHead(answer.status, { "content-type": "application/json" })
        response.end(JSON.stringify(answer.body))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    channel = new WhatsAppChannel(
      {} as ChannelDependencies,
      parseDropshipOptions({
        encryptionKey: "ab".repeat(32),
        linkSecret: LINK_SECRET,
        storefrontUrl: "http://shop.example",
        shop: { name: "Bodycon" },
        whatsapp: {
          apiUrl: `http://127.0.0.1:${port}/v23.0`,
          phoneNumberId: "1001",
          token: "system-token",
          appSecret: "s",
          verifyToken: "v",
        },
      })
    )
  })

  afterAll(() => new Promise((resolve) => server.close(resolve)))

  beforeEach(() => {
    seen = []
  })

  const send = () => channel.send(order, { dispatch_id: "podisp_1", round: 1 })

  it("should send the template with its text, signed buttons and the dispatch id", async () => {
    answer = { status: 200, body: { messages: [{ id: "wamid.1" }] } }
    expect(await send()).toEqual({ outcome: "sent", external_id: "wamid.1" })
    const [{ path, authorization, body }] = seen
    expect(path).toBe("/v23.0/1001/messages")
    expect(authorization).toBe("Bearer system-token")
    expect(body).toMatchObject({
      to: "919822054321",
      biz_opaque_callback_data: "podisp_1",
      template: { name: "purchase_order_new", language: { code: "en" } },
    })
    const [text, accept, reject] = body.template.components
    expect(text.parameters.map((one: { text: string }) => one.text)).toEqual([
      "BC-20261120-000001-P1",
      "2",
      expect.stringMatching(/20 Nov 2026.*2:00/),
    ])
    expect([accept, reject].map((button) => [button.sub_type, button.index])).toEqual([
      ["quick_reply", "0"],
      ["quick_reply", "1"],
    ])
    expect(readButtonPayload(accept.parameters[0].payload, LINK_SECRET)).toEqual({
      action: "accept",
      id: "po_1",
    })
  })

  const error = (code: number) => ({
    error: { code, message: "no", error_data: { details: "why" } },
  })

  it.each([
    [400, error(132001), "refused"],
    [400, error(131026), "refused"],
    [401, error(190), "refused"],
    [429, error(130429), "unavailable"],
    [400, error(131056), "unavailable"],
    [500, error(131016), "unavailable"],
    [200, error(131000), "unavailable"],
    [500, { oops: true }, "unknown"],
    [200, { oops: true }, "unknown"],
    [429, {}, "unavailable"],
    [404, {}, "refused"],
  ])("should sort an answer %i %j as %s and call once", async (status, body, kind) => {
    answer = { status, body }
    await expect(send()).rejects.toMatchObject({ kind })
    expect(seen).toHaveLength(1)
  })

  it("should refuse a supplier without a number", async () => {
    const without = { ...order, supplier: { ...order.supplier, whatsapp: null } }
    await expect(
      channel.send(without, { dispatch_id: "podisp_1", round: 1 })
    ).rejects.toMatchObject({ kind: "refused" })
    expect(seen).toHaveLength(0)
  })
})
