import type { ReactNode } from "react"

import { SupplierFrame } from "@/components/supplier/frame"
import { optional } from "@/lib/data/client"
import { openSupplierLink } from "@/lib/data/supplier-orders"
import { chooseLanguage } from "@/lib/data/supplier-session"

type LayoutProps = { params: Promise<{ token: string }>; children: ReactNode }

/** Speaks the supplier's language before anybody signed in: it comes with what the link opens. */
export default async function SupplierLinkLayout({ params, children }: LayoutProps) {
  const order = await optional(openSupplierLink((await params).token), null)
  return (
    <SupplierFrame language={await chooseLanguage(order?.languages ?? [])}>
      {children}
    </SupplierFrame>
  )
}
