import { Button, Input, Table, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { when } from "../../../lib/format"
import { PAGE_SIZE, Pagination } from "../../../lib/pagination"
import { sdk } from "../../../lib/sdk"
import { ListState } from "../../../lib/state"
import type { Block, Page } from "../../../lib/types"
import { BlockDrawer, KINDS } from "./block-drawer"
import { RemoveBlock } from "./remove-block"

const isOver = (block: Block): boolean =>
  !!block.expires_at && Date.parse(block.expires_at) <= Date.now()

const Row = ({ block }: { block: Block }) => (
  <Table.Row>
    <Table.Cell>{KINDS.find(({ value }) => value === block.kind)?.text}</Table.Cell>
    <Table.Cell>{block.value}</Table.Cell>
    <Table.Cell>{block.reason}</Table.Cell>
    <Table.Cell>
      {block.expires_at
        ? `${isOver(block) ? "Over since" : "Until"} ${when(block.expires_at)}`
        : "For ever"}
    </Table.Cell>
    <Table.Cell>{when(block.created_at)}</Table.Cell>
    <Table.Cell>
      <RemoveBlock block={block} />
    </Table.Cell>
  </Table.Row>
)

/** People and places that may not pay in cash. */
export const Blocklist = () => {
  const [q, setQ] = useState("")
  const [page, setPage] = useState(0)
  const [isAdding, setAdding] = useState(false)
  const query = { limit: PAGE_SIZE, offset: page * PAGE_SIZE, ...(q.trim() ? { q: q.trim() } : {}) }
  const { data, isLoading, error } = useQuery({
    queryKey: ["cod-blocks", query],
    placeholderData: keepPreviousData,
    queryFn: () => sdk.client.fetch<Page<"cod_blocks", Block>>("/admin/cod-blocks", { query }),
  })
  const blocks = data?.cod_blocks ?? []
  // What was removed may take the last page with it.
  if (data && page > 0 && data.count <= page * PAGE_SIZE) {
    setPage(page - 1)
  }
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          The shopper is asked to pay online and is not told why.
        </Text>
        <div className="flex gap-2">
          <Input
            type="search"
            size="small"
            aria-label="Search the blocklist"
            placeholder="Search"
            value={q}
            onChange={(event) => {
              setQ(event.target.value)
              setPage(0)
            }}
          />
          <Button size="small" variant="secondary" onClick={() => setAdding(true)}>
            Add
          </Button>
        </div>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={blocks.length === 0}
        empty={q ? "Nothing on the list matches." : "Nobody is blocked."}
      />
      {blocks.length > 0 && (
        <>
          <div className="overflow-x-auto">
            <Table>
              <Table.Header>
                <Table.Row>
                  {["Kind", "Value", "Reason", "For", "Added", ""].map((head) => (
                    <Table.HeaderCell key={head}>{head}</Table.HeaderCell>
                  ))}
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {blocks.map((block) => (
                  <Row key={block.id} block={block} />
                ))}
              </Table.Body>
            </Table>
          </div>
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
      {isAdding && <BlockDrawer onClose={() => setAdding(false)} />}
    </>
  )
}
