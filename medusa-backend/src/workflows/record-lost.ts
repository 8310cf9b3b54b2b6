import { writeOffParcelWorkflow } from "./write-off-parcel"

/** The courier lost a parcel, or what was in it was destroyed. */
export const recordLostWorkflow = writeOffParcelWorkflow("record-lost", "lost")
