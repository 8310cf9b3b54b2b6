/** Where a return can be. The last two are the ends without goods. */
export const RETURN_REQUEST_STATUSES = [
  "requested",
  "approved",
  "pickup_scheduled",
  "picked_up",
  "arrived",
  "received",
  "completed",
  "rejected",
  "cancelled",
] as const

export type ReturnRequestStatus = (typeof RETURN_REQUEST_STATUSES)[number]

/**
 * From which states each state can be reached. Couriers' news may skip what they forgot to say, and a
 * merchant may receive what came without a courier; nothing ever leads backwards. What a rider has taken
 * can no longer be cancelled.
 */
const REACHED_FROM: Record<ReturnRequestStatus, readonly ReturnRequestStatus[]> = {
  requested: [],
  approved: ["requested"],
  pickup_scheduled: ["approved"],
  picked_up: ["approved", "pickup_scheduled"],
  arrived: ["approved", "pickup_scheduled", "picked_up"],
  received: ["approved", "pickup_scheduled", "picked_up", "arrived"],
  completed: ["received"],
  rejected: ["requested"],
  cancelled: ["requested", "approved", "pickup_scheduled"],
}

/** Whether a return may go from one state to another. An unknown state is reached from nowhere. */
export const canReach = (from: ReturnRequestStatus, to: string): boolean =>
  Object.hasOwn(REACHED_FROM, to) && REACHED_FROM[to as ReturnRequestStatus].includes(from)

const TAKEN = ["picked_up", "arrived"]

/**
 * Whether news says that a return that was called off is on its way all the same: the rider came first, and
 * the shopper no longer has the goods.
 */
export const isTakenAfterAll = (from: ReturnRequestStatus, to: string): boolean =>
  from === "cancelled" && TAKEN.includes(to)

/** Requests whose pieces are not, or no longer, on their way back. */
export const GIVEN_UP: readonly ReturnRequestStatus[] = ["rejected", "cancelled"]
