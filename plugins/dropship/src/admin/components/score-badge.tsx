import { Badge, Tooltip } from "@medusajs/ui"

const GOOD = 80
const FAIR = 60

const colorOf = (score: number) => (score >= GOOD ? "green" : score >= FAIR ? "orange" : "red")

/** A supplier's score from 0 to 100; without one the supplier is new. */
export const ScoreBadge = ({ score }: { score: number | null | undefined }) =>
  score === null || score === undefined ? (
    <Badge size="2xsmall" color="grey">
      New
    </Badge>
  ) : (
    <Tooltip content="How far this supplier can be relied on, from 0 to 100. Routing counts it.">
      <Badge
        size="2xsmall"
        color={colorOf(score)}
        aria-label={`Score ${Math.round(score)} of 100`}
        tabIndex={0}
      >
        {Math.round(score)}
      </Badge>
    </Tooltip>
  )
