import { fetchJson, HttpError } from "@bodycon/kit"
import type { FetchJsonOptions } from "@bodycon/kit"
import type { RazorpayOptions } from "./options"
import type {
  CreateRazorpayOrder,
  CreateRazorpayRefund,
  RazorpayApiCustomer,
  RazorpayApiOrder,
  RazorpayApiPayment,
  RazorpayApiRefund,
  RazorpayCollection,
  RazorpayCustomerDetails,
} from "./types/wire"

/** The most Razorpay lists at once; it lists ten unless asked. */
const PAGE = 100
/** A saved customer is a comfort: the shopper waits no longer than this for it. */
const CUSTOMER_TIMEOUT_MS = 4_000

type ErrorBody = {
  error?: { code?: string; description?: string; field?: string | null; reason?: string | null }
}

/** A call to Razorpay that failed, whatever the way. */
export class RazorpayError extends Error {
  readonly name = "RazorpayError"

  constructor(
    message: string,
    /** HTTP status; null when there was no answer. */
    readonly status: number | null,
    /** `BAD_REQUEST_ERROR`, `GATEWAY_ERROR`, `SERVER_ERROR`, or null without an answer. */
    readonly code: string | null,
    readonly field: string | null,
    /** True when Razorpay may nevertheless have done the work. */
    readonly outcomeUnknown: boolean
  ) {
    super(message)
  }
}

const normalise = (error: unknown): unknown => {
  if (!(error instanceof HttpError)) {
    return error
  }
  const details = (error.body as ErrorBody | null)?.error
  return new RazorpayError(
    details?.description ? `Razorpay: ${details.description}` : `Razorpay: ${error.message}`,
    error.status,
    details?.code ?? null,
    details?.field ?? null,
    // 409: a request with the same idempotency key is still being worked on.
    error.outcomeUnknown || error.status === 409
  )
}

/** An error that came with a status of success is an error all the same; what it did is not known. */
const refuseErrorBody = <T>(status: number, body: T): T => {
  const details = (body as ErrorBody | null)?.error
  if (!details) {
    return body
  }
  throw new RazorpayError(
    `Razorpay: ${details.description ?? "an error without a description"}`,
    status,
    details.code ?? null,
    details.field ?? null,
    true
  )
}

/**
 * Razorpay's REST API, as far as a shop needs it. Amounts are integers in paise. Calls are repeated
 * on time-outs, network errors, 429 and 5xx only where a repeat is harmless: reads, refunds (which
 * carry an idempotency key) and nothing else.
 */
export class RazorpayClient {
  private readonly authorization: string

  constructor(private readonly options: RazorpayOptions) {
    const credentials = `${options.keyId}:${options.keySecret}`
    this.authorization = `Basic ${Buffer.from(credentials).toString("base64")}`
  }

  /** @throws RazorpayError */
  createOrder(order: CreateRazorpayOrder): Promise<RazorpayApiOrder> {
    return this.call("/orders", { method: "POST", body: order })
  }

  /** @throws RazorpayError */
  retrieveOrder(id: string): Promise<RazorpayApiOrder> {
    return this.call(`/orders/${encodeURIComponent(id)}`)
  }

  /** Every attempt to pay an order. @throws RazorpayError */
  async listOrderPayments(id: string): Promise<RazorpayApiPayment[]> {
    const path = `/orders/${encodeURIComponent(id)}/payments`
    return (await this.call<RazorpayCollection<RazorpayApiPayment>>(path)).items
  }

  /** @throws RazorpayError */
  retrievePayment(id: string): Promise<RazorpayApiPayment> {
    return this.call(`/payments/${encodeURIComponent(id)}`)
  }

  /**
   * Captures an authorised payment. Razorpay knows no partial capture: `amount` must be the
   * authorised amount.
   * @throws RazorpayError 400 when it is captured already
   */
  capturePayment(id: string, amount: number, currency: string): Promise<RazorpayApiPayment> {
    return this.call(`/payments/${encodeURIComponent(id)}/capture`, {
      method: "POST",
      body: { amount, currency },
    })
  }

  /**
   * Refunds a captured payment, wholly or in part, once per idempotency key.
   * @param idempotencyKey at least ten of `[A-Za-z0-9_-]`
   * @throws RazorpayError
   */
  refundPayment(
    id: string,
    refund: CreateRazorpayRefund,
    idempotencyKey: string
  ): Promise<RazorpayApiRefund> {
    return this.call(`/payments/${encodeURIComponent(id)}/refund`, {
      method: "POST",
      body: { ...refund, speed: "normal" },
      headers: { "X-Refund-Idempotency": idempotencyKey },
      idempotent: true,
    })
  }

  /** Every refund of a payment, newest first, whoever asked for it. @throws RazorpayError */
  async listPaymentRefunds(id: string): Promise<RazorpayApiRefund[]> {
    const refunds: RazorpayApiRefund[] = []
    for (;;) {
      const query = `count=${PAGE}&skip=${refunds.length}`
      const { items } = await this.call<RazorpayCollection<RazorpayApiRefund>>(
        `/payments/${encodeURIComponent(id)}/refunds?${query}`
      )
      refunds.push(...items)
      if (items.length < PAGE) {
        return refunds
      }
    }
  }

  /** One refund of a payment. @throws RazorpayError 400 when there is none of this id, or of another payment */
  retrieveRefund(paymentId: string, refundId: string): Promise<RazorpayApiRefund> {
    const path = `/payments/${encodeURIComponent(paymentId)}/refunds/${encodeURIComponent(refundId)}`
    return this.call(path)
  }

  /**
   * A page of the account's payments, newest first.
   * @param range.from earliest creation, unix seconds
   * @param range.to latest creation, unix seconds
   * @throws RazorpayError
   */
  async listPayments(range: {
    from: number
    to: number
    skip: number
  }): Promise<{ payments: RazorpayApiPayment[]; last: boolean }> {
    const query = new URLSearchParams({
      from: String(range.from),
      to: String(range.to),
      count: String(PAGE),
      skip: String(range.skip),
    })
    const { items } = await this.call<RazorpayCollection<RazorpayApiPayment>>(
      `/payments?${query.toString()}`
    )
    return { payments: items, last: items.length < PAGE }
  }

  /** Saves a customer, or answers the one that has this e-mail and phone. @throws RazorpayError */
  createCustomer(customer: RazorpayCustomerDetails): Promise<RazorpayApiCustomer> {
    return this.call("/customers", {
      method: "POST",
      body: { ...customer, fail_existing: "0" },
      timeoutMs: Math.min(this.options.timeoutMs, CUSTOMER_TIMEOUT_MS),
    })
  }

  /** @throws RazorpayError */
  updateCustomer(id: string, customer: RazorpayCustomerDetails): Promise<RazorpayApiCustomer> {
    return this.call(`/customers/${encodeURIComponent(id)}`, {
      method: "PUT",
      body: customer,
      timeoutMs: Math.min(this.options.timeoutMs, CUSTOMER_TIMEOUT_MS),
    })
  }

  private async call<T>(path: string, request: FetchJsonOptions = {}): Promise<T> {
    try {
      const response = await fetchJson<T>(`${this.options.apiUrl}${path}`, {
        timeoutMs: this.options.timeoutMs,
        ...request,
        headers: { ...request.headers, authorization: this.authorization },
        retries: this.options.retries,
      })
      return refuseErrorBody(response.status, response.body)
    } catch (error) {
      throw normalise(error)
    }
  }
}
