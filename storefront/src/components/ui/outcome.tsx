"use client"

import { CircleCheck, Info, LoaderCircle } from "lucide-react"
import { useEffect, useRef, type ReactNode } from "react"

type OutcomeProps = {
  tone: "good" | "plain" | "waiting"
  title: string
  children?: ReactNode
  testId: string
  /** Left out for what a page opens with. */
  takesFocus?: boolean
}

const TONES = {
  good: { box: "bg-leaf-tint text-leaf", Icon: CircleCheck, spin: "" },
  plain: { box: "bg-sand text-cocoa", Icon: Info, spin: "" },
  waiting: { box: "bg-amber-tint text-amber", Icon: LoaderCircle, spin: "animate-spin" },
}

/** What came of something the shopper did. It takes the focus, because the form that had it is gone. */
export function Outcome({ tone, title, children, testId, takesFocus = true }: OutcomeProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  const { box: look, Icon, spin } = TONES[tone]
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="status"
      className={`flex items-start gap-3 rounded-xl p-5 outline-none ${look}`}
      data-testid={testId}
    >
      <Icon className={`mt-0.5 size-5 shrink-0 ${spin}`} aria-hidden />
      <div>
        <h2 className="font-semibold">{title}</h2>
        {children && <div className="mt-1">{children}</div>}
      </div>
    </div>
  )
}
