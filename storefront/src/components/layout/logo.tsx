/** The wordmark. The dot is the only thing in the shop that is always rani pink. */
export function Logo({ className = "text-[1.7rem]" }: { className?: string }) {
  return (
    <span className={`display font-[560] tracking-[-0.045em] ${className}`}>
      bodycon<span className="text-rani">.</span>
    </span>
  )
}
