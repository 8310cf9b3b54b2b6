import { fitVerdict } from "@/lib/garment"
import { plural } from "@/lib/format"
import type { ReviewSummary as Summary } from "@/lib/types"
import { Stars } from "../ui/stars"

const STARS = [5, 4, 3, 2, 1] as const

/** The average, how the stars are spread, and how the size runs. */
export function ReviewSummary({ summary }: { summary: Summary }) {
  const most = Math.max(1, ...STARS.map((stars) => summary.histogram[stars]))
  return (
    <div className="space-y-8">
      <div className="flex items-center gap-5">
        <p className="display text-6xl" data-testid="review-average">
          {summary.average.toFixed(1)}
        </p>
        <div>
          <Stars rating={summary.average} className="h-5" />
          <p className="mt-1 text-sm text-muted" data-testid="review-count">
            {plural(summary.count, "review")}
          </p>
        </div>
      </div>
      <ul aria-label="Stars" className="space-y-1.5">
        {STARS.map((stars) => (
          <li key={stars} className="flex items-center gap-3 text-sm">
            <span className="w-10 whitespace-nowrap text-muted">{stars} ★</span>
            <span aria-hidden className="h-2 flex-1 overflow-hidden rounded-full bg-linen">
              <span
                className="block h-full rounded-full bg-ink"
                style={{ width: `${(summary.histogram[stars] / most) * 100}%` }}
              />
            </span>
            <span className="w-8 text-right tabular-nums">{summary.histogram[stars]}</span>
          </li>
        ))}
      </ul>
      <FitSummary fit={summary.fit} />
    </div>
  )
}

function FitSummary({ fit }: { fit: Summary["fit"] }) {
  const total = fit.small + fit.true + fit.large
  if (total === 0) {
    return null
  }
  const share = (count: number) => Math.round((count / total) * 100)
  const verdict = fitVerdict(fit)
  return (
    <div data-testid="fit-summary">
      {verdict && <p className="mb-3 font-semibold">{verdict}</p>}
      <div className="flex h-3 overflow-hidden rounded-full bg-linen" aria-hidden>
        <span className="bg-[#d9b98a]" style={{ width: `${share(fit.small)}%` }} />
        <span className="bg-leaf" style={{ width: `${share(fit.true)}%` }} />
        <span className="bg-[#b9c3d6]" style={{ width: `${share(fit.large)}%` }} />
      </div>
      <p className="mt-2 flex justify-between text-[13px] text-muted">
        <span>Small {share(fit.small)}%</span>
        <span>True to size {share(fit.true)}%</span>
        <span>Large {share(fit.large)}%</span>
      </p>
    </div>
  )
}
