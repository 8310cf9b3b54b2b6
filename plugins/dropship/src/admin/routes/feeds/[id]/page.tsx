import { Alert, Button, Container, Heading, Prompt, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useNavigate, useParams } from "react-router-dom"
import { FeedStateBadge } from "../../../components/feed-badges"
import { FeedRunPanel } from "../../../components/feed-run"
import { FeedRuns } from "../../../components/feed-runs"
import { FeedSettingsForm } from "../../../components/feed-settings"
import { FeedFileInput } from "../../../components/feed-source"
import type { Feed, FeedRun } from "../../../lib/feed"
import { when } from "../../../lib/format"
import { adminFetch } from "../../../lib/sdk"
import { Fact, ListState } from "../../../lib/state"

const Trouble = ({ feed }: { feed: Feed }) => {
  if (feed.state === "stale") {
    return (
      <Alert variant="error" className="mx-6 my-4">
        The last good file is of {when(feed.last_success_at)}, older than {feed.max_age_hours}{" "}
        hours. Its listings were set to stock 0; the next good run sells them again.
      </Alert>
    )
  }
  return feed.last_error ? (
    <Alert variant="warning" className="mx-6 my-4">
      {feed.last_error}
    </Alert>
  ) : null
}

const DeleteFeed = ({ feed }: { feed: Feed }) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: () => adminFetch(`/admin/feeds/${feed.id}`, { method: "DELETE" }),
    onSuccess: async () => {
      navigate("/feeds")
      await client.invalidateQueries({ queryKey: ["feeds"] })
    },
    onError: (error) => toast.error(feed.name, { description: error.message }),
  })
  return (
    <Prompt variant="danger">
      <Prompt.Trigger asChild>
        <Button size="small" variant="danger">
          Delete
        </Button>
      </Prompt.Trigger>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{`Delete ${feed.name}?`}</Prompt.Title>
          <Prompt.Description>
            Its listings stay as they are, and nobody keeps their stock up to date any more.
          </Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>Back</Prompt.Cancel>
          <Prompt.Action onClick={() => mutate()}>Delete</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

const FeedDetails = ({ feed }: { feed: Feed }) => {
  const client = useQueryClient()
  const [uploadId, setUploadId] = useState<string | null>(null)
  const [runId, setRunId] = useState<string | null>(null)
  const onError = (error: Error) => toast.error(feed.name, { description: error.message })
  const run = useMutation({
    mutationFn: (dry_run: boolean) =>
      adminFetch<{ run: FeedRun }>(`/admin/feeds/${feed.id}/runs`, {
        method: "POST",
        body: { dry_run, ...(uploadId ? { upload_id: uploadId } : {}) },
      }),
    onSuccess: async ({ run: started }) => {
      setRunId(started.id)
      await client.invalidateQueries({ queryKey: ["feeds"] })
    },
    onError,
  })
  const pause = useMutation({
    mutationFn: () =>
      adminFetch(`/admin/feeds/${feed.id}`, { method: "POST", body: { active: !feed.active } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["feeds"] }),
    onError,
  })
  const hasSource = feed.source === "url" || !!uploadId
  return (
    <div className="flex flex-col gap-3">
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <div className="flex items-center gap-3">
            <Heading>{feed.name}</Heading>
            <FeedStateBadge feed={feed} />
          </div>
          <div className="flex gap-2">
            <DeleteFeed feed={feed} />
            <Button size="small" variant="secondary" onClick={() => pause.mutate()}>
              {feed.active ? "Pause" : "Resume"}
            </Button>
            <Button
              size="small"
              variant="secondary"
              disabled={!hasSource || run.isPending}
              onClick={() => run.mutate(false)}
            >
              Run now
            </Button>
            <Button
              size="small"
              disabled={!hasSource || run.isPending}
              onClick={() => run.mutate(true)}
            >
              Dry run
            </Button>
          </div>
        </div>
        <Trouble feed={feed} />
        <Fact name="Supplier">
          {feed.supplier ? (
            <Link to={`/suppliers/${feed.supplier_id}`}>{feed.supplier.name}</Link>
          ) : (
            "–"
          )}
        </Fact>
        <Fact name="Source">{feed.url ?? "Upload"}</Fact>
        <Fact name="Stock as of">{when(feed.last_success_at)}</Fact>
        <Fact name="Next run">{when(feed.next_run_at)}</Fact>
        {feed.source === "upload" && (
          <div className="px-6 py-4">
            <FeedFileInput onUpload={setUploadId} />
          </div>
        )}
      </Container>
      {runId && <FeedRunPanel feedId={feed.id} runId={runId} />}
      <FeedRuns feedId={feed.id} selected={runId} onSelect={setRunId} />
      <FeedSettingsForm feed={feed} uploadId={uploadId} onUpload={setUploadId} />
    </div>
  )
}

const FeedPage = () => {
  const { id } = useParams()
  const { data, isLoading, error } = useQuery({
    queryKey: ["feeds", "one", id],
    queryFn: () => adminFetch<{ feed: Feed }>(`/admin/feeds/${id}`),
  })
  if (!data) {
    return (
      <Container className="p-0">
        <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      </Container>
    )
  }
  return <FeedDetails key={data.feed.id} feed={data.feed} />
}

export default FeedPage
