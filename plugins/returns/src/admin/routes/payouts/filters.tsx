import { Button, Input } from "@medusajs/ui"
import { Choice } from "../../lib/choice"
import { ANY_STATUS, PAYOUT_FILTERS } from "../../lib/payout-query"
import type { PayoutFilterName, PayoutFilters } from "../../lib/payout-query"
import { PAYOUT_WORDS } from "../../lib/payout-words"
import { PAYOUT_STATUSES } from "../../lib/types"

const STATUSES = [
  ...PAYOUT_STATUSES.map((status) => ({ value: status, text: PAYOUT_WORDS[status] })),
  { value: ANY_STATUS, text: "All statuses" },
]

type Props = {
  filters: PayoutFilters
  onChange: (changes: Partial<Record<PayoutFilterName, string | undefined>>) => void
}

/** What the list is narrowed to. */
export const PayoutFilterBar = ({ filters, onChange }: Props) => (
  <div className="flex flex-wrap items-center gap-2 px-6 py-4">
    <Input
      type="search"
      size="small"
      placeholder="Order, return or UTR"
      aria-label="Search by order, return or UTR"
      value={filters.q ?? ""}
      // Who looks for a transfer looks for paid ones, too.
      onChange={(event) =>
        onChange({ q: event.target.value, status: filters.status ?? ANY_STATUS })
      }
    />
    <Choice
      name="Status"
      any="Not paid yet"
      options={STATUSES}
      value={filters.status}
      onChange={(status) => onChange({ status })}
    />
    <Choice
      name="Why"
      any="Returns and refunds"
      options={[
        { value: "return", text: "Returns" },
        { value: "refund", text: "Other refunds" },
      ]}
      value={filters.source}
      onChange={(source) => onChange({ source })}
    />
    <Choice
      name="Kind of account"
      any="UPI and bank"
      options={[
        { value: "upi", text: "UPI" },
        { value: "bank", text: "Bank" },
      ]}
      value={filters.method}
      onChange={(method) => onChange({ method })}
    />
    {PAYOUT_FILTERS.some((name) => filters[name]) && (
      <Button
        size="small"
        variant="transparent"
        onClick={() =>
          onChange(Object.fromEntries(PAYOUT_FILTERS.map((name) => [name, undefined])))
        }
      >
        Clear
      </Button>
    )}
  </div>
)
