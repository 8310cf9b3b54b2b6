import { EmptyState } from "@/components/ui/states"

export default function ShopNotFound() {
  return (
    <div className="shell" data-testid="not-found">
      <EmptyState
        title="We could not find that"
        action={{ href: "/search", label: "See everything" }}
      >
        The piece may have sold out for good, or the address has a typo in it.
      </EmptyState>
    </div>
  )
}
