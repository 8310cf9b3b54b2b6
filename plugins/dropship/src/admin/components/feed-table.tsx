import { Table } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { Feed } from "../lib/feed"
import { when } from "../lib/format"
import { FeedStateBadge } from "./feed-badges"

type Props = { feeds: Feed[]; withSupplier?: boolean }

const sourceOf = (feed: Feed): string =>
  feed.source === "upload" || !feed.url
    ? "Upload"
    : [new URL(feed.url).host, feed.schedule_minutes && `every ${feed.schedule_minutes} min`]
        .filter(Boolean)
        .join(", ")

/** Feeds as rows that open their page. */
export const FeedTable = ({ feeds, withSupplier = true }: Props) => {
  const navigate = useNavigate()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Feed</Table.HeaderCell>
          {withSupplier && <Table.HeaderCell>Supplier</Table.HeaderCell>}
          <Table.HeaderCell>Source</Table.HeaderCell>
          <Table.HeaderCell>Last run</Table.HeaderCell>
          <Table.HeaderCell>Next run</Table.HeaderCell>
          <Table.HeaderCell>State</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {feeds.map((feed) => (
          <Table.Row
            key={feed.id}
            tabIndex={0}
            className="cursor-pointer"
            onClick={() => navigate(`/feeds/${feed.id}`)}
            onKeyDown={(event) => event.key === "Enter" && navigate(`/feeds/${feed.id}`)}
          >
            <Table.Cell>{feed.name}</Table.Cell>
            {withSupplier && <Table.Cell>{feed.supplier?.name ?? "–"}</Table.Cell>}
            <Table.Cell>{sourceOf(feed)}</Table.Cell>
            <Table.Cell>{when(feed.last_run_at)}</Table.Cell>
            <Table.Cell>{when(feed.next_run_at)}</Table.Cell>
            <Table.Cell>
              <FeedStateBadge feed={feed} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
