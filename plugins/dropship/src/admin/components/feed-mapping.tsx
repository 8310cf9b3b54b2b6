import { Input, Select, Table, Text } from "@medusajs/ui"
import { FEED_FIELDS } from "../lib/feed"
import type { FeedField, FeedMapping } from "../lib/feed"

type Props = {
  columns: string[]
  mapping: FeedMapping
  onChange: (mapping: FeedMapping) => void
}

const NONE = "__none"

/** Which column, or which constant, each field comes from. */
export const FeedMappingFields = ({ columns, mapping, onChange }: Props) => {
  const set = (field: FeedField, change: { column?: string; value?: string }) => {
    const { column, value } = { ...mapping[field], ...change }
    const source = { ...(column ? { column } : {}), ...(value ? { value } : {}) }
    const { [field]: _, ...rest } = mapping
    onChange(column || value ? { ...rest, [field]: source } : rest)
  }
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Field</Table.HeaderCell>
          <Table.HeaderCell>Column of the file</Table.HeaderCell>
          <Table.HeaderCell>For blank cells</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {FEED_FIELDS.map(([field, name]) => {
          const { column, value } = mapping[field] ?? {}
          const known = column && !columns.includes(column) ? [column, ...columns] : columns
          return (
            <Table.Row key={field}>
              <Table.Cell>
                {name}
                {(field === "supplier_sku" || field === "stock") && (
                  <Text as="span" size="small" className="text-ui-fg-error">
                    {" *"}
                  </Text>
                )}
              </Table.Cell>
              <Table.Cell className="py-1">
                <Select
                  size="small"
                  value={column ?? NONE}
                  onValueChange={(to) => set(field, { column: to === NONE ? undefined : to })}
                >
                  <Select.Trigger aria-label={`Column of ${name}`}>
                    <Select.Value />
                  </Select.Trigger>
                  <Select.Content>
                    <Select.Item value={NONE}>–</Select.Item>
                    {known.map((one) => (
                      <Select.Item key={one} value={one}>
                        {one}
                      </Select.Item>
                    ))}
                  </Select.Content>
                </Select>
              </Table.Cell>
              <Table.Cell className="py-1">
                {field !== "supplier_sku" && (
                  <Input
                    size="small"
                    aria-label={`Constant of ${name}`}
                    value={value ?? ""}
                    onChange={(event) => set(field, { value: event.target.value || undefined })}
                  />
                )}
              </Table.Cell>
            </Table.Row>
          )
        })}
      </Table.Body>
    </Table>
  )
}
