"use client"

import { Clock } from "lucide-react"
import { useEffect, useState } from "react"

import { timeLeft } from "@/lib/supplier-format"
import { useWords } from "./text-context"

const URGENT_MS = 30 * 60_000

type TimeLeftProps = {
  until: string
  /** The server's time when the page was made: a phone's own clock may be wrong. */
  now: number
}

/** Counts down to an instant. */
export function TimeLeft({ until, now }: TimeLeftProps) {
  const { text } = useWords()
  const [left, setLeft] = useState(Date.parse(until) - now)
  useEffect(() => {
    const ahead = now - Date.now()
    const tick = () => setLeft(Date.parse(until) - Date.now() - ahead)
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [until, now])
  return (
    <span
      role="timer"
      className={`inline-flex items-center gap-1.5 font-semibold whitespace-nowrap tabular-nums ${left < URGENT_MS ? "text-rani" : "text-amber"}`}
      data-testid="supplier-time-left"
    >
      <Clock className="size-4" aria-hidden />
      {timeLeft(left, text.time)}
    </span>
  )
}
