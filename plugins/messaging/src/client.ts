import { createTransport } from "nodemailer"
import type { Transporter } from "nodemailer"

export type Mail = { to: string; subject: string; text: string; html: string; messageId: string }

const TIMEOUT_MS = 15_000

/** Sends mail by SMTP. */
export class SmtpClient {
  private readonly transport: Transporter
  private readonly from: string

  constructor(settings: { url: string; from: string }) {
    this.transport = createTransport({
      url: settings.url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    } as Parameters<typeof createTransport>[0])
    this.from = settings.from
  }

  /** @throws Error with the server's words when it did not take the mail */
  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail({ from: this.from, ...mail })
  }
}
