"use client"

export default function SupplierError({ reset }: { reset: () => void }) {
  return (
    <div role="alert" className="space-y-4 pt-10">
      <h1 className="display text-4xl">We could not load this.</h1>
      <p className="text-muted">Please try again in a moment.</p>
      <button type="button" onClick={reset} className="btn btn-dark">
        Try again
      </button>
    </div>
  )
}
