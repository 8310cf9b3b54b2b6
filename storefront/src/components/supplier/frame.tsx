import type { ReactNode } from "react"

import { Logo } from "@/components/layout/logo"
import { SUPPLIER_TEXT, type SupplierLanguage } from "@/lib/supplier-text"
import { LanguageToggle } from "./language-toggle"
import { SupplierNav } from "./supplier-nav"
import { SupplierWords } from "./text-context"

type FrameProps = { language: SupplierLanguage; supplierName?: string; children: ReactNode }

/** What stands around every supplier page: wordmark, language, and the four pages for who is signed in. */
export function SupplierFrame({ language, supplierName, children }: FrameProps) {
  const text = SUPPLIER_TEXT[language]
  return (
    <SupplierWords language={language} text={text}>
      <div
        lang={language}
        className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col px-4"
        data-testid="supplier-frame"
      >
        <header className="flex min-h-16 items-center justify-between gap-3 pt-2">
          <span className="flex min-w-0 flex-col">
            <span>
              <Logo className="text-2xl" />{" "}
              <span className="text-[13px] text-muted">{text.forSuppliers}</span>
            </span>
            {supplierName && (
              <span className="truncate text-sm font-medium" data-testid="supplier-name">
                {supplierName}
              </span>
            )}
          </span>
          <LanguageToggle />
        </header>
        {supplierName && <SupplierNav />}
        <main id="main" className="flex flex-1 flex-col pt-5 pb-6">
          {children}
        </main>
      </div>
    </SupplierWords>
  )
}
