import { MedusaError } from "@medusajs/framework/utils"
import type { DropshipOptions } from "../options"
import { ApiChannel } from "./api"
import { EmailChannel } from "./email"
import { ManualChannel } from "./manual"
import type { ChannelDependencies, ForwardingChannel, ForwardingChannelClass } from "./types"
import { WhatsAppChannel } from "./whatsapp"

const BUILT_IN: ForwardingChannelClass[] = [
  ApiChannel,
  WhatsAppChannel,
  EmailChannel,
  ManualChannel,
]

/** The channels this shop knows: the four of the plugin and those of the `channels` option, which win. */
export class ChannelRegistry {
  private readonly channels: Map<string, ForwardingChannel>

  constructor(dependencies: ChannelDependencies, options: DropshipOptions) {
    this.channels = new Map(
      [...BUILT_IN, ...options.channels].map((Channel) => [
        Channel.identifier,
        new Channel(dependencies, options),
      ])
    )
  }

  get identifiers(): string[] {
    return [...this.channels.keys()]
  }

  /** @throws MedusaError INVALID_DATA naming the channels there are */
  get(identifier: string): ForwardingChannel {
    const channel = this.channels.get(identifier)
    if (!channel) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `channel ${identifier} is unknown; there are ${this.identifiers.join(", ")}`
      )
    }
    return channel
  }
}
