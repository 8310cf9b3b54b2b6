import type { NdrAction, NdrEntry } from "../../client/ndr"
import { allowedOffers } from "../../lib/couriers"
import type { QuoteSettings } from "../../lib/quotes"
import type { PickupInput } from "../../pickup/check-pickup"
import type { PickupState } from "../../pickup/pickup-book"
import type { InjectedDependencies } from "./base-service"
import { RateBook } from "./rates"
import type { RateAnswer, RateQuestion } from "./rates"
import { ShipmentRebookService } from "./rebook-service"

/** Parcels: what is booked, where they are, and what it costs to send one. */
class ShipmentModuleService extends ShipmentRebookService {
  private readonly rates: RateBook

  constructor(dependencies: InjectedDependencies, options: unknown) {
    super(dependencies, options)
    this.rates = new RateBook(
      dependencies.__pg_connection__,
      this.client,
      this.options,
      this.logger
    )
  }

  /** Couriers for a pair of pincodes that the merchant's lists allow; never fails because of Shiprocket. */
  async offers(question: RateQuestion): Promise<RateAnswer> {
    const answer = await this.rates.offers(question)
    const { allow_couriers, deny_couriers } = await this.settings("booking")
    const lists = { allowCouriers: allow_couriers, denyCouriers: deny_couriers }
    return answer && { ...answer, offers: allowedOffers(answer.offers, lists) }
  }

  /** The merchant's fallback table and hand-over time. */
  async rateSettings(): Promise<QuoteSettings> {
    return this.settings("rates")
  }

  /** Where each address stands with Shiprocket, in the order asked; one query, nothing is sent. */
  async pickupStates(inputs: PickupInput[]): Promise<PickupState[]> {
    return this.pickups.states(inputs)
  }

  /**
   * Registers an address that is not registered yet; what was refused is answered, not thrown.
   * @param options `recheck` asks Shiprocket also about one that is
   * @throws ShiprocketError when a later try may help
   */
  async syncPickup(input: PickupInput, options?: { recheck?: boolean }): Promise<PickupState> {
    return this.pickups.sync(input, options)
  }

  /** Lets a supplier's parcels that Shiprocket does not know yet leave from another address. */
  async movePickup(supplierId: string, input: PickupInput): Promise<void> {
    await this.pickups.moveParcels(supplierId, input)
  }

  /** Forgets rate answers too old to be of use. */
  async pruneRates(): Promise<void> {
    await this.rates.prune()
  }

  /** Undelivered parcels of the account; pages count from 1. @throws ShiprocketError */
  async listNdr(page: number, perPage?: number): Promise<{ entries: NdrEntry[]; pages: number }> {
    return this.client.listNdr(page, perPage)
  }

  /** The undelivered parcel of a waybill and what was answered so far, or null. @throws ShiprocketError */
  async findNdr(awb: string): Promise<NdrEntry | null> {
    return this.client.findNdr(awb)
  }

  /** Tells the courier what to do with an undelivered parcel. @throws ShiprocketError */
  async actOnNdr(awb: string, action: NdrAction): Promise<void> {
    await this.client.actOnNdr(awb, action)
  }

  /** The couriers of the account. @throws ShiprocketError */
  async couriers(): Promise<{ id: number; name: string }[]> {
    return this.client.listCouriers()
  }

  /** ₹ in the wallet. @throws ShiprocketError */
  async walletBalance(): Promise<string> {
    return this.client.walletBalance()
  }
}

export default ShipmentModuleService
