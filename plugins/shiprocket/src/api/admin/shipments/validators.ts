import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { FAILURE_CODES } from "../../../modules/shipment/booking"
import { SHIPMENT_STATUSES } from "../../../modules/shipment/status"

const oneOrMany = <T extends z.ZodTypeAny>(schema: T) => z.union([schema, z.array(schema)])

export const AdminGetShipmentParams = createSelectParams()

export const AdminGetShipmentsParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).merge(
  z.object({
    /** Part of a waybill, of an order's number or of a parcel's own */
    q: z.string().optional(),
    order_id: oneOrMany(z.string()).optional(),
    purchase_order_id: oneOrMany(z.string()).optional(),
    supplier_id: oneOrMany(z.string()).optional(),
    return_request_id: oneOrMany(z.string()).optional(),
    status: oneOrMany(z.enum(SHIPMENT_STATUSES)).optional(),
    direction: z.enum(["forward", "return"]).optional(),
    failure_code: oneOrMany(z.enum(FAILURE_CODES)).optional(),
    pickup_state: z.enum(["none", "requested", "failed"]).optional(),
  })
)

export const AdminRetryShipments = z.strictObject({ failure_code: z.enum(FAILURE_CODES) })
export type AdminRetryShipmentsType = z.infer<typeof AdminRetryShipments>

export const AdminReassignShipment = z.strictObject({
  /** Courier company id; without it the booking rule of the shipping settings picks */
  courier_id: z.number().int().positive().optional(),
})
export type AdminReassignShipmentType = z.infer<typeof AdminReassignShipment>

const line = z.string().trim().min(1).max(160).optional()

/** What changes of the shopper's address */
export const AdminCorrectShipmentAddress = z
  .strictObject({
    name: line,
    phone: line,
    address_1: line,
    address_2: z.string().trim().max(160).nullish(),
    city: line,
    province: line,
    postal_code: line,
  })
  .refine((change) => Object.keys(change).length > 0, { message: "name at least one field" })
export type AdminCorrectShipmentAddressType = z.infer<typeof AdminCorrectShipmentAddress>
