"use client"

import { Trouble } from "@/components/supplier/trouble"

export default function SupplierError({ reset }: { reset: () => void }) {
  return <Trouble reset={reset} />
}
