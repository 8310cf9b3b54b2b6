"use client"

import { useState } from "react"

import { cancelReturn } from "@/lib/data/return-actions"
import { Drawer } from "../ui/drawer"
import { FormMessage, SubmitButton } from "../ui/form"
import { useForm } from "../ui/use-form"

type CancelReturnProps = { orderId: string; requestId: string; token: string | null }

/** Calls a request off, after one more question. */
export function CancelReturn({ orderId, requestId, token }: CancelReturnProps) {
  const [open, setOpen] = useState(false)
  const { state, pending, form } = useForm(cancelReturn)
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="btn btn-outline"
        data-testid="return-cancel-open"
      >
        Call it off
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title="Call it off?"
        testId="return-cancel-drawer"
      >
        <form {...form} className="space-y-5">
          <input type="hidden" name="order_id" value={orderId} />
          <input type="hidden" name="request_id" value={requestId} />
          <input type="hidden" name="token" value={token ?? ""} />
          <p className="text-cocoa">
            Nobody will come for it, and you keep the pieces. Within the time for returns you can
            ask again.
          </p>
          <FormMessage state={state?.ok ? null : state} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton
              pending={pending}
              className="btn btn-dark"
              data-testid="return-cancel-confirm"
            >
              Yes, call it off
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
