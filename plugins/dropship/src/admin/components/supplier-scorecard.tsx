import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { when } from "../lib/format"
import { adminFetch } from "../lib/sdk"
import { ListState } from "../lib/state"
import { ScoreBadge } from "./score-badge"
import { ScorecardCharts } from "./scorecard-charts"
import { hours, minutes, rate, toWeeks } from "./scorecard-data"
import type { Scorecard, ScorecardDay } from "./scorecard-data"

export { ScoreBadge }

type Answer = { scorecard: Scorecard; days: ScorecardDay[] }

const Figure = ({ name, value, detail }: { name: string; value: string; detail: string }) => (
  <div className="flex flex-col gap-1 px-6 py-4">
    <dt>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {name}
      </Text>
    </dt>
    <dd>
      <Text weight="plus">{value}</Text>
      <Text size="xsmall" className="text-ui-fg-muted">
        {detail}
      </Text>
    </dd>
  </div>
)

const Figures = ({ card }: { card: Scorecard }) => (
  <dl className="grid grid-cols-2 md:grid-cols-4">
    <Figure
      name="Time to accept"
      value={minutes(card.acceptance_minutes)}
      detail={`half of ${card.accepted} accepted were faster`}
    />
    <Figure
      name="Answered in time"
      value={rate(card.answered_in_time_rate)}
      detail={`${card.answered_in_time} of ${card.due_answers}, ${card.expired} ran out of time`}
    />
    <Figure
      name="Time to hand over"
      value={hours(card.dispatch_hours)}
      detail="from acceptance to the courier's pickup"
    />
    <Figure
      name="Handed over in time"
      value={rate(card.dispatched_in_time_rate)}
      detail={`${card.dispatched_in_time} of ${card.due_dispatches}`}
    />
    <Figure
      name="Refused"
      value={rate(card.refusal_rate)}
      detail={`${card.pieces_refused} of ${card.pieces_asked} pieces`}
    />
    <Figure
      name="Cancelled after accepting"
      value={rate(card.cancellation_rate)}
      detail={`${card.cancelled_after_acceptance} of ${card.accepted}`}
    />
    <Figure
      name="Came back undelivered (RTO)"
      value={rate(card.rto_rate)}
      detail={`${card.rto} of ${card.parcels_ended} parcels`}
    />
    <Figure
      name="Returned by shoppers"
      value={rate(card.return_rate)}
      detail={`${card.pieces_returned} of ${card.pieces_delivered} pieces`}
    />
  </dl>
)

const Refresh = ({ supplierId }: { supplierId: string }) => {
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: () => adminFetch("/admin/scorecards/refresh", { method: "POST", body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["scorecards", supplierId] }),
    onError: (error) => toast.error("Scorecard", { description: error.message }),
  })
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate()}>
      Count again
    </Button>
  )
}

/** How a supplier did within the rolling window: score, figures, and charts by week. */
export const SupplierScorecard = ({ supplierId }: { supplierId: string }) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["scorecards", supplierId],
    queryFn: () => adminFetch<Answer>(`/admin/scorecards/${supplierId}`),
  })
  const card = data?.scorecard
  const isNew = card?.orders === 0
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex flex-col gap-1">
          <div className="flex items-center gap-3">
            <Heading level="h2">Scorecard</Heading>
            {card && <ScoreBadge score={isNew ? null : card.score} />}
          </div>
          {card && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {card.orders} purchase orders of the last {card.window_days} days
              {card.updated_at ? `, counted ${when(card.updated_at)}` : ""}
            </Text>
          )}
        </div>
        <Refresh supplierId={supplierId} />
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={isNew}
        empty={`Nothing to judge by yet. Until there is, routing counts this supplier with a score of ${card?.score ?? 70}.`}
      />
      {card && !isNew && (
        <>
          <Figures card={card} />
          <ScorecardCharts weeks={toWeeks(data.days)} />
        </>
      )}
    </Container>
  )
}
