"use client"

import type { SupplierText } from "@/lib/supplier-text"
import type { SupplierState } from "@/lib/supplier-types"
import { useWords } from "./text-context"

/** The text of a `fault`; an unknown one is said in general words. */
export const faultText = (text: SupplierText, fault: string): string =>
  text.fault[fault as keyof SupplierText["fault"]] ?? text.fault.invalid

const DONE: Record<
  NonNullable<NonNullable<SupplierState>["done"]>,
  (text: SupplierText) => string
> = {
  accepted: (text) => text.answer.accepted,
  rejected: (text) => text.answer.rejected,
  ready: (text) => text.ready.done,
  saved: (text) => text.saved,
}

/** What came of an action, said aloud when it appears. */
export function Notice({ state }: { state: SupplierState }) {
  const { text } = useWords()
  const message = state?.fault
    ? faultText(text, state.fault)
    : state?.done
      ? DONE[state.done](text)
      : null
  return (
    <div aria-live="polite">
      {message && (
        <p
          className={`rounded-md px-3.5 py-2.5 ${state?.ok ? "bg-leaf-tint text-leaf" : "bg-rani-tint text-rani-deep"}`}
          data-testid="form-message"
        >
          {message}
        </p>
      )}
    </div>
  )
}
