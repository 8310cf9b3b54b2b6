import type { FieldErrors } from "@/lib/address-form"
import type { ReturnDraft, ReturnOptions } from "@/lib/return-types"

/** What every step of a return is given. */
export type StepProps = {
  draft: ReturnDraft
  options: ReturnOptions
  errors: FieldErrors
  setDraft: (change: (draft: ReturnDraft) => ReturnDraft) => void
}
