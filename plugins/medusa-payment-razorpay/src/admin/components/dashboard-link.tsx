import { ArrowUpRightOnBox } from "@medusajs/icons"

/** Leads to the Razorpay dashboard, in another tab. */
export const DashboardLink = ({ href, children }: { href: string; children: string }) => (
  <a
    className="text-ui-fg-interactive txt-small inline-flex items-center gap-1 break-all"
    href={href}
    target="_blank"
    rel="noreferrer"
  >
    {children}
    <ArrowUpRightOnBox />
  </a>
)
