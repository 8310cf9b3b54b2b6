"use client"

import { countdown } from "@/lib/cod-code"
import { resendCod } from "@/lib/data/order-payment-actions"
import { SubmitButton } from "../ui/form"
import { useCountdown } from "../ui/use-countdown"
import { useForm } from "../ui/use-form"

type ResendCodProps = {
  orderId: string
  token: string | null
  /** When the next code may be sent; `null` when none may be. */
  resendAt: string | null
}

/** Another code, not before the last one had time to arrive. */
export function ResendCod({ orderId, token, resendAt }: ResendCodProps) {
  const { state, pending, form } = useForm(resendCod)
  const left = useCountdown(resendAt)
  return (
    <form {...form} className="contents">
      <input type="hidden" name="order_id" value={orderId} />
      <input type="hidden" name="token" value={token ?? ""} />
      {resendAt ? (
        <SubmitButton
          pending={pending}
          pendingLabel="Sending…"
          disabled={left === null || left > 0}
          className="link min-h-11 text-sm tabular-nums disabled:no-underline disabled:opacity-60"
          data-testid="cod-resend"
        >
          {left ? `Send a new code in ${countdown(left)}` : "Send a new code"}
        </SubmitButton>
      ) : (
        <p className="text-sm text-muted">No more codes can be sent; the last one still counts.</p>
      )}
      <p
        role="status"
        className={`w-full text-sm empty:hidden ${state?.ok ? "text-leaf" : "text-rani"}`}
        data-testid="cod-resend-result"
      >
        {state?.message}
      </p>
    </form>
  )
}
