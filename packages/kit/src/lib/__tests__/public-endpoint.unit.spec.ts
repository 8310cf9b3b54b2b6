import { createServer } from "node:http"
import type { RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import * as undici from "undici"
import { fetchJson } from "../http"
import { isPublicAddress } from "../public-address"
import { assertPublicUrl, fetchPublic } from "../public-endpoint"
import type { NameLookup } from "../public-endpoint"

jest.mock("undici", () => {
  const actual = jest.requireActual<typeof undici>("undici")
  return { ...actual, fetch: jest.fn(actual.fetch) }
})

const sent = jest.mocked(undici.fetch)

const resolvesTo =
  (...addresses: string[]): NameLookup =>
  (_name, _options, callback) =>
    callback(
      addresses.length ? null : new Error("ENOTFOUND"),
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }))
    )

const withServer = async (answer: RequestListener, work: (url: string) => Promise<void>) => {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

beforeEach(() => sent.mockClear())

describe("isPublicAddress", () => {
  it.each([
    ["8.8.8.8", true],
    ["2606:4700::1111", true],
    ["::ffff:8.8.8.8", true],
    ["64:ff9b::808:808", true],
    ["2002:808:808::1", true],
    ["127.0.0.1", false],
    ["0.0.0.0", false],
    ["10.1.2.3", false],
    ["172.31.0.1", false],
    ["192.168.1.1", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["198.18.0.1", false],
    ["192.0.2.1", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::", false],
    ["::1", false],
    ["::127.0.0.1", false],
    ["::ffff:127.0.0.1", false],
    ["::ffff:0:7f00:1", false],
    ["64:ff9b::7f00:1", false],
    ["64:ff9b::a9fe:a9fe", false],
    ["64:ff9b:1::7f00:1", false],
    ["2002:7f00:1::", false],
    ["2001:0:7f00:1::", false],
    ["fe80::1", false],
    ["fec0::1", false],
    ["fd00::1", false],
    ["ff02::1", false],
    ["2001:db8::1", false],
    ["supplier.example", false],
  ])("%s: %s", (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic))
})

describe("addresses that people enter", () => {
  const refused: [string, string][] = [
    ["https://127.0.0.1/feed", "public address"],
    ["https://2130706433/", "public address"],
    ["https://0177.0.0.1/", "public address"],
    ["https://0x7f.1/", "public address"],
    ["https://0/", "public address"],
    ["https://127.1/", "public address"],
    ["https://[::1]/", "public address"],
    ["https://[::ffff:127.0.0.1]/", "public address"],
    ["https://[64:ff9b::169.254.169.254]/", "public address"],
    ["https://localhost/", "public address"],
    ["https://localhost./", "public address"],
    ["https://LOCALHOST:9000/", "public address"],
    ["https://api.localhost/", "public address"],
    ["https://printer.local/", "public address"],
    ["https://metadata.google.internal/", "public address"],
    ["https://169.254.169.254/latest/meta-data", "public address"],
    ["http://supplier.example/", "https://"],
    ["ftp://supplier.example/", "https://"],
    ["file:///etc/passwd", "https://"],
    ["https://user:word@supplier.example/", "password"],
    ["supplier.example", "must be a URL"],
  ]

  it.each(refused)("should refuse %s in a form and never call it", async (url, reason) => {
    const lookup = resolvesTo("93.184.216.34")
    await expect(assertPublicUrl(url, { lookup, field: "api_url" })).rejects.toThrow(
      new RegExp(`^api_url .*${reason}`)
    )
    await expect(fetchPublic(url, {}, { lookup })).rejects.toMatchObject({
      kind: "refused",
      outcomeUnknown: false,
    })
    expect(sent).not.toHaveBeenCalled()
  })

  it.each([[["127.0.0.1"]], [["93.184.216.34", "10.0.0.7"]], [["::ffff:10.0.0.7"]]])(
    "should refuse a name that resolves to %j",
    async (addresses) => {
      const lookup = resolvesTo(...addresses)
      const url = "https://rebind.example/orders"
      await expect(assertPublicUrl(url, { lookup })).rejects.toThrow(
        "url must be a public address, which rebind.example is not"
      )
      await expect(fetchPublic(url, {}, { lookup })).rejects.toMatchObject({ kind: "refused" })
    }
  )

  it("should connect to what it checked when a name changes its answer", async () => {
    const lookup = jest
      .fn(resolvesTo("127.0.0.1"))
      .mockImplementationOnce(resolvesTo("93.184.216.34"))
    await assertPublicUrl("https://rebind.example/", { lookup })
    await expect(fetchPublic("https://rebind.example/", {}, { lookup })).rejects.toMatchObject({
      kind: "refused",
    })
    expect(lookup).toHaveBeenCalledTimes(2)
  })

  it("should say so when a name cannot be found, and let a public one pass", async () => {
    await expect(
      assertPublicUrl("https://nowhere.example/", { lookup: resolvesTo() })
    ).rejects.toThrow("nowhere.example, which cannot be found")
    await expect(
      fetchPublic("https://nowhere.example/", {}, { lookup: resolvesTo() })
    ).rejects.toMatchObject({ kind: "network" })
    await assertPublicUrl("https://supplier.example/", { lookup: resolvesTo("93.184.216.34") })
  })

  it.each(["http://127.0.0.1:9000/admin", "https://169.254.169.254/", "https://rebind.example/"])(
    "should not follow a redirect to %s",
    async (location) => {
      sent.mockResolvedValueOnce(new undici.Response(null, { status: 302, headers: { location } }))
      const lookup = resolvesTo("127.0.0.1")
      await expect(
        fetchPublic("https://93.184.216.34/feed.csv", {}, { lookup })
      ).rejects.toMatchObject({ kind: "refused" })
    }
  )

  it("should refuse through fetchJson too, without repeating", async () => {
    const call = fetchJson("https://127.0.0.1/orders", { method: "POST", publicOnly: true })
    await expect(call).rejects.toMatchObject({ kind: "refused", outcomeUnknown: false })
    expect(sent).not.toHaveBeenCalled()
  })
})

describe("fetchPublic", () => {
  const open = { allowPrivate: true }

  it("should follow redirects of a GET and keep secrets from other hosts", () =>
    withServer(
      (request, response) => {
        response.end(JSON.stringify({ token: request.headers.authorization ?? null }))
      },
      (other) =>
        withServer(
          (request, response) => {
            const location = request.url === "/away" ? `${other}/here` : "/away"
            response.writeHead(302, { location }).end()
          },
          async (url) => {
            const headers = { authorization: "Bearer secret" }
            const answer = await fetchPublic(url, { headers }, open)
            expect(await answer.json()).toEqual({ token: null })
            expect(sent).toHaveBeenCalledTimes(3)
            const posted = await fetchPublic(url, { method: "POST", body: "x" }, open)
            expect(posted.status).toBe(302)
          }
        )
    ))

  it("should give up on a circle", () =>
    withServer(
      (_, response) => response.writeHead(302, { location: "/again" }).end(),
      async (url) => {
        await expect(fetchPublic(url, {}, { ...open, maxRedirects: 2 })).rejects.toMatchObject({
          kind: "refused",
          message: expect.stringContaining("redirects too often"),
        })
        expect(sent).toHaveBeenCalledTimes(3)
      }
    ))

  it("should stop reading what is too long, whether the length is announced or not", () =>
    withServer(
      (request, response) => {
        if (request.url === "/announced") {
          response.setHeader("content-length", 2_000)
        }
        response.write("x".repeat(1_000))
        setTimeout(() => response.end("x".repeat(1_000)), 20)
      },
      async (url) => {
        const limit = { ...open, maxBytes: 1_500 }
        await expect(fetchPublic(`${url}/announced`, {}, limit)).rejects.toMatchObject({
          kind: "refused",
          status: 200,
        })
        const answer = await fetchPublic(url, {}, limit)
        await expect(answer.text()).rejects.toMatchObject({ kind: "refused" })
        const whole = await fetchPublic(url, {}, open)
        expect(await whole.text()).toHaveLength(2_000)
      }
    ))

  it("should name a time-out", () =>
    withServer(
      () => undefined,
      async (url) => {
        await expect(fetchPublic(url, {}, { ...open, timeoutMs: 50 })).rejects.toMatchObject({
          kind: "timeout",
          outcomeUnknown: true,
        })
      }
    ))
})
