"use client"

import { useState } from "react"

import { sentenceCase } from "@/lib/format"
import type { SizeChart } from "@/lib/types"
import { Drawer } from "../ui/drawer"
import { SizeChartTable } from "./size-chart-table"

type SizeChartDrawerProps = {
  open: boolean
  onClose: () => void
  chart: SizeChart
  highlight: string | null
}

export function SizeChartDrawer({ open, onClose, chart, highlight }: SizeChartDrawerProps) {
  const [inches, setInches] = useState(false)
  const unit =
    "rounded-full px-4 py-1.5 text-sm font-semibold aria-pressed:bg-ink aria-pressed:text-paper"
  return (
    <Drawer open={open} onClose={onClose} title="Size chart" testId="size-chart">
      <div className="mb-4 flex items-center justify-between gap-3">
        <p className="text-muted">{chart.name}</p>
        <div className="flex rounded-full border border-[#c9bbaa] p-0.5">
          <button
            type="button"
            aria-pressed={!inches}
            onClick={() => setInches(false)}
            className={unit}
          >
            cm
          </button>
          <button
            type="button"
            aria-pressed={inches}
            onClick={() => setInches(true)}
            className={unit}
          >
            in
          </button>
        </div>
      </div>
      <SizeChartTable chart={chart} highlight={highlight} inches={inches} />
      <h3 className="display mt-9 mb-4 text-2xl">How to measure</h3>
      <div className="grid grid-cols-[7rem_1fr] gap-6">
        <MeasureFigure />
        <dl className="space-y-4 text-[15px]">
          {chart.howToMeasure.map(({ part, text }) => (
            <div key={part + text}>
              {part && <dt className="font-semibold">{sentenceCase(part)}</dt>}
              <dd className="text-cocoa">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Drawer>
  )
}

function MeasureFigure() {
  return (
    <svg viewBox="0 0 112 240" fill="none" aria-hidden className="h-fit w-full">
      <path
        d="M56 8c8 0 13 6 13 14 0 7-4 12-6 15v7c10 3 21 5 24 14 3 10 2 28 1 42l-6 34M56 8c-8 0-13 6-13 14 0 7 4 12 6 15v7c-10 3-21 5-24 14-3 10-2 28-1 42l6 34M36 62c0 22 5 32 3 46-2 12-9 22-8 42 1 34 8 56 10 86M76 62c0 22-5 32-3 46 2 12 9 22 8 42-1 34-8 56-10 86M56 152v84"
        stroke="#75665f"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {[
        [74, "A"],
        [106, "B"],
        [142, "C"],
      ].map(([y]) => (
        <path
          key={y}
          d={`M28 ${y}c16 6 40 6 56 0`}
          stroke="#b8124e"
          strokeWidth="2.5"
          strokeDasharray="4 3"
        />
      ))}
    </svg>
  )
}
