import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { FeedPreview, FeedSettings } from "../lib/feed"
import { adminFetch } from "../lib/sdk"

const QUIET_MS = 400

/** The value once it has not changed for a moment. */
const useQuiet = <T>(value: T): T => {
  const [quiet, setQuiet] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(JSON.parse(text)), QUIET_MS)
    return () => clearTimeout(timer)
  }, [text])
  return quiet
}

/** What a kept file says under the settings, asked anew when they change. */
export const useFeedPreview = (
  uploadId: string | null,
  settings: FeedSettings,
  withMapping: boolean
) => {
  const { format, json_path, sheet, mapping, category_map, size_map, cost_rule, price_rule } =
    settings
  const body = useQuiet({
    upload_id: uploadId,
    format,
    json_path,
    sheet,
    category_map,
    size_map,
    cost_rule,
    price_rule,
    ...(withMapping ? { mapping } : {}),
  })
  return useQuery({
    queryKey: ["feed-preview", body],
    enabled: !!body.upload_id,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: () =>
      adminFetch<{ preview: FeedPreview }>("/admin/feeds/preview", { method: "POST", body }),
  })
}
