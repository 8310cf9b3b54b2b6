/**
 * An order's page, or one below it, with a guest's token kept.
 * @param suffix begins with a slash, like `/confirmed`
 */
export function orderPath(
  id: string,
  token: string | null | undefined,
  suffix = "",
  query: Record<string, string> = {}
): string {
  const all = new URLSearchParams({ ...query, ...(token ? { token } : {}) }).toString()
  return `/order/${encodeURIComponent(id)}${suffix}${all ? `?${all}` : ""}`
}
