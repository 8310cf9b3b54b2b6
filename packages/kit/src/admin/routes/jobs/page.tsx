import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BoltSolid } from "@medusajs/icons"
import {
  Badge,
  Button,
  Container,
  Heading,
  Select,
  Skeleton,
  Table,
  Text,
  toast,
} from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { sdk } from "../../lib/sdk"

type Job = {
  id: string
  task: string
  payload: { workflow_id?: string; name?: string }
  attempts: number
  max_attempts: number
  run_at: string
  last_error: string | null
  state: "waiting" | "running" | "retrying" | "dead"
}

const COLORS = { waiting: "grey", running: "blue", retrying: "orange", dead: "red" } as const

const JobsPage = () => {
  const [state, setState] = useState("dead")
  const client = useQueryClient()
  const { data, isLoading, isError } = useQuery({
    queryKey: ["jobs", state],
    queryFn: () => sdk.client.fetch<{ jobs: Job[] }>("/admin/jobs", { query: { state } }),
    refetchInterval: 5_000,
  })
  const retry = useMutation({
    mutationFn: (ids: string[]) =>
      sdk.client.fetch("/admin/jobs/retry", { method: "POST", body: { ids } }),
    onSuccess: () => {
      toast.success("Tried again")
      return client.invalidateQueries({ queryKey: ["jobs"] })
    },
    onError: (error) => toast.error(error.message),
  })
  const jobs = data?.jobs ?? []

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Jobs</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Orders to suppliers, shipments and messages that are on their way or were given up.
          </Text>
        </div>
        <Select value={state} onValueChange={setState}>
          <Select.Trigger className="w-40" aria-label="State">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value="dead">Given up</Select.Item>
            <Select.Item value="retrying">Retrying</Select.Item>
            <Select.Item value="running">Running</Select.Item>
            <Select.Item value="waiting">Waiting</Select.Item>
          </Select.Content>
        </Select>
      </div>
      {isLoading && (
        <div className="flex flex-col gap-2 px-6 py-4">
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
        </div>
      )}
      {isError && <Text className="px-6 py-8">The jobs could not be loaded.</Text>}
      {!isLoading && !isError && !jobs.length && (
        <Text className="text-ui-fg-subtle px-6 py-12 text-center">
          {state === "dead" ? "Nothing was given up." : "No jobs in this state."}
        </Text>
      )}
      {jobs.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Job</Table.HeaderCell>
              <Table.HeaderCell>State</Table.HeaderCell>
              <Table.HeaderCell>Tries</Table.HeaderCell>
              <Table.HeaderCell>Last error</Table.HeaderCell>
              <Table.HeaderCell />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {jobs.map((job) => (
              <Table.Row key={job.id}>
                <Table.Cell>{job.payload.workflow_id ?? job.payload.name}</Table.Cell>
                <Table.Cell>
                  <Badge size="2xsmall" color={COLORS[job.state]}>
                    {job.state}
                  </Badge>
                </Table.Cell>
                <Table.Cell>
                  {job.attempts} of {job.max_attempts}
                </Table.Cell>
                <Table.Cell className="max-w-md truncate" title={job.last_error ?? undefined}>
                  {job.last_error ?? "–"}
                </Table.Cell>
                <Table.Cell className="text-right">
                  {job.state !== "running" && (
                    <Button
                      size="small"
                      variant="secondary"
                      isLoading={retry.isPending}
                      onClick={() => retry.mutate([job.id])}
                    >
                      Try now
                    </Button>
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Jobs", icon: BoltSolid })

export default JobsPage
