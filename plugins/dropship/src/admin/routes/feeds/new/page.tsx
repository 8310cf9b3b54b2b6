import { Button, Container, Heading, ProgressTabs, Text, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useSearchParams } from "react-router-dom"
import { FeedMappingFields } from "../../../components/feed-mapping"
import { FeedPreviewTable } from "../../../components/feed-preview"
import { FeedRuleFields } from "../../../components/feed-rules"
import { FeedRunPanel } from "../../../components/feed-run"
import { FeedSourceFields } from "../../../components/feed-source"
import { FeedSupplierFields } from "../../../components/feed-supplier"
import { useFeedPreview } from "../../../components/feed-use-preview"
import { FeedWordFields } from "../../../components/feed-words"
import { NEW_FEED } from "../../../lib/feed"
import type { Feed, FeedPreview, FeedRun, FeedSettings } from "../../../lib/feed"
import { adminFetch } from "../../../lib/sdk"
import { ListState } from "../../../lib/state"

const STEPS = ["supplier", "source", "mapping", "rules", "run"] as const
const NAMES = {
  supplier: "Supplier",
  source: "Source",
  mapping: "Mapping",
  rules: "Rules",
  run: "Dry run",
} as const

type Step = (typeof STEPS)[number]

/** The feed and its first dry run, once they are stored. */
type Stored = { feed: Feed; run: FeedRun }

const NewFeedPage = () => {
  const [params] = useSearchParams()
  const [step, setStep] = useState<Step>("supplier")
  const [supplierId, setSupplierId] = useState(params.get("supplier_id") ?? "")
  const [settings, setSettings] = useState<FeedSettings>(NEW_FEED)
  const [uploadId, setUploadId] = useState<string | null>(null)
  const [isMapped, setMapped] = useState(false)
  const change = (part: Partial<FeedSettings>) => setSettings((old) => ({ ...old, ...part }))

  const { data, isLoading, error } = useFeedPreview(uploadId, settings, isMapped)
  const preview = data?.preview
  useEffect(() => {
    if (preview && !isMapped) {
      change({ mapping: preview.mapping })
      setMapped(true)
    }
  }, [preview, isMapped])

  const take = (id: string) => {
    setUploadId(id)
    setMapped(false)
  }
  const fetchUrl = useMutation({
    mutationFn: () =>
      adminFetch<{ preview: FeedPreview }>("/admin/feeds/preview", {
        method: "POST",
        body: {
          url: settings.url,
          format: settings.format,
          json_path: settings.json_path,
          sheet: settings.sheet,
        },
      }),
    onSuccess: ({ preview: fetched }) => {
      take(fetched.upload_id)
      setStep("mapping")
    },
    onError: (failure) => toast.error("Feed", { description: failure.message }),
  })
  const store = useMutation({
    mutationFn: async (): Promise<Stored> => {
      const { feed } = await adminFetch<{ feed: Feed }>("/admin/feeds", {
        method: "POST",
        body: { supplier_id: supplierId, ...settings },
      })
      const { run } = await adminFetch<{ run: FeedRun }>(`/admin/feeds/${feed.id}/runs`, {
        method: "POST",
        body: { dry_run: true, upload_id: uploadId },
      })
      return { feed, run }
    },
    onSuccess: () => setStep("run"),
    onError: (failure) => toast.error("Feed", { description: failure.message }),
  })

  const isReady: Record<Step, boolean> = {
    supplier: !!supplierId && !!settings.name.trim(),
    source: settings.source === "url" ? !!settings.url : !!uploadId,
    mapping: !!preview && !preview.mapping_problem && preview.counts.good > 0,
    rules: true,
    run: false,
  }
  const reached = STEPS.findIndex((one) => !isReady[one])
  const next = () => {
    if (step === "source" && settings.source === "url") {
      return fetchUrl.mutate()
    }
    return step === "rules" ? store.mutate() : setStep(STEPS[STEPS.indexOf(step) + 1])
  }

  return (
    <div className="flex flex-col gap-3">
      <Container className="p-0">
        <ProgressTabs value={step} onValueChange={(to) => !store.data && setStep(to as Step)}>
          <div className="border-b px-6 py-4">
            <Heading>New feed</Heading>
          </div>
          <ProgressTabs.List aria-label="Steps">
            {STEPS.map((one, index) => (
              <ProgressTabs.Trigger
                key={one}
                value={one}
                status={index < STEPS.indexOf(step) ? "completed" : "not-started"}
                disabled={store.data ? one !== "run" : one === "run" || index > reached}
              >
                {NAMES[one]}
              </ProgressTabs.Trigger>
            ))}
          </ProgressTabs.List>
          <ProgressTabs.Content value="supplier" className="px-6 py-4">
            <FeedSupplierFields
              supplierId={supplierId}
              name={settings.name}
              onSupplier={setSupplierId}
              onName={(name) => change({ name })}
            />
          </ProgressTabs.Content>
          <ProgressTabs.Content value="source" className="px-6 py-4">
            <FeedSourceFields settings={settings} onChange={change} onUpload={take} />
          </ProgressTabs.Content>
          <ProgressTabs.Content value="mapping" className="divide-y">
            <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
            {preview && (
              <>
                <FeedMappingFields
                  columns={preview.columns}
                  mapping={settings.mapping}
                  onChange={(mapping) => change({ mapping })}
                />
                <FeedPreviewTable preview={preview} />
                <FeedWordFields preview={preview} settings={settings} onChange={change} />
              </>
            )}
          </ProgressTabs.Content>
          <ProgressTabs.Content value="rules" className="divide-y">
            <div className="px-6 py-4">
              <FeedRuleFields settings={settings} onChange={change} />
            </div>
            {preview && <FeedPreviewTable preview={preview} />}
          </ProgressTabs.Content>
          <ProgressTabs.Content value="run" className="px-6 py-4">
            <Text size="small" className="text-ui-fg-subtle">
              The feed is stored. Nothing of the shop has been changed yet: look at what it would
              do, then apply it.
            </Text>
          </ProgressTabs.Content>
        </ProgressTabs>
        {step !== "run" && (
          <div className="flex justify-end border-t px-6 py-4">
            <Button
              size="small"
              disabled={!isReady[step]}
              isLoading={fetchUrl.isPending || store.isPending}
              onClick={next}
            >
              {step === "rules" ? "Store and try it" : "Continue"}
            </Button>
          </div>
        )}
      </Container>
      {store.data && <FeedRunPanel feedId={store.data.feed.id} runId={store.data.run.id} />}
    </div>
  )
}

export default NewFeedPage
