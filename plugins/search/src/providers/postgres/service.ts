import type { SearchTypes } from "@medusajs/framework/types"
import { AbstractSearchProviderService } from "@medusajs/framework/utils"
import postgresProvider from "@medusajs/medusa/search-postgres"
import { stripStopWords } from "../../lib/vocabulary"
import { highlightText, type HighlightTags } from "./highlight"

type Query = SearchTypes.ProviderSearchQuery
type Result = SearchTypes.SearchResult
type Highlight = SearchTypes.SearchHighlightOptions

/** Options are those of Medusa's Postgres provider (`language`, default `english`). */
export type FashionPostgresOptions = Record<string, unknown>

/**
 * Medusa's Postgres search with the manners of Meilisearch, so that a storefront asks both engines
 * the same question:
 *
 * - typo tolerance is a setting of the index, tried only when the exact words find nothing
 *   (a search by similarity reads the whole table);
 * - `highlight` is answered, which the Postgres provider refuses;
 * - stop words in English and Hindi do not narrow the answer.
 *
 * Documents, filters, facets and ranking are Medusa's own.
 */
export class FashionPostgresSearchService extends AbstractSearchProviderService {
  static readonly identifier = "fashion-postgres"

  protected readonly engine_: SearchTypes.ISearchProvider

  constructor(container: Record<string, unknown>, options: FashionPostgresOptions = {}) {
    super()
    const [PostgresSearch] = postgresProvider.services
    this.engine_ = new PostgresSearch(container, options) as SearchTypes.ISearchProvider
  }

  async upsertIndex(input: Parameters<SearchTypes.ISearchProvider["upsertIndex"]>[0]) {
    return await this.engine_.upsertIndex(input)
  }

  async deleteIndex(input: { index: string }) {
    return await this.engine_.deleteIndex(input)
  }

  async listIndexes() {
    const indexes = await this.engine_.listIndexes()
    return indexes.map((index) => ({
      ...index,
      provider: FashionPostgresSearchService.identifier,
    }))
  }

  async upsertDocuments(input: Parameters<SearchTypes.ISearchProvider["upsertDocuments"]>[0]) {
    return await this.engine_.upsertDocuments(input)
  }

  async deleteDocuments(input: SearchTypes.SearchDeleteDocumentsInput) {
    return await this.engine_.deleteDocuments(input)
  }

  async clearIndex(input: { index: string }) {
    return await this.engine_.clearIndex(input)
  }

  async searchMany(inputs: Query[]): Promise<Result[]> {
    return await Promise.all(inputs.map((input) => this.search(input)))
  }

  async search(input: Query): Promise<Result> {
    const { highlight, typo_tolerance: typos, ...options } = input.search_options ?? {}
    const q = input.q?.trim() ? stripStopWords(input.q) : undefined
    const exact: Query = { ...input, q, search_options: options }
    const found = await this.engine_.search(exact)
    const misspelt = q !== undefined && typos !== false && this.isEmpty(exact, found)
    const result = misspelt
      ? await this.engine_.search({
          ...exact,
          search_options: { ...options, typo_tolerance: true },
        })
      : found
    result.metadata.query = input.q
    return q && highlight ? this.withHighlights(result, exact, highlight, misspelt) : result
  }

  /** Nothing found, and not merely an empty page: a caller without a count gets no second try. */
  protected isEmpty(input: Query, result: Result): boolean {
    const allowed = input.index.settings.typo_tolerance?.enabled ?? true
    return allowed && result.metadata.count === 0
  }

  protected withHighlights(
    result: Result,
    input: Query,
    highlight: true | Highlight,
    typos: boolean
  ): Result {
    const options: Partial<Highlight> = highlight === true ? {} : highlight
    const tags: HighlightTags = {
      pre: options.pre_tag ?? "<mark>",
      post: options.post_tag ?? "</mark>",
    }
    const fields = options.fields ?? input.attributes_to_retrieve
    const hits = result.hits.map((hit) => {
      const entries = fields
        .map((field): [string, string[]] => [
          field,
          [hit.document[field]]
            .flat()
            .filter((value) => typeof value === "string")
            .map((value) => highlightText(value, input.q ?? "", tags, { typos }))
            .filter((value) => value !== null),
        ])
        .filter(([, fragments]) => fragments.length)
      return entries.length ? { ...hit, highlights: Object.fromEntries(entries) } : hit
    })
    return { ...result, hits }
  }
}

export default FashionPostgresSearchService
