"use client"

import { unstable_rethrow } from "next/navigation"
import { startTransition, useActionState, type FormEvent } from "react"

import type { SupplierState } from "@/lib/supplier-types"

type Action = (previous: SupplierState, form: FormData) => Promise<SupplierState>

/** Answers `offline` instead of breaking the page when the request never got through. */
const survivingOffline =
  (action: Action): Action =>
  async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      unstable_rethrow(error)
      return { ok: false, fault: "offline" }
    }
  }

/** A form around a supplier's action that keeps what was entered until it got through. */
export function useSupplierAction(action: Action) {
  const [state, dispatch, pending] = useActionState(survivingOffline(action), null)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => dispatch(form))
  }
  // Until the page's script runs, React holds a submitted form back because of the action.
  return { state, pending, form: { action: dispatch, onSubmit, noValidate: true } }
}
