import { Loading, ProductGridSkeleton } from "@/components/ui/states"

export default function SearchLoading() {
  return (
    <Loading>
      <div className="shell py-8 md:py-12">
        <div className="skeleton mb-10 h-14 w-72 max-w-full md:h-16" />
        <ProductGridSkeleton />
      </div>
    </Loading>
  )
}
