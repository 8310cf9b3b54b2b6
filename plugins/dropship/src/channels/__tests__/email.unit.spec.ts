import PostalMime from "postal-mime"
import { SMTPServer } from "smtp-server"
import type { SMTPServerOptions } from "smtp-server"
import { parseDropshipOptions } from "../../options"
import { EmailChannel } from "../email"
import { emailBody } from "../email-body"
import type { ChannelDependencies, OutboundOrder } from "../types"
import { OPTIONS, outboundOrder } from "./outbound-order"

const CONTEXT = { dispatch_id: "podisp_1", round: 1 }

const refusal = (code: number, text: string) =>
  Object.assign(new Error(text), { responseCode: code })

describe("EmailChannel", () => {
  let mails: Buffer[]
  let servers: SMTPServer[] = []

  /** A mail server on loopback, and a channel that sends to it. */
  const start = async (options: SMTPServerOptions = {}) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = []
        stream.on("data", (chunk: Buffer) => chunks.push(chunk))
        stream.on("end", () => {
          mails.push(Buffer.concat(chunks))
          done()
        })
      },
      ...options,
    })
    server.on("error", () => undefined)
    const { port } = await new Promise<{ port: number }>((resolve) => {
      const listening = server.listen(0, "127.0.0.1", () =>
        resolve(listening.address() as { port: number })
      )
    })
    servers.push(server)
    return new EmailChannel(
      {} as ChannelDependencies,
      parseDropshipOptions({
        ...OPTIONS,
        smtp: { url: `smtp://127.0.0.1:${port}`, from: "Bodycon <orders@shop.example>" },
      })
    )
  }

  beforeEach(() => {
    mails = []
  })

  afterEach(async () => {
    await Promise.all(servers.map((server) => new Promise<void>((done) => server.close(done))))
    servers = []
  })

  it("should mail text and HTML with the link and the PDF, by the same Message-ID each time", async () => {
    const channel = await start()
    const order = outboundOrder({ pdf: async () => Buffer.from("%PDF-1.3 a paper") })
    const first = await channel.send(order, CONTEXT)
    await channel.send(order, CONTEXT)
    const again = await channel.send(order, { ...CONTEXT, round: 2 })
    const [mail, repeat] = await Promise.all(mails.map((one) => PostalMime.parse(one)))
    expect(mail.subject).toBe("Purchase order BC-20261120-000001-P1 from Bodycon")
    expect(mail.to).toMatchObject([{ address: "meera@wear.test" }])
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(order.answer_url)
      expect(part).toContain("Ribbed Midi Dress, S")
      expect(part).toContain("₹1,224.70")
      expect(part).toContain("20 Nov 2026, 2:00")
    }
    expect(mail.attachments).toMatchObject([
      { filename: "BC-20261120-000001-P1.pdf", mimeType: "application/pdf" },
    ])
    expect(Buffer.from(mail.attachments[0].content as ArrayBuffer).toString()).toContain("a paper")
    expect(first).toEqual({ outcome: "sent", external_id: mail.messageId })
    expect(repeat.messageId).toBe(mail.messageId)
    expect(again.external_id).not.toBe(mail.messageId)
  })

  it.each([
    ["a mailbox that does not exist", refusal(550, "no such user"), "refused"],
    ["a full or busy mailbox", refusal(452, "try later"), "unavailable"],
  ])("should sort %s", async (_name, error, kind) => {
    const channel = await start({ onRcptTo: (_address, _session, done) => done(error) })
    await expect(channel.send(outboundOrder(), CONTEXT)).rejects.toMatchObject({ kind })
    expect(mails).toHaveLength(0)
  })

  it("should sort a refusal after the text, a dead server, and a missing setting", async () => {
    const spam = await start({
      onData: (stream, _session, done) => {
        stream.resume()
        stream.on("end", () => done(refusal(554, "spam")))
      },
    })
    await expect(spam.send(outboundOrder(), CONTEXT)).rejects.toMatchObject({ kind: "refused" })
    const gone = await start()
    await new Promise<void>((done) => servers.at(-1)!.close(done))
    await expect(gone.send(outboundOrder(), CONTEXT)).rejects.toMatchObject({ kind: "unavailable" })
    const unset = new EmailChannel({} as ChannelDependencies, parseDropshipOptions(OPTIONS))
    await expect(unset.send(outboundOrder(), CONTEXT)).rejects.toMatchObject({ kind: "refused" })
  })

  it("should tell a person when the PDF cannot be made, and mail nothing", async () => {
    const channel = await start()
    const pdf = async () => {
      throw new Error("no font")
    }
    await expect(channel.send(outboundOrder({ pdf }), CONTEXT)).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringContaining("no font"),
    })
    expect(mails).toHaveLength(0)
  })
})

describe("emailBody", () => {
  const supplierWith = (languages: string[]): Partial<OutboundOrder> => ({
    supplier: { ...outboundOrder().supplier, languages },
  })

  it.each([
    [["hi", "en"], "hi", "नमस्ते Meera"],
    [["hi-IN"], "hi", "नमस्ते Meera"],
    [["en", "hi"], "en", "Dear Meera"],
    [["ta"], "en", "Dear Meera"],
    [[], "en", "Dear Meera"],
  ])("should write to a supplier who reads %j in %s", (languages, language, greeting) => {
    const { html, text } = emailBody(outboundOrder(supplierWith(languages)), "Bodycon")
    expect(html).toContain(`lang="${language}"`)
    expect(html).toContain(greeting)
    expect(text).toContain(greeting)
  })

  it("should name the revision and the note when there are any", () => {
    const changed = emailBody(outboundOrder({ revision: 3, note: "Pack flat\nNo hangers" }), "Shop")
    expect(changed.subject).toContain("(revision 3)")
    expect(changed.text).toContain("replaces what we sent before")
    expect(changed.html).toContain("Pack flat<br>No hangers")
    expect(emailBody(outboundOrder(), "Shop").text).not.toMatch(/revision|Note/)
  })

  it("should let no value become markup", () => {
    const evil = '<img src=x onerror="alert(1)">'
    const base = outboundOrder()
    const address = { name: evil, phone: evil, address_1: evil, city: evil, province: evil }
    const { html } = emailBody(
      outboundOrder({
        number: evil,
        note: evil,
        ship_to: { ...base.ship_to, ...address, postal_code: evil },
        supplier: { ...base.supplier, name: evil, contact_name: evil },
        lines: [{ ...base.lines[0], supplier_sku: evil, title: evil, variant_title: evil }],
        answer_url: `http://x/"${evil}`,
      }),
      evil
    )
    expect(html).not.toContain("<img")
    expect(html).not.toContain('x/"')
  })
})
