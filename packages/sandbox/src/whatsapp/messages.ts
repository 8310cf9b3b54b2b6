import type { SandboxContext } from "../context"
import { ControlError } from "../lib/errors"
import { randomId } from "../lib/ids"
import { FAILURES } from "./errors"
import type { ReadMessage } from "./read-message"
import { MESSAGE_STATUSES, type MessageStatus, type WhatsappMessage } from "./state"
import { recipientName } from "./templates"
import { sendInbound, sendStatus } from "./webhooks"

const WINDOW_MS = 24 * 3_600_000

export const newWamid = (): string => `wamid.HBgMSANDBOX${randomId(28)}`

/** Whether this person wrote within the last 24 hours, so that free text may be sent. */
export function windowOpen(context: SandboxContext, to: string): boolean {
  const last = context.store.state.whatsapp.lastInbound.get(to)

  return last !== undefined && Date.now() - Date.parse(last) < WINDOW_MS
}

/** Takes a message in and lets its status updates follow. */
export function acceptMessage(context: SandboxContext, read: ReadMessage): WhatsappMessage {
  const { failsWith, ...content } = read
  const message: WhatsappMessage = {
    ...content,
    id: newWamid(),
    at: new Date().toISOString(),
    status: "accepted",
    statuses: [],
    replies: [],
  }
  context.store.state.whatsapp.messages.set(message.id, message)
  context.store.changed()
  const { autoStatuses, statusGapMs } = context.options.whatsapp
  if (failsWith) {
    context.jobs.after(statusGapMs, () => setStatus(context, message.id, "failed", failsWith))
  } else {
    autoStatuses.forEach((status, index) => {
      context.jobs.after(statusGapMs * (index + 1), () => {
        if (message.status !== "failed" && rank(status) > rank(message.status)) {
          setStatus(context, message.id, status)
        }
      })
    })
  }

  return message
}

/**
 * Sets a message's status and sends the webhook.
 *
 * @throws ControlError 404 for an unknown message, 400 for an unknown status
 */
export function setStatus(
  context: SandboxContext,
  wamid: string,
  status: MessageStatus,
  code = 131026
): WhatsappMessage {
  const message = find(context, wamid)
  if (!MESSAGE_STATUSES.includes(status)) {
    throw new ControlError(400, `status must be one of: ${MESSAGE_STATUSES.join(", ")}`)
  }
  message.status = status
  message.statuses.push({ status, at: new Date().toISOString() })
  if (status === "failed") {
    message.error = { code, title: FAILURES[code] ?? "Message failed to send" }
  }
  context.store.changed()
  sendStatus(context, message, status)

  return message
}

/**
 * Presses a quick-reply button as the recipient.
 *
 * @throws ControlError 404 for an unknown message, 400 when it has no such button, 409 when it never arrived
 */
export function pressButton(
  context: SandboxContext,
  wamid: string,
  button: number
): WhatsappMessage {
  const message = find(context, wamid)
  const pressed = Number.isInteger(button) ? message.buttons[button] : undefined
  if (!pressed) {
    throw new ControlError(400, `button must be one of: ${[...message.buttons.keys()].join(", ")}`)
  }
  if (message.status === "failed") {
    throw new ControlError(409, "The message never arrived, so nobody can press its buttons")
  }
  if (message.status !== "read") {
    setStatus(context, wamid, "read")
  }
  const at = new Date().toISOString()
  message.replies.push({ at, button, title: pressed.title })
  context.store.state.whatsapp.lastInbound.set(message.to, at)
  context.store.changed()
  sendInbound(context, {
    id: newWamid(),
    from: message.to,
    name: recipientName(message.template),
    content: {
      context: { from: "919800000000", id: message.id },
      type: "button",
      button: { text: pressed.title, payload: pressed.payload },
    },
  })

  return message
}

/** Sends free text from a person to the shop, which opens the 24-hour window. @throws ControlError 400 */
export function writeToShop(context: SandboxContext, from: string, text: string): void {
  const number = from.replace(/^\+/, "")
  if (!/^\d{8,15}$/.test(number) || !text) {
    throw new ControlError(
      400,
      "from must be a phone number with country code, text must not be empty"
    )
  }
  context.store.state.whatsapp.lastInbound.set(number, new Date().toISOString())
  context.store.changed()
  sendInbound(context, {
    id: newWamid(),
    from: number,
    name: "Supplier",
    content: { type: "text", text: { body: text } },
  })
}

function find(context: SandboxContext, wamid: string): WhatsappMessage {
  const message = context.store.state.whatsapp.messages.get(wamid)
  if (!message) {
    throw new ControlError(404, `There is no message ${wamid}`)
  }

  return message
}

const rank = (status: WhatsappMessage["status"]): number =>
  ["accepted", "sent", "delivered", "read", "failed"].indexOf(status)
