"use client"

import { Minus, Plus } from "lucide-react"
import Link from "next/link"

import { formatInr } from "@/lib/format"
import type { CartLine } from "@/lib/types"
import { ProductImage } from "../ui/product-image"
import { useCart } from "./cart-context"

const MAX_QUANTITY = 10

export function CartLines({ lines }: { lines: CartLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <CartRow key={line.variantId || line.id} line={line} />
      ))}
    </ul>
  )
}

function CartRow({ line }: { line: CartLine }) {
  const { setQuantity } = useCart()
  const saved = !line.id.startsWith("new-")
  const href = line.handle ? `/p/${line.handle}` : "/"
  return (
    <li className="flex gap-4 py-5" data-testid="cart-line">
      <Link
        href={href}
        tabIndex={-1}
        aria-hidden
        className="relative aspect-[3/4] w-24 shrink-0 overflow-hidden rounded-card bg-sand"
      >
        <ProductImage src={line.thumbnail} alt="" sizes="180px" />
      </Link>
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex justify-between gap-3">
          <div className="min-w-0">
            <Link
              href={href}
              className="line-clamp-2 leading-snug font-medium hover:underline hover:underline-offset-4"
            >
              {line.title}
            </Link>
            {line.variantTitle && <p className="mt-1 text-sm text-muted">{line.variantTitle}</p>}
          </div>
          <div className="text-right">
            <p className="font-semibold tabular-nums">
              {formatInr(line.unitPrice * line.quantity)}
            </p>
            {line.mrp !== null && line.mrp > line.unitPrice && (
              <p className="text-xs text-muted tabular-nums">
                <span className="sr-only">MRP</span>
                <s>{formatInr(line.mrp * line.quantity)}</s>
              </p>
            )}
          </div>
        </div>
        <div className="mt-auto flex items-center justify-between pt-3">
          <div
            role="group"
            aria-label={`Quantity of ${line.title}`}
            className="flex items-center rounded-full border border-[#c9bbaa]"
          >
            <Step
              label="One less"
              disabled={!saved}
              onClick={() => setQuantity(line.id, line.quantity - 1)}
              testId="cart-decrease"
            >
              <Minus className="size-4" aria-hidden />
            </Step>
            <span
              className="min-w-6 text-center text-sm font-semibold tabular-nums"
              data-testid="cart-quantity"
            >
              {line.quantity}
            </span>
            <Step
              label="One more"
              disabled={!saved || line.quantity >= MAX_QUANTITY}
              onClick={() => setQuantity(line.id, line.quantity + 1)}
              testId="cart-increase"
            >
              <Plus className="size-4" aria-hidden />
            </Step>
          </div>
          <button
            type="button"
            disabled={!saved}
            onClick={() => setQuantity(line.id, 0)}
            className="link min-h-11 px-1 text-sm text-muted"
            aria-label={`Remove ${line.title}`}
            data-testid="cart-remove"
          >
            Remove
          </button>
        </div>
      </div>
    </li>
  )
}

type StepProps = {
  label: string
  disabled: boolean
  onClick: () => void
  testId: string
  children: React.ReactNode
}

function Step({ label, disabled, onClick, testId, children }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-11 place-items-center rounded-full hover:bg-sand disabled:opacity-40"
      data-testid={testId}
    >
      {children}
    </button>
  )
}
