import { compareSizes } from "@/lib/garment"
import type { SizeRecommendation } from "@/lib/types"

/** For each size, how likely it feels small, right or large on this body. */
export function FitBars({ recommendation }: { recommendation: SizeRecommendation }) {
  const rows = [...recommendation.sizes].sort((a, b) => compareSizes(a.size, b.size))
  const percent = (value: number) => Math.round(value * 100)
  return (
    <div>
      <div aria-hidden className="mb-2.5 flex gap-4 text-xs text-muted">
        <Key color="bg-[#d9b98a]" label="Too small" />
        <Key color="bg-leaf" label="Fits" />
        <Key color="bg-[#b9c3d6]" label="Too large" />
      </div>
      <ul className="space-y-2">
        {rows.map((row) => {
          const chosen = row.size === recommendation.size
          return (
            <li key={row.size} className="flex items-center gap-3">
              <span className={`w-9 text-sm ${chosen ? "font-bold text-rani" : "text-cocoa"}`}>
                {row.size}
              </span>
              <span
                role="img"
                aria-label={`Size ${row.size}: ${percent(row.small)}% too small, ${percent(row.true)}% fits, ${percent(row.large)}% too large`}
                className={`flex h-3.5 flex-1 overflow-hidden rounded-full bg-linen ${chosen ? "ring-2 ring-rani ring-offset-2 ring-offset-paper" : ""}`}
              >
                <span className="bg-[#d9b98a]" style={{ width: `${row.small * 100}%` }} />
                <span className="bg-leaf" style={{ width: `${row.true * 100}%` }} />
                <span className="bg-[#b9c3d6]" style={{ width: `${row.large * 100}%` }} />
              </span>
              <span aria-hidden className="w-9 text-right text-xs text-muted tabular-nums">
                {percent(row.true)}%
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Key({ color, label }: { color: string; label: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <span className={`size-2.5 rounded-full ${color}`} />
      {label}
    </span>
  )
}
