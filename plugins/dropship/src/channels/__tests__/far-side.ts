import { createServer } from "node:http"
import type { IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"

export type Call = { path: string; headers: IncomingHttpHeaders; raw: string }

/** `drop`: the work is done, and then the line goes dead. */
export type Reply = { status: number; body: unknown } | "drop"

/** An HTTP server on loopback that plays the far side of a channel and remembers every call. */
export const startFarSide = async () => {
  const calls: Call[] = []
  let replies: Reply[] = []
  const server = createServer((request, response) => {
    let raw = ""
    request.on("data", (chunk) => (raw += chunk))
    request.on("end", () => {
      calls.push({ path: request.url!, headers: request.headers, raw })
      const reply = replies.length > 1 ? replies.shift()! : replies[0]
      if (reply === "drop") {
        request.socket.destroy()
        return
      }
      response.writeHead(reply.status, { "content-type": "application/json" })
      response.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    /** What it answers, in turn; the last one stays. */
    answers: (...next: Reply[]) => {
      calls.length = 0
      replies = next
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

export type FarSide = Awaited<ReturnType<typeof startFarSide>>
