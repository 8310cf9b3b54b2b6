/**
 * What went wrong with an outbound call. `http`: it answered, but not with 2xx. `refused`: we would not
 * make it (not a public address), or would not read the answer (too long, then with a status).
 */
export type HttpErrorKind = "timeout" | "network" | "http" | "refused"

/** An outbound call that failed. `body` is the parsed answer when there was one. */
export class HttpError extends Error {
  constructor(
    readonly kind: HttpErrorKind,
    readonly status: number | null,
    readonly body: unknown,
    message: string
  ) {
    super(message)
    this.name = "HttpError"
  }

  /** True when the far side may nevertheless have done the work. */
  get outcomeUnknown(): boolean {
    if (this.kind === "refused") {
      return this.status !== null
    }
    return this.kind !== "http" || (this.status ?? 0) >= 500
  }
}
