import { toPaise } from "@bodycon/kit"
import {
  AbstractPaymentProvider,
  MathBN,
  MedusaError,
  PaymentActions,
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
import { refuseByAmount } from "../../lib/rules"
import { parseCodOptions } from "../../options"
import type { CodOptions } from "../../options"

/** What the provider keeps on the session and the payment. Medusa's own rows hold the amounts captured. */
type CodData = {
  session_id: string | null
  /** ₹ to collect at the door. */
  amount: string
  currency_code: string
  /** Paid back by hand; the provider moves no money. */
  refunds: { id: string | null; amount: string; by: "manual" }[]
}

/**
 * Cash on delivery. Authorised at once, because the courier collects at the door; captured when a
 * parcel is delivered, each parcel its part; refunds are recorded and paid by the merchant.
 */
class CodPaymentProvider extends AbstractPaymentProvider<CodOptions> {
  static identifier = "cod"

  private readonly options: CodOptions

  static validateOptions(options: Record<string, unknown>): void {
    parseCodOptions(options)
  }

  constructor(cradle: Record<string, unknown>, options: CodOptions) {
    super(cradle, options)
    this.options = parseCodOptions(options)
  }

  /** @throws MedusaError NOT_ALLOWED when the amount is outside the shop's limits */
  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const data = this.dataFor(input.amount, input.currency_code, input.data)
    return {
      id: data.session_id ?? input.context?.idempotency_key ?? "",
      data,
      status: PaymentSessionStatus.PENDING,
    }
  }

  /** @throws MedusaError NOT_ALLOWED when the amount is outside the shop's limits */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: this.dataFor(input.amount, input.currency_code, input.data) }
  }

  /** @throws MedusaError NOT_ALLOWED when the amount is outside the shop's limits */
  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const amount = (input.data as Partial<CodData> | undefined)?.amount
    if (typeof amount !== "string") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "the payment session holds no amount to collect"
      )
    }
    this.assertAmount(amount)
    return { data: input.data, status: PaymentSessionStatus.AUTHORIZED }
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
    toPaise(input.amount)
    const id = input.context?.idempotency_key ?? null
    const noted = (input.data as Partial<CodData> | undefined)?.refunds ?? []
    if (id !== null && noted.some((refund) => refund.id === id)) {
      return { data: input.data }
    }
    const refund = { id, amount: MathBN.convert(input.amount).toFixed(2), by: "manual" as const }
    return { data: { ...input.data, refunds: [...noted, refund] } }
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

  private dataFor(
    amount: BigNumberInput,
    currencyCode: string,
    data: Record<string, unknown> | undefined
  ): CodData {
    if (currencyCode.toLowerCase() !== "inr") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `currency_code ${currencyCode}: cash on delivery is collected in INR`
      )
    }
    toPaise(amount)
    const rupees = MathBN.convert(amount).toFixed(2)
    this.assertAmount(rupees)
    return {
      session_id: typeof data?.session_id === "string" ? data.session_id : null,
      amount: rupees,
      currency_code: "inr",
      refunds: [],
    }
  }

  private assertAmount(amount: string): void {
    const refusal = refuseByAmount(amount, this.options)
    if (refusal) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refusal.reason, refusal.code)
    }
  }
}

export default CodPaymentProvider
