import { z } from "@medusajs/framework/zod"
import type { ShiprocketHttp } from "./http"

/** What errors are called, and no waybill is. */
const ERROR_KEYS = ["message", "error", "errors", "status", "status_code"]

/** Keyed by waybill. An empty one is `{}`, or `[]` as PHP writes it. */
const TrackedSchema = z.union([
  z.record(z.string(), z.unknown()).refine((body) => !ERROR_KEYS.some((key) => key in body)),
  z
    .array(z.unknown())
    .max(0)
    .transform((): Record<string, unknown> => ({})),
])

/** Where parcels are. */
export const trackingCalls = (http: ShiprocketHttp) => ({
  /** `tracking_data` of up to 50 waybills, keyed by waybill; those without news are absent. */
  async trackAwbs(awbs: string[]): Promise<Record<string, unknown>> {
    const tracked = await http.call({
      what: "track",
      method: "POST",
      path: "/courier/track/awbs",
      body: { awbs },
      schema: TrackedSchema,
      idempotent: true,
    })
    return Object.fromEntries(
      Object.entries(tracked).flatMap(([awb, entry]) => {
        const data = (entry as { tracking_data?: unknown } | null)?.tracking_data
        return data ? [[awb, data]] : []
      })
    )
  },
})
