import { fetchJson, HttpError } from "@bodycon/kit"
import type { FetchJsonOptions } from "@bodycon/kit"
import type { RazorpayOptions } from "./options"
import type {
  CreateRazorpayOrder,
  CreateRazorpayRefund,
  RazorpayApiOrder,
  RazorpayApiPayment,
  RazorpayApiRefund,
  RazorpayCollection,
} from "./types/wire"

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

  private async call<T>(path: string, request: FetchJsonOptions = {}): Promise<T> {
    try {
      const response = await fetchJson<T>(`${this.options.apiUrl}${path}`, {
        ...request,
        headers: { ...request.headers, authorization: this.authorization },
        timeoutMs: this.options.timeoutMs,
        retries: this.options.retries,
      })
      return response.body
    } catch (error) {
      throw normalise(error)
    }
  }
}
