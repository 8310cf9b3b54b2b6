import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { SHIPMENT_STATUSES } from "../../../modules/shipment/status"

const oneOrMany = <T extends z.ZodTypeAny>(schema: T) => z.union([schema, z.array(schema)])

export const AdminGetShipmentParams = createSelectParams()

export const AdminGetShipmentsParams = createFindParams({ limit: 20, offset: 0 }).merge(
  z.object({
    q: z.string().optional(),
    order_id: oneOrMany(z.string()).optional(),
    purchase_order_id: oneOrMany(z.string()).optional(),
    status: oneOrMany(z.enum(SHIPMENT_STATUSES)).optional(),
  })
)
