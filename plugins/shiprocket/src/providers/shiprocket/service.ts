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
import { createShiprocketClient } from "../../client/client"
import type { ShiprocketClient } from "../../client/client"
import type { ShippingMode } from "../../lib/couriers"
import { loadOrigins } from "../../lib/load-origins"
import { planParcels } from "../../lib/parcels"
import { quoteParcels } from "../../lib/quotes"
import { SHIPMENT_MODULE } from "../../modules/shipment/constants"
import { RateBook } from "../../modules/shipment/rates"
import type ShipmentModuleService from "../../modules/shipment/service"
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
    const client = createShiprocketClient(
      this.options,
      new PgTokenStore(knex, this.options),
      logger
    )
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
    const postalCode = context.shipping_address?.postal_code?.replace(/\s/g, "") ?? ""
    const delivery = /^[1-9]\d{5}$/.test(postalCode) ? postalCode : null
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

  /**
   * Keeps the parcel that was booked before; books nothing. The parcel is the one named in the
   * fulfilment's `metadata.shipment_id`. A fulfilment made by hand names none and gets no label.
   */
  async createFulfillment(
    data: Record<string, unknown>,
    _items: unknown,
    _order: unknown,
    fulfillment: { metadata?: Record<string, unknown> | null }
  ): Promise<CreateFulfillmentResult> {
    const id = fulfillment.metadata?.shipment_id
    if (typeof id !== "string") {
      return { data: { ...data }, labels: [] }
    }
    const { awb, courier_name, tracking_url, label_url } =
      await this.shipments().retrieveShipment(id)
    return {
      data: { ...data, shipment_id: id, awb, courier_name },
      labels: awb
        ? [{ tracking_number: awb, tracking_url: tracking_url ?? "", label_url: label_url ?? "" }]
        : [],
    }
  }

  /**
   * Calls the fulfilment's parcel off, durably.
   * @throws MedusaError NOT_ALLOWED once the courier has it
   */
  async cancelFulfillment(data: Record<string, unknown>): Promise<Record<string, unknown>> {
    if (typeof data.shipment_id === "string") {
      await this.shipments().requestCancellation(data.shipment_id)
    }
    return {}
  }

  /** Records the return in Medusa; the reverse pickup is arranged in Shiprocket's panel. */
  async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }

  private shipments(): ShipmentModuleService {
    return appContainer.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
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
    const { defaultPickupPincode, defaultWeightG } = this.options
    const planned = planParcels(lines, origins, defaultPickupPincode)
    // Lines without a variant still make a parcel: an unknown cart is never shipped free of charge.
    return planned.length
      ? planned
      : [{ pickup_pincode: defaultPickupPincode, weight_g: defaultWeightG }]
  }
}

export default ShiprocketFulfillmentService
