import { readWhatsAppFailure } from "@bodycon/kit"
import { createSandbox } from "@bodycon/sandbox"
import { parseWhatsAppOptions } from "../../../options"
import { WHATSAPP_TEMPLATES } from "../../../templates/whatsapp"
import WhatsAppNotificationProvider from "../service"

const PORT = 20_000 + (process.pid % 6_000)

const options = {
  apiUrl: `http://127.0.0.1:${PORT}/whatsapp/v23.0`,
  phoneNumberId: "100000000000001",
  token: "sandbox-whatsapp-token",
}

const notification = {
  to: "+919876543210",
  channel: "whatsapp",
  template: "cod_confirm",
  idempotency_key: "cod_confirm:codconf_1:1",
  data: {
    order_number: "BC-20261121-000007",
    total: "₹1,299",
    code: "482913",
    confirm_payload: "codc.yes.sig",
    cancel_payload: "codc.no.sig",
  },
}

describe("WhatsAppNotificationProvider", () => {
  let sandbox: Awaited<ReturnType<typeof createSandbox>>

  beforeAll(async () => {
    sandbox = await createSandbox({ port: PORT, smtpPort: PORT + 1 })
  })
  afterEach(() => {
    sandbox.control.clearTrouble()
    sandbox.control.reset()
  })
  afterAll(() => sandbox.close())

  const provider = (change: object = {}) =>
    new WhatsAppNotificationProvider({}, { ...options, ...change })
  const messages = () => sandbox.state().whatsapp.messages
  const failure = async (sending: Promise<unknown>) => {
    const error = await sending.then(
      () => null,
      (thrown) => thrown
    )
    return { code: error?.code, type: error?.type, read: readWhatsAppFailure(error) }
  }

  it("should send the template with code, buttons and its key, to the number with its country", async () => {
    const { id } = await provider().send(notification)
    expect(messages()).toEqual([
      expect.objectContaining({
        id,
        to: "919876543210",
        template: "cod_confirm",
        callback_data: "cod_confirm:codconf_1:1",
        buttons: [
          { title: "Confirm order", payload: "codc.yes.sig" },
          { title: "Cancel order", payload: "codc.no.sig" },
        ],
      }),
    ])
    expect(messages()[0].text).toContain("the code 482913")
  })

  it.each(Object.keys(WHATSAPP_TEMPLATES))(
    "should have its text of %s approved by the sandbox",
    (name) => {
      const { body, buttons } = WHATSAPP_TEMPLATES[name as keyof typeof WHATSAPP_TEMPLATES]
      expect(sandbox.state().whatsapp.templates).toContainEqual(
        expect.objectContaining({
          name,
          language: "en",
          body,
          buttons: buttons.map(({ title }) => title),
        })
      )
    }
  )

  it.each(["9876543210", "09876543210", "+91 98765 43210"])(
    "should take the number %s",
    async (to) => {
      await provider().send({ ...notification, to })
      expect(messages()[0].to).toBe("919876543210")
    }
  )

  it.each([
    ["a number that is none", { to: "12345" }, {}, null],
    ["no number", { to: undefined as never }, {}, null],
    ["an unknown template", { template: "nope" }, {}, null],
    ["missing data", { data: {} }, {}, null],
    ["a language nobody approved", {}, { language: "en_US" }, 132001],
    ["a wrong token", {}, { token: "wrong" }, 190],
  ])("should refuse %s for good", async (_what, change, setting, code) => {
    const sending = provider(setting).send({ ...notification, ...change })
    expect(await failure(sending)).toEqual({
      code: "whatsapp_refused",
      type: "invalid_data",
      read: { kind: "refused", code },
    })
    expect(messages()).toEqual([])
  })

  it("should say that it may be sent again when WhatsApp is busy or in trouble", async () => {
    for (const kind of ["rate_limit", "http_500"] as const) {
      sandbox.control.addTrouble({ provider: "whatsapp", kind })
      expect(await failure(provider().send(notification))).toMatchObject({
        code: "whatsapp_unavailable",
        type: "unexpected_state",
        read: { kind: "unavailable", code: expect.any(Number) },
      })
      sandbox.control.clearTrouble()
    }
  })

  it("should say that it does not know when nobody answers", async () => {
    const deaf = provider({ apiUrl: "http://127.0.0.1:9/whatsapp/v23.0" })
    expect(await failure(deaf.send(notification))).toEqual({
      code: "whatsapp_unknown",
      type: "unexpected_state",
      read: { kind: "unknown", code: null },
    })
  })
})

describe("parseWhatsAppOptions", () => {
  it.each([
    [{ apiUrl: "graph" }, "apiUrl"],
    [{ phoneNumberId: "" }, "phoneNumberId"],
    [{ token: undefined }, "token"],
    [{ allowLoopback: false }, "apiUrl"],
  ])("should name what is wrong with %j", (fault, name) => {
    expect(() => parseWhatsAppOptions({ ...options, ...fault })).toThrow(
      new RegExp(`wrong: ${name}: `)
    )
  })

  it("should go to Meta's own API in English unless told otherwise", () => {
    const { apiUrl, language } = parseWhatsAppOptions({
      phoneNumberId: "1",
      token: "t",
      allowLoopback: false,
    })
    expect([apiUrl, language]).toEqual(["https://graph.facebook.com/v23.0", "en"])
  })
})
