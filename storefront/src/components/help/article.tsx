import type { ReactNode } from "react"

/** A page of prose. */
export function Article({
  title,
  lead,
  children,
}: {
  title: string
  lead: string
  children: ReactNode
}) {
  return (
    <article className="shell max-w-3xl py-10 md:py-20">
      <h1 className="display text-5xl md:text-7xl">{title}</h1>
      <p className="mt-5 text-xl leading-relaxed text-cocoa">{lead}</p>
      <div className="mt-10 space-y-4 leading-relaxed [&_h2]:mt-10 [&_h2]:font-display [&_h2]:text-3xl [&_h2]:tracking-tight [&_li]:ml-5 [&_li]:list-disc [&_li]:py-1 [&_li]:marker:text-rani">
        {children}
      </div>
    </article>
  )
}
