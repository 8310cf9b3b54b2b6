import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AddLedgerNoteInput } from "../../../types/ledger"
import { addLedgerNoteStep } from "../steps/add-ledger-note"
import { findNotePurchaseOrderStep } from "../steps/find-note-purchase-order"

/** Enters a debit note (the supplier owes the shop) or a credit note, with its number. */
export const addLedgerNoteWorkflow = createWorkflow(
  "add-ledger-note",
  (input: AddLedgerNoteInput) => {
    const found = findNotePurchaseOrderStep(input)
    const note = transform({ input, found }, ({ input: given, found: { order } }) => ({
      supplier_id: given.supplier_id,
      kind: given.kind,
      amount: given.amount,
      reason: given.reason,
      idempotency_key: given.idempotency_key,
      actor: given.actor,
      order,
    }))
    return new WorkflowResponse(addLedgerNoteStep(note))
  }
)
