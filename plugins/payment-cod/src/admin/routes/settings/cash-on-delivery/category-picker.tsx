import { XMarkMini } from "@medusajs/icons"
import { Badge, IconButton, Select, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../../lib/sdk"

type Props = { chosen: string[]; onChange: (ids: string[]) => void }

/** Categories, added one by one. */
export const CategoryPicker = ({ chosen, onChange }: Props) => {
  const { data, error } = useQuery({
    queryKey: ["cod-categories"],
    queryFn: () => sdk.admin.productCategory.list({ limit: 500, fields: "id,name" }),
  })
  const categories = data?.product_categories ?? []
  const nameOf = (id: string) => categories.find((category) => category.id === id)?.name ?? id
  const open = categories.filter(({ id }) => !chosen.includes(id))
  return (
    <>
      <Select
        key={chosen.length}
        size="small"
        disabled={!open.length}
        onValueChange={(id) => onChange([...chosen, id])}
      >
        <Select.Trigger id="blocked_category_ids" aria-describedby="blocked_category_ids-hint">
          <Select.Value placeholder="Add a category" />
        </Select.Trigger>
        <Select.Content>
          {open.map(({ id, name }) => (
            <Select.Item key={id} value={id}>
              {name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      {error && <Text size="small">{error.message}</Text>}
      <div className="flex flex-wrap gap-2">
        {chosen.map((id) => (
          <Badge key={id} size="small" className="flex items-center gap-1">
            {nameOf(id)}
            <IconButton
              type="button"
              size="2xsmall"
              variant="transparent"
              aria-label={`Remove ${nameOf(id)}`}
              onClick={() => onChange(chosen.filter((one) => one !== id))}
            >
              <XMarkMini />
            </IconButton>
          </Badge>
        ))}
      </div>
    </>
  )
}
