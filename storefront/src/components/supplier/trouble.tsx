"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { startTransition } from "react"

import { useWords } from "./text-context"

/** A supplier page that could not be loaded, with a way to try again. */
export function Trouble({ reset }: { reset: () => void }) {
  const { text } = useWords()
  const router = useRouter()
  // The page is made on the server, so it has to be asked again before it is drawn again.
  const retry = () =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  return (
    <div role="alert" className="space-y-4 pt-6" data-testid="supplier-trouble">
      <h1 className="text-2xl font-semibold">{text.fault.title}</h1>
      <p className="text-muted">{text.fault.hint}</p>
      <button type="button" onClick={retry} className="btn btn-dark min-h-14 w-full">
        {text.retry}
      </button>
    </div>
  )
}

/** A supplier page that is not there, or not this supplier's. */
export function NotHere() {
  const { text } = useWords()
  return (
    <div className="space-y-4 pt-6" data-testid="supplier-not-found">
      <h1 className="text-2xl font-semibold">{text.notFound.title}</h1>
      <p className="text-muted">{text.notFound.hint}</p>
      <Link href="/supplier" className="btn btn-dark min-h-14 w-full">
        {text.order.back}
      </Link>
    </div>
  )
}

/** The shape of a list while it is on its way. */
export function Skeleton() {
  const { text } = useWords()
  return (
    <div role="status" aria-live="polite">
      <span className="sr-only">{text.loading}</span>
      <div className="space-y-3">
        <div className="skeleton h-16" />
        <div className="skeleton h-36" />
        <div className="skeleton h-36" />
        <div className="skeleton h-36" />
      </div>
    </div>
  )
}
