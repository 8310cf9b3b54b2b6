"use client"

import Link from "next/link"
import { useEffect } from "react"

import { LANGUAGE_COOKIE } from "@/lib/supplier-text"
import type { SupplierState } from "@/lib/supplier-types"
import { Notice } from "./notice"
import { useWords } from "./text-context"

/** What stands where a one-time link was answered. */
export function LinkDone({ number, state }: { number: string; state: SupplierState }) {
  const { text, language } = useWords()
  // Opened again, the link tells nothing any more, not even whose it was and what they speak.
  useEffect(() => {
    document.cookie = `${LANGUAGE_COOKIE.name}=${language}; path=/; max-age=${LANGUAGE_COOKIE.maxAge}; samesite=lax`
  }, [language])
  return (
    <div className="space-y-4" data-testid="supplier-link-done">
      <p className="text-sm text-muted">{text.order.order}</p>
      <h1 className="text-xl font-semibold break-all">{number}</h1>
      <Notice state={state} />
      <p>{text.answer.linkDone}</p>
      <Link href="/supplier" className="btn btn-outline min-h-14 w-full">
        {text.order.back}
      </Link>
    </div>
  )
}
