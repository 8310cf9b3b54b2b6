"use client"

import { RefundFields } from "./refund-fields"
import type { StepProps } from "./step-props"

/** Where the money of a cash order goes. */
export function StepRefund({ draft, options, errors, setDraft }: StepProps) {
  return (
    <div className="space-y-6">
      <p className="text-cocoa">
        You paid in cash, so tell us where your money should go. We pay it once the pieces are back
        and checked.
      </p>
      <RefundFields
        refund={draft.refund}
        methods={options.refundMethods}
        consent={options.consent?.text ?? null}
        errors={errors}
        onChange={(news) => setDraft((now) => ({ ...now, refund: { ...now.refund, ...news } }))}
      />
    </div>
  )
}
