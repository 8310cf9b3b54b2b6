import { z } from "@medusajs/framework/zod"
import { daysUntil } from "../lib/couriers"
import type { CourierOffer } from "../lib/couriers"
import { ShiprocketError } from "./errors"
import { flag, id, number, one, optionalText } from "./fields"
import type { ShiprocketHttp } from "./http"

export type ServiceabilityQuestion = {
  pickup_pincode: string
  delivery_pincode: string
  /** g charged for: the greater of actual and volumetric weight */
  weight_g: number
  /** Asks for couriers that collect cash on this lane, at their price with it. @default false */
  cod?: boolean
  /** Asks for couriers that fetch the parcel from a shopper; needs `declared_value` */
  is_return?: boolean
  /** Whether the rider checks the goods of a return */
  qc?: boolean
  /** ₹ the parcel is worth */
  declared_value?: string
  /** Defaults to the short time-out of a page that waits */
  timeoutMs?: number
}

export type AssignedAwb = { awb: string; courier_id: number | null; courier_name: string | null }

const CourierSchema = z.object({
  courier_company_id: z.coerce.number().int(),
  courier_name: z.string(),
  rate: z.coerce.number().positive(),
  cod: flag,
  etd: optionalText,
  estimated_delivery_days: number,
  rating: number,
  is_surface: flag,
  blocked: flag,
})

const ServiceabilitySchema = z.object({
  data: z.object({
    available_courier_companies: z.array(z.unknown()),
    recommended_courier_company_id: z.coerce.number().int().nullish().catch(null),
  }),
})

const AwbSchema = z.object({
  awb_assign_status: one,
  response: z.object({
    data: z.object({
      awb_code: id,
      courier_company_id: z.coerce.number().int().nullish().catch(null),
      courier_name: optionalText,
    }),
  }),
})

const PickupSchema = z.object({
  pickup_status: one,
  response: z.object({ pickup_scheduled_date: optionalText }).nullish().catch(null),
})

const CourierListSchema = z.object({
  courier_data: z.array(z.object({ id: z.coerce.number().int(), name: z.string() })),
})

const toOffers = (data: z.output<typeof ServiceabilitySchema>["data"], now: Date): CourierOffer[] =>
  data.available_courier_companies.flatMap((raw) => {
    const parsed = CourierSchema.safeParse(raw)
    if (!parsed.success || parsed.data.blocked) {
      return []
    }
    const courier = parsed.data
    return [
      {
        id: courier.courier_company_id,
        name: courier.courier_name,
        rate: courier.rate.toFixed(2),
        cod: courier.cod,
        surface: courier.is_surface,
        rating: courier.rating,
        days: daysUntil(courier.etd, courier.estimated_delivery_days, now),
        recommended: courier.courier_company_id === data.recommended_courier_company_id,
      },
    ]
  })

/** Couriers: who serves a pair of pincodes, who gets the parcel, and when it is fetched. */
export const courierCalls = (http: ShiprocketHttp) => {
  const assign = async (
    what: string,
    srShipmentId: string,
    courierId: number | null,
    extra: object
  ): Promise<AssignedAwb> => {
    const { response } = await http.call({
      what,
      method: "POST",
      path: "/courier/assign/awb",
      body: {
        shipment_id: Number(srShipmentId),
        ...(courierId === null ? {} : { courier_id: courierId }),
        ...extra,
      },
      schema: AwbSchema,
      timeoutMs: http.options.timeouts.create,
    })
    return {
      awb: response.data.awb_code,
      courier_id: response.data.courier_company_id ?? null,
      courier_name: response.data.courier_name,
    }
  }

  return {
    /**
     * Couriers for a pair of pincodes; each says whether it can collect cash, asked with cash or without.
     * @returns an empty list when nobody serves the pair
     */
    async serviceability(question: ServiceabilityQuestion): Promise<CourierOffer[]> {
      try {
        const { data } = await http.call({
          what: "serviceability",
          path: "/courier/serviceability/",
          query: {
            pickup_postcode: question.pickup_pincode,
            delivery_postcode: question.delivery_pincode,
            cod: question.cod ? 1 : 0,
            weight: (question.weight_g / 1000).toFixed(3),
            ...(question.is_return
              ? { is_return: 1, declared_value: question.declared_value ?? "0" }
              : {}),
            ...(question.qc ? { qc_check: 1 } : {}),
          },
          schema: ServiceabilitySchema,
          timeoutMs: question.timeoutMs ?? http.options.timeouts.rates,
          retries: question.timeoutMs ? undefined : 0,
        })
        return toOffers(data, new Date())
      } catch (error) {
        const none =
          error instanceof ShiprocketError && ["not_found", "unserviceable"].includes(error.code)
        if (none) {
          return []
        }
        throw error
      }
    },

    /** Gives the shipment a courier and a waybill. `courierId` null leaves the choice to Shiprocket. */
    assignAwb: (srShipmentId: string, courierId: number | null): Promise<AssignedAwb> =>
      assign("assign AWB", srShipmentId, courierId, {}),

    /** Gives a shipment that has a waybill another courier and waybill; Shiprocket allows it once in 24 h. */
    reassignAwb: (srShipmentId: string, courierId: number | null): Promise<AssignedAwb> =>
      assign("reassign courier", srShipmentId, courierId, { status: "reassign" }),

    /** Asks the courier to come, on `date` (`YYYY-MM-DD`) or as soon as it can. @returns the date as Shiprocket wrote it (IST), or null */
    async requestPickup(
      srShipmentId: string,
      date: string | null = null
    ): Promise<{ scheduled: string | null }> {
      const { response } = await http.call({
        what: "request pickup",
        method: "POST",
        path: "/courier/generate/pickup",
        body: { shipment_id: [Number(srShipmentId)], ...(date ? { pickup_date: [date] } : {}) },
        schema: PickupSchema,
      })
      return { scheduled: response?.pickup_scheduled_date ?? null }
    },

    /** The couriers of the account, for lists to choose from. */
    async listCouriers(): Promise<{ id: number; name: string }[]> {
      const { courier_data } = await http.call({
        what: "list couriers",
        path: "/courier/courierListWithCounts",
        query: { type: "active" },
        schema: CourierListSchema,
      })
      return courier_data
    },
  }
}
