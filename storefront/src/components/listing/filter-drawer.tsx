"use client"

import { SlidersHorizontal } from "lucide-react"
import { useState, type ReactNode } from "react"

import { plural } from "@/lib/format"
import { Drawer } from "../ui/drawer"

type FilterDrawerProps = { active: number; count: number; children: ReactNode }

/** The filters on a phone: a sheet that stays open while filters are set. */
export function FilterDrawer({ active, count, children }: FilterDrawerProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="lg:hidden">
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex h-11 items-center gap-2 rounded-full border border-[#c9bbaa] px-4 text-sm font-medium"
        data-testid="open-filters"
      >
        <SlidersHorizontal className="size-4" aria-hidden />
        Filter
        {active > 0 && (
          <span className="grid size-5 place-items-center rounded-full bg-rani text-[11px] font-bold text-white">
            {active}
          </span>
        )}
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title="Filter"
        variant="side"
        footer={
          <button type="button" onClick={() => setOpen(false)} className="btn btn-dark w-full">
            Show {plural(count, "piece")}
          </button>
        }
      >
        {children}
      </Drawer>
    </div>
  )
}
