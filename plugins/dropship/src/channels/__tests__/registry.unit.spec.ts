import { parseDropshipOptions } from "../../options"
import { ManualChannel } from "../manual"
import { ChannelRegistry } from "../registry"
import type { ChannelDependencies, ForwardingChannel, SendResult } from "../types"
import { explainWhatsAppFailure, whatsAppFailureClass } from "../whatsapp-errors"
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

describe("WhatsApp's error codes", () => {
  it.each([
    [[4, 80007, 130429, 131056, 131048, 131064, 133016, 2, 131000, 131016], "retry"],
    [[0, 190, 3, 10, 200, 250, 299, 368, 131031, 130497, 131042, 131045, 133010], "stop"],
    [[100, 131008, 131009, 131021, 131051, 131053, 131047], "fix"],
    [[132000, 132001, 132005, 132007, 132012, 132015, 132016], "fix"],
    [[131026, 130403, 130472, 131049, 131050, 131063], "recipient"],
    [[5, 300, 999999], undefined],
  ])("should class %j as %s", (codes, expected) => {
    expect(new Set(codes.map(whatsAppFailureClass))).toEqual(new Set([expected]))
  })

  it("should always have words for it", () => {
    expect(explainWhatsAppFailure(132001)).toMatch(/no such template in this language \(132001\)/)
    expect(explainWhatsAppFailure(7)).toBe("the message was not delivered (7)")
  })
})
