import { createServer } from "node:http"
import type { Server } from "node:http"

type Answer = { status?: number; body?: unknown; hang?: true }
type Handler = (call: {
  body: never
  query: URLSearchParams
  token: string | null
  nth: number
}) => Answer

/** A Shiprocket that answers as a test says, and remembers what it was asked. */
export class FakeShiprocket {
  readonly url: string
  readonly calls: { path: string; token: string | null; body: unknown }[] = []
  private readonly handlers = new Map<string, Handler>()
  private readonly server: Server

  /** @param port chosen up front, because module options are read before a server can listen */
  constructor(private readonly port = 26_000 + (process.pid % 6_000)) {
    this.url = `http://127.0.0.1:${port}`
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on("data", (chunk: Buffer) => chunks.push(chunk))
      request.on("end", () => {
        const url = new URL(request.url!, "http://localhost")
        const text = Buffer.concat(chunks).toString()
        const body = (text ? JSON.parse(text) : null) as never
        const token = request.headers.authorization?.replace("Bearer ", "") ?? null
        this.calls.push({ path: url.pathname, token, body })
        const handler = this.handlers.get(url.pathname)
        const nth = this.count(url.pathname)
        const answer = handler?.({ body, query: url.searchParams, token, nth }) ?? { status: 404 }
        if (answer.hang) {
          return
        }
        const payload = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body)
        response
          .writeHead(answer.status ?? 200)
          .end(answer.body === undefined ? undefined : payload)
      })
    })
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once("error", reject)
      this.server.listen(this.port, "127.0.0.1", resolve)
    })
    this.reset()
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** Forgets everything; only login works, with a new token each time. */
  reset(): void {
    this.calls.length = 0
    this.handlers.clear()
    this.on("/auth/login", ({ nth }) => ({ body: { token: `token-${nth}` } }))
  }

  on(path: string, handler: Handler): void {
    this.handlers.set(path, handler)
  }

  count(path: string): number {
    return this.calls.filter((call) => call.path === path).length
  }
}
