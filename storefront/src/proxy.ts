import { NextResponse, type NextRequest } from "next/server"

import { contentSecurityPolicy, originsOf } from "@/lib/csp"

/** Gives every page its own nonce and the Content-Security-Policy that names it. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const development = process.env.NODE_ENV === "development"
  const policy = contentSecurityPolicy({
    nonce,
    development,
    paymentOrigins: originsOf([process.env.RAZORPAY_CHECKOUT_URL, process.env.SANDBOX_URL]),
  })

  const headers = new Headers(request.headers)
  headers.set("x-nonce", nonce)
  headers.set("Content-Security-Policy", policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set("Content-Security-Policy", policy)
  return response
}

export const config = {
  matcher: [
    {
      source: "/((?!api|_next/static|_next/image|favicon.ico|icon.svg).*)",
      missing: [
        { type: "header", key: "next-router-prefetch" },
        { type: "header", key: "purpose", value: "prefetch" },
      ],
    },
  ],
}
