import { NotHere } from "@/components/supplier/trouble"

export default function SupplierNotFound() {
  return <NotHere />
}
