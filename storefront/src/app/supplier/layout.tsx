import "@fontsource-variable/noto-sans-devanagari/index.css"

import type { Metadata } from "next"
import type { ReactNode } from "react"

export const metadata: Metadata = { title: "Suppliers", robots: { index: false } }

export default function SupplierLayout({ children }: { children: ReactNode }) {
  return <>{children}</>
}
