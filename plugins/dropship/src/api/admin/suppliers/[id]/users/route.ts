import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createSupplierUserWorkflow } from "../../../../../workflows/supplier"
import { retrieveSupplier } from "../../helpers"
import type { CreateSupplierUserBodyType } from "../../validators"

/** The people who sign in for a supplier. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await retrieveSupplier(req.scope, id, ["id"])
  const { data: users } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier_user",
    fields: ["id", "email", "name", "created_at"],
    filters: { supplier_id: id },
    pagination: { take: 100, skip: 0, order: { email: "ASC" } },
  })
  res.json({ users })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateSupplierUserBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await retrieveSupplier(req.scope, id, ["id"])
  const { result: user } = await createSupplierUserWorkflow(req.scope).run({
    input: { supplier_id: id, ...req.validatedBody },
  })
  res.status(201).json({ user: { id: user.id, email: user.email, name: user.name } })
}
