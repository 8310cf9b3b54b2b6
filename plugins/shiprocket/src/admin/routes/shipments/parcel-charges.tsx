import { Link } from "react-router-dom"
import { rupees, words } from "../../lib/shipment"
import type { ShipmentCharges, ShipmentDetail } from "../../lib/shipment"

const weights = (shipment: ShipmentDetail): string => {
  const size = [shipment.length_cm, shipment.breadth_cm, shipment.height_cm].join(" × ")
  const charged = shipment.charged_weight_g ? `, charged for ${shipment.charged_weight_g} g` : ""
  return `${shipment.weight_g} g, ${size} cm${charged}`
}

/** What a parcel weighs, is worth and collects, and what its courier took for it. */
export const ParcelCharges = ({
  shipment,
  charges,
}: {
  shipment: ShipmentDetail
  charges: ShipmentCharges
}) => {
  const rows: [string, string][] = [
    ["Weight and size", weights(shipment)],
    ["Worth", rupees(shipment.declared_value)],
    ...(shipment.payment_method === "cod"
      ? [["To collect", rupees(shipment.cod_amount)] as [string, string]]
      : []),
    ...charges.remittances.map((row): [string, string] => [
      `Paid out${row.remitted_on ? ` on ${row.remitted_on}` : ""}${row.utr ? `, ${row.utr}` : ""}`,
      `${rupees(row.remitted)} of ${rupees(row.collected)}, fees ${rupees(row.charges)}`,
    ]),
    ...charges.weight_discrepancies.map((row): [string, string] => [
      `Weighed heavier (${words(row.state).toLowerCase()})`,
      `${rupees(row.amount)} for ${row.charged_g} g instead of ${row.entered_g} g`,
    ]),
  ]
  return (
    <>
      <dl className="flex flex-col gap-1">
        {rows.map(([name, value]) => (
          <div key={`${name} ${value}`} className="flex flex-wrap justify-between gap-x-4">
            <dt className="txt-small text-ui-fg-subtle">{name}</dt>
            <dd className="txt-small">{value}</dd>
          </div>
        ))}
      </dl>
      {(charges.remittances.length > 0 || charges.weight_discrepancies.length > 0) && (
        <Link className="text-ui-fg-interactive txt-small" to="/remittances">
          Remittances and weights
        </Link>
      )}
    </>
  )
}
