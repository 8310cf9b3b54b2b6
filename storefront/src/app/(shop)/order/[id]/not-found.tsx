import { EmptyState } from "@/components/ui/states"

export default function OrderNotFound() {
  return (
    <div className="shell" data-testid="not-found">
      <EmptyState
        title="We cannot show this order"
        action={{ href: "/track", label: "Track an order" }}
      >
        Open the link from your order message, or sign in with the account that placed it.
      </EmptyState>
    </div>
  )
}
