"use client"

import type { ReactNode } from "react"

import { supplierMoney } from "@/lib/supplier-format"
import { fill } from "@/lib/supplier-text"
import type { PurchaseOrderLine } from "@/lib/supplier-types"
import { ProductImage } from "../ui/product-image"
import { useWords } from "./text-context"

/** One garment of a purchase order; beside it its number, or what changes it. */
export function OrderLine({ line, children }: { line: PurchaseOrderLine; children?: ReactNode }) {
  const { text } = useWords()
  return (
    <li className="flex gap-4 py-4" data-testid="supplier-line">
      <span className="relative h-24 w-[4.5rem] shrink-0 overflow-hidden rounded-card bg-sand">
        <ProductImage src={line.thumbnail} alt="" sizes="96px" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{line.title}</p>
        {line.variantTitle && <p>{line.variantTitle}</p>}
        {line.supplierSku && (
          <p className="mt-0.5 text-sm break-all text-muted">
            {text.order.yourCode}: {line.supplierSku}
          </p>
        )}
        {line.costPrice !== null && (
          <p className="text-sm text-muted tabular-nums">
            {fill(text.order.each, { price: supplierMoney(line.costPrice) })}
          </p>
        )}
        {children && <div className="mt-3">{children}</div>}
      </div>
      {!children && <span className="display text-3xl tabular-nums">{line.quantity}</span>}
    </li>
  )
}
