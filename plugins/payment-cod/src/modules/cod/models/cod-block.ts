import { model } from "@medusajs/framework/utils"
import { COD_BLOCK_KINDS } from "../../../types"

/** Who, or what place, may not pay in cash. */
const CodBlock = model
  .define("cod_block", {
    id: model.id({ prefix: "codblk" }).primaryKey(),
    kind: model.enum([...COD_BLOCK_KINDS]),
    /** E.164, lower-cased e-mail, customer id or six digits. */
    value: model.text().searchable(),
    reason: model.text().searchable(),
    expires_at: model.dateTime().nullable(),
    /** Admin user. */
    created_by: model.text().nullable(),
  })
  .indexes([
    { on: ["kind", "value"], unique: true, where: "deleted_at IS NULL" },
    { on: ["created_at"], where: "deleted_at IS NULL" },
  ])

export default CodBlock
