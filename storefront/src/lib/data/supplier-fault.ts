import "server-only"

import type { SupplierState } from "../supplier-types"
import { MedusaFault } from "./client"

/**
 * Which of the supplier's texts says why something could not be done. Medusa's own words are English and
 * stay behind.
 */
export function supplierFault(error: unknown): NonNullable<SupplierState> {
  if (!(error instanceof MedusaFault) || error.status === 0 || error.status >= 500) {
    return { ok: false, fault: "unreachable" }
  }
  if (error.status === 401 || error.status === 403) {
    return { ok: false, fault: "signed_out" }
  }
  if (error.status === 404) {
    return { ok: false, fault: "gone" }
  }
  const changed = error.status === 409 || error.type === "not_allowed"
  return { ok: false, fault: changed ? "changed" : "invalid" }
}
