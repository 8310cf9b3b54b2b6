"use client"

import { useLinkStatus } from "next/link"

/** A thin line that runs while the link around it is loading; it waits a moment so that quick pages show nothing. */
export function LinkPending() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden
      className={`pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5 origin-left bg-rani transition-transform delay-150 duration-[4s] ease-out ${pending ? "scale-x-90" : "scale-x-0 transition-none"}`}
    />
  )
}
