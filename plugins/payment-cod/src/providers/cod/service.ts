import {
  AbstractPaymentProvider,
  PaymentActions,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { authorizedData, changedData, newData, refundedData } from "./session-data"

/**
 * Cash on delivery. Authorised at once, because the courier collects at the door; captured when a
 * parcel is delivered, each parcel its part; refunds are recorded and paid by the merchant. Who may pay in
 * cash is decided by the workflow that completing a cart passes, not here: only there are all facts final.
 */
class CodPaymentProvider extends AbstractPaymentProvider {
  static identifier = "cod"

  constructor(cradle: Record<string, unknown>, options: Record<string, unknown> = {}) {
    super(cradle, options)
  }

  /** @throws MedusaError INVALID_DATA for another currency than INR */
  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const data = newData(input.amount, input.currency_code, input.data)
    return {
      id: data.session_id ?? input.context?.idempotency_key ?? "",
      data,
      status: PaymentSessionStatus.PENDING,
    }
  }

  /** Keeps an unchanged session's confirmation. @throws MedusaError INVALID_DATA for another currency than INR */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: changedData(input.amount, input.currency_code, input.data) }
  }

  /** @throws MedusaError INVALID_DATA for a session without an amount */
  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { data: authorizedData(input.data), status: PaymentSessionStatus.AUTHORIZED }
  }

  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data: input.data }
  }

  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: input.data }
  }

  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data: input.data }
  }

  /** Notes that the merchant pays this back by hand. A repeat of the same refund is noted once. */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return {
      data: refundedData(input.data, input.amount, input.context?.idempotency_key ?? null),
    }
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: input.data }
  }

  /** The courier's promise is all there is to ask, so a session is authorised from the start. */
  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { data: input.data, status: PaymentSessionStatus.AUTHORIZED }
  }

  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}

export default CodPaymentProvider
