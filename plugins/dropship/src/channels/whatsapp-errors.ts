/**
 * What to do about a failure:
 * - `retry`: it may go through later by itself
 * - `fix`: this message is wrong (template, parameters, number); sending it again as it is cannot help
 * - `stop`: the shop's WhatsApp account can send nothing until somebody has seen to it
 * - `recipient`: this supplier cannot be reached there now; tell them another way
 */
export type WhatsAppFailureClass = "retry" | "fix" | "stop" | "recipient"

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
  { codes: [131021], class: "fix", words: "the supplier's number is the shop's own" },
  { codes: [131053], class: "fix", words: "a file of the message cannot be used" },
  { codes: [2, 131000, 131016], class: "retry", words: "WhatsApp has trouble of its own" },
  { codes: [131026], class: "recipient", words: "the number cannot be reached on WhatsApp" },
  { codes: [130403], class: "recipient", words: "the shop has blocked this number" },
  { codes: [130472, 131049, 131063], class: "recipient", words: "WhatsApp holds messages back" },
  { codes: [131050], class: "recipient", words: "the supplier does not want messages" },
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
  recipient: "call or mail the supplier instead",
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
 * @example explainWhatsAppFailure(131026)
 * // "the number cannot be reached on WhatsApp (131026): call or mail the supplier instead"
 */
export const explainWhatsAppFailure = (code: number, said?: string): string => {
  const row = rowOf(code)
  return row
    ? `${row.words} (${code}): ${ADVICE[row.class]}`
    : `${said || "the message was not delivered"} (${code})`
}
