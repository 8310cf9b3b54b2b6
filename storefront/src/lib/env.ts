import "server-only"

// Read through a variable: Next writes the value of a literal `process.env.NEXT_PUBLIC_…` into the
// bundle at build time, and the shop's key only exists once the shop has been seeded.
const environment: Record<string, string | undefined> = process.env

/** Where Medusa answers, without a slash at the end. */
export function backendUrl(): string {
  return (environment["MEDUSA_BACKEND_URL"] ?? "http://127.0.0.1:9000").replace(/\/$/, "")
}

/** The publishable key that names the sales channel; empty until the shop is seeded. */
export function publishableKey(): string {
  return environment["NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY"] ?? ""
}

/** The public address of this storefront, for canonical links. */
export function storefrontUrl(): string {
  return (environment["STOREFRONT_URL"] ?? "http://127.0.0.1:8000").replace(/\/$/, "")
}

/** Whether cookies may be marked Secure: only when the shop is served over HTTPS. */
export function servedOverHttps(): boolean {
  return storefrontUrl().startsWith("https:")
}
