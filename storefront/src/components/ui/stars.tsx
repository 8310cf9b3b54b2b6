const PATH = "m10 1.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8L10 14.9l-5.2 2.7 1-5.8L1.6 7.7l5.8-.8Z"

/** Five stars filled to a tenth, announced as one sentence. */
export function Stars({ rating, className = "h-4" }: { rating: number; className?: string }) {
  const percent = Math.round((Math.min(Math.max(rating, 0), 5) / 5) * 100)
  const row = (color: string) => (
    <svg viewBox="0 0 100 20" className={`h-full w-auto ${color}`} fill="currentColor" aria-hidden>
      {[0, 20, 40, 60, 80].map((x) => (
        <path key={x} d={PATH} transform={`translate(${x} 0)`} />
      ))}
    </svg>
  )
  return (
    <span
      role="img"
      aria-label={`${rating.toFixed(1)} out of 5 stars`}
      className={`relative inline-block aspect-[5/1] ${className}`}
    >
      {row("text-linen")}
      <span className="absolute inset-y-0 left-0 overflow-hidden" style={{ width: `${percent}%` }}>
        {row("text-gold")}
      </span>
    </span>
  )
}
