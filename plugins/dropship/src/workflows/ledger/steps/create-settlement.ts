import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_LEDGER_MODULE } from "../../../modules/supplier-ledger/constants"
import type SupplierLedgerModuleService from "../../../modules/supplier-ledger/service"
import type { CreateSettlementInput } from "../../../types/ledger"

/** Gathers what is due into a settlement; undone, it is void and the entries are free again. */
export const createSettlementStep = createStep(
  "create-settlement",
  async (input: CreateSettlementInput, { container }) => {
    const ledger = container.resolve<SupplierLedgerModuleService>(SUPPLIER_LEDGER_MODULE)
    const settlement = await ledger.openSettlement(input)
    return new StepResponse(settlement, { id: settlement.id, actor: input.actor })
  },
  async (created, { container }) => {
    if (!created) {
      return
    }
    await container
      .resolve<SupplierLedgerModuleService>(SUPPLIER_LEDGER_MODULE)
      .voidSettlement({ ...created, reason: "taken back" })
  }
)
