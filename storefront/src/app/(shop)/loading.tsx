import { Loading, ProductGridSkeleton } from "@/components/ui/states"

export default function ShopLoading() {
  return (
    <Loading>
      <div className="shell py-10">
        <div className="skeleton mb-8 h-12 w-64 max-w-full" />
        <ProductGridSkeleton count={4} />
      </div>
    </Loading>
  )
}
