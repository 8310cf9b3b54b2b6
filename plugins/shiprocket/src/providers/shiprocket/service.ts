import { container as appContainer } from "@medusajs/framework"
import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceContext,
  CreateFulfillmentResult,
  CreateShippingOptionDTO,
  FulfillmentOption,
} from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService, MedusaError } from "@medusajs/framework/utils"
import type { ShippingMode } from "../../lib/couriers"
import { quoteCart, readPincode } from "../../lib/quote-cart"
import { quoteParcels } from "../../lib/quotes"
import { SHIPMENT_MODULE } from "../../modules/shipment/constants"
import type ShipmentModuleService from "../../modules/shipment/service"
import { parseOptions } from "../../options"

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
    const lines = (context.items ?? []).map((item) => ({
      variant_id: item.variant_id,
      quantity: Number(item.quantity),
    }))
    const pincode = readPincode(context.shipping_address?.postal_code)
    const parcels = await quoteCart(appContainer, lines, pincode)
    const quote = quoteParcels(parcels, mode, await this.shipments().rateSettings())
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

  /** Books nothing: the parcel of a return is booked by the shipment module too. */
  async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }

  private shipments(): ShipmentModuleService {
    return appContainer.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  }
}

export default ShiprocketFulfillmentService
