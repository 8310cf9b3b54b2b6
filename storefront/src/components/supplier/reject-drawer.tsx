"use client"

import { useId, useState } from "react"

import { REASON_CODES } from "@/lib/supplier-text"
import { Drawer } from "../ui/drawer"
import { SubmitButton } from "../ui/form"
import { Notice } from "./notice"
import { useWords } from "./text-context"
import type { useSupplierAction } from "./use-supplier-action"

type RejectDrawerProps = {
  open: boolean
  onClose: () => void
  hidden: Record<string, string>
  refusing: ReturnType<typeof useSupplierAction>
  hint: string
}

/** Why a purchase order cannot be supplied: a usual reason in one tap, and own words if they are needed. */
export function RejectDrawer({ open, onClose, hidden, refusing, hint }: RejectDrawerProps) {
  const { text } = useWords()
  const [reason, setReason] = useState("")
  const [words, setWords] = useState("")
  const id = useId()
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={text.answer.rejectTitle}
      closeLabel={text.close}
      testId="supplier-reject-drawer"
    >
      <form {...refusing.form} className="space-y-4">
        {Object.entries({ ...hidden, action: "reject" }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-muted">{hint}</p>
        <fieldset className="space-y-1">
          <legend className="sr-only">{text.answer.rejectTitle}</legend>
          {REASON_CODES.map((code) => (
            <label key={code} className="flex min-h-12 items-center gap-3">
              <input
                type="radio"
                name="reason"
                value={code}
                checked={reason === code}
                onChange={() => setReason(code)}
                className="size-6 accent-rani"
                data-testid={`supplier-reason-${code}`}
              />
              {text.answer.reasons[code]}
            </label>
          ))}
        </fieldset>
        <div>
          <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
            {text.answer.words}
          </label>
          <textarea
            id={id}
            name="words"
            rows={2}
            maxLength={400}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            aria-describedby={`${id}-hint`}
            className="field py-3"
            data-testid="supplier-reason-words"
          />
          <p id={`${id}-hint`} className="mt-1 text-[13px] text-muted">
            {text.answer.wordsHint}
          </p>
        </div>
        <Notice state={refusing.state?.ok ? null : refusing.state} />
        <SubmitButton
          pending={refusing.pending}
          className="btn btn-dark min-h-14 w-full text-base"
          data-testid="supplier-reject"
        >
          {text.answer.send}
        </SubmitButton>
      </form>
    </Drawer>
  )
}
