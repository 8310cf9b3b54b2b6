import type { MailLanguage } from "./language"

/** The words of a purchase order's mail. */
export type EmailCopy = {
  subject: (number: string, shop: string, revision: number) => string
  greeting: (name: string) => string
  intro: (shop: string) => string
  changed: (revision: number) => string
  answerBy: (time: string) => string
  yourSku: string
  total: string
  shipTo: string
  payment: Record<"cod" | "prepaid", string>
  note: string
  answer: string
  once: string
  attached: string
}

export const EMAIL_COPY: Record<MailLanguage, EmailCopy> = {
  en: {
    subject: (number, shop, revision) =>
      `Purchase order ${number} from ${shop}${revision > 1 ? ` (revision ${revision})` : ""}`,
    greeting: (name) => `Dear ${name},`,
    intro: (shop) => `${shop} has a purchase order for you:`,
    changed: (revision) => `This is revision ${revision}. It replaces what we sent before.`,
    answerBy: (time) => `Please answer by ${time}.`,
    yourSku: "your SKU",
    total: "Total",
    shipTo: "Ship to",
    payment: { cod: "Cash on delivery", prepaid: "Prepaid" },
    note: "Note",
    answer: "Accept or reject",
    once: "The link answers once, and only until the time above.",
    attached: "The purchase order is attached as a PDF.",
  },
  hi: {
    subject: (number, shop, revision) =>
      `${shop} का खरीद ऑर्डर ${number}${revision > 1 ? ` (संशोधन ${revision})` : ""}`,
    greeting: (name) => `नमस्ते ${name},`,
    intro: (shop) => `${shop} ने आपको एक खरीद ऑर्डर भेजा है:`,
    changed: (revision) => `यह संशोधन ${revision} है। यह पहले भेजे गए ऑर्डर की जगह लेता है।`,
    answerBy: (time) => `कृपया ${time} तक जवाब दें।`,
    yourSku: "आपका SKU",
    total: "कुल",
    shipTo: "यहाँ भेजें",
    payment: { cod: "कैश ऑन डिलीवरी", prepaid: "भुगतान हो चुका है" },
    note: "सूचना",
    answer: "स्वीकार या अस्वीकार करें",
    once: "इस लिंक से एक ही बार जवाब दिया जा सकता है, ऊपर दिए गए समय तक।",
    attached: "खरीद ऑर्डर PDF में साथ लगा है।",
  },
}
