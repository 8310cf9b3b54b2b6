import { Skeleton } from "@/components/supplier/trouble"

export default function SupplierLoading() {
  return <Skeleton />
}
