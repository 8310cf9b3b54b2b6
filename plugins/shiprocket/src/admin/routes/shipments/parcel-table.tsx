import { Button, Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { DirectionBadge, inIndia, rupees, ShipmentStatusBadge } from "../../lib/shipment"
import type { AdminShipment } from "../../lib/shipment"
import { problemsOf, wishesFor } from "../../lib/shipment-problems"
import { useShipmentActions } from "../../lib/use-shipment-actions"

const Problem = ({ shipment }: { shipment: AdminShipment }) => {
  const [problem] = problemsOf(shipment)
  return problem ? (
    <div title={problem.message} className="py-1">
      <Text size="small" className="text-ui-fg-error">
        {problem.title}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal">
        {problem.next_action ?? problem.message}
      </Text>
    </div>
  ) : (
    "–"
  )
}

type Props = { shipments: AdminShipment[]; onOpen: (id: string) => void }

export const ParcelTable = ({ shipments, onOpen }: Props) => {
  const actions = useShipmentActions()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Parcel</Table.HeaderCell>
            <Table.HeaderCell>Order</Table.HeaderCell>
            <Table.HeaderCell>Status</Table.HeaderCell>
            <Table.HeaderCell>Courier</Table.HeaderCell>
            <Table.HeaderCell>To collect</Table.HeaderCell>
            <Table.HeaderCell>Problem and next action</Table.HeaderCell>
            <Table.HeaderCell>Created</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {shipments.map((shipment) => (
            <Table.Row key={shipment.id}>
              <Table.Cell>
                <span className="flex items-center gap-2 whitespace-nowrap">
                  <button
                    type="button"
                    className="text-ui-fg-interactive focus-visible:shadow-borders-focus rounded"
                    aria-label={`Open ${shipment.reference}`}
                    onClick={() => onOpen(shipment.id)}
                  >
                    {shipment.reference}
                  </button>
                  <DirectionBadge direction={shipment.direction} />
                </span>
              </Table.Cell>
              <Table.Cell>
                <Link
                  className="text-ui-fg-interactive whitespace-nowrap"
                  to={`/orders/${shipment.order_id}`}
                >
                  {shipment.order_number}
                </Link>
              </Table.Cell>
              <Table.Cell>
                <ShipmentStatusBadge status={shipment.status} />
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                {shipment.courier_name ?? "–"}
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {shipment.awb}
                </Text>
              </Table.Cell>
              <Table.Cell>
                {shipment.payment_method === "cod" ? rupees(shipment.cod_amount) : "Prepaid"}
              </Table.Cell>
              <Table.Cell className="min-w-64">
                <div className="flex items-center justify-between gap-3">
                  <Problem shipment={shipment} />
                  {wishesFor(shipment).retry && (
                    <Button
                      size="small"
                      variant="secondary"
                      className="shrink-0"
                      isLoading={actions.isPending && actions.variables?.id === shipment.id}
                      onClick={() => actions.mutate({ id: shipment.id, action: "retry" })}
                    >
                      Try again
                    </Button>
                  )}
                </div>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">{inIndia(shipment.created_at)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
