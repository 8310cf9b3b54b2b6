/** What the shop's configuration decides about search. */
export interface SearchConfigOptions {
  /** Address of Meilisearch. Without it the shop's own PostgreSQL answers. */
  meilisearchHost?: string
  /** Meilisearch's API key; keyless instances need none. */
  meilisearchApiKey?: string
}

/**
 * The Search Module's entry for `modules` in `medusa-config.ts`. Postgres stays registered under
 * Meilisearch, so that `db:migrate` can drop the index an engine leaves behind when a shop changes
 * engines; Medusa's own Postgres provider stays registered under ours, because its migration makes
 * the tables.
 */
export function searchModule({ meilisearchHost, meilisearchApiKey }: SearchConfigOptions) {
  const meilisearch = {
    resolve: "@rokmohar/medusa-plugin-meilisearch/providers/meilisearch",
    id: "meilisearch",
    options: { config: { host: meilisearchHost, apiKey: meilisearchApiKey } },
  }
  return {
    resolve: "@medusajs/medusa/search",
    options: {
      default_provider: meilisearchHost ? "meilisearch" : "fashion-postgres",
      providers: [
        { resolve: "@medusajs/medusa/search-postgres", id: "postgres" },
        { resolve: "@bodycon/medusa-plugin-search/providers/postgres", id: "fashion" },
        ...(meilisearchHost ? [meilisearch] : []),
      ],
    },
  }
}
