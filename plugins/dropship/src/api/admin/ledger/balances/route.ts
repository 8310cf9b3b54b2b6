import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SupplierBalance } from "../../../../types/ledger"
import { ledgerOf } from "../../settlements/helpers"

type Query = { limit: number; offset: number; supplier_id?: string; due_only?: "true" | "false" }

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier_id, due_only, limit, offset } = req.validatedQuery as Query
  const ledger = ledgerOf(req.scope)
  const page: { balances: SupplierBalance[]; count: number } = supplier_id
    ? { balances: [await ledger.balanceOf(supplier_id)], count: 1 }
    : await ledger.listBalances({ limit, offset, due_only: due_only === "true" })
  const { data: suppliers } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier",
    fields: ["id", "code", "name"],
    filters: { id: page.balances.map((balance) => balance.supplier_id) },
  })
  res.json({
    balances: page.balances.map(({ balance, due, overdue, ...rest }) => ({
      ...rest,
      balance: Number(balance),
      due: Number(due),
      overdue: Number(overdue),
      supplier: suppliers.find(({ id }) => id === rest.supplier_id) ?? null,
    })),
    count: page.count,
    offset,
    limit,
  })
}
