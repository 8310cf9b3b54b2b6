import { NextResponse, type NextRequest } from "next/server"

import { MedusaFault } from "@/lib/data/client"
import { writeSession } from "@/lib/data/session"
import { checkServiceability } from "@/lib/data/shipping"
import { normalizePincode } from "@/lib/india"

const headers = { "Cache-Control": "private, no-store" }

/**
 * The product page's delivery check; remembers the pincode for the next product and the checkout. A route
 * and not an action, because actions wait for each other and a slow courier must not hold up the bag.
 */
export async function GET(request: NextRequest) {
  const query = request.nextUrl.searchParams
  const pincode = normalizePincode(query.get("pincode") ?? "")
  if (!pincode) {
    return NextResponse.json({ message: "pincode" }, { status: 400, headers })
  }
  await writeSession("pincode", pincode)
  try {
    const result = await checkServiceability(pincode, query.get("variant_id") || undefined)
    return NextResponse.json({ result }, { headers })
  } catch (error) {
    if (error instanceof MedusaFault) {
      return NextResponse.json({ message: "unreachable" }, { status: 503, headers })
    }
    throw error
  }
}
