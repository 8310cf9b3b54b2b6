import { Textarea } from "@medusajs/ui"
import { Field } from "../../../lib/field"
import { CategoryPicker } from "./category-picker"
import type { SectionProps } from "./settings-form"

/** Places and goods without cash. */
export const PlaceFields = ({ values, change }: SectionProps) => (
  <div className="grid gap-4 md:grid-cols-2">
    <Field
      id="blocked_pincodes"
      label="Pincodes without cash"
      hint="Six digits each, one a line: nothing is delivered there for cash."
    >
      <Textarea
        id="blocked_pincodes"
        aria-describedby="blocked_pincodes-hint"
        rows={4}
        value={values.blocked_pincodes}
        onChange={(event) => change({ blocked_pincodes: event.target.value })}
      />
    </Field>
    <Field
      id="blocked_pincode_prefixes"
      label="Regions without cash"
      hint="Beginnings of pincodes, one a line: 744 is the Andaman and Nicobar Islands."
    >
      <Textarea
        id="blocked_pincode_prefixes"
        aria-describedby="blocked_pincode_prefixes-hint"
        rows={4}
        value={values.blocked_pincode_prefixes}
        onChange={(event) => change({ blocked_pincode_prefixes: event.target.value })}
      />
    </Field>
    <Field
      id="blocked_category_ids"
      label="Categories without cash"
      hint="A bag that holds something of these, or of a category below them, is paid online."
    >
      <CategoryPicker
        chosen={values.blocked_category_ids}
        onChange={(blocked_category_ids) => change({ blocked_category_ids })}
      />
    </Field>
  </div>
)
