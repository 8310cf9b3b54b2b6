import { createSandbox } from "@bodycon/sandbox"

/** The outside world for one spec file, at the addresses that medusa-config was given. */
export const startSpecSandbox = (backendUrl?: string) =>
  createSandbox({
    port: Number(process.env.BODYCON_SANDBOX_PORT),
    smtpPort: Number(new URL(process.env.SMTP_URL!).port),
    backendUrl,
  })
