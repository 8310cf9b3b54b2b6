import { fetchJson, HttpError } from "@bodycon/kit"
import type { Logger } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { daysUntil } from "../lib/couriers"
import type { CourierOffer } from "../lib/couriers"
import type { CreateOrderPayload, PickupLocationPayload } from "../lib/mapping"
import type { ShiprocketOptions } from "../options"
import { ShiprocketError, toShiprocketError } from "./errors"
import * as schemas from "./schemas"

/** Keeps the login token where every process finds it. */
export interface TokenStore {
  /** The current token, or null when there is none or it has run out */
  read(): Promise<string | null>
  /**
   * A token other than `stale`: one that another process fetched meanwhile, or a new one from `login`,
   * which runs at most once at a time for all processes.
   */
  renew(stale: string | null, login: () => Promise<string>): Promise<string>
}

export type ShiprocketClientOptions = Pick<
  ShiprocketOptions,
  "apiUrl" | "email" | "password" | "timeouts"
> & {
  /** First backoff in ms. @default 400 */
  backoffMs?: number
  /** Repeats after the first try. @default 3 */
  retries?: number
}

export type FoundOrder = {
  sr_order_id: string
  sr_shipment_id: string | null
  cancelled: boolean
  awb: string | null
  courier_name: string | null
}

export type AssignedAwb = { awb: string; courier_id: number | null; courier_name: string | null }

type Call<S extends z.ZodTypeAny> = {
  /** For messages and logs, e.g. `create order` */
  what: string
  method?: "GET" | "POST"
  path: string
  query?: Record<string, string | number>
  body?: unknown
  schema: S
  timeoutMs?: number
  /** Whether it may be sent again when its outcome is not known. @default true for GET */
  idempotent?: boolean
  retries?: number
}

/** ORDER codes Canceled and Canceled before Dispatched; 18 is only a request. */
const CANCELLED_ORDER_CODES = [5, 54]

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Shiprocket's external API. The only place of the plugin that speaks HTTP. */
export class ShiprocketClient {
  constructor(
    private readonly options: ShiprocketClientOptions,
    private readonly tokens: TokenStore,
    private readonly logger: Pick<Logger, "warn">
  ) {}

  /**
   * Creates an order. Shiprocket has no idempotency key: after an error with `outcomeUnknown`, look the
   * reference up with `findOrder` before calling again.
   */
  async createOrder(
    payload: CreateOrderPayload
  ): Promise<{ sr_order_id: string; sr_shipment_id: string }> {
    const created = await this.call({
      what: "create order",
      method: "POST",
      path: "/orders/create/adhoc",
      body: payload,
      schema: schemas.OrderCreatedSchema,
      timeoutMs: this.options.timeouts.create,
    })
    return { sr_order_id: created.order_id, sr_shipment_id: created.shipment_id }
  }

  /** The order we sent under `reference`, a living one before a cancelled one, or null. */
  async findOrder(reference: string): Promise<FoundOrder | null> {
    const { data } = await this.call({
      what: "look up order",
      path: "/orders",
      query: { search: reference, per_page: 50 },
      schema: schemas.OrderListSchema,
    })
    const found = data
      .filter((order) => order.channel_order_id === reference)
      .map((order) => ({
        sr_order_id: order.id,
        sr_shipment_id: order.shipments?.[0]?.id ?? null,
        cancelled: CANCELLED_ORDER_CODES.includes(order.status_code ?? 0),
        awb: order.shipments?.[0]?.awb ?? null,
        courier_name: order.shipments?.[0]?.courier ?? null,
      }))
    return found.find(({ cancelled }) => !cancelled) ?? found[0] ?? null
  }

  /**
   * Couriers for a pair of pincodes, prepaid; each says whether it can collect cash.
   * @returns an empty list when nobody serves the pair
   */
  async serviceability(input: {
    pickup_pincode: string
    delivery_pincode: string
    weight_g: number
    /** Defaults to the short time-out of a page that waits */
    timeoutMs?: number
  }): Promise<CourierOffer[]> {
    try {
      const { data } = await this.call({
        what: "serviceability",
        path: "/courier/serviceability/",
        query: {
          pickup_postcode: input.pickup_pincode,
          delivery_postcode: input.delivery_pincode,
          cod: 0,
          weight: (input.weight_g / 1000).toFixed(3),
        },
        schema: schemas.ServiceabilitySchema,
        timeoutMs: input.timeoutMs ?? this.options.timeouts.rates,
        retries: input.timeoutMs ? undefined : 0,
      })
      return this.toOffers(data)
    } catch (error) {
      const none =
        error instanceof ShiprocketError && ["not_found", "unserviceable"].includes(error.code)
      if (none) {
        return []
      }
      throw error
    }
  }

  /** Gives the shipment a courier and a waybill. `courierId` null leaves the choice to Shiprocket. */
  async assignAwb(srShipmentId: string, courierId: number | null): Promise<AssignedAwb> {
    const { response } = await this.call({
      what: "assign AWB",
      method: "POST",
      path: "/courier/assign/awb",
      body: {
        shipment_id: Number(srShipmentId),
        ...(courierId === null ? {} : { courier_id: courierId }),
      },
      schema: schemas.AwbSchema,
      timeoutMs: this.options.timeouts.create,
    })
    return {
      awb: response.data.awb_code,
      courier_id: response.data.courier_company_id ?? null,
      courier_name: response.data.courier_name,
    }
  }

  /** Asks the courier to come. @returns the date as Shiprocket wrote it (IST), or null */
  async requestPickup(srShipmentId: string): Promise<{ scheduled: string | null }> {
    const { response } = await this.call({
      what: "request pickup",
      method: "POST",
      path: "/courier/generate/pickup",
      body: { shipment_id: [Number(srShipmentId)] },
      schema: schemas.PickupSchema,
    })
    return { scheduled: response?.pickup_scheduled_date ?? null }
  }

