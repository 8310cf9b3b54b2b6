import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import SupplierModule from "../modules/supplier"

// Only in this direction: from a variant, the Store API could reach cost prices.
export default defineLink(
  { linkable: SupplierModule.linkable.supplierListing, field: "variant_id" },
  ProductModule.linkable.productVariant,
  { readOnly: true }
)
