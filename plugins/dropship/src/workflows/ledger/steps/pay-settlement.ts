import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_LEDGER_MODULE } from "../../../modules/supplier-ledger/constants"
import type SupplierLedgerModuleService from "../../../modules/supplier-ledger/service"
import type { PaySettlementInput } from "../../../types/ledger"

/** Notes the transfer that paid a settlement. The money is gone: there is nothing to undo. */
export const paySettlementStep = createStep(
  "pay-settlement",
  async (input: PaySettlementInput, { container }) => {
    const ledger = container.resolve<SupplierLedgerModuleService>(SUPPLIER_LEDGER_MODULE)
    return new StepResponse(await ledger.paySettlement(input))
  }
)
