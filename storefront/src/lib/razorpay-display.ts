/** Part of Razorpay Checkout's options: which ways to pay it shows first. */
export type RazorpayDisplay = {
  display: {
    blocks: Record<string, { name: string; instruments: { method: string; flows?: string[] }[] }>
    sequence: string[]
    preferences: { show_default_blocks: boolean }
  }
}

/** Whether a browser runs on a phone, where UPI apps can be opened. */
export const isPhone = (userAgent: string): boolean => /Android|iPhone|iPod/i.test(userAgent)

/**
 * On phones the apps for UPI stand first and open by themselves (the intent flow); everything else follows.
 * Elsewhere Checkout shows UPI as a QR code without being told, so nothing is changed.
 */
export function checkoutDisplay(userAgent: string): RazorpayDisplay | undefined {
  if (!isPhone(userAgent)) {
    return undefined
  }
  return {
    display: {
      blocks: {
        upi_apps: {
          name: "Pay with a UPI app",
          instruments: [{ method: "upi", flows: ["intent"] }],
        },
      },
      sequence: ["block.upi_apps"],
      preferences: { show_default_blocks: true },
    },
  }
}
