import { toIstStamp } from "@bodycon/kit"
import type { AlarmText } from "./alarm-text"

/** What befell a parcel before a courier had it. */
export type ShipmentNews = "stopped" | "pickup_failed" | "cancelled"

export type ShipmentFacts = {
  id: string
  reference: string
  version: number
  failure: { code: string; message: string; next_action: string; at: string } | null
  pickup_error: string | null
}

/** Troubles of the account and not of a parcel: one entry a day, however many parcels wait. */
const OF_THE_ACCOUNT: Record<string, string> = {
  wallet_empty: "The Shiprocket wallet is empty",
  login_failed: "Shiprocket does not accept our login",
}

const stopped = ({ id, reference, failure }: ShipmentFacts) => {
  if (!failure) {
    return null
  }
  const { code, message, next_action, at } = failure
  const ours = OF_THE_ACCOUNT[code]
  return ours
    ? {
        key: `${code}:${toIstStamp(at).slice(0, 10)}`,
        title: ours,
        description: `Parcels wait for it. ${next_action} Then: Parcels, “Try all of these again”.`,
      }
    : {
        key: `stopped:${id}:${at}`,
        title: `Parcel ${reference} is not booked`,
        description: `${message}. ${next_action} Parcels, ${reference}.`,
      }
}

/**
 * The bell's words about a parcel, and what makes them appear once. Null when it is over already.
 */
export const shipmentAlarm = (
  news: ShipmentNews,
  facts: ShipmentFacts
): (AlarmText & { key: string }) | null => {
  const { id, reference, version, pickup_error } = facts
  if (news === "stopped") {
    return stopped(facts)
  }
  if (news === "pickup_failed") {
    return pickup_error
      ? {
          key: `pickup-failed:${id}:${version}`,
          title: `Nobody is asked to fetch parcel ${reference}`,
          description: `${pickup_error} Parcels, ${reference}.`,
        }
      : null
  }
  return {
    key: `cancelled:${id}:${version}`,
    title: `Parcel ${reference} was called off`,
    description: `Its goods still wait at the supplier. Book it again: Parcels, ${reference}; or cancel its purchase order.`,
  }
}
