import "@fontsource-variable/noto-sans-devanagari/index.css"

import type { Metadata } from "next"
import type { ReactNode } from "react"

import { Logo } from "@/components/layout/logo"

export const metadata: Metadata = { title: "Suppliers", robots: { index: false } }

export default function SupplierLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col px-4 pb-16">
      <header className="flex items-baseline gap-3 py-5">
        <Logo className="text-2xl" />
        <span className="text-sm text-muted">for suppliers</span>
      </header>
      <main id="main" className="flex-1">
        {children}
      </main>
    </div>
  )
}
