/**
 * What to do about a failure:
 * - `retry`: it may go through later by itself
 * - `fix`: this message is wrong (template, parameters, number); sending it again as it is cannot help
 * - `stop`: the shop's WhatsApp account can send nothing until somebody has seen to it
 * - `recipient`: this person cannot be reached there now; tell them another way
 */
export type WhatsAppFailureClass = "retry" | "fix" | "stop" | "recipient"

/** `{who}` in the words is the recipient. */
type Row = { codes: number[]; class: WhatsAppFailureClass; words: string }

/** Meta's error codes, which come in answers and in status webhooks alike. */
const TABLE: Row[] = [
  { codes: [0, 190], class: "stop", words: "the access token is no longer valid" },
  { codes: [3, 10], class: "stop", words: "the app lacks a permission" },
  { codes: [4, 80007, 130429], class: "retry", words: "too many messages at once" },
  { codes: [131056], class: "retry", words: "too many messages to this number at once" },
  { codes: [131048], class: "retry", words: "sending is limited after complaints about spam" },
  { codes: [131064, 133016], class: "retry", words: "too many tries" },
  { codes: [368, 131031], class: "stop", words: "the WhatsApp account is locked" },
  { codes: [130497], class: "stop", words: "the account may not write to this country" },
  { codes: [131042], class: "stop", words: "the account's payment method does not work" },
  { codes: [131045, 133010], class: "stop", words: "the shop's number is not registered" },
  { codes: [100, 131008, 131009, 131051], class: "fix", words: "the message has wrong parameters" },
  { codes: [131021], class: "fix", words: "the number is the shop's own" },
  { codes: [131053], class: "fix", words: "a file of the message cannot be used" },
  { codes: [2, 131000, 131016], class: "retry", words: "WhatsApp has trouble of its own" },
  { codes: [131026], class: "recipient", words: "the number cannot be reached on WhatsApp" },
  { codes: [130403], class: "recipient", words: "the shop has blocked this number" },
  { codes: [130472, 131049, 131063], class: "recipient", words: "WhatsApp holds messages back" },
  { codes: [131050], class: "recipient", words: "{who} does not want messages" },
  { codes: [131047], class: "fix", words: "only templates may be sent now" },
  { codes: [132000, 132012], class: "fix", words: "the template wants other parameters" },
  { codes: [132001], class: "fix", words: "there is no such template in this language" },
  { codes: [132005], class: "fix", words: "the text is too long for the template" },
  { codes: [132007], class: "fix", words: "the template is against WhatsApp's rules" },
  { codes: [132015, 132016], class: "fix", words: "the template is paused or switched off" },
]

const PERMISSIONS = { from: 200, to: 299 }

const ADVICE: Record<WhatsAppFailureClass, string> = {
  retry: "send it again later",
  fix: "correct it, then send it again",
  stop: "nothing goes out by WhatsApp until this is put right",
  recipient: "call or mail {who} instead",
}

const byCode = new Map(TABLE.flatMap((row) => row.codes.map((code) => [code, row] as const)))

const rowOf = (code: number): Pick<Row, "class" | "words"> | undefined =>
  code >= PERMISSIONS.from && code <= PERMISSIONS.to
    ? { class: "stop", words: "the app lacks a permission" }
    : byCode.get(code)

/** What kind of failure a code is; undefined for one that Meta has added since. */
export const whatsAppFailureClass = (code: number): WhatsAppFailureClass | undefined =>
  rowOf(code)?.class

/**
 * A failure in words for the merchant, with what to do.
 * @param said Meta's own title or details, shown when the code is not known
 * @param who whom the message was for
 * @example explainWhatsAppFailure(131026, undefined, "the supplier")
 * // "the number cannot be reached on WhatsApp (131026): call or mail the supplier instead"
 */
export const explainWhatsAppFailure = (
  code: number,
  said?: string,
  who = "the recipient"
): string => {
  const row = rowOf(code)
  return row
    ? `${row.words} (${code}): ${ADVICE[row.class]}`.replaceAll("{who}", who)
    : `${said || "the message was not delivered"} (${code})`
}

/**
 * Why a message was not sent.
 * - `refused`: repeating cannot help (number, template, account); tell the person another way
 * - `unavailable`: it was not sent; it may go through later
 * - `unknown`: it may have been sent; a repeat may arrive as a second message
 */
export type WhatsAppFailureKind = "refused" | "unavailable" | "unknown"

/** A message that was not accepted. `code` is Meta's, null when there was no answer to read one from. */
export class WhatsAppError extends Error {
  constructor(
    readonly kind: WhatsAppFailureKind,
    readonly code: number | null,
    message: string
  ) {
    super(message)
    this.name = "WhatsAppError"
  }
}

const MARK = /whatsapp_(refused|unavailable|unknown)(?:\[(\d+)\])?: /

/**
 * A failure as text that `readWhatsAppFailure` understands, e.g. `whatsapp_refused[131026]: …`. Medusa's
 * notification module keeps nothing of a provider's error but its text.
 */
export const markWhatsAppFailure = ({ kind, code, message }: WhatsAppError): string =>
  `whatsapp_${kind}${code === null ? "" : `[${code}]`}: ${message}`

/**
 * What a failed notification of channel `whatsapp` failed of, however often its error was wrapped.
 * @returns null for an error that is none of WhatsApp's
 * @example
 * try {
 *   await notifications.createNotifications({ channel: "whatsapp", … })
 * } catch (error) {
 *   if (readWhatsAppFailure(error)?.kind !== "refused") throw error // tried again
 *   // tell her by mail
 * }
 */
export const readWhatsAppFailure = (
  error: unknown
): { kind: WhatsAppFailureKind; code: number | null } | null => {
  if (error instanceof WhatsAppError) {
    return { kind: error.kind, code: error.code }
  }
  const mark = MARK.exec(error instanceof Error ? error.message : String(error))
  return mark
    ? { kind: mark[1] as WhatsAppFailureKind, code: mark[2] === undefined ? null : Number(mark[2]) }
    : null
}
