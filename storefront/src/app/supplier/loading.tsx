import { Loading } from "@/components/ui/states"

export default function SupplierLoading() {
  return (
    <Loading>
      <div className="space-y-4 pt-6">
        <div className="skeleton h-10 w-56" />
        <div className="skeleton h-24" />
        <div className="skeleton h-24" />
      </div>
    </Loading>
  )
}
