export interface MailAttachment {
  filename: string
  contentType: string
  size: number
  contentId?: string
  /** Base64. */
  content: string
}

export interface Mail {
  id: string
  /** ISO, UTC. */
  receivedAt: string
  from: string
  to: string[]
  /** Envelope recipients, blind copies included. */
  envelopeTo: string[]
  replyTo?: string
  subject: string
  text: string
  html: string
  /** Addresses of all links, in the order they appear. */
  links: string[]
  attachments: MailAttachment[]
}

export interface MailboxState {
  /** Newest last. */
  mails: Mail[]
}

export function emptyMailbox(): MailboxState {
  return { mails: [] }
}
