import { createTransport } from "nodemailer"
import type { Transporter } from "nodemailer"
import { ChannelError } from "./types"

export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  attachments: { filename: string; content: Buffer; contentType: string }[]
}

/** Reply codes of 500 and above are final (RFC 5321 §4.2.1). */
const PERMANENT = 500

// nodemailer waits for up to ten minutes, and meanwhile another process would take the dispatch for dead.
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 }

const smtpErrorKind = (error: unknown): ChannelError => {
  const { responseCode, command } = error as { responseCode?: number; command?: string }
  const message = error instanceof Error ? error.message : String(error)
  if (responseCode !== undefined) {
    return new ChannelError(responseCode >= PERMANENT ? "refused" : "unavailable", message)
  }
  // Before DATA nothing can have been accepted.
  return new ChannelError(command === "DATA" ? "unknown" : "unavailable", message)
}

/** Sends mail by SMTP. */
export class SmtpClient {
  private readonly transport: Transporter
  private readonly from: string

  constructor(settings: { url: string; from: string }) {
    this.transport = createTransport({ url: settings.url, ...TIMEOUTS })
    this.from = settings.from
  }

  /** @throws ChannelError */
  async send(mail: Mail): Promise<void> {
    try {
      await this.transport.sendMail({ from: this.from, ...mail })
    } catch (error) {
      throw smtpErrorKind(error)
    }
  }
}
