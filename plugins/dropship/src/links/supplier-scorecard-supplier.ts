import { defineLink } from "@medusajs/framework/utils"
import SupplierModule from "../modules/supplier"
import SupplierScorecardModule from "../modules/supplier-scorecard"

export default defineLink(
  { linkable: SupplierScorecardModule.linkable.supplierScorecard, field: "supplier_id" },
  SupplierModule.linkable.supplier,
  { readOnly: true }
)
