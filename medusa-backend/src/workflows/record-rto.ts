import { writeOffParcelWorkflow } from "./write-off-parcel"

/** A parcel the shopper did not take is back with its supplier. */
export const recordRtoWorkflow = writeOffParcelWorkflow("record-rto", "rto")
