declare const __BACKEND_URL__: string | undefined

const BASE_URL = (typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "").replace(/\/$/, "")

type Init = { method?: "GET" | "POST" | "DELETE"; body?: unknown }

const call = (path: string, init: Init): Promise<Response> =>
  fetch(`${BASE_URL}${path}`, {
    method: init.method ?? "GET",
    credentials: "include",
    headers: { "content-type": "application/json" },
    body: init.body === undefined ? undefined : JSON.stringify(init.body),
  })

const read = async <T>(response: Response): Promise<T> => {
  const payload = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw new Error(payload.message ?? `The server answered ${response.status}`)
  }
  return payload as T
}

/** Calls the admin API with the merchant's session; throws with the server's own sentence. */
export const adminFetch = async <T>(path: string, init: Init = {}): Promise<T> =>
  read<T>(await call(path, init))

/** Reads what another plugin of the shop may offer; null where nobody does. */
export const adminFetchOrNull = async <T>(path: string): Promise<T | null> => {
  const response = await call(path, {})
  return response.status === 404 ? null : read<T>(response)
}
