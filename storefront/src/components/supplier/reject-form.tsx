import type { SupplierText } from "@/lib/supplier-text"
import { SubmitButton } from "../ui/form"

/** Why an order cannot be supplied: one of the usual reasons, in one tap. */
export function RejectForm({
  text,
  hidden,
  action,
}: {
  text: SupplierText
  hidden: Record<string, string>
  action: (form: FormData) => void
}) {
  return (
    <details className="rounded-xl border border-line bg-white">
      <summary
        className="flex min-h-14 list-none items-center justify-center px-5 font-semibold"
        data-testid="supplier-reject-open"
      >
        {text.reject}
      </summary>
      <form action={action} className="space-y-3 px-5 pb-5">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="action" value="reject" />
        <fieldset>
          <legend className="mb-2 text-sm text-muted">{text.why}</legend>
          {text.reasons.map((reason, index) => (
            <label key={reason} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="reason"
                value={reason}
                defaultChecked={index === 0}
                className="size-5 accent-rani"
              />
              {reason}
            </label>
          ))}
        </fieldset>
        <SubmitButton className="btn btn-outline w-full" data-testid="supplier-reject">
          {text.send}
        </SubmitButton>
      </form>
    </details>
  )
}
