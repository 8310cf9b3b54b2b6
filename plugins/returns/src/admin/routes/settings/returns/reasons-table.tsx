import { Checkbox, Table } from "@medusajs/ui"
import { reasonLabel } from "../../../../rules/reasons"
import type { ReasonPolicy } from "../../../../rules/reasons"

const COLUMNS = [
  { key: "offered", text: "Offered" },
  { key: "needs_photo", text: "Needs a photo" },
  { key: "free", text: "Free, our fault" },
] as const

type Props = { reasons: ReasonPolicy[]; onChange: (reasons: ReasonPolicy[]) => void }

/** What each reason means. */
export const ReasonsTable = ({ reasons, onChange }: Props) => (
  <div className="overflow-x-auto">
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Reason</Table.HeaderCell>
          {COLUMNS.map(({ key, text }) => (
            <Table.HeaderCell key={key}>{text}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {reasons.map((reason) => (
          <Table.Row key={reason.code}>
            <Table.Cell>{reasonLabel(reason.code)}</Table.Cell>
            {COLUMNS.map(({ key, text }) => (
              <Table.Cell key={key}>
                <Checkbox
                  aria-label={`${reasonLabel(reason.code)}: ${text}`}
                  checked={reason[key]}
                  onCheckedChange={(checked) =>
                    onChange(
                      reasons.map((one) =>
                        one.code === reason.code ? { ...one, [key]: checked === true } : one
                      )
                    )
                  }
                />
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </div>
)
