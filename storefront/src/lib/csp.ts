type CspOptions = {
  nonce: string
  development: boolean
  /** Origins that serve Razorpay's Checkout in this shop: Razorpay itself, or its sandbox. */
  paymentOrigins: string[]
}

const RAZORPAY_ORIGINS = [
  "https://checkout.razorpay.com",
  "https://api.razorpay.com",
  "https://*.razorpay.com",
]

/**
 * The Content-Security-Policy of every page. Scripts run only with the request's nonce (or when a
 * script that has it loads them); the payment page may be framed and called, nothing else may.
 */
export function contentSecurityPolicy({ nonce, development, paymentOrigins }: CspOptions): string {
  const payment = [...RAZORPAY_ORIGINS, ...paymentOrigins].join(" ")
  const directives = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' ${payment}${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' blob: data: ${payment}`,
    `font-src 'self'`,
    `connect-src 'self' ${payment}${development ? " ws:" : ""}`,
    `frame-src 'self' ${payment}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self' ${payment}`,
    `frame-ancestors 'none'`,
  ]
  return directives.join("; ")
}

/** The origins of a list of URLs; what is not a URL is left out. */
export function originsOf(urls: (string | undefined)[]): string[] {
  const origins = urls.flatMap((url) => (url && URL.canParse(url) ? [new URL(url).origin] : []))
  return [...new Set(origins)]
}
