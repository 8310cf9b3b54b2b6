import { Button, usePrompt } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { AccountDrawer } from "../../../lib/account-drawer"
import { money } from "../../../lib/format"
import { PayDrawer } from "../../../lib/pay-drawer"
import { destinationWords, payoutTitle } from "../../../lib/payout-words"
import { adminFetch } from "../../../lib/sdk"
import type { Payout, PayoutDetail, PayoutStatus } from "../../../lib/types"
import { useAction } from "../../../lib/use-action"

type Dialog = "account" | "pay"
type Provider = { id: string; sends: boolean }

const OFFERED: Record<"account" | "ask" | "pay" | "send" | "inquire" | "reopen", PayoutStatus[]> = {
  account: ["details_wanted", "due", "failed"],
  ask: ["details_wanted", "failed"],
  pay: ["due", "sent"],
  send: ["due"],
  inquire: ["sending", "sent"],
  reopen: ["failed"],
}

const useProvider = (): Provider | undefined =>
  useQuery({
    queryKey: ["payout-provider"],
    queryFn: () => adminFetch<{ payout_provider: Provider }>("/admin/payout-provider"),
  }).data?.payout_provider

/** What a merchant may do with a payout as it is now. */
export const PayoutActions = ({ payout }: { payout: PayoutDetail }) => {
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const provider = useProvider()
  const { mutate, isPending } = useAction(payoutTitle(payout))
  const can = (action: keyof typeof OFFERED) => OFFERED[action].includes(payout.status)
  const act = (action: string) => mutate({ path: `/admin/return-payouts/${payout.id}/${action}` })
  const confirm = usePrompt()
  const send = async (by: string) => {
    const agreed = await confirm({
      title: `Send ${money(payout.amount)}?`,
      description: `${by} transfers it to ${destinationWords(payout)} for ${payoutTitle(payout)}. This cannot be undone.`,
      confirmText: "Send",
      cancelText: "Back",
      variant: "confirmation",
    })
    if (agreed) {
      act("send")
    }
  }
  const dialogOf = (name: Dialog) => ({
    payout: payout as Payout,
    open: dialog === name,
    onOpenChange: (open: boolean) => setDialog(open ? name : null),
  })

  return (
    <div className="flex flex-wrap gap-2">
      {can("ask") && payout.email && (
        <Button size="small" variant="secondary" isLoading={isPending} onClick={() => act("ask")}>
          {payout.status === "failed" ? "Ask for another account" : "Ask again"}
        </Button>
      )}
      {can("account") && (
        <Button size="small" variant="secondary" onClick={() => setDialog("account")}>
          {payout.method ? "Change account" : "Enter account"}
        </Button>
      )}
      {can("reopen") && (
        <Button size="small" isLoading={isPending} onClick={() => act("reopen")}>
          Make due again
        </Button>
      )}
      {can("inquire") && (
        <Button size="small" variant="secondary" isLoading={isPending} onClick={() => act("send")}>
          Ask the bank
        </Button>
      )}
      {can("pay") && (
        <Button
          size="small"
          variant={provider?.sends ? "secondary" : "primary"}
          onClick={() => setDialog("pay")}
        >
          {payout.status === "sent" ? "Note the transfer" : "Pay by hand"}
        </Button>
      )}
      {can("send") && provider?.sends && (
        <Button size="small" isLoading={isPending} onClick={() => void send(provider.id)}>
          {`Send by ${provider.id}`}
        </Button>
      )}
      {/* Mounted only while open, so that each begins with the payout as it is now. */}
      {dialog === "account" && <AccountDrawer {...dialogOf("account")} />}
      {dialog === "pay" && <PayDrawer {...dialogOf("pay")} />}
    </div>
  )
}
