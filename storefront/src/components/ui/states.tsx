import Link from "next/link"
import type { ReactNode } from "react"

type EmptyStateProps = {
  title: string
  children?: ReactNode
  action?: { href: string; label: string }
}

/** What a page says when there is nothing to show, and where to go instead. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div
      className="mx-auto flex max-w-md flex-col items-center gap-4 py-20 text-center"
      data-testid="empty-state"
    >
      <span aria-hidden className="h-px w-12 bg-rani" />
      <h2 className="display text-3xl">{title}</h2>
      {children && <div className="text-muted">{children}</div>}
      {action && (
        <Link href={action.href} className="btn btn-dark mt-2">
          {action.label}
        </Link>
      )}
    </div>
  )
}

/** Says aloud that a page is on its way while its skeleton shows. */
export function Loading({ children }: { children: ReactNode }) {
  return (
    <div role="status" aria-live="polite">
      <span className="sr-only">Loading</span>
      {children}
    </div>
  )
}
