import { SwitchField, TextField } from "../../../lib/field"
import type { SectionProps } from "./settings-form"

/** Limits on orders and shoppers. */
export const LimitFields = ({ values, change }: SectionProps) => (
  <>
    <SwitchField
      id="enabled"
      label="Offer cash on delivery"
      hint="Off: nobody can choose it any more; orders that were placed stay as they are."
      checked={values.enabled}
      onChange={(enabled) => change({ enabled })}
    />
    <div className="grid gap-4 md:grid-cols-2">
      <TextField
        id="min_order"
        kind="rupees"
        label="Smallest order (₹)"
        hint="Orders of less than this are paid online; 0 for no limit."
        required
        value={values.min_order}
        onChange={(min_order) => change({ min_order })}
      />
      <TextField
        id="max_order"
        kind="rupees"
        label="Largest order (₹)"
        hint="Orders of more than this are paid online; empty for no limit."
        value={values.max_order}
        onChange={(max_order) => change({ max_order })}
      />
      <TextField
        id="first_order_max"
        kind="rupees"
        label="Largest first order (₹)"
        hint="For shoppers whose account, e-mail and phone never ordered before; empty for no limit."
        value={values.first_order_max}
        onChange={(first_order_max) => change({ first_order_max })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          id="max_refusals"
          kind="count"
          label="Refused parcels"
          hint="From this many on, the shopper pays online; empty: never."
          value={values.max_refusals}
          onChange={(max_refusals) => change({ max_refusals })}
        />
        <TextField
          id="refusal_window_days"
          kind="count"
          label="Within days"
          hint="Older refusals are forgiven."
          required
          value={values.refusal_window_days}
          onChange={(refusal_window_days) => change({ refusal_window_days })}
        />
      </div>
    </div>
  </>
)
