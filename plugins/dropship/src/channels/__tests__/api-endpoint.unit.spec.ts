import { parseDropshipOptions } from "../../options"
import { ApiChannel } from "../api"
import type { OutboundOrder } from "../types"

const options = (allowPrivateEndpoints: boolean) =>
  parseDropshipOptions({
    encryptionKey: "ab".repeat(32),
    linkSecret: "a-secret-for-links-only",
    storefrontUrl: "http://shop.example/",
    shop: { name: "Bodycon" },
    allowPrivateEndpoints,
  })

const order = (api_url: string) =>
  ({
    number: "BC-1-P1",
    created_at: new Date(),
    lines: [],
    supplier: { code: "AAN", api_url, api_secret: "secret" },
  }) as unknown as OutboundOrder

describe("ApiChannel", () => {
  it.each(["http://127.0.0.1:1/", "https://[::1]/", "https://169.254.169.254/", "https://0x7f.1/"])(
    "should not call %s in production, and give up at once",
    async (url) => {
      const channel = new ApiChannel({} as never, options(false))
      await expect(channel.send(order(url))).rejects.toMatchObject({ kind: "refused" })
    }
  )

  it("should call them in development", async () => {
    const channel = new ApiChannel({} as never, options(true))
    await expect(channel.send(order("http://127.0.0.1:1/"))).rejects.toMatchObject({
      kind: "unknown",
    })
  })
})
