import type { RazorpayReply } from "@/lib/data/verify-razorpay"
import { checkoutDisplay, type RazorpayDisplay } from "@/lib/razorpay-display"
import type { PaymentSession } from "@/lib/types"

type RazorpayOptions = {
  key: string
  order_id: string
  amount: number
  currency: string
  name: string
  description?: string
  prefill?: Record<string, string>
  customer_id?: string
  remember_customer?: boolean
  config?: RazorpayDisplay
  theme?: { color: string }
  handler: (reply: RazorpayReply) => void
  modal: { ondismiss: () => void; confirm_close?: boolean }
}

type RazorpayInstance = {
  open: () => void
  close?: () => void
  on: (event: string, listener: (failure: { error?: { description?: string } }) => void) => void
}

declare global {
  interface Window {
    Razorpay?: new (options: RazorpayOptions) => RazorpayInstance
  }
}

export type RazorpayOutcome =
  { kind: "paid"; reply: RazorpayReply } | { kind: "dismissed"; message: string | null }

/** The sheet could not be shown; the message is for the shopper. */
class PaymentSheetError extends Error {}

const LOAD_TIMEOUT_MS = 15_000

/** Razorpay's own hosts, or a sandbox on this machine; nothing else may run in our page. */
export function isCheckoutScript(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  if (hostname === "127.0.0.1" || hostname === "localhost") return true
  return (
    protocol === "https:" && (hostname === "razorpay.com" || hostname.endsWith(".razorpay.com"))
  )
}

function loadScript(url: string): Promise<void> {
  if (window.Razorpay) {
    return Promise.resolve()
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    const fail = () => {
      script.remove()
      reject(new PaymentSheetError("The payment page did not load."))
    }
    const timer = setTimeout(fail, LOAD_TIMEOUT_MS)
    script.src = url
    script.async = true
    script.onerror = () => {
      clearTimeout(timer)
      fail()
    }
    script.onload = () => {
      clearTimeout(timer)
      resolve()
    }
    document.head.append(script)
  })
}

/** What the shop knows of whoever pays, when the page knows nothing better. */
function prefillOf({ data }: PaymentSession): Record<string, string> {
  const known = Object.entries(data.prefill ?? {})
  return Object.fromEntries(known.filter(([, value]) => typeof value === "string"))
}

/**
 * Opens Razorpay Checkout for a payment session and waits until the shopper paid or left.
 * A failed attempt keeps the sheet open, as Razorpay lets her try again; its reason is handed on when she leaves.
 * @throws PaymentSheetError when the sheet cannot be shown
 */
export async function payWithRazorpay(
  session: PaymentSession,
  shopper: Record<string, string> = prefillOf(session)
): Promise<RazorpayOutcome> {
  const { id, amount, currency, key_id, checkout_script_url, customer_id } = session.data
  if (typeof checkout_script_url !== "string" || !isCheckoutScript(checkout_script_url)) {
    throw new PaymentSheetError("Online payment is not set up in this shop.")
  }
  await loadScript(checkout_script_url)
  const Razorpay = window.Razorpay
  if (!Razorpay) {
    throw new PaymentSheetError("The payment page did not load.")
  }
  const config = checkoutDisplay(navigator.userAgent)
  return new Promise((resolve) => {
    let failure: string | null = null
    const sheet = new Razorpay({
      key: String(key_id),
      order_id: String(id),
      amount: Number(amount),
      currency: String(currency ?? "INR"),
      name: "Bodycon",
      prefill: shopper,
      // Razorpay offers a customer the cards and UPI ids she saved with it.
      ...(typeof customer_id === "string" && customer_id
        ? { customer_id, remember_customer: true }
        : {}),
      ...(config ? { config } : {}),
      theme: { color: "#b8124e" },
      handler: (reply) => resolve({ kind: "paid", reply }),
      modal: { ondismiss: () => resolve({ kind: "dismissed", message: failure }) },
    })
    sheet.on("payment.failed", ({ error }) => {
      failure = error?.description ?? "The payment did not go through."
    })
    sheet.open()
  })
}
