import { parseDropshipOptions } from "../../options"
import { ManualChannel } from "../manual"
import { ChannelRegistry } from "../registry"
import type { ChannelDependencies, ForwardingChannel, SendResult } from "../types"
import { OPTIONS } from "./outbound-order"

class TelegramChannel implements ForwardingChannel {
  static readonly identifier = "telegram"
  readonly unknownOutcomeWaitSeconds = 0

  async send(): Promise<SendResult> {
    return { outcome: "sent", external_id: "telegram-1" }
  }
}

describe("ChannelRegistry", () => {
  const registry = (channels: (typeof TelegramChannel)[] = []) =>
    new ChannelRegistry({} as ChannelDependencies, parseDropshipOptions({ ...OPTIONS, channels }))

  it("should know the four channels and the shop's own", async () => {
    expect(registry().identifiers).toEqual(["api", "whatsapp", "email", "manual"])
    const own = registry([TelegramChannel])
    expect(own.identifiers).toContain("telegram")
    expect(own.get("telegram")).toBeInstanceOf(TelegramChannel)
    expect(() => own.get("pigeon")).toThrow(/channel pigeon is unknown; there are api/)
  })

  it("should send nothing by hand", async () => {
    expect(await new ManualChannel().send()).toEqual({ outcome: "sent" })
  })
})
