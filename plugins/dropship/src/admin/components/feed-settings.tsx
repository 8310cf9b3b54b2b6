import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { settingsOf } from "../lib/feed"
import type { Feed, FeedSettings } from "../lib/feed"
import { adminFetch } from "../lib/sdk"
import { FeedMappingFields } from "./feed-mapping"
import { FeedPreviewTable } from "./feed-preview"
import { FeedRuleFields } from "./feed-rules"
import { FeedFileInput, FeedSourceFields } from "./feed-source"
import { useFeedPreview } from "./feed-use-preview"
import { FeedWordFields } from "./feed-words"

type Props = { feed: Feed; uploadId: string | null; onUpload: (id: string) => void }

const mappedColumns = (settings: FeedSettings): string[] => [
  ...new Set(Object.values(settings.mapping).flatMap((source) => source?.column ?? [])),
]

/** Source, mapping and rules of a feed; with a file at hand, as it would be read. */
export const FeedSettingsForm = ({ feed, uploadId, onUpload }: Props) => {
  const client = useQueryClient()
  const [settings, setSettings] = useState(() => settingsOf(feed))
  const change = (part: Partial<FeedSettings>) => setSettings((old) => ({ ...old, ...part }))
  const { data, error } = useFeedPreview(uploadId, settings, true)
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      adminFetch(`/admin/feeds/${feed.id}`, { method: "POST", body: { ...settings } }),
    onSuccess: async () => {
      toast.success(feed.name, { description: "The next run reads it this way." })
      await client.invalidateQueries({ queryKey: ["feeds"] })
    },
    onError: (failure) => toast.error(feed.name, { description: failure.message }),
  })
  const preview = data?.preview
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Settings</Heading>
        <Button size="small" isLoading={isPending} onClick={() => mutate()}>
          Save
        </Button>
      </div>
      <div className="flex flex-col gap-4 px-6 py-4">
        <FeedSourceFields settings={settings} onChange={change} onUpload={onUpload} />
        {settings.source === "url" && <FeedFileInput onUpload={onUpload} />}
        <Text size="small" className="text-ui-fg-subtle">
          {error?.message ?? "With a file at hand, the mapping shows what it reads."}
        </Text>
      </div>
      <FeedMappingFields
        columns={preview?.columns ?? mappedColumns(settings)}
        mapping={settings.mapping}
        onChange={(mapping) => change({ mapping })}
      />
      {preview && (
        <>
          <FeedPreviewTable preview={preview} />
          <FeedWordFields preview={preview} settings={settings} onChange={change} />
        </>
      )}
      <div className="px-6 py-4">
        <FeedRuleFields settings={settings} onChange={change} />
      </div>
    </Container>
  )
}
