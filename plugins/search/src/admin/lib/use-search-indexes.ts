import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { adminFetch } from "./sdk"

/** One index as Settings › Search shows it. */
export interface SearchIndexSummary {
  name: string
  provider: string
  status: "pending" | "building" | "ready" | "error"
  fields: number
  documents: number | null
}

interface IndexesResponse {
  search_indexes: {
    name: string
    provider: string
    status: SearchIndexSummary["status"]
    fields: string[]
  }[]
}

interface SearchResponse {
  results: { entity: string; count: number }[]
}

const KEY = ["search-indexes"]
const REFRESH_MS = 5_000

async function loadIndexes(): Promise<SearchIndexSummary[]> {
  const { search_indexes: indexes } = await adminFetch<IndexesResponse>("/admin/search-indexes")
  return await Promise.all(
    indexes.map(async ({ name, provider, status, fields }) => ({
      name,
      provider,
      status,
      fields: fields.length,
      documents: await countDocuments(name),
    }))
  )
}

/** An index that was never filled cannot be searched, and so has no count. */
async function countDocuments(name: string): Promise<number | null> {
  const query = new URLSearchParams({ entity: name, limit: "1" })
  return await adminFetch<SearchResponse>(`/admin/search?${query}`)
    .then(({ results }) => results[0]?.count ?? null)
    .catch(() => null)
}

export const useSearchIndexes = () =>
  useQuery({ queryKey: KEY, queryFn: loadIndexes, refetchInterval: REFRESH_MS })

export const useReindex = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) =>
      adminFetch(`/admin/search-indexes/${name}/reindex`, { method: "POST", body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
