import { model } from "@medusajs/framework/utils"
import Supplier from "./supplier"

/** A person who signs in for a supplier (auth actor type `supplier`). */
const SupplierUser = model
  .define("supplier_user", {
    id: model.id({ prefix: "supusr" }).primaryKey(),
    email: model.text(),
    name: model.text(),
    supplier: model.belongsTo(() => Supplier, { mappedBy: "users" }),
  })
  .indexes([{ on: ["email"], unique: true, where: "deleted_at IS NULL" }])

export default SupplierUser
