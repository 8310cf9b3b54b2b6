import { createHmac } from "node:crypto"
import type { Sandbox } from "../.."
import { call, startReceiver, startSandbox, until, type Receiver } from "../../__tests__/helpers"

const PATH = "/whatsapp/v23.0/100000000000001/messages"
const LOGIN = { authorization: "Bearer sandbox-whatsapp-token" }

const message = (template: object = {}, changes: object = {}) => ({
  messaging_product: "whatsapp",
  recipient_type: "individual",
  to: "+919825012345",
  type: "template",
  biz_opaque_callback_data: "dispatch-1",
  template: {
    name: "purchase_order_new",
    language: { code: "en" },
    components: [
      {
        type: "body",
        parameters: ["PO-1", "2 × ड्रेस", "18:30"].map((text) => ({ type: "text", text })),
      },
      ...["accept:po_1:s1", "reject:po_1:s2"].map((payload, index) => ({
        type: "button",
        sub_type: "quick_reply",
        index: String(index),
        parameters: [{ type: "payload", payload }],
      })),
    ],
    ...template,
  },
  ...changes,
})

const body = (...texts: string[]) => ({
  components: [{ type: "body", parameters: texts.map((text) => ({ type: "text", text })) }],
})

describe("WhatsApp", () => {
  let receiver: Receiver
  let sandbox: Sandbox

  beforeAll(async () => {
    receiver = await startReceiver()
    sandbox = await startSandbox(receiver)
  })

  afterEach(async () => {
    await until(
      () =>
        sandbox
          .state()
          .whatsapp.messages.every(({ status }) => status === "read" || status === "failed"),
      "all status updates"
    )
    await sandbox.control.settled()
    sandbox.control.clearTrouble()
    sandbox.control.reset()
    receiver.received.length = 0
  })

  afterAll(async () => {
    await sandbox.close()
    await receiver.close()
  })

  const send = (
    content: unknown = message(),
    headers: Record<string, string> = LOGIN,
    path = PATH
  ) => call(sandbox, "POST", path, content, headers)
  const values = () => receiver.received.map(({ body: sent }) => sent.entry[0].changes[0].value)
  const statuses = () => values().flatMap((value) => value.statuses ?? [])

  it("should accept a template and report sent, delivered and read, signed over escaped bytes", async () => {
    const { body: answer } = await send()
    expect(answer).toMatchObject({
      contacts: [{ input: "+919825012345", wa_id: "919825012345" }],
      messages: [{ id: expect.stringMatching(/^wamid\./), message_status: "accepted" }],
    })
    await until(() => statuses().length === 3, "three updates")
    expect(statuses().map(({ status }) => status)).toEqual(["sent", "delivered", "read"])
    expect(statuses()[0]).toMatchObject({
      id: answer.messages[0].id,
      recipient_id: "919825012345",
      timestamp: expect.stringMatching(/^\d{10}$/),
      biz_opaque_callback_data: "dispatch-1",
      pricing: { pricing_model: "PMP", category: "utility" },
    })
    expect(statuses()[2].pricing).toBeUndefined()
    for (const { path, headers, raw } of receiver.received) {
      expect(path).toBe("/hooks/whatsapp")
      expect(headers["x-hub-signature-256"]).toBe(
        `sha256=${createHmac("sha256", "sandbox-whatsapp-app").update(raw).digest("hex")}`
      )
    }
    const [stored] = (await call(sandbox, "GET", "/_control/whatsapp/messages")).body.messages
    expect(stored.text).toContain("PO-1\n2 × ड्रेस item(s)")
  })

  it.each([
    [message(body("one", "two")), 400, 132000],
    [message(body("a", "b", "c", "d")), 400, 132000],
    [message({ name: "no_such_template" }), 404, 132001],
    [message({ language: { code: "en_US" } }), 404, 132001],
    [message(body("PO-1", "", "18:30")), 400, 131008],
    [
      message({
        components: [
          ...body("a", "b", "c").components,
          { type: "button", sub_type: "quick_reply", index: "2", parameters: [{ payload: "x" }] },
        ],
      }),
      400,
      132012,
    ],
    [message({}, { to: "abc" }), 400, 131009],
    [message({}, { to: undefined }), 400, 131008],
    [message({}, { messaging_product: "sms" }), 400, 100],
    [message({}, { type: "sticker" }), 400, 131051],
  ])("should refuse what Meta refuses (case %#)", async (content, status, code) => {
    const answer = await send(content)
    expect(answer.status).toBe(status)
    expect(answer.body.error).toMatchObject({
      code,
      message: expect.stringContaining(`(#${code})`),
      error_data: { messaging_product: "whatsapp" },
    })
    expect(sandbox.state().whatsapp.messages).toEqual([])
  })

  it("should refuse a wrong token and another number", async () => {
    const wrong = await send(message(), { authorization: "Bearer x" })
    expect(wrong).toMatchObject({ status: 401, body: { error: { code: 190 } } })
    const other = await send(message(), LOGIN, "/whatsapp/v23.0/999/messages")
    expect(other).toMatchObject({ status: 400, body: { error: { code: 100 } } })
  })

  it("should answer a button with the payload and the context of the message", async () => {
    const id = (await send()).body.messages[0].id
    const press = (button: unknown) =>
      call(sandbox, "POST", `/_control/whatsapp/messages/${id}/reply`, { button })
    expect((await press(2)).status).toBe(400)
    expect((await press(undefined)).status).toBe(400)
    expect((await press(1)).status).toBe(200)
    await until(() => values().some((value) => value.messages), "the reply")
    const { contacts, messages } = values().find((value) => value.messages)
    expect(contacts[0].wa_id).toBe("919825012345")
    expect(messages[0]).toMatchObject({
      from: "919825012345",
      type: "button",
      button: { text: "Reject", payload: "reject:po_1:s2" },
      context: { id },
    })
    expect(messages[0].id).not.toBe(id)
  })

  it("should accept free text outside the window and report 131047, but not inside it", async () => {
    const text = {
      messaging_product: "whatsapp",
      to: "919825012345",
      type: "text",
      text: { body: "Hi" },
    }
    expect((await send(text)).status).toBe(200)
    await until(() => statuses().length === 1, "the failure")
    expect(statuses()[0]).toMatchObject({ status: "failed", errors: [{ code: 131047 }] })
    await call(sandbox, "POST", "/_control/whatsapp/inbound", {
      from: "919825012345",
      text: "Hello",
    })
    await send(text)
    await until(() => statuses().length === 4, "the second message")
    expect(statuses().at(-1).status).toBe("read")
  })

  it("should accept a WebP header and fail it later", async () => {
    const header = {
      type: "header",
      parameters: [{ type: "image", image: { link: "https://shop.example/a.webp" } }],
    }
    const components = [...message().template.components, header]
    expect((await send(message({ components }))).status).toBe(200)
    await until(() => statuses().length === 1, "the failure")
    expect(statuses()[0].errors[0].code).toBe(131053)
  })

  it("should turn an error inside a 200 into a failure by webhook", async () => {
    sandbox.control.addTrouble({ provider: "whatsapp", kind: "error_in_200" })
    expect((await send()).status).toBe(200)
    await until(() => statuses().length === 1, "the failure")
    expect(statuses()[0]).toMatchObject({ status: "failed", errors: [{ code: 131026 }] })
  })

  it("should let a test set a status, a failure first and the delivery after it", async () => {
    const id = (await send()).body.messages[0].id
    const set = (status: string) =>
      call(sandbox, "POST", `/_control/whatsapp/messages/${id}/status`, { status })
    expect((await set("lost")).status).toBe(400)
    await until(() => statuses().at(-1)?.status === "read", "its own status updates")
    await set("failed")
    await set("delivered")
    await until(() => statuses().at(-1)?.status === "delivered", "the delivery")
    expect(statuses().at(-2)).toMatchObject({ status: "failed", errors: [{ code: 131026 }] })
    await set("read")
  })

  it("should have the purchase-order message in Hindi too", async () => {
    expect((await send(message({ language: { code: "hi" } }))).status).toBe(200)
    const [stored] = (await call(sandbox, "GET", "/_control/whatsapp/messages")).body.messages
    expect(stored.text).toContain("नया खरीद ऑर्डर PO-1")
    expect(stored.buttons[0]).toEqual({ title: "स्वीकार करें", payload: "accept:po_1:s1" })
  })

  it("should take the messages to shoppers, show the code and answer their buttons as a shopper", async () => {
    const texts = ["BC-20261121-000007", "₹1,299", "482913"]
    const buttons = ["codc.yes.sig", "codc.no.sig"].map((payload, index) => ({
      type: "button",
      sub_type: "quick_reply",
      index: String(index),
      parameters: [{ type: "payload", payload }],
    }))
    const components = [...body(...texts).components, ...buttons]
    const id = (await send(message({ name: "cod_confirm", components }))).body.messages[0].id
    await send(message({ name: "payment_refunded", ...body("₹499") }))
    const { messages } = (await call(sandbox, "GET", "/_control/whatsapp/messages")).body
    expect(messages.map(({ text }: { text: string }) => text)).toEqual([
      expect.stringContaining("enter the code 482913"),
      expect.stringContaining("payment of ₹499"),
    ])
    expect(messages[0]).toMatchObject({
      parameters: texts,
      callback_data: "dispatch-1",
      buttons: [{ title: "Confirm order" }, { title: "Cancel order", payload: "codc.no.sig" }],
    })
    await call(sandbox, "POST", `/_control/whatsapp/messages/${id}/reply`, { button: 0 })
    await until(() => values().some((value) => value.messages), "the reply")
    const inbound = values().find((value) => value.messages)
    expect(inbound.contacts[0].profile.name).toBe("Shopper")
    expect(inbound.messages[0].button).toEqual({ text: "Confirm order", payload: "codc.yes.sig" })
    const page = await fetch(`${sandbox.url}/console/messages`)
    expect(await page.text()).toContain("482913")
  })

  it("should fill a template's link, and refuse a button of the wrong kind or a link without its end", async () => {
    await call(sandbox, "POST", "/_control/whatsapp/templates", {
      name: "with_link",
      language: "en",
      body: "Order {{1}}",
      links: [{ title: "Answer", url: "https://shop.example/supplier/link/{{1}}" }],
    })
    const withButton = (...buttons: object[]) =>
      send(message({ name: "with_link", components: [...body("PO-1").components, ...buttons] }))
    const link = { type: "button", sub_type: "url", index: "0" }
    const sent = await withButton({ ...link, parameters: [{ type: "text", text: "the-token" }] })
    expect(sent.status).toBe(200)
    const [stored] = (await call(sandbox, "GET", "/_control/whatsapp/messages")).body.messages
    expect(stored.links).toEqual([
      { title: "Answer", url: "https://shop.example/supplier/link/the-token" },
    ])
    const quick = { ...link, sub_type: "quick_reply", parameters: [{ payload: "x" }] }
    expect((await withButton(quick)).body.error).toMatchObject({ code: 132012 })
    expect((await withButton({ ...link, parameters: [] })).body.error).toMatchObject({
      code: 131008,
    })
    expect((await withButton()).body.error).toMatchObject({ code: 131008 })
  })

  it("should know templates that were added", async () => {
    await call(sandbox, "POST", "/_control/whatsapp/templates", {
      name: "parcel_sent",
      language: "hi",
      body: "पार्सल {{1}}",
    })
    const answer = await send(
      message({ name: "parcel_sent", language: { code: "hi" }, ...body("19001") })
    )
    expect(answer.status).toBe(200)
  })
})
