declare const __BACKEND_URL__: string | undefined

const BASE_URL = (typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "").replace(/\/$/, "")

/** Calls the admin API with the merchant's session; throws with the server's own sentence. */
export const adminFetch = async <T>(
  path: string,
  init: { method?: "GET" | "POST" | "DELETE"; body?: unknown } = {}
): Promise<T> => {
  const response = await fetch(`${BASE_URL}${path}`, {
    method: init.method ?? "GET",
    credentials: "include",
    headers: { "content-type": "application/json" },
    body: init.body === undefined ? undefined : JSON.stringify(init.body),
  })
  const payload = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw new Error(payload.message ?? `The server answered ${response.status}`)
  }
  return payload as T
}

/** Posts to the admin API and saves the file that it answers with. */
export const adminDownload = async (path: string, fallbackName: string): Promise<void> => {
  const response = await fetch(`${BASE_URL}${path}`, {
    method: "POST",
    credentials: "include",
    headers: { "content-type": "application/json" },
    body: "{}",
  })
  if (!response.ok) {
    const payload = await response.json().catch(() => ({}))
    throw new Error(payload.message ?? `The server answered ${response.status}`)
  }
  const named = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement("a")
  link.href = url
  link.download = named?.[1] ?? fallbackName
  link.click()
  URL.revokeObjectURL(url)
}
