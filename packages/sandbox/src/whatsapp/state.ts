import type { ResolvedOptions } from "../options"
import { APPROVED_TEMPLATES } from "./templates"

/** An approved template: how many parameters its body takes and which quick-reply buttons it has. */
export interface WhatsappTemplate {
  name: string
  /** Exactly as approved: `en` is not `en_US`. */
  language: string
  /** Text with `{{1}}`, `{{2}}`, … */
  body: string
  /** Titles of the quick-reply buttons. */
  buttons: string[]
  /** Buttons that open a page: `{{1}}` in the url is filled by the message. They follow the quick replies. */
  links?: MessageLink[]
}

export interface MessageLink {
  title: string
  url: string
}

export const MESSAGE_STATUSES = ["sent", "delivered", "read", "failed"] as const

export type MessageStatus = (typeof MESSAGE_STATUSES)[number]

export interface MessageButton {
  title: string
  payload: string
}

export interface WhatsappMessage {
  id: string
  /** Recipient as wa_id: country code and digits. */
  to: string
  /** ISO, UTC. */
  at: string
  type: string
  template?: string
  language?: string
  parameters: string[]
  /** What the recipient reads. */
  text: string
  buttons: MessageButton[]
  links?: MessageLink[]
  status: "accepted" | MessageStatus
  statuses: { status: MessageStatus; at: string }[]
  error?: { code: number; title: string }
  callbackData?: string
  replies: { at: string; button: number; title: string }[]
}

export interface WhatsappState {
  templates: WhatsappTemplate[]
  /** By wamid. */
  messages: Map<string, WhatsappMessage>
  /** wa_id → ISO time of the last message they sent: the 24-hour window. */
  lastInbound: Map<string, string>
}

export function emptyWhatsapp(options: ResolvedOptions): WhatsappState {
  return {
    templates: [...APPROVED_TEMPLATES, ...options.whatsapp.templates],
    messages: new Map(),
    lastInbound: new Map(),
  }
}
