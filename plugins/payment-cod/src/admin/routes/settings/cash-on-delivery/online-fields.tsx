import { SwitchField, TextField } from "../../../lib/field"
import type { SectionProps } from "./settings-form"

/** Nudges towards paying online. */
export const OnlineFields = ({ values, change }: SectionProps) => (
  <>
    <div className="grid gap-4 md:grid-cols-2">
      <TextField
        id="prepaid_promotion_code"
        kind="text"
        label="Discount for paying online"
        hint="Code of a promotion: put on the bag while she pays online, taken off for cash; empty: none."
        value={values.prepaid_promotion_code}
        onChange={(prepaid_promotion_code) => change({ prepaid_promotion_code })}
      />
    </div>
    <SwitchField
      id="pay_online_after_ordering"
      label="Let cash orders be paid online"
      hint="Until the order is sent, its page and messages offer to pay it online, without the fee."
      checked={values.pay_online_after_ordering}
      onChange={(pay_online_after_ordering) => change({ pay_online_after_ordering })}
    />
  </>
)
