import { Badge, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { reasonLabel } from "../../../../rules/reasons"
import { ConditionBadge } from "../../../lib/badges"
import { money } from "../../../lib/format"
import { adminFetch } from "../../../lib/sdk"
import type { ReturnItemDetail, ReturnRequestDetail } from "../../../lib/types"

type Variant = { id: string; title: string | null; sku: string | null }

/** The titles of what is wanted instead. */
const useVariants = (items: ReturnItemDetail[]) => {
  const ids = [...new Set(items.flatMap((item) => item.exchange_variant_id ?? []))]
  const query = ids.map((id) => `id[]=${id}`).join("&")
  const { data } = useQuery({
    queryKey: ["return-requests", "exchange-variants", query],
    enabled: ids.length > 0,
    queryFn: () =>
      adminFetch<{ variants: Variant[] }>(
        `/admin/product-variants?${query}&fields=id,title,sku&limit=${ids.length}`
      ),
  })
  return new Map((data?.variants ?? []).map((variant) => [variant.id, variant]))
}

const Photos = ({ urls, title }: { urls: string[]; title: string }) =>
  urls.length > 0 && (
    <div className="flex flex-wrap gap-2 py-1">
      {urls.map((url, index) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          <img
            src={url}
            alt={`Photo ${index + 1} of ${title}`}
            loading="lazy"
            className="size-24 rounded object-cover"
          />
        </a>
      ))}
    </div>
  )

const Receipt = ({ item }: { item: ReturnItemDetail }) => {
  if (item.received_quantity === null) {
    return null
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Text size="small">{`${item.received_quantity} of ${item.quantity} came`}</Text>
      {item.condition && <ConditionBadge condition={item.condition} />}
      <Badge size="2xsmall">
        {`${item.refund_quantity ?? 0} ${item.exchange_variant_id ? "exchanged" : "paid back"}`}
      </Badge>
      {item.receipt_note && (
        <Text size="small" className="text-ui-fg-subtle">
          {item.receipt_note}
        </Text>
      )}
    </div>
  )
}

/** The pieces of a return: why, with what photos, and how they came. */
export const Items = ({ request }: { request: ReturnRequestDetail }) => {
  const variants = useVariants(request.items)
  return (
    <ul className="divide-y">
      {request.items.map((item) => {
        const wanted = item.exchange_variant_id ? variants.get(item.exchange_variant_id) : undefined
        return (
          <li key={item.id} className="flex gap-4 px-6 py-4">
            {item.thumbnail && (
              <img src={item.thumbnail} alt="" className="h-20 w-16 rounded object-cover" />
            )}
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              <Text size="small" weight="plus">
                {`${item.quantity} × ${[item.title, item.variant_title].filter(Boolean).join(", ")}`}
              </Text>
              <Text size="small">
                {`${reasonLabel(item.reason_code)} · ${money(item.unit_refund)} each`}
              </Text>
              {item.exchange_variant_id && (
                <Text size="small">
                  {`Wants instead: ${wanted?.title ?? wanted?.sku ?? item.exchange_variant_id}`}
                </Text>
              )}
              {item.note && (
                <Text size="small" className="text-ui-fg-subtle whitespace-pre-line break-words">
                  {item.note}
                </Text>
              )}
              <Photos urls={item.photo_urls} title={item.title} />
              <Receipt item={item} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
