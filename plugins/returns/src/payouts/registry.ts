import { MedusaError } from "@medusajs/framework/utils"
import { MANUAL_PAYOUTS } from "./provider"
import type { PayoutProvider } from "./provider"

/** Which providers can send payouts, and which one does. */
export class PayoutRegistry {
  private readonly providers: Map<string, PayoutProvider>

  /** @param chosen id of the provider that new transfers go by; `manual` for none */
  constructor(
    providers: PayoutProvider[],
    readonly chosen: string
  ) {
    this.providers = new Map(providers.map((provider) => [provider.id, provider]))
  }

  /** Whether payouts can be sent at all, instead of being transferred by hand. */
  get sends(): boolean {
    return this.chosen !== MANUAL_PAYOUTS
  }

  /** @throws MedusaError UNEXPECTED_STATE when a payout went by a provider that is not installed any more */
  get(id: string): PayoutProvider {
    const provider = this.providers.get(id)
    if (!provider) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `payout provider ${id} is not among the option payoutProviders`
      )
    }
    return provider
  }
}
