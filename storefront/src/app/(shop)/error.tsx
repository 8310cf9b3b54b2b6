"use client"

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

export default function ShopError({ error, reset }: ErrorPageProps) {
  return (
    <div
      className="shell flex flex-col items-start gap-5 py-24"
      role="alert"
      data-testid="error-page"
    >
      <h1 className="display text-5xl md:text-6xl">A seam came loose.</h1>
      <p className="max-w-md text-muted">
        We could not load this page. Your bag is safe. Please try again in a moment.
      </p>
      <button type="button" onClick={reset} className="btn btn-dark">
        Try again
      </button>
      {error.digest && <p className="text-xs text-muted">Reference {error.digest}</p>}
    </div>
  )
}
