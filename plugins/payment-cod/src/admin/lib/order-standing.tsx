import { Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { ConfirmationActions } from "./confirmation-actions"
import { ConfirmationBadge } from "./confirmation-badge"
import { answerWords } from "./confirmation-words"
import { when } from "./format"
import { sdk } from "./sdk"
import { ListState } from "./state"
import type { CodOfOrder, Confirmation, Refusal } from "./types"

const ConfirmationPart = ({ confirmation }: { confirmation: Confirmation }) => (
  <div className="flex flex-col gap-3 px-6 py-4">
    <div className="flex items-center justify-between gap-3">
      <Text size="small" weight="plus">
        Confirmation
      </Text>
      <ConfirmationBadge status={confirmation.status} />
    </div>
    <Text size="small" className="text-ui-fg-subtle">
      {answerWords(confirmation)}
    </Text>
    <ConfirmationActions confirmation={confirmation} />
  </div>
)

const RefusalPart = ({ refusals }: { refusals: Refusal[] }) => (
  <div className="flex flex-col gap-2 px-6 py-4">
    <Text size="small" weight="plus">
      Refused before
    </Text>
    {refusals.map((refusal) => (
      <Text key={refusal.id} size="small" className="text-ui-fg-subtle">
        <Link className="text-ui-fg-interactive" to={`/orders/${refusal.order_id}`}>
          {refusal.kind === "rto" ? "Parcel not taken" : "Order called off"}
        </Link>
        {`, ${when(refusal.created_at)}`}
      </Text>
    ))}
  </div>
)

/** What the shopper said to this order, and what is known of her. */
export const OrderStanding = ({ orderId }: { orderId: string }) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["cod-of-order", orderId],
    queryFn: () => sdk.client.fetch<{ cod: CodOfOrder }>(`/admin/orders/${orderId}/cod`),
  })
  if (!data) {
    return <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
  }
  const { confirmation, refusals, block } = data.cod
  return (
    <div className="divide-y">
      {confirmation && <ConfirmationPart confirmation={confirmation} />}
      {refusals.length > 0 && <RefusalPart refusals={refusals} />}
      {block && (
        <div className="px-6 py-4">
          <Text size="small" weight="plus">
            On the blocklist
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {`${block.value}: ${block.reason}`}
          </Text>
        </div>
      )}
    </div>
  )
}
