import { toChargePaise } from "@bodycon/kit"
import {
  AbstractPaymentProvider,
  ContainerRegistrationKeys,
  MedusaError,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  BigNumberInput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  CreateAccountHolderInput,
  CreateAccountHolderOutput,
  DeleteAccountHolderInput,
  DeleteAccountHolderOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  Logger,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdateAccountHolderInput,
  UpdateAccountHolderOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { RazorpayClient } from "../../client"
import { findPayingPayment, isRefunded } from "../../lib/payments"
import { parseRazorpayOptions } from "../../options"
import type { RazorpayOptions } from "../../options"
import type { RazorpayApiOrder, RazorpayApiPayment } from "../../types/wire"
import { saveAccountHolder } from "./account-holder"
import { createRazorpayOrder } from "./create-order"
import { throwMedusaError } from "./errors"
import { refundThroughRazorpay } from "./refund"
import { newSessionData, readSessionData, withPayment } from "./session-data"
import type { RazorpaySessionData } from "./session-data"
import { readWebhookAction } from "./webhook-action"

/**
 * Razorpay as a Medusa payment provider. Amounts cross its edge as exact integer paise. What the
 * browser says is never believed: authorising, capturing and the status all ask the API.
 */
class RazorpayPaymentProvider extends AbstractPaymentProvider<RazorpayOptions> {
  static identifier = "razorpay"

  private readonly options: RazorpayOptions
  private readonly client: RazorpayClient
  private readonly connection: unknown
  private readonly logger: Logger | undefined

  static validateOptions(options: Record<string, unknown>): void {
    parseRazorpayOptions(options)
  }

  constructor(cradle: Record<string, unknown>, options: RazorpayOptions) {
    super(cradle, options)
    this.options = parseRazorpayOptions(options)
    this.client = new RazorpayClient(this.options)
    this.connection = cradle[ContainerRegistrationKeys.PG_CONNECTION]
    this.logger = cradle[ContainerRegistrationKeys.LOGGER] as Logger | undefined
  }

  /** Makes the Razorpay order. @throws MedusaError INVALID_DATA for another currency than INR */
  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const sessionId = String(input.data?.session_id ?? input.context?.idempotency_key ?? "")
    const order = await this.createOrder(sessionId, sessionId, input.amount, input.currency_code)
    const data = newSessionData({
      order,
      session_id: sessionId,
      options: this.options,
      context: input.context,
    })
    return { id: order.id, data, status: PaymentSessionStatus.PENDING }
  }

  /** A Razorpay order cannot change its amount, so another amount gets another order. */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const data = readSessionData(input.data)
    if (
      data.amount === toChargePaise(input.amount) &&
      data.currency.toUpperCase() === input.currency_code.toUpperCase()
    ) {
      return { data }
    }
    const receipt = `${data.session_id.slice(0, 32)}-${Date.now().toString(36).slice(-7)}`
    const order = await this.createOrder(
      data.session_id,
      receipt,
      input.amount,
      input.currency_code
    )
    return {
      data: newSessionData({
        order,
        session_id: data.session_id,
        options: this.options,
        context: input.context,
      }),
    }
  }

  /** Razorpay orders cannot be withdrawn; one that is paid after all is refunded by settling. */
  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data: input.data }
  }

  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const data = readSessionData(input.data)
    const payment = await this.payingPayment(data).catch((error: unknown) => {
      // Medusa answers this type with the cart and keeps the session, so the shopper can try again.
      throw new MedusaError(
        MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
        `the payment could not be checked: ${(error as Error).message}`
      )
    })
    if (!payment) {
      return { data, status: PaymentSessionStatus.REQUIRES_MORE }
    }
    return {
      data: withPayment(data, payment),
      status:
        payment.status === "captured"
          ? PaymentSessionStatus.CAPTURED
          : PaymentSessionStatus.AUTHORIZED,
    }
  }

  /** Captures the whole authorised amount: Razorpay knows no part. Repeats change nothing. */
  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const data = readSessionData(input.data)
    try {
      const payment = await this.storedPayment(data)
      return { data: withPayment(data, await this.ensureCaptured(payment, data)) }
    } catch (error) {
      return throwMedusaError(error)
    }
  }

  /** Nothing to call: Razorpay releases what is not captured, and captured money is refunded. */
  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: input.data }
  }

  /**
   * Refunds under the refund's own idempotency key, or books the refund made in the dashboard that the
   * Medusa refund names, see `refundThroughRazorpay`.
   */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const data = readSessionData(input.data)
    const { client, connection } = this
    const refund = await refundThroughRazorpay(
      {
        payment_id: data.payment_id,
        medusa_refund_id: input.context?.idempotency_key,
        amount: input.amount,
      },
      { client, connection }
    )
    return { data: { ...data, refunds: [...data.refunds, refund] } }
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    const data = readSessionData(input.data)
    try {
      const payment = data.payment_id
        ? await this.client.retrievePayment(data.payment_id)
        : await this.payingPayment(data)
      return { data: payment ? withPayment(data, payment) : data }
    } catch (error) {
      return throwMedusaError(error)
    }
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const data = readSessionData(input.data)
    try {
      const payments = await this.client.listOrderPayments(data.id)
      const paying = findPayingPayment(payments, data)
      if (paying) {
        const status =
          paying.status === "captured"
            ? PaymentSessionStatus.CAPTURED
            : PaymentSessionStatus.AUTHORIZED
        return { data: withPayment(data, paying), status }
      }
      if (payments.some((payment) => payment.amount_refunded > 0)) {
        const refunded = payments.some(isRefunded)
        return {
          data,
          status: refunded ? PaymentSessionStatus.CANCELED : PaymentSessionStatus.CAPTURED,
        }
      }
      return {
        data,
        status: payments.length ? PaymentSessionStatus.REQUIRES_MORE : PaymentSessionStatus.PENDING,
      }
    } catch (error) {
      return throwMedusaError(error)
    }
  }

  /**
   * For shops that point Razorpay at Medusa's own `/hooks/payment/razorpay_razorpay`. That route
   * stores nothing and answers 200 to anything; `/hooks/razorpay` is the one to use.
   */
  async getWebhookActionAndData(
    payload: ProviderWebhookPayload["payload"]
  ): Promise<WebhookActionResult> {
    return readWebhookAction(payload, { client: this.client, options: this.options })
  }

  /**
   * Saves the customer with Razorpay, so that Checkout knows her cards and UPI ids again. A call that
   * fails is logged and answered with nothing: the payment goes on without a saved customer.
   */
  async createAccountHolder({
    context,
  }: CreateAccountHolderInput): Promise<CreateAccountHolderOutput> {
    const { client, connection, logger, options } = this
    return saveAccountHolder(context, { client, connection, logger, options })
  }

  /** Tells Razorpay what changed of a customer; a call that fails is logged and changes nothing. */
  async updateAccountHolder({
    context,
  }: UpdateAccountHolderInput): Promise<UpdateAccountHolderOutput> {
    const { client, connection, logger, options } = this
    return saveAccountHolder(context, { client, connection, logger, options })
  }

  /** Nothing to call: Razorpay cannot delete a customer. Medusa forgets which one she was. */
  async deleteAccountHolder(_input: DeleteAccountHolderInput): Promise<DeleteAccountHolderOutput> {
    return {}
  }

  private createOrder(
    sessionId: string,
    receipt: string,
    amount: BigNumberInput,
    currencyCode: string
  ): Promise<RazorpayApiOrder> {
    const { client, connection, options } = this
    return createRazorpayOrder(
      { session_id: sessionId, receipt, amount, currency_code: currencyCode },
      { client, connection, options }
    )
  }

  private async payingPayment(data: RazorpaySessionData): Promise<RazorpayApiPayment | null> {
    return findPayingPayment(await this.client.listOrderPayments(data.id), data)
  }

  private async storedPayment(data: RazorpaySessionData): Promise<RazorpayApiPayment> {
    const payment = data.payment_id
      ? await this.client.retrievePayment(data.payment_id)
      : await this.payingPayment(data)
    if (!payment || payment.amount !== data.amount) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Razorpay has no payment of the full amount for ${data.id}`
      )
    }
    return payment
  }

  private async ensureCaptured(
    payment: RazorpayApiPayment,
    data: RazorpaySessionData
  ): Promise<RazorpayApiPayment> {
    if (payment.status === "captured" || payment.status === "refunded") {
      return payment
    }
    try {
      return await this.client.capturePayment(payment.id, data.amount, data.currency)
    } catch (error) {
      // Captured by somebody else in between, or by this very call that only lost its answer.
      const now = await this.client.retrievePayment(payment.id)
      if (now.status === "captured" && now.amount === data.amount) {
        return now
      }
      throw error
    }
  }
}

export default RazorpayPaymentProvider
