import { HttpError } from "@bodycon/kit"
import { ChannelError } from "./types"

const BUSY = [408, 409, 425, 429]

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
  return new ChannelError(
    BUSY.includes(error.status ?? 0) ? "unavailable" : "refused",
    error.message
  )
}
