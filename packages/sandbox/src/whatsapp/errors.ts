/** A refusal in the Graph API's words; callers branch on `code`. */
export class WhatsappError extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    readonly title: string,
    readonly details: string,
    readonly type = "OAuthException"
  ) {
    super(title)
    this.name = "WhatsappError"
  }

  body(): unknown {
    return graphError(this.code, this.title, this.details, this.type)
  }
}

export function graphError(
  code: number,
  title: string,
  details: string,
  type = "OAuthException"
): unknown {
  return {
    error: {
      message: `(#${code}) ${title}`,
      type,
      code,
      error_data: { messaging_product: "whatsapp", details },
      fbtrace_id: "ASandboxTraceId00000000",
    },
  }
}

/** Titles of the failures that come by webhook. */
export const FAILURES: Record<number, string> = {
  131026: "Message undeliverable",
  131047: "Re-engagement message",
  131049: "This message was not delivered to maintain healthy ecosystem engagement.",
  131053: "Media upload error",
}
