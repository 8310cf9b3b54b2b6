"use server"

import { normalizePincode } from "../india"
import type { Serviceability } from "../types"
import { faultMessage } from "./client"
import { writeSession } from "./session"
import { checkServiceability } from "./shipping"

export type PincodeState =
  { ok: true; result: Serviceability } | { ok: false; message: string; pincode: string } | null

/** The product page's delivery check; remembers the pincode for the next product and the checkout. */
export async function checkPincode(_previous: PincodeState, form: FormData): Promise<PincodeState> {
  const typed = String(form.get("pincode") ?? "")
  const pincode = normalizePincode(typed)
  if (!pincode) {
    return { ok: false, message: "Enter a six-digit pincode, like 560001.", pincode: typed }
  }
  try {
    const result = await checkServiceability(
      pincode,
      String(form.get("variant_id") ?? "") || undefined
    )
    await writeSession("pincode", pincode)
    return { ok: true, result }
  } catch (error) {
    return { ok: false, message: faultMessage(error), pincode: typed }
  }
}
