"use client"

import { startTransition, useActionState, type FormEvent } from "react"

import type { FormState } from "@/lib/types"

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/**
 * A form around a server action that keeps what was typed when the answer names a mistake: React
 * itself empties a form after its action. Without JavaScript the action still works.
 */
export function useForm(action: Action) {
  const [state, dispatch, pending] = useActionState<FormState, FormData>(action, null)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => dispatch(form))
  }
  return { state, pending, form: { action: dispatch, onSubmit } }
}
