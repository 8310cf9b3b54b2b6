import { createServer } from "node:http"
import type { IncomingMessage, Server, ServerResponse } from "node:http"

/** When a call kills its caller: it never arrives, it is worked on, it was answered. */
export type Moment = "before" | "during" | "after"

/** Kills at the call of this path that comes after `skip` others. */
export type Strike = { path: string; moment: Moment; skip: number; kill: () => void }

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString()
}

/** Stands before a Shiprocket and sees each call of the process under test, to end it at a chosen one. */
export class KillProxy {
  readonly url: string
  /** Calls that killed, e.g. `during /orders/create/adhoc` */
  readonly struck: string[] = []
  private strike: Strike | null = null
  private flying = 0
  private target = ""
  private readonly server: Server

  /** @param port chosen up front, because module options are read before a server can listen */
  constructor(private readonly port: number) {
    this.url = `http://127.0.0.1:${port}`
    this.server = createServer((request, response) => {
      this.flying += 1
      this.pass(request, response)
        .catch(() => request.socket.destroy())
        .finally(() => {
          this.flying -= 1
        })
    })
  }

  async start(target: string): Promise<void> {
    this.target = target
    await new Promise<void>((resolve, reject) => {
      this.server.once("error", reject)
      this.server.listen(this.port, "127.0.0.1", resolve)
    })
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  arm(strike: Strike | null): void {
    this.strike = strike
  }

  /** Resolves when no call is under way any more, whether its caller lives or not. */
  async idle(): Promise<void> {
    while (this.flying) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Heard from the beginning: a killed caller closes before it is answered.
    const closed = new Promise((resolve) => response.once("close", resolve))
    const body = await read(request)
    const { pathname } = new URL(request.url!, this.url)
    const strike = this.takeStrike(pathname)
    if (strike && strike.moment !== "after") {
      strike.kill()
    }
    if (strike?.moment === "before") {
      request.socket.destroy()
      return
    }
    const answer = await fetch(`${this.target}${request.url}`, {
      method: request.method,
      headers: {
        "content-type": "application/json",
        ...(request.headers.authorization ? { authorization: request.headers.authorization } : {}),
      },
      ...(body ? { body } : {}),
    })
    const text = await answer.text()
    response.writeHead(answer.status, { "content-type": "application/json" }).end(text)
    await closed
    if (strike?.moment === "after") {
      strike.kill()
    }
  }

  private takeStrike(pathname: string): Strike | null {
    const { strike } = this
    if (!strike || !pathname.endsWith(strike.path)) {
      return null
    }
    if (strike.skip > 0) {
      strike.skip -= 1
      return null
    }
    this.strike = null
    this.struck.push(`${strike.moment} ${strike.path}`)
    return strike
  }
}
