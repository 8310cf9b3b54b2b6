const fields = ["id", "kind", "value", "reason", "expires_at", "created_by", "created_at"]

export const listCodBlocksConfig = {
  defaults: fields,
  allowed: fields,
  isList: true,
  defaultLimit: 20,
}
