"use client"

import { useEffect, useState } from "react"

import { secondsUntil } from "@/lib/cod-code"

const SECOND_MS = 1_000

/** Whole seconds until an instant, counting down; `null` until the browser has taken over. */
export function useCountdown(instant: string | null): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setLeft(secondsUntil(instant, Date.now()))
    tick()
    const timer = setInterval(tick, SECOND_MS)
    return () => clearInterval(timer)
  }, [instant])
  return left
}
