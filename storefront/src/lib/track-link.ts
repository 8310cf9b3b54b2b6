/**
 * Reads what a shopper pastes to find an order: the whole link from a message, or its path.
 * @returns the path of the order's page on this site, `null` when the text names no order
 */
export function parseTrackLink(input: string): string | null {
  const text = input.trim()
  const base = "https://shop.invalid"
  if (!text || !URL.canParse(text, base)) {
    return null
  }
  const url = new URL(text, base)
  const id =
    /\/?order\/(order_[A-Za-z0-9]+)/.exec(url.pathname)?.[1] ??
    /^(order_[A-Za-z0-9]+)$/.exec(text)?.[1]
  if (!id) {
    return null
  }
  const token = url.searchParams.get("token")
  return `/order/${id}${token ? `?token=${encodeURIComponent(token)}` : ""}`
}
