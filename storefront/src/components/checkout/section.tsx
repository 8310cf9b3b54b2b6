import type { ReactNode } from "react"

type SectionProps = { number: number; title: string; muted?: boolean; children: ReactNode }

/** A numbered step of the checkout. */
export function Section({ number, title, muted = false, children }: SectionProps) {
  return (
    <section aria-labelledby={`checkout-${number}`} className={muted ? "opacity-50" : ""}>
      <h2 id={`checkout-${number}`} className="display mb-5 flex items-baseline gap-3 text-3xl">
        <span aria-hidden className="text-rani">
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  )
}
