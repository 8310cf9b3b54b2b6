import { Text } from "@medusajs/ui"
import type { ReactElement } from "react"
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"
import type { Week } from "./scorecard-data"

const HEIGHT = 200

const shortDay = new Intl.DateTimeFormat("en-IN", {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
})

const weekLabel = (monday: string): string => shortDay.format(new Date(`${monday}T00:00:00Z`))

const axis = {
  stroke: "var(--fg-muted)",
  tick: { fill: "var(--fg-subtle)", fontSize: 11 },
  tickLine: false,
} as const

const tooltip = {
  labelFormatter: (monday: unknown) => `Week of ${weekLabel(String(monday))}`,
  contentStyle: {
    background: "var(--bg-component)",
    border: "1px solid var(--border-base)",
    borderRadius: 8,
    fontSize: 12,
  },
  labelStyle: { color: "var(--fg-base)" },
} as const

/** Axes and helpers that all charts share. */
const frame = (unit: string) => [
  <CartesianGrid key="grid" stroke="var(--border-base)" vertical={false} />,
  <XAxis key="x" dataKey="monday" tickFormatter={weekLabel} {...axis} />,
  <YAxis key="y" width={48} unit={unit} allowDecimals={false} {...axis} />,
  <Tooltip key="tooltip" {...tooltip} />,
]

const Chart = ({ title, children }: { title: string; children: ReactElement }) => (
  <figure className="flex flex-col gap-2 px-6 py-4">
    <figcaption>
      <Text size="small" weight="plus">
        {title}
      </Text>
    </figcaption>
    <div role="img" aria-label={`${title}, by week`}>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        {children}
      </ResponsiveContainer>
    </div>
  </figure>
)

const line = (dataKey: keyof Week, name: string, color: string, unit: string) => (
  <Line
    key={dataKey}
    dataKey={dataKey}
    name={name}
    unit={unit}
    stroke={color}
    strokeWidth={2}
    dot={{ r: 2 }}
    connectNulls
    isAnimationActive={false}
  />
)

/** A supplier's weeks as charts: how many orders, how fast, and what went wrong. */
export const ScorecardCharts = ({ weeks }: { weeks: Week[] }) => (
  <div className="grid grid-cols-1 divide-y md:grid-cols-2 md:divide-x md:divide-y-0">
    <Chart title="Purchase orders">
      <BarChart data={weeks}>
        {frame("")}
        <Bar
          dataKey="orders"
          name="Purchase orders"
          fill="var(--tag-blue-icon)"
          radius={[3, 3, 0, 0]}
          isAnimationActive={false}
        />
      </BarChart>
    </Chart>
    <Chart title="Time to accept">
      <LineChart data={weeks}>
        {frame(" min")}
        {line("acceptance_minutes", "Time to accept", "var(--tag-blue-icon)", " min")}
      </LineChart>
    </Chart>
    <Chart title="Time to hand over">
      <LineChart data={weeks}>
        {frame(" h")}
        {line("dispatch_hours", "Time to hand over", "var(--tag-purple-icon)", " h")}
      </LineChart>
    </Chart>
    <Chart title="What went wrong">
      <LineChart data={weeks}>
        {frame("%")}
        <Legend wrapperStyle={{ fontSize: 12 }} />
        {line("refused", "Refused", "var(--tag-orange-icon)", "%")}
        {line("cancelled", "Cancelled", "var(--tag-red-icon)", "%")}
        {line("rto", "Came back (RTO)", "var(--tag-purple-icon)", "%")}
        {line("returned", "Returned", "var(--tag-neutral-icon)", "%")}
      </LineChart>
    </Chart>
  </div>
)
