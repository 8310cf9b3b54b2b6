import { container as appContainer } from "@medusajs/framework"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceContext,
  CreateFulfillmentResult,
  CreateShippingOptionDTO,
  FulfillmentOption,
  Logger,
} from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService, MedusaError } from "@medusajs/framework/utils"
import { ShiprocketClient } from "../../client/client"
import type { ShippingMode } from "../../lib/couriers"
import { loadOrigins } from "../../lib/load-origins"
import { planParcels } from "../../lib/parcels"
import { quoteParcels } from "../../lib/quotes"
import { RateBook } from "../../modules/shipment/rates"
import { PgTokenStore } from "../../modules/shipment/token-store"
import { parseOptions } from "../../options"
import type { ShiprocketOptions } from "../../options"

type InjectedDependencies = { __pg_connection__: Knex; logger: Logger }

const MODES: readonly ShippingMode[] = ["surface", "express"]

const modeOf = (data: Record<string, unknown> | undefined): ShippingMode => {
  const mode = MODES.find((one) => one === data?.id)
  if (!mode) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `data.id of a Shiprocket shipping option must be one of ${MODES.join(", ")}`
    )
  }
  return mode
}

/**
 * Shiprocket as Medusa's fulfilment provider. Prices are the couriers' own, tax included. Parcels are booked
 * by the shipment module, one per purchase order; this provider never creates a Shiprocket order, so a
 * fulfilment that is made twice cannot make two.
 */
class ShiprocketFulfillmentService extends AbstractFulfillmentProviderService {
  static identifier = "shiprocket"

  private readonly options: ShiprocketOptions
  private readonly rates: RateBook

  constructor({ __pg_connection__: knex, logger }: InjectedDependencies, options: unknown) {
    super()
    this.options = parseOptions(options)
    const client = new ShiprocketClient(this.options, new PgTokenStore(knex, this.options), logger)
    this.rates = new RateBook(knex, client, this.options, logger)
  }

  static validateOptions(options: Record<string, unknown>): void {
    parseOptions(options)
  }

  async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [
      { id: "surface", name: "Surface" },
      { id: "express", name: "Express" },
      { id: "return", name: "Return", is_return: true },
    ]
  }

  async validateOption(data: Record<string, unknown>): Promise<boolean> {
    return data.id === "return" || !!modeOf(data)
  }

  async canCalculate(option: CreateShippingOptionDTO): Promise<boolean> {
    return MODES.some((mode) => mode === option.data?.id)
  }

  async validateFulfillmentData(
    optionData: Record<string, unknown>,
    data: Record<string, unknown>
  ): Promise<Record<string, unknown>> {
    return { ...data, id: optionData.id }
  }

  /**
   * One price for a cart over several suppliers: the parcels it will probably leave in, added up. While
   * Shiprocket cannot be asked, an older answer or the merchant's own table stands in.
   */
  async calculatePrice(
    optionData: Record<string, unknown>,
    _data: Record<string, unknown>,
    context: CalculateShippingOptionPriceContext
  ): Promise<CalculatedShippingOptionPrice> {
    const mode = modeOf(optionData)
    const delivery = context.shipping_address?.postal_code?.replace(/\s/g, "")
    const parcels = await this.planParcels(context)
    const quoted = await Promise.all(
      parcels.map(async ({ pickup_pincode, weight_g }) => {
        const answer = delivery
          ? await this.rates.offers({ pickup_pincode, delivery_pincode: delivery, weight_g })
          : null
        return { weight_g, offers: answer?.offers ?? null, estimated: answer?.estimated ?? true }
      })
    )
    const quote = quoteParcels(quoted, mode, this.options)
    return { calculated_amount: Number(quote.amount), is_calculated_price_tax_inclusive: true }
  }

  /** The parcel was booked before; its labels come with the workflow's input. */
  async createFulfillment(data: Record<string, unknown>): Promise<CreateFulfillmentResult> {
    return { data: { ...data }, labels: [] }
  }

  /** The parcel is called off through the shipment module, which knows whether it still can be. */
  async cancelFulfillment(): Promise<Record<string, unknown>> {
    return {}
  }

  async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }

  private async planParcels(context: CalculateShippingOptionPriceContext) {
    const items = (context.items ?? []).filter((item) => item.variant_id)
    const known = await loadOrigins(
      appContainer,
      items.map((item) => item.variant_id as string)
    )
    const lines = items.map((item) => ({
      variant_id: item.variant_id as string,
      quantity: Number(item.quantity),
      weight_g: known.get(item.variant_id as string)?.weight_g ?? this.options.defaultWeightG,
    }))
    const origins = new Map([...known].map(([id, variant]) => [id, variant.origins]))
    return planParcels(lines, origins, this.options.defaultPickupPincode)
  }
}

export default ShiprocketFulfillmentService
