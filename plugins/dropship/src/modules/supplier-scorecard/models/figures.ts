import { model } from "@medusajs/framework/utils"

/** What is counted, for a window and for a single day alike. By the day a purchase order was made (IST). */
export const counts = () => ({
  /** Purchase orders that reached the supplier. */
  orders: model.number().default(0),
  due_answers: model.number().default(0),
  answered_in_time: model.number().default(0),
  rejected: model.number().default(0),
  expired: model.number().default(0),
  pieces_asked: model.number().default(0),
  pieces_refused: model.number().default(0),
  accepted: model.number().default(0),
  cancelled_after_acceptance: model.number().default(0),
  due_dispatches: model.number().default(0),
  dispatched_in_time: model.number().default(0),
  parcels_ended: model.number().default(0),
  delivered: model.number().default(0),
  rto: model.number().default(0),
  pieces_delivered: model.number().default(0),
  pieces_returned: model.number().default(0),
})

export const medians = () => ({
  /** From the purchase order's sending to its acceptance, median. */
  acceptance_minutes: model.float().nullable(),
  /** From acceptance to the carrier's pickup, median. */
  dispatch_hours: model.float().nullable(),
})
