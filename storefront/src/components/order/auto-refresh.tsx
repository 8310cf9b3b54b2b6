"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"

const EVERY_MS = 20_000

type AutoRefreshProps = { everyMs?: number }

/** Looks again while the page is being looked at. */
export function AutoRefresh({ everyMs = EVERY_MS }: AutoRefreshProps) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs])
  return null
}
