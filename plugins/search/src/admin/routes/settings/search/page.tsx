import { defineRouteConfig } from "@medusajs/admin-sdk"
import {
  Button,
  Container,
  Heading,
  StatusBadge,
  Table,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import {
  type SearchIndexSummary,
  useReindex,
  useSearchIndexes,
} from "../../../lib/use-search-indexes"

const STATUS_COLOR = {
  pending: "grey",
  building: "orange",
  ready: "green",
  error: "red",
} as const

const ENGINES: Record<string, string> = {
  "fashion-postgres": "PostgreSQL",
  "search-postgres": "PostgreSQL",
  meilisearch: "Meilisearch",
}

const IndexRow = ({ index }: { index: SearchIndexSummary }) => {
  const prompt = usePrompt()
  const reindex = useReindex()

  const onReindex = async () => {
    const confirmed = await prompt({
      title: `Rebuild ${index.name}?`,
      description:
        "Every product is written to the index again. Shoppers search the old one until the new one is complete.",
      confirmText: "Rebuild",
      cancelText: "Cancel",
      variant: "confirmation",
    })
    if (!confirmed) {
      return
    }
    reindex.mutate(index.name, {
      onSuccess: () => toast.success(`Rebuilding ${index.name}`),
      onError: (error) =>
        toast.error(`Could not rebuild ${index.name}`, { description: error.message }),
    })
  }

  return (
    <Table.Row>
      <Table.Cell className="font-medium">{index.name}</Table.Cell>
      <Table.Cell>{ENGINES[index.provider] ?? index.provider}</Table.Cell>
      <Table.Cell>
        <StatusBadge color={STATUS_COLOR[index.status]}>{index.status}</StatusBadge>
      </Table.Cell>
      <Table.Cell className="text-right">
        {index.documents?.toLocaleString("en-IN") ?? "–"}
      </Table.Cell>
      <Table.Cell className="text-right">{index.fields}</Table.Cell>
      <Table.Cell className="text-right">
        <Button
          size="small"
          variant="secondary"
          onClick={onReindex}
          isLoading={reindex.isPending || index.status === "building"}
        >
          Rebuild
        </Button>
      </Table.Cell>
    </Table.Row>
  )
}

const SearchSettingsPage = () => {
  const { data: indexes, isPending, error } = useSearchIndexes()

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-1 px-6 py-4">
        <Heading>Search</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          What shoppers search and filter. Changes to products reach it by themselves; rebuild it
          after changing many products in the database directly.
        </Text>
      </div>
      {isPending && <Text className="text-ui-fg-subtle px-6 py-8">Loading…</Text>}
      {error && <Text className="text-ui-fg-error px-6 py-8">{error.message}</Text>}
      {indexes?.length === 0 && (
        <Text className="text-ui-fg-subtle px-6 py-8">This shop has no search index.</Text>
      )}
      {Boolean(indexes?.length) && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Index</Table.HeaderCell>
              <Table.HeaderCell>Engine</Table.HeaderCell>
              <Table.HeaderCell>Status</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Documents</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Fields</Table.HeaderCell>
              <Table.HeaderCell />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {indexes?.map((index) => (
              <IndexRow key={index.name} index={index} />
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Search" })

export default SearchSettingsPage
