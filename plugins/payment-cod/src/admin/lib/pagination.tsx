import { Table } from "@medusajs/ui"

export const PAGE_SIZE = 20

type Props = { count: number; page: number; onPage: (page: number) => void }

export const Pagination = ({ count, page, onPage }: Props) => {
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  return (
    <Table.Pagination
      count={count}
      pageSize={PAGE_SIZE}
      pageIndex={page}
      pageCount={pages}
      canPreviousPage={page > 0}
      canNextPage={page < pages - 1}
      previousPage={() => onPage(page - 1)}
      nextPage={() => onPage(page + 1)}
    />
  )
}
