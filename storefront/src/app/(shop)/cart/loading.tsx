import { Loading } from "@/components/ui/states"

export default function CartLoading() {
  return (
    <Loading>
      <div className="shell py-8 md:py-14">
        <div className="skeleton mb-10 h-14 w-72 max-w-full" />
        <div className="space-y-4">
          <div className="skeleton h-28" />
          <div className="skeleton h-28" />
          <div className="skeleton h-28" />
        </div>
      </div>
    </Loading>
  )
}
