import { Heading, Input, Select, Text } from "@medusajs/ui"
import type { FeedPreview, FeedSettings } from "../lib/feed"

type Props = {
  preview: FeedPreview
  settings: FeedSettings
  onChange: (change: Partial<FeedSettings>) => void
}

const NONE = "__none"

/** The map with one entry set, or without it. */
const put = (map: Record<string, string>, key: string, value: string): Record<string, string> => {
  const { [key]: _, ...rest } = map
  return value ? { ...rest, [key]: value } : rest
}

/** Which category of the shop each category of the feed is, and what its odd sizes mean. */
export const FeedWordFields = ({ preview, settings, onChange }: Props) => {
  const sizes = [...new Set([...preview.unknown_sizes, ...Object.keys(settings.size_map)])]
  return (
    <div className="grid gap-6 px-6 py-4 md:grid-cols-2">
      <div className="flex flex-col gap-2">
        <Heading level="h3">Categories</Heading>
        {preview.categories.length === 0 && <Text size="small">The file names none.</Text>}
        {preview.categories.map(({ text, count, handle }) => (
          <div key={text} className="grid grid-cols-2 items-center gap-3">
            <Text size="small">
              {text} ({count.toLocaleString("en-IN")})
            </Text>
            <Select
              size="small"
              value={handle ?? NONE}
              onValueChange={(to) =>
                onChange({
                  category_map: put(settings.category_map, text, to === NONE ? "" : to),
                })
              }
            >
              <Select.Trigger aria-label={`Category of ${text}`}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                <Select.Item value={NONE}>No category</Select.Item>
                {preview.category_handles.map((one) => (
                  <Select.Item key={one} value={one}>
                    {one}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-2">
        <Heading level="h3">Odd sizes</Heading>
        {sizes.length === 0 && <Text size="small">Every size is known.</Text>}
        {sizes.map((size) => (
          <div key={size} className="grid grid-cols-2 items-center gap-3">
            <Text size="small">{size}</Text>
            <Input
              size="small"
              placeholder="XXL"
              aria-label={`Meaning of size ${size}`}
              value={settings.size_map[size] ?? ""}
              onChange={(event) =>
                onChange({ size_map: put(settings.size_map, size, event.target.value) })
              }
            />
          </div>
        ))}
      </div>
    </div>
  )
}
