"use client"

import { LoaderCircle } from "lucide-react"
import { useId, type ComponentProps, type ReactNode } from "react"
import { useFormStatus } from "react-dom"

type FieldProps = ComponentProps<"input"> & {
  label: string
  error?: string
  hint?: string
  suffix?: string
}

function Message({ id, error, hint }: { id: string; error?: string; hint?: string }) {
  const message = error ?? hint
  return message ? (
    <p id={id} className={`mt-1.5 text-[13px] ${error ? "font-medium text-rani" : "text-muted"}`}>
      {message}
    </p>
  ) : null
}

/** A labelled text field with its hint or mistake below it. */
export function Field({ label, error, hint, suffix, className = "", ...input }: FieldProps) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          className={`field ${suffix ? "pr-12" : ""}`}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${id}-note` : undefined}
          {...input}
        />
        {suffix && (
          <span className="absolute inset-y-0 right-3.5 flex items-center text-sm text-muted">
            {suffix}
          </span>
        )}
      </div>
      <Message id={`${id}-note`} error={error} hint={hint} />
    </div>
  )
}

type SelectProps = ComponentProps<"select"> & { label: string; error?: string }

export function SelectField({ label, error, className = "", children, ...select }: SelectProps) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        className="field"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-note` : undefined}
        {...select}
      >
        {children}
      </select>
      <Message id={`${id}-note`} error={error} />
    </div>
  )
}

type SubmitProps = Omit<ComponentProps<"button">, "type"> & {
  children: ReactNode
  pendingLabel?: string
  pending?: boolean
}

/** A submit button that shows its form is being sent and cannot be pressed twice. */
export function SubmitButton({
  children,
  pendingLabel,
  pending,
  className = "btn btn-primary",
  disabled,
  ...props
}: SubmitProps) {
  const status = useFormStatus()
  const busy = pending ?? status.pending
  return (
    <button
      type="submit"
      className={className}
      disabled={disabled || busy}
      aria-busy={busy}
      {...props}
    >
      {busy && <LoaderCircle className="size-4 animate-spin" aria-hidden />}
      {busy && pendingLabel ? pendingLabel : children}
    </button>
  )
}

/** What came of a form: announced when it appears. */
export function FormMessage({ state }: { state: { ok: boolean; message?: string } | null }) {
  return (
    <div aria-live="polite">
      {state?.message && (
        <p
          className={`rounded-md px-3.5 py-2.5 text-sm ${state.ok ? "bg-leaf-tint text-leaf" : "bg-rani-tint text-rani-deep"}`}
          data-testid="form-message"
        >
          {state.message}
        </p>
      )}
    </div>
  )
}
