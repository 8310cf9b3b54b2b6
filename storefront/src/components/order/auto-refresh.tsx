"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"

const EVERY_MS = 20_000

/** Looks again while the page is being looked at. */
export function AutoRefresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return null
}
