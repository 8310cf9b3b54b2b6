/** A refusal in Razorpay's words. */
export class RazorpayError extends Error {
  constructor(
    readonly status: number,
    readonly description: string,
    readonly field: string | null = null,
    readonly code = "BAD_REQUEST_ERROR"
  ) {
    super(description)
    this.name = "RazorpayError"
  }

  /** `{ error: { code, description, field, source, step, reason, metadata } }` */
  body(): unknown {
    return errorBody(this.code, this.description, this.field)
  }
}

export function errorBody(code: string, description: string, field: string | null = null): unknown {
  return {
    error: {
      code,
      description,
      field,
      source: code === "BAD_REQUEST_ERROR" ? "business" : "internal",
      step: "payment_initiation",
      reason: code === "BAD_REQUEST_ERROR" ? "input_validation_failed" : "server_error",
      metadata: {},
    },
  }
}
