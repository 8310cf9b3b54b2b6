import { Input, Select, Text, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { uploadFile } from "../lib/feed"
import type { FeedSettings } from "../lib/feed"
import { Field } from "../lib/form-drawer"

type Props = {
  settings: FeedSettings
  onChange: (change: Partial<FeedSettings>) => void
  onUpload: (uploadId: string) => void
}

const DETECT = "detect"

const orNull = (text: string): string | null => text || null

/** A file from this computer, kept by the server for previews and runs. */
export const FeedFileInput = ({ onUpload }: Pick<Props, "onUpload">) => {
  const { mutate, isPending } = useMutation({
    mutationFn: uploadFile,
    onSuccess: onUpload,
    onError: (error) => toast.error("The file was not taken", { description: error.message }),
  })
  return (
    <Field id="feed-file" label="File">
      <Input
        id="feed-file"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.json"
        disabled={isPending}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) {
            mutate(file)
          }
        }}
      />
      <Text size="xsmall" className="text-ui-fg-subtle">
        {isPending ? "Uploading…" : "CSV, XLSX or JSON, at most 20 MB"}
      </Text>
    </Field>
  )
}

/** Where a feed's file comes from and what kind it is. */
export const FeedSourceFields = ({ settings, onChange, onUpload }: Props) => (
  <div className="grid gap-4 md:grid-cols-2">
    <Field id="feed-source" label="Source">
      <Select
        value={settings.source}
        onValueChange={(source) =>
          onChange({
            source: source as FeedSettings["source"],
            ...(source === "upload" ? { url: null, schedule_minutes: null } : {}),
          })
        }
      >
        <Select.Trigger id="feed-source">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value="upload">Upload</Select.Item>
          <Select.Item value="url">URL, on a schedule</Select.Item>
        </Select.Content>
      </Select>
    </Field>
    <Field id="feed-format" label="Format">
      <Select
        value={settings.format ?? DETECT}
        onValueChange={(format) =>
          onChange({ format: format === DETECT ? null : (format as FeedSettings["format"]) })
        }
      >
        <Select.Trigger id="feed-format">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={DETECT}>Found out from the file</Select.Item>
          <Select.Item value="csv">CSV</Select.Item>
          <Select.Item value="xlsx">XLSX</Select.Item>
          <Select.Item value="json">JSON</Select.Item>
        </Select.Content>
      </Select>
    </Field>
    {settings.source === "url" ? (
      <>
        <Field id="feed-url" label="URL">
          <Input
            id="feed-url"
            type="url"
            placeholder="https://"
            value={settings.url ?? ""}
            onChange={(event) => onChange({ url: orNull(event.target.value) })}
          />
        </Field>
        <Field id="feed-schedule" label="Fetched every (minutes)">
          <Input
            id="feed-schedule"
            type="number"
            min={5}
            max={10_080}
            placeholder="Only when started by hand"
            value={settings.schedule_minutes ?? ""}
            onChange={(event) =>
              onChange({ schedule_minutes: event.target.value ? Number(event.target.value) : null })
            }
          />
        </Field>
      </>
    ) : (
      <FeedFileInput onUpload={onUpload} />
    )}
    {settings.format === "json" && (
      <Field id="feed-path" label="Where the list is in the document">
        <Input
          id="feed-path"
          placeholder="data.items"
          value={settings.json_path ?? ""}
          onChange={(event) => onChange({ json_path: orNull(event.target.value) })}
        />
      </Field>
    )}
    {settings.format === "xlsx" && (
      <Field id="feed-sheet" label="Sheet">
        <Input
          id="feed-sheet"
          placeholder="The first"
          value={settings.sheet ?? ""}
          onChange={(event) => onChange({ sheet: orNull(event.target.value) })}
        />
      </Field>
    )}
  </div>
)
