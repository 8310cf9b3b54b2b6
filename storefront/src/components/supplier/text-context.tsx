"use client"

import { createContext, useContext, useMemo, type ReactNode } from "react"

import type { SupplierLanguage, SupplierText } from "@/lib/supplier-text"

type Words = { language: SupplierLanguage; text: SupplierText }

const WordsContext = createContext<Words | null>(null)

/** Hands the words of one language to everything inside; only that language is sent to the phone. */
export function SupplierWords({ language, text, children }: Words & { children: ReactNode }) {
  const words = useMemo(() => ({ language, text }), [language, text])
  return <WordsContext value={words}>{children}</WordsContext>
}

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) {
    throw new Error("useWords needs SupplierWords around it")
  }
  return words
}
