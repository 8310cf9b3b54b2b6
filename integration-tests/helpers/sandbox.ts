import { createSandbox } from "@bodycon/sandbox"

/**
 * The outside world for one spec file, at the addresses that medusa-config was given, with Shiprocket's irregular side
 * on as by default; the seed makes it go wrong at the same places in every run.
 */
export const startSpecSandbox = (backendUrl?: string) =>
  createSandbox({
    port: Number(process.env.BODYCON_SANDBOX_PORT),
    smtpPort: Number(new URL(process.env.SMTP_URL!).port),
    backendUrl,
    seed: 7,
  })
