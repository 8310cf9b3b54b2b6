import { defineLink } from "@medusajs/framework/utils"
import SupplierModule from "../modules/supplier"
import SupplierFeedModule from "../modules/supplier-feed"

export default defineLink(
  { linkable: SupplierFeedModule.linkable.supplierFeed, field: "supplier_id" },
  SupplierModule.linkable.supplier,
  { readOnly: true }
)
