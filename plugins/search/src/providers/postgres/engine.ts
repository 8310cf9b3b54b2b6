import type { SearchTypes } from "@medusajs/framework/types"
import postgresProvider from "@medusajs/medusa/search-postgres"

/** Values answered for a facet that names no limit; the wrapped provider's own number. */
const DEFAULT_FACET_LIMIT = 10

/** The part of MikroORM's manager that the provider runs its SQL on. `?` marks a parameter. */
export interface SqlManager {
  execute<T>(sql: string, params?: unknown[]): Promise<T[]>
}

interface FacetInput {
  table: string
  plan: { fields: Map<string, { kind: string; field: SearchTypes.SearchFieldDefinition }> }
  scopeWhere?: { sql: string; params: unknown[] }
  requests?: (string | SearchTypes.SearchFacetRequest)[]
}

type Facets = Record<string, SearchTypes.SearchFacetResult>
type ValueRequest = Extract<SearchTypes.SearchFacetRequest, { type?: "value" }>
type StatsRequest = Extract<SearchTypes.SearchFacetRequest, { type: "stats" }>

interface PostgresEngine extends SearchTypes.ISearchProvider {
  resolveFacets(input: FacetInput): Promise<Facets | undefined>
}

const [PostgresSearch] = postgresProvider.services as unknown as [
  new (container: Record<string, unknown>, options: Record<string, unknown>) => PostgresEngine,
]

/**
 * Medusa's Postgres search, counting all value facets of a question in one statement and all
 * statistics in another. The original runs one statement a facet, each of which reads the matching
 * documents again: nine times for a category page.
 *
 * `resolveFacets` is not part of the provider's contract. Should a later version not call it, the
 * answers stay the same and only the time changes.
 */
export class FashionPostgresEngine extends PostgresSearch {
  protected readonly sql_: SqlManager

  constructor(container: Record<string, unknown>, options: Record<string, unknown>) {
    super(container, options)
    this.sql_ = container.manager as SqlManager
  }

  async resolveFacets(input: FacetInput): Promise<Facets | undefined> {
    if (!input.requests?.length) {
      return undefined
    }
    const requests = input.requests.map((request): SearchTypes.SearchFacetRequest =>
      typeof request === "string" ? { field: request } : request
    )
    const values = requests.filter((request) => isPlainValue(request, input))
    const stats = requests.filter((request) => isPlainStats(request, input))
    const others = requests.filter(
      (request) => !values.includes(request) && !stats.includes(request)
    )
    const [counted, measured, rest] = await Promise.all([
      this.countValues(input, values as ValueRequest[]),
      this.measure(input, stats as StatsRequest[]),
      others.length ? super.resolveFacets({ ...input, requests: others }) : undefined,
    ])
    const facets: Facets = { ...counted, ...measured, ...rest }
    return Object.fromEntries(requests.map(({ field }) => [field, facets[field]]))
  }

  protected async countValues(input: FacetInput, requests: ValueRequest[]): Promise<Facets> {
    if (!requests.length) {
      return {}
    }
    const fields = requests.flatMap(({ field }) => [field, field])
    const rows = await this.sql_.execute<{ field: string; value: string; count: number }>(
      `SELECT facet.field, item.value, COUNT(*)::int AS count
         FROM ${scope(input)}
        CROSS JOIN LATERAL (VALUES ${requests.map(() => "(?::text, indexed->?::text)").join(", ")})
              AS facet (field, content)
        CROSS JOIN LATERAL jsonb_array_elements_text(
              CASE jsonb_typeof(facet.content)
                WHEN 'array' THEN facet.content
                ELSE jsonb_build_array(facet.content)
              END) AS item (value)
        WHERE facet.content IS NOT NULL AND item.value IS NOT NULL
        GROUP BY 1, 2`,
      [...(input.scopeWhere?.params ?? []), ...fields]
    )
    return Object.fromEntries(
      requests.map((request) => [
        request.field,
        valueFacet(
          rows.filter(({ field }) => field === request.field),
          request
        ),
      ])
    )
  }

  protected async measure(input: FacetInput, requests: StatsRequest[]): Promise<Facets> {
    if (!requests.length) {
      return {}
    }
    const columns = requests.map((_, index) =>
      ["MIN", "MAX", "AVG", "SUM"]
        .map((name) => `${name}((indexed->>?)::float8) AS ${name.toLowerCase()}_${index}`)
        .join(", ")
    )
    const fields = requests.flatMap(({ field }) => [field, field, field, field])
    const [row] = await this.sql_.execute<Record<string, number | null>>(
      `SELECT COUNT(*)::int AS count, ${columns.join(", ")} FROM ${scope(input)}`,
      [...fields, ...(input.scopeWhere?.params ?? [])]
    )
    const number = (name: string) => Number(row[name] ?? 0)
    return Object.fromEntries(
      requests.map(({ field }, index) => [
        field,
        {
          type: "stats",
          min: number(`min_${index}`),
          max: number(`max_${index}`),
          avg: number(`avg_${index}`),
          sum: number(`sum_${index}`),
          count: number("count"),
        },
      ])
    )
  }
}

function scope({ table, scopeWhere }: FacetInput): string {
  const where = scopeWhere?.sql ? `WHERE ${scopeWhere.sql}` : ""
  return `(SELECT indexed FROM "${table}" ${where}) AS matching`
}

/** Fields at the top of the document, facetable; anything else is left to the original. */
function isPlain(request: SearchTypes.SearchFacetRequest, { plan }: FacetInput): boolean {
  const planned = plan.fields.get(request.field)
  return Boolean(planned?.field.facetable) && !request.field.includes(".")
}

function isPlainValue(request: SearchTypes.SearchFacetRequest, input: FacetInput): boolean {
  const isValue = request.type === undefined || request.type === "value"
  return isPlain(request, input) && isValue && !(request as ValueRequest).query
}

function isPlainStats(request: SearchTypes.SearchFacetRequest, input: FacetInput): boolean {
  const isNumber = input.plan.fields.get(request.field)?.kind === "number"
  return isPlain(request, input) && isNumber && request.type === "stats"
}

function valueFacet(
  rows: { value: string; count: number }[],
  { limit = DEFAULT_FACET_LIMIT, sort }: ValueRequest
): SearchTypes.SearchFacetResult {
  const byName = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1)
  const sorted = [...rows].sort((a, b) =>
    sort === "alpha" ? byName(a, b) : b.count - a.count || byName(a, b)
  )
  const values = sorted.slice(0, limit).map(({ value, count }) => ({ value, count: Number(count) }))
  return { type: "value", values }
}
