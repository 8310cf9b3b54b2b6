import { model } from "@medusajs/framework/utils"
import SupplierListing from "./supplier-listing"
import SupplierUser from "./supplier-user"

/** A company that owns stock and ships for the shop. Each one is a Medusa stock location. */
const Supplier = model
  .define("supplier", {
    id: model.id({ prefix: "sup" }).primaryKey(),
    code: model.text().searchable(),
    name: model.text().searchable(),
    contact_name: model.text(),
    email: model.text().searchable(),
    phone: model.text(),
    whatsapp: model.text().nullable(),
    gstin: model.text().nullable(),
    languages: model.array().default(["en"]),
    channel: model.text(),
    api_url: model.text().nullable(),
    has_api_secret: model.boolean().default(false),
    pickup_address: model.json(),
    return_address: model.json().nullable(),
    stock_location_id: model.text(),
    answer_minutes: model.number().default(120),
    dispatch_hours: model.number().default(24),
    /** Days from order to hand-over for listings that say nothing of their own. */
    lead_days: model.number().default(2),
    /** Whether purchase orders go out by themselves; otherwise each waits for the merchant. */
    auto_forward: model.boolean().default(true),
    /** The event that makes a purchase order payable, and how many days later the money is due. */
    pay_on: model.enum(["accept", "ship", "deliver"]).default("deliver"),
    pay_after_days: model.number().default(7),
    /** Whether goods that come back are taken off what is owed. */
    accepts_returns: model.boolean().default(true),
    accepts_rto: model.boolean().default(true),
    active: model.boolean().default(true),
    listings: model.hasMany(() => SupplierListing, { mappedBy: "supplier" }),
    users: model.hasMany(() => SupplierUser, { mappedBy: "supplier" }),
  })
  .indexes([
    { on: ["code"], unique: true, where: "deleted_at IS NULL" },
    { on: ["stock_location_id"], unique: true, where: "deleted_at IS NULL" },
  ])
  .checks([
    { name: "supplier_answer_minutes_positive", expression: (c) => `${c.answer_minutes} > 0` },
    { name: "supplier_dispatch_hours_positive", expression: (c) => `${c.dispatch_hours} > 0` },
    { name: "supplier_lead_days_not_negative", expression: (c) => `${c.lead_days} >= 0` },
    { name: "supplier_pay_after_days_not_negative", expression: (c) => `${c.pay_after_days} >= 0` },
  ])

export default Supplier
