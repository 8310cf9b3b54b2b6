import type { AddressInfo } from "node:net"
import PostalMime from "postal-mime"
import { SMTPServer } from "smtp-server"
import type { SandboxContext } from "../context"
import { randomId } from "../lib/ids"
import type { Mail } from "./state"

const KEPT_MAILS = 300
const LARGEST_MAIL = 10 * 1024 * 1024

/** Reads one message as it came over the wire. */
export async function readMail(source: Buffer, envelopeTo: string[]): Promise<Mail> {
  const mail = await PostalMime.parse(source, { attachmentEncoding: "base64" })
  const addresses = (list: typeof mail.to): string[] =>
    (list ?? []).flatMap((entry) =>
      entry.address ? [entry.address] : (entry.group ?? []).map((member) => member.address ?? "")
    )
  const [sender] = addresses(mail.from ? [mail.from] : [])
  const html = mail.html ?? ""
  const text = mail.text ?? ""

  return {
    id: `mail_${randomId(12)}`,
    receivedAt: new Date().toISOString(),
    from: mail.from?.name ? `${mail.from.name} <${sender}>` : (sender ?? ""),
    to: addresses(mail.to),
    envelopeTo,
    replyTo: addresses(mail.replyTo)[0],
    subject: mail.subject ?? "",
    text,
    html,
    links: linksIn(html, text),
    attachments: mail.attachments.map((attachment) => {
      const content = String(attachment.content)

      return {
        filename: attachment.filename ?? "attachment",
        contentType: attachment.mimeType,
        size: Buffer.byteLength(content, "base64"),
        contentId: attachment.contentId?.replace(/^<|>$/g, ""),
        content,
      }
    }),
  }
}

function linksIn(html: string, text: string): string[] {
  const found = html
    ? [...html.matchAll(/href\s*=\s*(?:"([^"]+)"|'([^']+)')/gi)].map(([, double, single]) =>
        (double ?? single).replace(/&amp;/g, "&")
      )
    : [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([link]) => link)

  return [...new Set(found.filter((link) => /^https?:/i.test(link)))]
}

/**
 * Starts the mailbox: an SMTP server that takes mail for anybody, with any login or none, and delivers nothing.
 *
 * @returns its address and how to stop it
 */
export async function startMailbox(
  context: SandboxContext,
  port: number
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = new SMTPServer({
    name: "sandbox.localhost",
    banner: "Bodycon sandbox mailbox",
    authOptional: true,
    allowInsecureAuth: true,
    // The bundled certificate is self-signed: offering STARTTLS would only make mail clients refuse.
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? "anybody" }),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("error", callback)
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map((recipient) => recipient.address)
        receive(context, Buffer.concat(chunks), to).then(() => callback(), callback)
      })
    },
  })
  server.on("error", (error) => context.options.log(`Mailbox: ${error.message}`))
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject)
    server.listen(port, "127.0.0.1", () => {
      server.server.off("error", reject)
      resolve()
    })
  })
  const address = server.server.address() as AddressInfo

  return {
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function receive(context: SandboxContext, source: Buffer, to: string[]): Promise<void> {
  const rules = context.trouble.strike("mailbox", to.join(","), [
    "latency",
    "http_500",
    "rate_limit",
    "timeout_after_success",
  ])
  const rule = (kind: string) => rules.find((candidate) => candidate.kind === kind)
  const latency = rule("latency")
  if (latency) {
    await context.timers.sleep(latency.ms ?? 2000)
  }
  if (rule("http_500") || rule("rate_limit")) {
    throw Object.assign(new Error("Temporary failure, please try again"), { responseCode: 451 })
  }
  const { mails } = context.store.state.mailbox
  mails.push(await readMail(source, to))
  mails.splice(0, mails.length - KEPT_MAILS)
  context.store.changed()
  const hang = rule("timeout_after_success")
  if (hang) {
    await context.timers.sleep(hang.ms ?? 30_000)
    throw Object.assign(new Error("Time-out"), { responseCode: 421 })
  }
}
