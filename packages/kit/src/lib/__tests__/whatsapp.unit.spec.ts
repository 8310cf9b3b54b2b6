import { MedusaError } from "@medusajs/framework/utils"
import { createServer } from "node:http"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { WhatsAppClient } from "../whatsapp-client"
import {
  explainWhatsAppFailure,
  markWhatsAppFailure,
  readWhatsAppFailure,
  WhatsAppError,
  whatsAppFailureClass,
} from "../whatsapp-errors"

describe("WhatsApp's error codes", () => {
  it.each([
    [[4, 80007, 130429, 131056, 131048, 131064, 133016, 2, 131000, 131016], "retry"],
    [[0, 190, 3, 10, 200, 250, 299, 368, 131031, 130497, 131042, 131045, 133010], "stop"],
    [[100, 131008, 131009, 131021, 131051, 131053, 131047], "fix"],
    [[132000, 132001, 132005, 132007, 132012, 132015, 132016], "fix"],
    [[131026, 130403, 130472, 131049, 131050, 131063], "recipient"],
    [[5, 300, 999999], undefined],
  ])("should class %j as %s", (codes, expected) => {
    expect(new Set(codes.map(whatsAppFailureClass))).toEqual(new Set([expected]))
  })

  it("should always have words for it", () => {
    expect(explainWhatsAppFailure(132001)).toMatch(/no such template in this language \(132001\)/)
    expect(explainWhatsAppFailure(7)).toBe("the message was not delivered (7)")
    expect(explainWhatsAppFailure(131050)).toMatch(/^the recipient does not want messages/)
    expect(explainWhatsAppFailure(131026, undefined, "the shopper")).toMatch(/mail the shopper/)
  })
})

describe("readWhatsAppFailure", () => {
  it.each([
    ["refused", 131026],
    ["unavailable", 130429],
    ["unknown", null],
  ] as const)("should read %s %s out of an error that was wrapped", (kind, code) => {
    const error = new WhatsAppError(kind, code, "WhatsApp: no")
    const wrapped = new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Failed to send notification with id noti_1:\n${markWhatsAppFailure(error)}`
    )
    expect(readWhatsAppFailure(error)).toEqual({ kind, code })
    expect(readWhatsAppFailure(wrapped)).toEqual({ kind, code })
  })

  it("should not take another error for one", () => {
    expect(readWhatsAppFailure(new Error("the server refused: no"))).toBeNull()
    expect(readWhatsAppFailure(undefined)).toBeNull()
  })
})

describe("WhatsAppClient", () => {
  let server: Server
  let client: WhatsAppClient
  let received: { url?: string; token?: string; body: unknown }[]
  let reply: { status: number; body: unknown } | null

  beforeAll(async () => {
    server = createServer((request, response) => {
      let raw = ""
      request.on("data", (chunk) => (raw += chunk))
      request.on("end", () => {
        const { url, headers } = request
        received.push({ url, token: headers.authorization, body: JSON.parse(raw) })
        if (!reply) {
          request.socket.destroy()
          return
        }
        response.writeHead(reply.status, { "content-type": "application/json" })
        response.end(JSON.stringify(reply.body))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    client = new WhatsAppClient({
      apiUrl: `http://127.0.0.1:${port}/v23.0/`,
      phoneNumberId: "1001",
      token: "t0ken",
    })
  })

  beforeEach(() => {
    received = []
    reply = { status: 200, body: { messages: [{ id: "wamid.1" }] } }
  })

  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const send = () =>
    client.sendTemplate({
      to: "+919822054321",
      template: "cod_confirm",
      language: "en",
      bodyParameters: ["BC-1", "₹499"],
      buttons: [
        { kind: "quick_reply", value: "codc.yes" },
        { kind: "url", value: "the-end" },
      ],
      callbackData: "key-1",
    })

  it("should send the template as the API wants it, and answer with the wamid", async () => {
    expect(await send()).toBe("wamid.1")
    const text = (value: string) => ({ type: "text", text: value })
    expect(received).toEqual([
      {
        url: "/v23.0/1001/messages",
        token: "Bearer t0ken",
        body: {
          messaging_product: "whatsapp",
          recipient_type: "individual",
          to: "+919822054321",
          type: "template",
          biz_opaque_callback_data: "key-1",
          template: {
            name: "cod_confirm",
            language: { code: "en" },
            components: [
              { type: "body", parameters: [text("BC-1"), text("₹499")] },
              {
                type: "button",
                sub_type: "quick_reply",
                index: "0",
                parameters: [{ type: "payload", payload: "codc.yes" }],
              },
              { type: "button", sub_type: "url", index: "1", parameters: [text("the-end")] },
            ],
          },
        },
      },
    ])
  })

  it.each([
    [400, { error: { code: 131026 } }, "refused", 131026],
    [200, { error: { code: 130429 } }, "unavailable", 130429],
    [429, {}, "unavailable", null],
    [500, {}, "unknown", null],
    [200, {}, "unknown", null],
    [404, {}, "refused", null],
  ])("should sort %i %j as %s %s, and ask once", async (status, body, kind, code) => {
    reply = { status, body }
    await expect(send()).rejects.toMatchObject({ name: "WhatsAppError", kind, code })
    expect(received).toHaveLength(1)
  })

  it("should not know what became of a message whose line went dead", async () => {
    reply = null
    await expect(send()).rejects.toMatchObject({ kind: "unknown", code: null })
    expect(received).toHaveLength(1)
  })
})
