import type { ReverseParcel } from "./load-return"

export type FollowedStatus = "pickup_scheduled" | "picked_up" | "arrived"

const GONE = ["cancelled", "lost", "failed"]
const BOOKED = ["pending", ...GONE]
const NOT_TAKEN = [...BOOKED, "booked", "pickup_scheduled"]

/**
 * How far a return is by its parcels: as far as the slowest one that is still coming. Parcels that were
 * cancelled or lost hold nothing up, as long as another one comes.
 * @returns null while no courier is on its way
 */
export const followParcels = (parcels: Pick<ReverseParcel, "status">[]): FollowedStatus | null => {
  const coming = parcels.filter((one) => !GONE.includes(one.status))
  if (!coming.length) {
    return null
  }
  if (coming.every((one) => one.status === "delivered")) {
    return "arrived"
  }
  if (coming.every((one) => !NOT_TAKEN.includes(one.status))) {
    return "picked_up"
  }
  return coming.some((one) => !BOOKED.includes(one.status)) ? "pickup_scheduled" : null
}
