import type { ForwardingChannel, SendResult } from "./types"

/** Sends nothing: the purchase order waits in the admin's worklist, where a person answers for the supplier. */
export class ManualChannel implements ForwardingChannel {
  static readonly identifier = "manual"
  readonly unknownOutcomeWaitSeconds = 0

  async send(): Promise<SendResult> {
    return { outcome: "sent" }
  }
}
