import { connect } from "node:net"
import type { Sandbox } from "../.."
import { call, startReceiver, startSandbox, type Receiver } from "../../__tests__/helpers"
import { readMail } from "../smtp"
import { mailPage } from "../view"

/** Speaks SMTP line by line, so that the spec needs no mail library. */
async function smtp(url: string, lines: string[]): Promise<string[]> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const answers: string[] = []
  let waiting: (() => void) | undefined
  let text = ""
  socket.on("data", (chunk) => {
    text += chunk.toString()
    const done = /^(\d{3}) .*\r\n$/m.exec(text)
    if (done) {
      answers.push(text)
      text = ""
      waiting?.()
    }
  })
  const answer = () => new Promise<void>((resolve) => (waiting = resolve))
  await answer()
  for (const line of lines) {
    const next = answer()
    socket.write(`${line}\r\n`)
    await next
  }
  socket.destroy()

  return answers
}

const source = [
  "From: Bodycon <orders@bodycon.test>",
  "To: priya@saheli.example",
  "Subject: =?UTF-8?Q?Bill_=E2=82=B9499?=",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<p>Hi</p><a href="http://127.0.0.1:9000/supplier/links/t?a=1&amp;b=2">Open</a><img src="cid:logo"><a href="javascript:alert(1)">x</a>',
  "--b",
  "Content-Type: image/png",
  "Content-Disposition: inline; filename=logo.png",
  "Content-ID: <logo>",
  "Content-Transfer-Encoding: base64",
  "",
  "iVBORw0KGgo=",
  "--b--",
].join("\r\n")

describe("mailbox", () => {
  let receiver: Receiver
  let sandbox: Sandbox
  let url: string

  beforeAll(async () => {
    receiver = await startReceiver()
    sandbox = await startSandbox(receiver, { smtpPort: 0 })
    url = sandbox.smtpUrl ?? ""
  })

  afterEach(() => {
    sandbox.control.clearTrouble()
    sandbox.control.clearMailbox()
  })

  afterAll(async () => {
    await sandbox.close()
    await receiver.close()
  })

  const deliver = (...recipients: string[]) =>
    smtp(url, [
      "EHLO shop",
      "MAIL FROM:<orders@bodycon.test>",
      ...recipients.map((to) => `RCPT TO:<${to}>`),
      "DATA",
      `${source}\r\n.`,
    ])

  it("should read subject, links and attachments, and offer no STARTTLS", async () => {
    const answers = await deliver("priya@saheli.example", "blind@saheli.example")
    expect(answers[1]).not.toContain("STARTTLS")
    const { messages } = (await call(sandbox, "GET", "/_control/mailbox?to=blind@saheli.example"))
      .body
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({
      from: "Bodycon <orders@bodycon.test>",
      to: ["priya@saheli.example"],
      subject: "Bill ₹499",
      links: ["http://127.0.0.1:9000/supplier/links/t?a=1&b=2"],
      attachments: [{ filename: "logo.png", content_type: "image/png", size: 8 }],
    })
    expect((await call(sandbox, "GET", "/_control/mailbox?to=x@y.example")).body.messages).toEqual(
      []
    )
    const file = await fetch(sandbox.url + messages[0].attachments[0].url)
    expect(Buffer.from(await file.arrayBuffer()).toString("base64")).toBe("iVBORw0KGgo=")
  })

  it("should show a mail without letting it run anything", async () => {
    await deliver("priya@saheli.example")
    const [mail] = sandbox.state().mailbox.messages
    const page = await call(sandbox, "GET", `/mailbox/${mail.id}/html`)
    expect(page.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/)
    expect(page.body).toContain(`/mailbox/${mail.id}/attachments/0`)
    expect(page.body).toContain('<base target="_blank">')
  })

  it("should make the links of a plain mail clickable", async () => {
    const raw = Buffer.from("Subject: Hi\r\n\r\nTrack <it>: http://127.0.0.1:8000/o?t=1&u=2\r\n")
    const mail = await readMail(raw, ["a@example.com"])
    expect(mail.links).toEqual(["http://127.0.0.1:8000/o?t=1&u=2"])
    expect(mailPage(mail)).toContain('href="http://127.0.0.1:8000/o?t=1&amp;u=2"')
    expect(mailPage(mail)).toContain("&lt;it&gt;")
  })

  it("should refuse for now when it is told to", async () => {
    sandbox.control.addTrouble({ provider: "mailbox", kind: "http_500", times: 1 })
    expect((await deliver("a@example.com")).at(-1)).toMatch(/^451 /)
    expect((await deliver("a@example.com")).at(-1)).toMatch(/^250 /)
    expect(sandbox.state().mailbox.messages).toHaveLength(1)
  })
})
