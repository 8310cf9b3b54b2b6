import { MedusaError } from "@medusajs/framework/utils"
import type { ShipmentDTO } from "../../types"
import { isCancellable } from "./status"
import type { TrackingUpdate } from "./tracking-payload"

const DAY_MS = 24 * 3_600_000

type Held = Pick<ShipmentDTO, "id" | "status" | "awb" | "reassigned_at">

/**
 * Why a parcel cannot go to another courier now, or null when it can: Shiprocket allows it once in 24 hours,
 * before the first courier has it.
 */
export const reassignObstacle = (shipment: Held, now: Date): string | null => {
  if (!shipment.awb) {
    return "has no courier yet"
  }
  if (!isCancellable(shipment.status)) {
    return shipment.status === "cancelled"
      ? "is cancelled"
      : `is ${shipment.status}: the courier has it`
  }
  return shipment.reassigned_at && now.getTime() - shipment.reassigned_at.getTime() < DAY_MS
    ? "was given to another courier less than 24 hours ago"
    : null
}

/** @throws MedusaError NOT_ALLOWED saying why not */
export const assertReassignable = (shipment: Held, now: Date): void => {
  const problem = reassignObstacle(shipment, now)
  if (problem) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `shipment ${shipment.id} ${problem}`)
  }
}

type Reassigned = Pick<ShipmentDTO, "awb" | "previous_awb" | "reassign_attempted_at">

/**
 * True for news of the courier that lost the parcel: it may come late, and while the change is under way
 * that courier's cancellation arrives before we know of the new waybill.
 */
export const isAboutFormerCourier = (shipment: Reassigned, update: TrackingUpdate): boolean => {
  const { status } = update.interpretation
  const isFormer = !!update.awb && update.awb === shipment.previous_awb
  const isGivenUp = !!shipment.reassign_attempted_at && status === "cancelled"
  return isFormer || isGivenUp
}
