"use client"

import { chooseSupplierLanguage } from "@/lib/data/supplier-actions"
import { useWords } from "./text-context"

const NAMES = { en: "English", hi: "हिन्दी" } as const

/** English or Hindi, remembered on this device. */
export function LanguageToggle() {
  const { language, text } = useWords()
  return (
    <form
      action={chooseSupplierLanguage}
      role="group"
      aria-label={text.language}
      className="flex shrink-0 rounded-full border border-line bg-white"
    >
      {(["en", "hi"] as const).map((entry) => (
        <button
          key={entry}
          name="language"
          value={entry}
          lang={entry}
          aria-pressed={entry === language}
          className="min-h-11 min-w-11 rounded-full px-3.5 text-sm aria-pressed:bg-ink aria-pressed:text-paper"
          data-testid={`supplier-language-${entry}`}
        >
          {NAMES[entry]}
        </button>
      ))}
    </form>
  )
}
