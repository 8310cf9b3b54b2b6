import { sentenceCase } from "@/lib/format"
import type { SizeChart } from "@/lib/types"

const CM_PER_INCH = 2.54

function formatRange(range: { min: number; max: number } | undefined, inches: boolean): string {
  if (!range) return "–"
  const show = (cm: number) =>
    inches ? (cm / CM_PER_INCH).toFixed(1).replace(/\.0$/, "") : String(cm)
  return range.min === range.max ? show(range.min) : `${show(range.min)}–${show(range.max)}`
}

type SizeChartTableProps = { chart: SizeChart; highlight?: string | null; inches?: boolean }

export function SizeChartTable({ chart, highlight, inches = false }: SizeChartTableProps) {
  return (
    <table className="w-full text-left text-[15px]">
      <caption className="sr-only">
        {chart.name}, in {inches ? "inches" : "centimetres"}
      </caption>
      <thead>
        <tr className="border-b border-ink">
          <th scope="col" className="py-2.5 pr-3 font-semibold">
            Size
          </th>
          {chart.measurements.map((part) => (
            <th key={part} scope="col" className="py-2.5 pr-3 font-semibold">
              {sentenceCase(part)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line tabular-nums">
        {chart.rows.map((row) => (
          <tr key={row.size} className={row.size === highlight ? "bg-rani-tint" : ""}>
            <th scope="row" className="py-2.5 pr-3 pl-1 font-semibold">
              {row.size}
            </th>
            {chart.measurements.map((part) => (
              <td key={part} className="py-2.5 pr-3">
                {formatRange(row.ranges[part], inches)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
