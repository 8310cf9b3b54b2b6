import { NextResponse, type NextRequest } from "next/server"

import { optional } from "@/lib/data/client"
import { suggestProducts } from "@/lib/data/search"

const MAX_LENGTH = 60

/** Suggestions for the search box; an empty list when there is nothing to say or the shop is away. */
export async function GET(request: NextRequest) {
  const q = (request.nextUrl.searchParams.get("q") ?? "").trim().slice(0, MAX_LENGTH)
  const products = q.length < 2 ? [] : await optional(suggestProducts(q), [])
  return NextResponse.json({ products }, { headers: { "Cache-Control": "private, max-age=30" } })
}
