import type { ReactNode } from "react"

import { SupplierFrame } from "@/components/supplier/frame"
import { optional } from "@/lib/data/client"
import { currentSupplier, supplierWords } from "@/lib/data/supplier-session"

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [{ language }, supplier] = await Promise.all([
    supplierWords(),
    optional(currentSupplier(), null),
  ])
  return (
    <SupplierFrame language={language} supplierName={supplier?.name}>
      {children}
    </SupplierFrame>
  )
}
