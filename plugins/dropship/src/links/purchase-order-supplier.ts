import { defineLink } from "@medusajs/framework/utils"
import PurchaseOrderModule from "../modules/purchase-order"
import SupplierModule from "../modules/supplier"

export default defineLink(
  { linkable: PurchaseOrderModule.linkable.purchaseOrder, field: "supplier_id" },
  SupplierModule.linkable.supplier,
  { readOnly: true }
)
