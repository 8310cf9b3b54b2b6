import { createSandbox } from "@bodycon/sandbox"
import { messageIdFor } from "../../../lib/message-id"
import { parseSmtpOptions } from "../../../options"
import SmtpNotificationProvider from "../service"

const PORT = 20_000 + (process.pid % 6_000)

const options = {
  url: `smtp://127.0.0.1:${PORT + 1}`,
  from: "Bodycon <orders@bodycon.test>",
  shopName: "Bodycon",
  storefrontUrl: "http://127.0.0.1:8000",
}

const notification = {
  to: "asha@example.test",
  channel: "email",
  template: "order.unfulfillable",
  idempotency_key: "order.unfulfillable:unful_1",
  data: {
    order_number: "BC-1",
    payment_method: "cod",
    lines: [{ title: "Wrap dress", quantity: 1, refund_amount: "499.00" }],
    refund_total: "499.00",
    whole_order: false,
    order_url: "http://127.0.0.1:8000/track",
  },
}

describe("SmtpNotificationProvider", () => {
  let sandbox: Awaited<ReturnType<typeof createSandbox>>

  beforeAll(async () => {
    sandbox = await createSandbox({ port: PORT, smtpPort: PORT + 1 })
  })
  afterAll(() => sandbox.close())

  const mailbox = async () =>
    (await (await fetch(`http://127.0.0.1:${PORT}/_control/mailbox`)).json()) as {
      messages: { subject: string; headers?: Record<string, string> }[]
    }

  it("should send by SMTP and give a repeat the same Message-ID", async () => {
    const provider = new SmtpNotificationProvider({}, options)
    const first = await provider.send(notification)
    const again = await provider.send(notification)
    expect(again.id).toBe(first.id)
    expect(first.id).toBe(messageIdFor("order.unfulfillable:unful_1", options.from))
    const { messages } = await mailbox()
    expect(messages).toHaveLength(2)
    expect(messages[0].subject).toBe("Part of your order BC-1 will not come")
  })

  it("should give two notifications without a key two Message-IDs", async () => {
    const provider = new SmtpNotificationProvider({}, options)
    const { idempotency_key: _key, ...unkeyed } = notification
    const ids = [await provider.send(unkeyed), await provider.send(unkeyed)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })

  it("should fail when the server cannot be reached, names no recipient or template", async () => {
    const provider = new SmtpNotificationProvider({}, options)
    await expect(provider.send({ ...notification, to: "" })).rejects.toThrow("recipient")
    await expect(provider.send({ ...notification, template: "nope" })).rejects.toThrow("nope")
    const deaf = new SmtpNotificationProvider({}, { ...options, url: "smtp://127.0.0.1:9" })
    await expect(deaf.send(notification)).rejects.toThrow()
  })
})

describe("parseSmtpOptions", () => {
  it.each([
    [{ url: "http://mail.test" }, "url"],
    [{ from: "nobody" }, "from"],
    [{ shopName: "" }, "shopName"],
    [{ storefrontUrl: "shop" }, "storefrontUrl"],
    [{ allowLoopback: false }, "url"],
  ])("should name what is wrong with %j", (fault, name) => {
    expect(() => parseSmtpOptions({ ...options, ...fault })).toThrow(new RegExp(`wrong: ${name}: `))
  })

  it("should take a mail server elsewhere in production", () => {
    const real = { ...options, url: "smtps://u:p@mail.example.com:465", allowLoopback: false }
    expect(parseSmtpOptions(real).url).toBe(real.url)
  })
})
