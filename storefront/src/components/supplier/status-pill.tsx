const TONES: Record<string, string> = {
  sent: "bg-amber-tint text-amber",
  accepted: "bg-leaf-tint text-leaf",
  ready: "bg-leaf-tint text-leaf",
  picked_up: "bg-leaf-tint text-leaf",
  delivered: "bg-leaf-tint text-leaf",
}

/** Where a purchase order is, in words. */
export function StatusPill({ status, label }: { status: string; label: string }) {
  return (
    <span
      className={`shrink-0 rounded-full px-3 py-1 text-[13px] font-medium ${TONES[status] ?? "bg-sand text-muted"}`}
      data-testid="supplier-order-status"
      data-status={status}
    >
      {label}
    </span>
  )
}
