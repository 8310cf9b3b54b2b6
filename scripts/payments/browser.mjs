import { stubborn } from "../lib/killable-server.mjs"
import { client } from "../smoke/http.mjs"

const PATIENCE_MS = 60_000

/**
 * A shopper's browser. `get` and `post` set things up and repeat what a killed server interrupts; `ask` tries
 * once and answers whatever came, `status: 0` when nothing did.
 */
export const openBrowser = ({ server, backendUrl, headers }) => {
  const store = client(backendUrl, headers)
  return {
    get: (path) => stubborn(server, () => store.get(path)),
    post: (path, body) => stubborn(server, () => store.post(path, body)),
    ask: async (path, body = {}, more = {}) => {
      try {
        const response = await fetch(`${backendUrl}${path}`, {
          method: "POST",
          headers: { "content-type": "application/json", ...headers, ...more },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        return { status: response.status, body: await response.json().catch(() => ({})) }
      } catch {
        return { status: 0, body: {} }
      }
    },
  }
}
