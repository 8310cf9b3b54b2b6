import { InlineTip, Label, Select, Text } from "@medusajs/ui"
import { rupees, words } from "../../lib/shipment"
import { MAPPING_FIELDS } from "./remittance"
import type { Preview, RowState } from "./remittance"
import { RowTable } from "./row-table"

const NONE = "none"
const SHOWN_ERRORS = 20

const Columns = ({
  preview,
  onMapping,
}: {
  preview: Preview
  onMapping: (mapping: Record<string, string>) => void
}) => (
  <fieldset className="grid grid-cols-2 gap-3 sm:grid-cols-4">
    <legend className="txt-compact-small-plus mb-2">Columns</legend>
    {MAPPING_FIELDS.map(({ field, label }) => (
      <div key={field} className="flex flex-col gap-1">
        <Label size="xsmall" htmlFor={`column-${field}`}>
          {label}
        </Label>
        <Select
          size="small"
          value={preview.mapping[field] ?? NONE}
          onValueChange={(title) =>
            onMapping({ ...preview.mapping, [field]: title === NONE ? "" : title })
          }
        >
          <Select.Trigger id={`column-${field}`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={NONE}>Not in the file</Select.Item>
            {preview.header
              .filter((title) => title)
              .map((title) => (
                <Select.Item key={title} value={title}>
                  {title}
                </Select.Item>
              ))}
          </Select.Content>
        </Select>
      </div>
    ))}
  </fieldset>
)

const summary = ({ counts, totals, known_count }: Preview): string => {
  const states = (Object.entries(counts) as [RowState, number][])
    .filter(([, count]) => count)
    .map(([state, count]) => `${count} ${state}`)
  const known = known_count ? [`${known_count} imported before`] : []
  return `${[...states, ...known].join(", ") || "No rows"}. Remitted ${rupees(Number(totals.remitted))}, charges ${rupees(Number(totals.charges))}.`
}

const columnLabel = (field: string): string =>
  MAPPING_FIELDS.find((one) => one.field === field)?.label ?? field

/** What a statement says and what importing it would do. */
export const ImportPreview = ({
  preview,
  onMapping,
}: {
  preview: Preview
  onMapping: (mapping: Record<string, string>) => void
}) => (
  <>
    <Columns preview={preview} onMapping={onMapping} />
    {preview.missing.length > 0 && (
      <InlineTip variant="warning" label="Columns to choose">
        No title says which column holds: {preview.missing.map(columnLabel).join(", ")}.
      </InlineTip>
    )}
    {preview.errors.length > 0 && (
      <InlineTip variant="error" label="Cannot be imported">
        <ul>
          {preview.errors.slice(0, SHOWN_ERRORS).map(({ line, field, message }) => (
            <li key={`${line} ${field}`}>
              Line {line}, {words(field)}: {message}
            </li>
          ))}
        </ul>
        {preview.errors.length > SHOWN_ERRORS
          ? `and ${preview.errors.length - SHOWN_ERRORS} more`
          : ""}
      </InlineTip>
    )}
    {preview.is_known && (
      <InlineTip variant="info" label="Known">
        This file, or each of its rows, was imported before. Importing it changes nothing.
      </InlineTip>
    )}
    <Text size="small">{summary(preview)}</Text>
    {preview.sample.length > 0 && <RowTable rows={preview.sample} />}
  </>
)
