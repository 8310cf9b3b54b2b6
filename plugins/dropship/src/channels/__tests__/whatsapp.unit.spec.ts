import { readButtonPayload } from "../../lib/button-payload"
import { parseDropshipOptions } from "../../options"
import { WhatsAppChannel } from "../whatsapp"
import type { ChannelDependencies } from "../types"
import { startFarSide } from "./far-side"
import type { FarSide } from "./far-side"
import { OPTIONS, outboundOrder } from "./outbound-order"

const ACCEPTED = { status: 200, body: { messages: [{ id: "wamid.1" }] } }

describe("WhatsAppChannel", () => {
  let far: FarSide
  const order = outboundOrder()

  const channelWith = (whatsapp: object = {}) =>
    new WhatsAppChannel(
      {} as ChannelDependencies,
      parseDropshipOptions({
        ...OPTIONS,
        whatsapp: {
          apiUrl: `${far.url}/v23.0`,
          phoneNumberId: "1001",
          token: "system-token",
          appSecret: "s",
          verifyToken: "v",
          ...whatsapp,
        },
      })
    )
  const send = (one = order, whatsapp?: object) =>
    channelWith(whatsapp).send(one, { dispatch_id: "podisp_1", round: 1 })
  const sentTemplate = () => JSON.parse(far.calls[0].raw).template

  beforeAll(async () => {
    far = await startFarSide()
  })

  afterAll(() => far.close())

  it("should send the template with its text, signed buttons and the dispatch id", async () => {
    far.answers(ACCEPTED)
    expect(await send()).toEqual({ outcome: "sent", external_id: "wamid.1" })
    const [{ path, headers, raw }] = far.calls
    const body = JSON.parse(raw)
    expect(path).toBe("/v23.0/1001/messages")
    expect(headers.authorization).toBe("Bearer system-token")
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
    expect(readButtonPayload(accept.parameters[0].payload, OPTIONS.linkSecret)).toEqual({
      action: "accept",
      id: "po_1",
    })
  })

  const supplier = (languages: string[]) => ({
    ...order,
    supplier: { ...order.supplier, languages },
  })

  it.each([
    [["hi", "en"], ["en", "hi"], "hi"],
    [["hi-IN"], ["en", "hi"], "hi"],
    [["ta", "en"], ["en", "hi"], "en"],
    [["ta"], ["en", "hi"], "en"],
    [["en-US"], ["hi", "en_GB", "en_US"], "en_US"],
    [["hi"], [], "en"],
  ])("should write to a supplier who reads %j, of %j, in %s", async (reads, approved, chosen) => {
    far.answers(ACCEPTED)
    await send(supplier(reads), { languages: approved })
    expect(sentTemplate().language).toEqual({ code: chosen })
  })

  it("should fill the link of a template that has a link instead of buttons", async () => {
    far.answers(ACCEPTED)
    await send(order, { buttons: "url" })
    expect(sentTemplate().components.slice(1)).toEqual([
      {
        type: "button",
        sub_type: "url",
        index: "0",
        parameters: [{ type: "text", text: "the-token" }],
      },
    ])
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
    [200, '{"messages":[', "unknown"],
    [500, error(190), "refused"],
    [403, error(200), "refused"],
    [400, error(999999), "refused"],
    [429, {}, "unavailable"],
    [404, {}, "refused"],
  ])("should sort an answer %i %j as %s and call once", async (status, body, kind) => {
    far.answers({ status, body })
    await expect(send()).rejects.toMatchObject({ kind })
    expect(far.calls).toHaveLength(1)
  })

  it("should not repeat a call whose line went dead: it may have been sent", async () => {
    far.answers("drop")
    await expect(send()).rejects.toMatchObject({ kind: "unknown" })
    expect(far.calls).toHaveLength(1)
    expect(channelWith({ reportWaitSeconds: 42 }).unknownOutcomeWaitSeconds).toBe(42)
  })

  it("should say in words what a code means and what to do", async () => {
    far.answers({ status: 400, body: error(131026) })
    await expect(send()).rejects.toThrow(
      "the number cannot be reached on WhatsApp (131026): call or mail the supplier instead"
    )
    far.answers({ status: 400, body: error(999999) })
    await expect(send()).rejects.toThrow("why (999999)")
  })

  it("should refuse a supplier without a number", async () => {
    const without = { ...order, supplier: { ...order.supplier, whatsapp: null } }
    far.answers(ACCEPTED)
    await expect(send(without)).rejects.toMatchObject({ kind: "refused" })
    expect(far.calls).toHaveLength(0)
  })
})
