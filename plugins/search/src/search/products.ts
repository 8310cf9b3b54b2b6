import type { SearchTypes } from "@medusajs/framework/types"
import { defineSearchIndex, graphConsume, graphSeed } from "@medusajs/framework/utils"
import { isProductDeleted, PRODUCT_INDEX_EVENTS, resolveProductIds } from "../lib/events"
import { productFields, PRODUCTS_INDEX } from "../lib/fields"
import { productGraph, toDocuments } from "../lib/source"
import { STOP_WORDS, toEngineSynonyms } from "../lib/vocabulary"

/** Products read per page of a seed: about 1,000 variants, which keeps a page under 20 MB. */
const BATCH_SIZE = 200

/**
 * The shop's product index. All products are in it, drafts too, because the admin searches it;
 * `POST /store/search` itself narrows to published products of the key's sales channels.
 */
export default defineSearchIndex({
  name: PRODUCTS_INDEX,
  entity: "product",
  fields: productFields,
  settings: {
    typo_tolerance: {
      enabled: true,
      min_word_size_for_one_typo: 4,
      min_word_size_for_two_typos: 8,
    },
    provider_options: {
      meilisearch: {
        synonyms: toEngineSynonyms(),
        stopWords: [...STOP_WORDS],
        pagination: { maxTotalHits: 20_000 },
        faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { "*": "count" } },
        rankingRules: [
          "words",
          "typo",
          "proximity",
          "attribute",
          "sort",
          "exactness",
          "popularity:desc",
        ],
      },
    },
  },
  events: PRODUCT_INDEX_EVENTS,
  consume: async (event, context) => {
    const graph = await productGraph(context.container)
    return await graphConsume<typeof productFields>({
      ...graph,
      transform: toDocuments,
      resolve_ids: resolveProductIds,
      is_delete: isProductDeleted,
    })(event, context)
  },
  seed: async function* (context: SearchTypes.SearchSeedContext) {
    const graph = await productGraph(context.container)
    yield* graphSeed<typeof productFields>({
      ...graph,
      transform: toDocuments,
      batch_size: BATCH_SIZE,
    })(context)
  },
})