  /** @returns the label's address (PDF) */
  async generateLabel(srShipmentId: string): Promise<string> {
    const { label_url } = await this.call({
      what: "generate label",
      method: "POST",
      path: "/courier/generate/label",
      body: { shipment_id: [Number(srShipmentId)] },
      schema: schemas.LabelSchema,
      idempotent: true,
    })
    return label_url
  }

  /** Nicknames of the registered pickup addresses. */
  async listPickupLocations(): Promise<string[]> {
    const { data } = await this.call({
      what: "list pickup locations",
      path: "/settings/company/pickup",
      schema: schemas.PickupLocationsSchema,
    })
    return data.shipping_address.map(({ pickup_location }) => pickup_location)
  }

  async addPickupLocation(payload: PickupLocationPayload): Promise<void> {
    await this.call({
      what: "add pickup location",
      method: "POST",
      path: "/settings/company/addpickup",
      body: payload,
      schema: schemas.PickupAddedSchema,
    })
  }

  /** Cancels an order. Shiprocket answers 204 without a body. */
  async cancelOrder(srOrderId: string): Promise<void> {
    await this.call({
      what: "cancel order",
      method: "POST",
      path: "/orders/cancel",
      body: { ids: [Number(srOrderId)] },
      schema: z.unknown(),
      idempotent: true,
    })
  }

  /** `tracking_data` of up to 50 waybills, keyed by waybill; those without news are absent. */
  async trackAwbs(awbs: string[]): Promise<Record<string, unknown>> {
    const tracked = await this.call({
      what: "track",
      method: "POST",
      path: "/courier/track/awbs",
      body: { awbs },
      schema: schemas.TrackedSchema,
      idempotent: true,
    })
    return Object.fromEntries(
      Object.entries(tracked).flatMap(([awb, entry]) => {
        const data = (entry as { tracking_data?: unknown } | null)?.tracking_data
        return data ? [[awb, data]] : []
      })
    )
  }

  private toOffers(data: z.output<typeof schemas.ServiceabilitySchema>["data"]): CourierOffer[] {
    const now = new Date()
    return data.available_courier_companies.flatMap((raw) => {
      const parsed = schemas.CourierSchema.safeParse(raw)
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
  }

  private async login(): Promise<string> {
    const body = { email: this.options.email, password: this.options.password }
    try {
      const { token } = await this.send(
        {
          what: "log in",
          method: "POST",
          path: "/auth/login",
          body,
          schema: schemas.LoginSchema,
          idempotent: true,
        },
        null
      )
      return token
    } catch (error) {
      if (error instanceof ShiprocketError && [400, 401, 403].includes(error.status ?? 0)) {
        throw new ShiprocketError({
          code: "login_failed",
          message: error.message,
          status: error.status,
        })
      }
      throw error
    }
  }

  private async call<S extends z.ZodTypeAny>(call: Call<S>): Promise<z.output<S>> {
    const login = () => this.login()
    const token = (await this.tokens.read()) ?? (await this.tokens.renew(null, login))
    try {
      return await this.send(call, token)
    } catch (error) {
      if (!(error instanceof ShiprocketError) || error.code !== "login_failed") {
        throw error
      }
      return this.send(call, await this.tokens.renew(token, login))
    }
  }

  /** One call with its repeats: 429 always, unknown outcomes only when that is harmless. */
  private async send<S extends z.ZodTypeAny>(
    call: Call<S>,
    token: string | null
  ): Promise<z.output<S>> {
    const harmless = call.idempotent ?? (call.method ?? "GET") === "GET"
    const retries = call.retries ?? this.options.retries ?? 3
    for (let tried = 0; ; tried++) {
      try {
        return await this.attempt(call, token)
      } catch (error) {
        const again =
          error instanceof ShiprocketError &&
          (error.code === "rate_limited" || (harmless && error.outcomeUnknown))
        if (!again || tried >= retries) {
          this.report(call.what, error)
          throw error
        }
        await sleep(Math.random() * (this.options.backoffMs ?? 400) * 2 ** tried)
      }
    }
  }

  private async attempt<S extends z.ZodTypeAny>(
    call: Call<S>,
    token: string | null
  ): Promise<z.output<S>> {
    const query = call.query
      ? `?${new URLSearchParams(Object.entries(call.query).map(([name, value]) => [name, String(value)]))}`
      : ""
    try {
      const { status, body } = await fetchJson(`${this.options.apiUrl}${call.path}${query}`, {
        method: call.method ?? "GET",
        headers: token ? { authorization: `Bearer ${token}` } : {},
        body: call.body,
        timeoutMs: call.timeoutMs ?? this.options.timeouts.call,
        retries: 0,
      })
      const parsed = call.schema.safeParse(body)
      if (parsed.success) {
        return parsed.data
      }
      throw toShiprocketError(call.what, status, body)
    } catch (error) {
      if (!(error instanceof HttpError)) {
        throw error
      }
      if (error.kind === "http") {
        throw toShiprocketError(call.what, error.status!, error.body)
      }
      throw new ShiprocketError({
        code: "unreachable",
        message: `${call.what}: ${error.message}`,
        outcomeUnknown: true,
      })
    }
  }

  private report(what: string, error: unknown): void {
    if (error instanceof ShiprocketError) {
      const fields = Object.keys(error.fields)
      this.logger.warn(
        `shiprocket: ${what} failed (${error.code}, HTTP ${error.status ?? "none"}` +
          `${fields.length ? `, fields ${fields.join(", ")}` : ""})`
      )
    }
  }
}
