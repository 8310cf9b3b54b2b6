import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_LEDGER_MODULE } from "../../../modules/supplier-ledger/constants"
import type SupplierLedgerModuleService from "../../../modules/supplier-ledger/service"

type Input = Parameters<SupplierLedgerModuleService["addNote"]>[0]

/** Enters a debit or credit note. Entries are not taken back: it is the last step. */
export const addLedgerNoteStep = createStep(
  "add-ledger-note",
  async (input: Input, { container }) => {
    const ledger = container.resolve<SupplierLedgerModuleService>(SUPPLIER_LEDGER_MODULE)
    return new StepResponse(await ledger.addNote(input))
  }
)
