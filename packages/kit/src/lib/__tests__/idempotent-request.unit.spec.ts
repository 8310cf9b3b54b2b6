import express from "express"
import type { NextFunction, Request, Response } from "express"
import { request as httpRequest } from "node:http"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { idempotentRequest } from "../idempotent-request"
import { FakeKeys } from "./fake-keys"

type Handler = (req: Request, res: Response) => unknown

const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 200) {
      throw new Error("it never came to that")
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe("idempotentRequest", () => {
  let server: Server
  let keys: FakeKeys
  let runs: number
  let handle: Handler
  let url: string
  const warnings: string[] = []

  beforeAll(async () => {
    const app = express()
    app.use(express.json())
    app.use((req, _res, next) => {
      const actor = req.get("x-customer")
      Object.assign(req, {
        auth_context: actor ? { actor_type: "customer", actor_id: actor } : undefined,
        scope: {
          resolve: (name: string) =>
            name === "idempotency" ? keys : { warn: (text: string) => warnings.push(text) },
        },
      })
      next()
    })
    const middleware = idempotentRequest({ scope: "pay" })
    app.post("/pay/:id", (req, res, next) =>
      middleware(req as unknown as MedusaRequest, res as MedusaResponse, next as never).catch(next)
    )
    app.post("/pay/:id", async (req, res, next) => {
      runs += 1
      try {
        await handle(req, res)
      } catch (error) {
        next(error)
      }
    })
    app.use((error: Error, _req: Request, res: Response, _next: NextFunction) => {
      const status = (error as { type?: string }).type === "invalid_data" ? 400 : 500
      res.status(status).json({ message: error.message })
    })
    server = app.listen(0, "127.0.0.1")
    await new Promise((resolve) => server.once("listening", resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  beforeEach(() => {
    keys = new FakeKeys()
    runs = 0
    warnings.length = 0
    handle = (_req, res) => res.status(201).json({ run: runs, amount: "499.50" })
  })

  afterAll(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })

  const post = async (
    headers: Record<string, string> = { "idempotency-key": "key-0001" },
    body: string | undefined = undefined,
    path = "/pay/cart_1"
  ) => {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body,
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const codeOf = ({ text }: { text: string }) => JSON.parse(text).code

  it("should leave requests without a key alone", async () => {
    expect((await post({})).text).toContain('"run":1')
    expect((await post({})).text).toContain('"run":2')
    expect(keys.rows).toHaveLength(0)
  })

  it("should run once, and answer the repeat byte for byte, saying so", async () => {
    const first = await post()
    const again = await post()
    expect(runs).toBe(1)
    expect([again.status, again.text]).toEqual([201, first.text])
    expect(again.headers.get("content-type")).toBe(first.headers.get("content-type"))
    expect(first.headers.get("idempotency-replayed")).toBeNull()
    expect(again.headers.get("idempotency-replayed")).toBe("true")
    expect(again.headers.get("access-control-expose-headers")).toContain("Idempotency-Replayed")
  })

  it("should keep the answer before it goes out", async () => {
    keys.beforeAnswer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    await post()
    expect(keys.rows[0].status).toBe(201)
  })

  it("should take no body for an empty one, and not care for the order of keys", async () => {
    await post()
    expect((await post(undefined, "{}")).headers.get("idempotency-replayed")).toBe("true")
    const other = { "idempotency-key": "key-0002" }
    await post(other, '{"a":1,"b":{"c":2,"d":3}}')
    const again = await post(other, '{"b":{"d":3,"c":2},"a":1}')
    expect(again.headers.get("idempotency-replayed")).toBe("true")
    expect(runs).toBe(2)
  })

  it("should refuse another body or path under the same key", async () => {
    await post()
    const body = await post(undefined, '{"a":1}')
    const path = await post(undefined, undefined, "/pay/cart_2")
    expect([body.status, codeOf(body)]).toEqual([409, "idempotency_key_reused"])
    expect([path.status, codeOf(path)]).toEqual([409, "idempotency_key_reused"])
    expect(runs).toBe(1)
  })

  it("should not replay one customer's answer to another or to a guest", async () => {
    const as = (customer: string) => ({ "idempotency-key": "key-0001", "x-customer": customer })
    await post(as("cus_1"))
    await post(as("cus_2"))
    await post()
    expect(runs).toBe(3)
    expect((await post(as("cus_1"))).text).toContain('"run":1')
    expect(runs).toBe(3)
  })

  it.each(["", "short", "has a space in it", "x".repeat(256), "schlüssel-1"])(
    "should refuse the key %j and name the header",
    async (key) => {
      const response = await new Promise<{ status: number; text: string }>((resolve, reject) => {
        const sent = httpRequest(`${url}/pay/cart_1`, { method: "POST" }, (answer) => {
          let text = ""
          answer.on("data", (chunk) => (text += chunk))
          answer.on("end", () => resolve({ status: answer.statusCode!, text }))
        })
        sent.on("error", reject)
        sent.setHeader("idempotency-key", key)
        sent.end()
      })
      expect(response.status).toBe(400)
      expect(response.text).toContain("Idempotency-Key must be 8 to 255")
      expect(runs).toBe(0)
    }
  )

  it("should let one of two simultaneous requests run and the other one wait", async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    handle = async (_req, res) => {
      await gate
      res.json({ run: runs })
    }
    const first = post()
    await until(() => runs === 1)
    const second = await post()
    expect([second.status, codeOf(second)]).toEqual([409, "idempotency_key_in_progress"])
    expect(second.headers.get("retry-after")).toBe("1")
    release()
    expect((await first).status).toBe(200)
    expect((await post()).headers.get("idempotency-replayed")).toBe("true")
    expect(runs).toBe(1)
  })

  it.each([409, 500, 503])("should not keep a %i", async (status) => {
    handle = (_req, res) => res.status(runs === 1 ? status : 200).json({ run: runs })
    expect((await post()).status).toBe(status)
    expect((await post()).text).toBe('{"run":2}')
  })

  it("should not keep an error nobody caught, and keep a refusal", async () => {
    handle = () => {
      throw Object.assign(new Error("boom"), { type: runs === 1 ? "x" : "invalid_data" })
    }
    expect((await post()).status).toBe(500)
    expect((await post()).status).toBe(400)
    const again = await post()
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([400, "true"])
    expect(runs).toBe(2)
  })

  it("should answer once with its own status when the handler fails after answering", async () => {
    handle = (_req, res) => {
      res.status(201).json({ run: runs })
      throw new Error("too late")
    }
    const first = await post()
    expect([first.status, first.text]).toEqual([201, '{"run":1}'])
    expect((await post()).status).toBe(201)
    expect(runs).toBe(1)
  })

  it("should answer an error when the answer cannot be JSON, and let it be tried again", async () => {
    handle = (_req, res) => {
      const circle: Record<string, unknown> = { run: runs }
      circle.self = runs === 1 ? circle : null
      res.json(circle)
    }
    expect((await post()).status).toBe(500)
    expect((await post()).text).toBe('{"run":2,"self":null}')
  })

  it("should not keep what is not JSON", async () => {
    handle = (_req, res) => res.type("text/plain").send(`run ${runs}`)
    expect((await post()).text).toBe("run 1")
    await until(() => keys.rows.length === 0)
    expect((await post()).text).toBe("run 2")
  })

  it("should keep the answer for a caller who hung up, and nobody runs it meanwhile", async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    handle = async (_req, res) => {
      await gate
      res.json({ run: runs })
    }
    const sent = httpRequest(`${url}/pay/cart_1`, {
      method: "POST",
      headers: { "idempotency-key": "key-0001" },
    })
    sent.on("error", () => {})
    sent.end()
    await until(() => runs === 1)
    sent.destroy()
    expect(codeOf(await post())).toBe("idempotency_key_in_progress")
    release()
    await until(() => keys.rows[0].status !== null)
    const again = await post()
    expect([again.text, again.headers.get("idempotency-replayed")]).toEqual(['{"run":1}', "true"])
    expect(runs).toBe(1)
  })

  it("should answer all the same when the answer cannot be kept", async () => {
    keys.beforeAnswer = () => Promise.reject(new Error("no database"))
    expect((await post()).status).toBe(201)
    expect(warnings).toEqual(["idempotency: no database"])
    expect(codeOf(await post())).toBe("idempotency_key_in_progress")
  })
})
