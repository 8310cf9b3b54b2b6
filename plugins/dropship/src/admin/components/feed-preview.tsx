import { Heading, Table, Text } from "@medusajs/ui"
import type { FeedField, FeedPreview as Preview } from "../lib/feed"
import { FEED_FIELDS } from "../lib/feed"

const SHOWN_REJECTS = 10

/** The first rows as the mapping reads them, each with what is wrong with it. */
export const FeedPreviewTable = ({ preview }: { preview: Preview }) => {
  const shown = FEED_FIELDS.filter(
    ([field]) => preview.mapping[field] || preview.rows.some(({ item }) => item?.[field] != null)
  )
  const cell = (item: Preview["rows"][number]["item"], field: FeedField) => item?.[field] ?? "–"
  return (
    <div className="divide-y">
      <div className="flex flex-col gap-1 px-6 py-4">
        <Heading level="h3">Preview</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {preview.mapping_problem ??
            [
              preview.file_name,
              `${preview.rows_count.toLocaleString("en-IN")} rows`,
              `${preview.counts.good.toLocaleString("en-IN")} good`,
              `${preview.counts.rejected.toLocaleString("en-IN")} rejected`,
            ].join(", ")}
        </Text>
      </div>
      {preview.rows.length > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>Row</Table.HeaderCell>
                {shown.map(([field, name]) => (
                  <Table.HeaderCell key={field}>{name}</Table.HeaderCell>
                ))}
                <Table.HeaderCell>Price</Table.HeaderCell>
                <Table.HeaderCell>Problem</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {preview.rows.map(({ row, item, price, reason }) => (
                <Table.Row key={row}>
                  <Table.Cell>{row}</Table.Cell>
                  {shown.map(([field]) => (
                    <Table.Cell key={field}>{cell(item, field)}</Table.Cell>
                  ))}
                  <Table.Cell>{price ?? "–"}</Table.Cell>
                  <Table.Cell className={reason ? "text-ui-fg-error" : undefined}>
                    {reason ?? "–"}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {preview.rejects.length > 0 && (
        <ul className="flex flex-col gap-1 px-6 py-4">
          {preview.rejects.slice(0, SHOWN_REJECTS).map(({ row, supplier_sku, reason }) => (
            <li key={row}>
              <Text size="xsmall" className="text-ui-fg-subtle">
                Row {row}
                {supplier_sku ? `, ${supplier_sku}` : ""}: {reason}
              </Text>
            </li>
          ))}
          {preview.counts.rejected > SHOWN_REJECTS && (
            <li>
              <Text size="xsmall" className="text-ui-fg-subtle">
                … and {(preview.counts.rejected - SHOWN_REJECTS).toLocaleString("en-IN")} more,
                which the dry run names.
              </Text>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
