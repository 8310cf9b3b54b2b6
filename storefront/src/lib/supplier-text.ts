/** What a supplier reads. Hindi is plain everyday Hindi, with the English words the trade uses. */
const en = {
  name: "English",
  language: "Language",
  order: "Order",
  answerBy: "Answer by",
  pieces: "Pieces",
  yourCode: "Your code",
  total: "You receive",
  sendTo: "Goes to",
  cod: "Cash on delivery: the courier collects the money",
  accept: "Accept order",
  reject: "Cannot supply",
  why: "Why not?",
  send: "Send",
  reasons: ["Out of stock", "Size not available", "Cannot pack in time", "Price has changed"],
  reasonNeeded: "Please choose a reason.",
  accepted: "Accepted. Please keep it packed for the courier.",
  rejected: "Noted. We are asking another supplier.",
  answered: "This order has been answered.",
  gone: "This link no longer works",
  goneHint: "It was used already or has run out of time. Sign in, or write to us on WhatsApp.",
  status: {
    sent: "Waiting for your answer",
    accepted: "Accepted",
    ready: "Ready for pickup",
    picked_up: "Picked up",
    delivered: "Delivered",
    rejected: "Not supplied",
    expired: "Not answered in time",
    cancelled: "Cancelled",
  } as Record<string, string>,
}

export type SupplierText = typeof en

const hi: SupplierText = {
  name: "हिन्दी",
  language: "भाषा",
  order: "ऑर्डर",
  answerBy: "जवाब देने का समय",
  pieces: "पीस",
  yourCode: "आपका कोड",
  total: "आपको मिलेंगे",
  sendTo: "यहाँ जाएगा",
  cod: "कैश ऑन डिलीवरी: पैसे कूरियर लेगा",
  accept: "ऑर्डर मंज़ूर है",
  reject: "नहीं दे सकते",
  why: "क्यों नहीं?",
  send: "भेजें",
  reasons: ["स्टॉक में नहीं है", "यह साइज़ नहीं है", "समय पर पैक नहीं हो पाएगा", "दाम बदल गया है"],
  reasonNeeded: "कृपया एक कारण चुनें।",
  accepted: "मंज़ूर हो गया। कृपया कूरियर के लिए पैक करके रखें।",
  rejected: "ठीक है। हम दूसरे सप्लायर से पूछ रहे हैं।",
  answered: "इस ऑर्डर का जवाब दिया जा चुका है।",
  gone: "यह लिंक अब काम नहीं करता",
  goneHint: "यह पहले ही इस्तेमाल हो चुका है या इसका समय निकल गया है। लॉगिन करें या हमें WhatsApp पर लिखें।",
  status: {
    sent: "आपके जवाब का इंतज़ार है",
    accepted: "मंज़ूर",
    ready: "पिकअप के लिए तैयार",
    picked_up: "कूरियर ले गया",
    delivered: "पहुँच गया",
    rejected: "नहीं दिया गया",
    expired: "समय पर जवाब नहीं मिला",
    cancelled: "रद्द",
  },
}

export const SUPPLIER_TEXT = { en, hi }

export type SupplierLanguage = keyof typeof SUPPLIER_TEXT

/** The language of a link's page; English unless Hindi is asked for. */
export function readLanguage(value: string | undefined): SupplierLanguage {
  return value === "hi" ? "hi" : "en"
}
