import type { SandboxContext } from "../context"
import { ControlError } from "../lib/errors"
import { RazorpayError } from "../razorpay/errors"
import { findPayment, pay, type CheckoutAnswer } from "../razorpay/payments"
import { createRefund, settleRefund } from "../razorpay/refunds"
import { readPay } from "../razorpay/routes/pay"
import type { PayMethod, PayOutcome, RzpPayment, RzpRefund } from "../razorpay/state"
import { makeStrayPayment, type StrayWish } from "../razorpay/strays"
import { raiseDiscrepancy, remittanceCsv, type RemittanceWish } from "../shiprocket/billing"
import { advanceParcel } from "../shiprocket/parcels"
import type { SrOrder } from "../shiprocket/state"
import type { Advance } from "../shiprocket/statuses"
import { answerOrder, configureSupplier, ordersOf, type SupplierAnswer } from "../suppliers/orders"
import type { SupplierMode, SupplierOrder } from "../suppliers/state"
import type { TroubleInput, TroubleRule } from "../trouble"
import type { Delivery } from "../webhooks"
import { pressButton, setStatus, writeToShop } from "../whatsapp/messages"
import type { MessageStatus, WhatsappMessage, WhatsappTemplate } from "../whatsapp/state"

/**
 * Everything a person or a test can make the outside world do. The HTTP control API and the console are both thin
 * layers over this. Methods throw {@link ControlError} with the status the API answers.
 */
export interface SandboxControl {
  /** Moves a parcel and sends the tracking webhook. */
  advanceParcel(
    awb: string,
    input: { to: Advance; reason?: string; location?: string; force?: boolean }
  ): SrOrder
  /** Sets the Shiprocket wallet, in ₹. */
  setWallet(rupees: number): void
  /** Switches the irregular side of Shiprocket's API on or off. */
  setQuirks(on: boolean): void
  /** The courier charges a parcel for more weight than was stated. */
  raiseDiscrepancy(awb: string, input: { charged_kg: number }): SrOrder
  /** The COD statement of what was delivered, as CSV. */
  remittanceCsv(wish?: RemittanceWish): string
  supplierOrders(code: string): SupplierOrder[]
  /** Answers an order by webhook. */
  answerSupplier(
    code: string,
    reference: string,
    input: { action: SupplierAnswer; reason?: string }
  ): SupplierOrder
  configureSupplier(
    code: string,
    input: { mode?: SupplierMode; secret?: string; webhook_url?: string }
  ): { code: string; mode: SupplierMode; webhook_url: string }
  /** Presses a quick-reply button as the recipient. */
  pressButton(wamid: string, button: number): WhatsappMessage
  setMessageStatus(wamid: string, status: MessageStatus, code?: number): WhatsappMessage
  /** Sends free text from a person to the shop. */
  writeToShop(from: string, text: string): void
  addTemplate(template: WhatsappTemplate): void
  /** Pays a Razorpay order as the shopper. */
  payOrder(
    id: string,
    input: { outcome: PayOutcome; method?: PayMethod; late_after_ms?: number }
  ): CheckoutAnswer
  /** Ends a pending refund. */
  settleRefund(id: string, status: "processed" | "failed"): RzpRefund
  /** Refunds a payment the way somebody does in Razorpay's dashboard; all that is left without an amount (paise). */
  refundInDashboard(paymentId: string, amount?: number): RzpRefund
  /** Brings the account money that the shop knows nothing of. */
  makeStrayPayment(wish: StrayWish): RzpPayment
  addTrouble(input: TroubleInput): TroubleRule
  clearTrouble(id?: string): void
  /** Sends a recorded webhook once more. */
  resendWebhook(id: string): Delivery
  clearMailbox(): void
  /**
   * Forgets what happened; account set-up stays unless `everything` is asked for, Razorpay's books only when
   * `keepRazorpay` says so.
   */
  reset(everything?: boolean, keepRazorpay?: boolean): void
  /** Resolves when no webhook is on its way any more. */
  settled(): Promise<void>
}

/** Turns a provider's own refusal into the control API's. */
function controlled<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RazorpayError) {
      const unknown = error.field === "id"
      throw new ControlError(
        unknown ? 404 : error.status === 400 ? 409 : error.status,
        error.message
      )
    }
    throw error
  }
}

export function createControl(context: SandboxContext): SandboxControl {
  const { store, trouble, webhooks } = context

  return {
    advanceParcel: (awb, input) => advanceParcel(context, awb, input),
    setWallet: (rupees) => {
      if (typeof rupees !== "number" || !(rupees >= 0)) {
        throw new ControlError(400, "balance must be an amount in ₹")
      }
      store.state.shiprocket.walletPaise = Math.round(rupees * 100)
      store.changed()
    },
    setQuirks: (on) => {
      if (typeof on !== "boolean") {
        throw new ControlError(400, "on must be true or false")
      }
      store.state.shiprocket.quirks = on
      store.changed()
    },
    raiseDiscrepancy: (awb, input) => raiseDiscrepancy(context, awb, input.charged_kg),
    remittanceCsv: (wish) => remittanceCsv(context, wish),
    supplierOrders: (code) => ordersOf(context, code),
    answerSupplier: (code, reference, input) => answerOrder(context, code, reference, input),
    configureSupplier: (code, input) => configureSupplier(context, code, input),
    pressButton: (wamid, button) => pressButton(context, wamid, button),
    setMessageStatus: (wamid, status, code) => setStatus(context, wamid, status, code),
    writeToShop: (from, text) => writeToShop(context, from, text),
    addTemplate: (template) => {
      if (!template.name || !template.language || typeof template.body !== "string") {
        throw new ControlError(400, "name, language and body are required")
      }
      const { whatsapp } = store.state
      whatsapp.templates = whatsapp.templates.filter(
        (other) => other.name !== template.name || other.language !== template.language
      )
      whatsapp.templates.push({ ...template, buttons: template.buttons ?? [] })
      store.changed()
    },
    payOrder: (id, input) => {
      const { outcome, method } = checkPay(input)

      return controlled(() =>
        pay(context, id, { outcome, method, lateAfterMs: input.late_after_ms })
      )
    },
    settleRefund: (id, status) => {
      if (status !== "processed" && status !== "failed") {
        throw new ControlError(400, "status must be one of: processed, failed")
      }
      const refund = settleRefund(context, id, status)
      if (!refund) {
        throw new ControlError(404, `There is no refund ${id}`)
      }

      return refund
    },
    refundInDashboard: (paymentId, amount) =>
      controlled(() =>
        createRefund(
          context,
          findPayment(context, paymentId),
          amount === undefined ? {} : { amount }
        )
      ),
    makeStrayPayment: (wish) => controlled(() => makeStrayPayment(context, wish)),
    addTrouble: (input) => trouble.add(input),
    clearTrouble: (id) => trouble.clear(id),
    resendWebhook: (id) => webhooks.resend(id),
    clearMailbox: () => {
      store.state.mailbox.mails = []
      store.changed()
    },
    reset: (everything, keepRazorpay) => {
      context.jobs.clear()
      webhooks.forget()
      store.reset(everything, keepRazorpay)
    },
    settled: () => webhooks.settled(),
  }
}

function checkPay(input: object): { outcome: PayOutcome; method: PayMethod } {
  try {
    return readPay({ ...input })
  } catch (error) {
    throw new ControlError(400, error instanceof Error ? error.message : String(error))
  }
}
