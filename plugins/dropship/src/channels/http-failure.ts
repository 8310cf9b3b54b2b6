import { HttpError } from "@bodycon/kit"
import { ChannelError } from "./types"

const BUSY = [408, 425, 429]

const LONGEST_REASON = 200

/** What the far side says itself, when it says it in a usual place. */
const saidIn = (body: unknown): string => {
  const { message, error } = (body && typeof body === "object" ? body : {}) as Record<
    string,
    unknown
  >
  const said = [message, error].find((text): text is string => typeof text === "string") ?? ""
  return said.slice(0, LONGEST_REASON)
}

/** Sorts a failed call into what a channel reports. */
export const channelErrorOf = (error: unknown): ChannelError => {
  if (error instanceof ChannelError) {
    return error
  }
  if (!(error instanceof HttpError)) {
    return new ChannelError("unavailable", error instanceof Error ? error.message : String(error))
  }
  if (error.outcomeUnknown) {
    return new ChannelError("unknown", error.message)
  }
  const kind = BUSY.includes(error.status ?? 0) ? "unavailable" : "refused"
  return new ChannelError(kind, [error.message, saidIn(error.body)].filter(Boolean).join(": "))
}
