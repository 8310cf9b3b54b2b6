import type { WhatsappTemplate } from "./state"

/** What the shop writes to suppliers, in both languages that they read. */
const TO_SUPPLIERS: WhatsappTemplate[] = [
  {
    name: "purchase_order_new",
    language: "en",
    body: "New purchase order {{1}}\n{{2}} item(s) to send. Please answer by {{3}}. Details are in your portal.",
    buttons: ["Accept", "Reject"],
  },
  {
    name: "purchase_order_new",
    language: "hi",
    body: "नया खरीद ऑर्डर {{1}}\n{{2}} पीस भेजने हैं। कृपया {{3}} तक जवाब दें। पूरी जानकारी आपके पोर्टल में है।",
    buttons: ["स्वीकार करें", "अस्वीकार करें"],
  },
]

/** What the shop writes to shoppers, with the texts of its own registry. */
const TO_SHOPPERS: WhatsappTemplate[] = [
  {
    name: "cod_confirm",
    language: "en",
    body: "Thank you for your order {{1}}. You pay {{2}} in cash when it comes. Please confirm it below, or enter the code {{3}} on the page of your order. We pack it as soon as you have.",
    buttons: ["Confirm order", "Cancel order"],
  },
  {
    name: "payment_refunded",
    language: "en",
    body: "We received your payment of {{1}}, but could not make it an order. All of it goes back the way you paid; banks take up to seven working days.",
    buttons: [],
  },
]

/** Templates that are approved from the start. */
export const APPROVED_TEMPLATES = [...TO_SUPPLIERS, ...TO_SHOPPERS]

/** How WhatsApp introduces the person who answers a message. */
export const recipientName = (template?: string): string =>
  TO_SHOPPERS.some(({ name }) => name === template) ? "Shopper" : "Supplier"
