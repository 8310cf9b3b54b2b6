import { z } from "@medusajs/framework/zod"
import { number, optionalText } from "./fields"
import type { ShiprocketHttp } from "./http"

const HistorySchema = z
  .array(z.object({ ndr_reason: optionalText, action_by: optionalText, ndr_attempt: number }))
  .nullish()
  .catch(null)

const NdrSchema = z.object({
  awb_code: z.union([z.string().min(1), z.number()]).transform(String),
  reason: optionalText,
  attempts: number,
  /** IST, without an offset */
  ndr_raised_at: optionalText,
  history: HistorySchema,
})

const NdrListSchema = z.object({
  data: z.array(z.unknown()),
  meta: z
    .object({ pagination: z.object({ total_pages: number }) })
    .nullish()
    .catch(null),
})

/** Success is an HTTP 202 with some words; an error hides in a 200. */
const AnsweredSchema = z.object({ status: z.string().min(1) })

/** A delivery that failed, as Shiprocket lists it. Names and addresses of the shopper are left out. */
export type NdrEntry = z.output<typeof NdrSchema>

export type NdrAction = {
  action: "re-attempt" | "return" | "fake-attempt"
  comments: string
  /** Ten digits */
  phone?: string
  address1?: string
  address2?: string
  /** `YYYY-MM-DD`, IST */
  deferred_date?: string
}

const readEntries = (rows: unknown[]): NdrEntry[] =>
  rows.flatMap((row) => {
    const parsed = NdrSchema.safeParse(row)
    return parsed.success ? [parsed.data] : []
  })

/** Deliveries that failed, and what is to be done about them. */
export const ndrCalls = (http: ShiprocketHttp) => ({
  /** One page of the open cases. */
  async listNdr(page: number, perPage = 100): Promise<{ entries: NdrEntry[]; pages: number }> {
    const { data, meta } = await http.call({
      what: "list NDR",
      path: "/ndr/all",
      query: { page, per_page: perPage },
      schema: NdrListSchema,
    })
    return { entries: readEntries(data), pages: meta?.pagination.total_pages ?? page }
  },

  /** The case of a waybill, with what was answered so far, or null. */
  async findNdr(awb: string): Promise<NdrEntry | null> {
    const { data } = await http.call({
      what: "look up NDR",
      path: `/ndr/${encodeURIComponent(awb)}`,
      schema: NdrListSchema,
    })
    return readEntries(data).find((entry) => entry.awb_code === awb) ?? null
  },

  /** Answers a case. It cannot be told from a repeat: look at the case's history before sending again. */
  async actOnNdr(awb: string, action: NdrAction): Promise<void> {
    await http.call({
      what: "answer NDR",
      method: "POST",
      path: `/ndr/${encodeURIComponent(awb)}/action`,
      body: action,
      schema: AnsweredSchema,
      statuses: [202],
    })
  },
})
