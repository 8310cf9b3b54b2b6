import { Container, Heading } from "@medusajs/ui"
import { Fact } from "../../../lib/state"
import { PAY_ON_LABELS } from "../../../lib/supplier"
import type { SupplierRecord } from "../../../lib/supplier"

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`)

/** What was agreed with a supplier: times, money, returns. */
export const SupplierPolicy = ({ supplier }: { supplier: SupplierRecord }) => (
  <Container className="divide-y p-0">
    <Heading level="h2" className="px-6 py-4">
      Policy
    </Heading>
    <Fact name="Purchase orders">
      {supplier.auto_forward ? "Sent at once" : "Wait until you release them"}
    </Fact>
    <Fact name="Answers within">{supplier.answer_minutes} minutes</Fact>
    <Fact name="Hands over within">{supplier.dispatch_hours} hours</Fact>
    <Fact name="Usual lead time">{days(supplier.lead_days)}</Fact>
    <Fact name="Payment">
      Owed once {PAY_ON_LABELS[supplier.pay_on]}, due {days(supplier.pay_after_days)} later
    </Fact>
    <Fact name="Customer returns">
      {supplier.accepts_returns ? "Taken back, deducted" : "Not taken back"}
    </Fact>
    <Fact name="Refused parcels (RTO)">
      {supplier.accepts_rto ? "Taken back, deducted" : "Not taken back"}
    </Fact>
  </Container>
)
