import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { ROW_ACTIONS } from "../../../feeds/plan-types"
import { FEED_FIELDS, FEED_FORMATS, PRICE_ENDINGS } from "../../../feeds/types"

const text = (max: number) => z.string().trim().min(1).max(max)

/** A decimal as a string, from a string or a number. The name is in the message, where zod leaves it out. */
const decimal = (name: string, max: number) =>
  z
    .union([z.string(), z.number()])
    .transform(String)
    .refine((value) => /^\d+(\.\d{1,2})?$/.test(value), {
      message: `${name} must be a decimal of 0 or more with at most 2 digits after the point`,
    })
    .refine((value) => Number(value) <= max, { message: `${name} must be at most ${max}` })

const positive = (name: string, max: number) =>
  decimal(name, max).refine((value) => Number(value) > 0, { message: `${name} must be above 0` })

const FieldSourceSchema = z
  .object({ column: text(200).optional(), value: text(500).optional() })
  .strict()

const MappingSchema = z
  .object(
    Object.fromEntries(FEED_FIELDS.map((field) => [field, FieldSourceSchema.optional()])) as Record<
      (typeof FEED_FIELDS)[number],
      z.ZodOptional<typeof FieldSourceSchema>
    >
  )
  .strict()

const PriceRuleSchema = z
  .object({
    markup_percent: decimal("price_rule.markup_percent", 10_000).default("0"),
    fixed_amount: decimal("price_rule.fixed_amount", 100_000).default("0"),
    ending: z.enum(PRICE_ENDINGS).default("none"),
    floor_type: z.enum(["amount", "percent"]).default("amount"),
    floor: decimal("price_rule.floor", 100_000).default("0"),
  })
  .strict()

const CostRuleSchema = z
  .object({
    percent_of_mrp: positive("cost_rule.percent_of_mrp", 100).nullish(),
    default_cost: positive("cost_rule.default_cost", 1_000_000).nullish(),
  })
  .strict()

const wordMap = (name: string) =>
  z.record(text(200), text(200)).refine((map) => Object.keys(map).length <= 1_000, {
    message: `${name} may have at most 1000 entries`,
  })

/** How a file is read; the same in a preview. */
const readingFields = {
  format: z.enum(FEED_FORMATS).nullish(),
  json_path: text(200).nullish(),
  sheet: text(100).nullish(),
  category_map: wordMap("category_map").optional(),
  size_map: wordMap("size_map").optional(),
  cost_rule: CostRuleSchema.optional(),
  price_rule: PriceRuleSchema.nullish(),
}

const feedFields = {
  ...readingFields,
  name: text(100),
  source: z.enum(["upload", "url"]),
  url: z.string().url().max(2_000).nullish(),
  mapping: MappingSchema,
  update_prices: z.boolean().optional(),
  create_products: z.boolean().optional(),
  missing_policy: z.enum(["keep", "zero"]).optional(),
  safety_buffer: z.number().int().min(0).max(1_000).optional(),
  priority: z.number().int().min(0).max(1_000).optional(),
  schedule_minutes: z.number().int().min(5).max(10_080).nullish(),
  max_age_hours: z.number().int().min(1).max(8_760).nullish(),
  active: z.boolean().optional(),
}

export const CreateFeedBody = z.object({ supplier_id: text(100), ...feedFields }).strict()

export const UpdateFeedBody = z.object(feedFields).partial().strict()

export const PreviewFeedBody = z
  .object({
    ...readingFields,
    upload_id: text(100).optional(),
    url: z.string().url().max(2_000).optional(),
    mapping: MappingSchema.optional(),
  })
  .strict()
  .refine((body) => !!body.upload_id !== !!body.url, {
    message: "either upload_id or url must be given",
    path: ["upload_id"],
  })

export const StartRunBody = z
  .object({
    dry_run: z.boolean(),
    upload_id: text(100).optional(),
    content: z.string().min(1).optional(),
    file_name: text(200).optional(),
  })
  .strict()
  .refine((body) => !body.upload_id || !body.content, {
    message: "upload_id and content exclude each other",
    path: ["content"],
  })

export const GetFeedParams = createSelectParams()

export const UploadParams = z.object({ file_name: text(200) }).strict()

const oneOrMany = <T extends z.ZodTypeAny>(schema: T) => z.union([schema, z.array(schema)])

export const GetFeedsParams = createFindParams({ limit: 20, offset: 0 }).extend({
  q: z.string().optional(),
  supplier_id: oneOrMany(z.string()).optional(),
  state: oneOrMany(z.enum(["new", "good", "failing", "stale"])).optional(),
})

export const GetRunsParams = createFindParams({ limit: 20, offset: 0 })

export const GetRowsParams = createFindParams({ limit: 50, offset: 0 }).extend({
  q: z.string().optional(),
  action: oneOrMany(z.enum(ROW_ACTIONS)).optional(),
})

export type CreateFeedBodyType = z.infer<typeof CreateFeedBody>
export type UpdateFeedBodyType = z.infer<typeof UpdateFeedBody>
export type PreviewFeedBodyType = z.infer<typeof PreviewFeedBody>
export type StartRunBodyType = z.infer<typeof StartRunBody>
