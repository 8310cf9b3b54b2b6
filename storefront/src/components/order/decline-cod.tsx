"use client"

import { useState } from "react"

import { Drawer } from "../ui/drawer"
import { FormMessage, SubmitButton } from "../ui/form"
import type { useForm } from "../ui/use-form"

type DeclineCodProps = {
  orderId: string
  token: string | null
  decline: ReturnType<typeof useForm>
}

/** Calls a cash order off, after one more question. */
export function DeclineCod({ orderId, token, decline }: DeclineCodProps) {
  const [open, setOpen] = useState(false)
  const { state, pending, form } = decline
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="link min-h-11 text-sm text-muted"
        data-testid="cod-decline-open"
      >
        I do not want it
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title="Cancel this order?"
        testId="cod-decline-drawer"
      >
        <form {...form} className="space-y-5">
          <input type="hidden" name="order_id" value={orderId} />
          <input type="hidden" name="token" value={token ?? ""} />
          <p className="text-cocoa">
            Nobody has started on it yet, so it costs you nothing. To have the pieces after all you
            would order them again.
          </p>
          <FormMessage state={state?.ok ? null : state} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton
              pending={pending}
              className="btn btn-dark"
              data-testid="cod-decline-confirm"
            >
              Yes, cancel it
            </SubmitButton>
            <button type="button" onClick={() => setOpen(false)} className="btn btn-outline">
              Keep it
            </button>
          </div>
        </form>
      </Drawer>
    </>
  )
}
