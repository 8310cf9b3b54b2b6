"use client"

import { X } from "lucide-react"
import { useEffect, useId, useRef, type ReactNode } from "react"

type DrawerProps = {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  footer?: ReactNode
  /** `side` slides in from the right; on phones every drawer but `full` rises from the bottom. */
  variant?: "side" | "full" | "left"
  testId?: string
  closeLabel?: string
}

const FRAMES = {
  side: "top-auto bottom-0 max-h-[92dvh] w-full rounded-t-2xl animate-sheet-up md:top-0 md:right-0 md:bottom-0 md:left-auto md:h-dvh md:max-h-none md:w-[30rem] md:rounded-none md:animate-sheet-right",
  full: "inset-y-0 right-0 left-auto h-dvh w-full animate-sheet-right md:w-[30rem]",
  left: "inset-y-0 left-0 h-dvh w-[86%] max-w-sm",
}

/** A modal sheet on the browser's own dialog: focus stays inside, Escape and the backdrop close it. */
export function Drawer({
  open,
  onClose,
  title,
  children,
  footer,
  variant = "side",
  testId,
  closeLabel = "Close",
}: DrawerProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) onClose()
      }}
      className={`fixed m-0 bg-paper p-0 shadow-2xl ${FRAMES[variant]}`}
      data-testid={testId}
    >
      {open && (
        <div className="flex h-full max-h-[inherit] flex-col">
          <div className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
            <h2 id={titleId} className="display text-2xl">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              aria-label={closeLabel}
              className="-mr-2 grid size-11 place-items-center rounded-full hover:bg-sand"
            >
              <X className="size-5" aria-hidden />
            </button>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-5">
            {children}
          </div>
          {footer && (
            <div className="border-t border-line bg-paper px-5 pt-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {footer}
            </div>
          )}
        </div>
      )}
    </dialog>
  )
}
