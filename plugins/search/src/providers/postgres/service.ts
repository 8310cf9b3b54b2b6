import type { SearchTypes } from "@medusajs/framework/types"
import { AbstractSearchProviderService } from "@medusajs/framework/utils"
import { stripStopWords } from "../../lib/vocabulary"
import { FashionPostgresEngine, type SqlManager } from "./engine"
import { highlightText, type HighlightTags } from "./highlight"
import { LexiconCache } from "./lexicon"
import { correctSpelling } from "./spelling"

type Query = SearchTypes.ProviderSearchQuery
type Result = SearchTypes.SearchResult
type Highlight = SearchTypes.SearchHighlightOptions

const DEFAULT_ONE_TYPO_FROM = 5
const DEFAULT_TWO_TYPOS_FROM = 9

/** Options are those of Medusa's Postgres provider (`language`, default `english`). */
export type FashionPostgresOptions = Record<string, unknown>

/**
 * Medusa's Postgres search with the manners of Meilisearch, so that a storefront asks both engines
 * the same question:
 *
 * - typo tolerance is a setting of the index: when the words find nothing, unknown ones are replaced
 *   by the nearest the index knows (the wrapped provider compares the query with every document);
 * - `highlight` is answered, which the Postgres provider refuses;
 * - stop words in English and Hindi do not narrow the answer.
 *
 * Documents, filters and ranking are Medusa's own.
 */
export class FashionPostgresSearchService extends AbstractSearchProviderService {
  static readonly identifier = "fashion-postgres"

  protected readonly engine_: SearchTypes.ISearchProvider
  protected readonly lexicons_: LexiconCache

  constructor(container: Record<string, unknown>, options: FashionPostgresOptions = {}) {
    super()
    this.engine_ = new FashionPostgresEngine(container, options)
    this.lexicons_ = new LexiconCache(container.manager as SqlManager)
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
    const corrected = typos === false ? null : await this.correct(exact, found)
    const asked = corrected ? { ...exact, q: corrected } : exact
    const result = corrected ? await this.engine_.search(asked) : found
    result.metadata.query = input.q
    if (corrected) {
      result.provider_metadata = { ...result.provider_metadata, corrected_query: corrected }
    }
    return asked.q && highlight ? this.withHighlights(result, asked, highlight) : result
  }

  /** The query as it was meant, when it found nothing; a caller without a count gets no second try. */
  protected async correct({ q, index }: Query, result: Result): Promise<string | null> {
    const settings = index.settings.typo_tolerance ?? {}
    if (!q || settings.enabled === false || result.metadata.count !== 0) {
      return null
    }
    return correctSpelling(q, await this.lexicons_.get(index.physical_name), {
      oneTypoFrom: settings.min_word_size_for_one_typo ?? DEFAULT_ONE_TYPO_FROM,
      twoTyposFrom: settings.min_word_size_for_two_typos ?? DEFAULT_TWO_TYPOS_FROM,
    })
  }

  protected withHighlights(result: Result, input: Query, highlight: true | Highlight): Result {
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
            .map((value) => highlightText(value, input.q ?? "", tags))
            .filter((value) => value !== null),
        ])
        .filter(([, fragments]) => fragments.length)
      return entries.length ? { ...hit, highlights: Object.fromEntries(entries) } : hit
    })
    return { ...result, hits }
  }
}

export default FashionPostgresSearchService
