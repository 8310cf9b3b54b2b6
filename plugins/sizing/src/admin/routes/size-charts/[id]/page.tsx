import {
  Badge,
  Button,
  Container,
  Heading,
  InlineTip,
  Skeleton,
  Table,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate, useParams } from "react-router-dom"
import { sdk } from "../../../lib/sdk"
import { SCOPE_LABEL, type ChartWarning, type Range, type SizeChart } from "../../../lib/types"

const PARTS = ["bust", "waist", "hips"]
const CM_PER_INCH = 2.54

const formatRange = (range: Range | undefined, unit: "cm" | "in"): string => {
  if (!range) {
    return "–"
  }
  const show = (cm: number): string => String(+(unit === "in" ? cm / CM_PER_INCH : cm).toFixed(1))
  return range.min === range.max ? show(range.min) : `${show(range.min)}–${show(range.max)}`
}

const SizeChartPage = () => {
  const { id = "" } = useParams()
  const navigate = useNavigate()
  const prompt = usePrompt()
  const client = useQueryClient()
  const [unit, setUnit] = useState<"cm" | "in">("cm")
  const { data, isLoading, isError } = useQuery({
    queryKey: ["size-charts", "one", id],
    queryFn: () =>
      sdk.client.fetch<{ size_chart: SizeChart; warnings: ChartWarning[] }>(
        `/admin/size-charts/${id}`
      ),
  })
  const remove = useMutation({
    mutationFn: () => sdk.client.fetch(`/admin/size-charts/${id}`, { method: "DELETE" }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["size-charts"] })
      navigate("/size-charts")
    },
    onError: (error) => toast.error(error.message),
  })
  if (isLoading) {
    return (
      <Container>
        <Skeleton className="h-64 w-full" />
      </Container>
    )
  }
  if (isError || !data) {
    return (
      <Container>
        <Text>This size chart could not be loaded.</Text>
      </Container>
    )
  }
  const { size_chart: chart, warnings } = data
  const parts = PARTS.filter((part) => chart.rows.some((row) => row.measurements[part]))
  const confirmRemove = async () => {
    const sure = await prompt({
      title: `Delete ${chart.name}?`,
      description: "Its products fall back to the next wider chart.",
      confirmText: "Delete",
    })
    if (sure) {
      remove.mutate()
    }
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{chart.name}</Heading>
          <div className="mt-1 flex flex-wrap items-center gap-2">
            <Badge size="2xsmall">{SCOPE_LABEL[chart.scope]}</Badge>
            {chart.target && (
              <Text size="small" className="text-ui-fg-subtle">
                {chart.target}
              </Text>
            )}
            <Text size="small" className="text-ui-fg-subtle">
              {chart.basis === "body" ? "Body measurements" : "Garment measurements"}
              {chart.fit_type ? ` · ${chart.fit_type}` : ""}
              {chart.stretch > 0 ? ` · stretches ${Math.round(chart.stretch * 100)} %` : ""}
            </Text>
          </div>
        </div>
        <div className="flex gap-2">
          <Button
            size="small"
            variant="secondary"
            onClick={() => setUnit(unit === "cm" ? "in" : "cm")}
          >
            Show {unit === "cm" ? "inches" : "cm"}
          </Button>
          <Button
            size="small"
            variant="danger"
            isLoading={remove.isPending}
            onClick={confirmRemove}
          >
            Delete
          </Button>
        </div>
      </div>
      {warnings.length > 0 && (
        <div className="flex flex-col gap-2 px-6 py-4">
          {warnings.map((warning) => (
            <InlineTip
              key={warning.kind + warning.part + warning.size}
              label="Check"
              variant="warning"
            >
              {warning.text}
            </InlineTip>
          ))}
        </div>
      )}
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Size</Table.HeaderCell>
            {parts.map((part) => (
              <Table.HeaderCell key={part} className="capitalize">
                {part} ({unit})
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {chart.rows.map((row) => (
            <Table.Row key={row.id}>
              <Table.Cell>{row.size}</Table.Cell>
              {parts.map((part) => (
                <Table.Cell key={part}>{formatRange(row.measurements[part], unit)}</Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Container>
  )
}

export default SizeChartPage
