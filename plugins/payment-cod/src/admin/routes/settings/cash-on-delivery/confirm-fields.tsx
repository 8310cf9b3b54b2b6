import { SwitchField, TextField } from "../../../lib/field"
import type { SectionProps } from "./settings-form"

/** Which orders are confirmed before anything is bought for them. */
export const ConfirmFields = ({ values, change }: SectionProps) => (
  <>
    <div className="grid gap-4 md:grid-cols-2">
      <TextField
        id="confirm_above"
        kind="rupees"
        label="Confirm orders above (₹)"
        hint="Nothing is bought for them until the shopper said yes; empty: none because of its value."
        value={values.confirm_above}
        onChange={(confirm_above) => change({ confirm_above })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          id="expires_hours"
          kind="count"
          label="Call off after (hours)"
          hint="An order nobody confirmed by then is cancelled."
          required
          value={values.expires_hours}
          onChange={(expires_hours) => change({ expires_hours })}
        />
        <TextField
          id="remind_hours"
          kind="count"
          label="Remind after (hours)"
          hint="Once, with a new code; empty: never."
          value={values.remind_hours}
          onChange={(remind_hours) => change({ remind_hours })}
        />
      </div>
    </div>
    <SwitchField
      id="confirm_first_order"
      label="Confirm every first order"
      hint="Whatever its value, of shoppers who never ordered before."
      checked={values.confirm_first_order}
      onChange={(confirm_first_order) => change({ confirm_first_order })}
    />
    <SwitchField
      id="confirm_whatsapp"
      label="Ask by WhatsApp"
      hint="Buttons to confirm or call off, and a code for the order page."
      checked={values.confirm_whatsapp}
      onChange={(confirm_whatsapp) => change({ confirm_whatsapp })}
    />
    <SwitchField
      id="confirm_email"
      label="Ask by e-mail"
      hint="The code and a link to the order page; also used when WhatsApp does not reach her."
      checked={values.confirm_email}
      onChange={(confirm_email) => change({ confirm_email })}
    />
  </>
)
