import { defineLink } from "@medusajs/framework/utils"
import NdrModule from "../modules/ndr"
import ShipmentModule from "../modules/shipment"

export default defineLink(
  { linkable: NdrModule.linkable.ndrCase, field: "shipment_id" },
  ShipmentModule.linkable.shipment,
  { readOnly: true }
)
