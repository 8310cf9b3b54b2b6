import "@fontsource-variable/fraunces/opsz.css"
import "@fontsource-variable/fraunces/opsz-italic.css"
import "@fontsource-variable/inter/index.css"
import "./globals.css"

import type { Metadata, Viewport } from "next"
import { connection } from "next/server"
import type { ReactNode } from "react"

import { storefrontUrl } from "@/lib/env"

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(storefrontUrl()),
    title: { default: "Bodycon: close-cut clothes, sized for you", template: "%s | Bodycon" },
    description:
      "Bodycon dresses, co-ords, crop tops and party wear for India, with a size worked out from your own measurements.",
  }
}

export const viewport: Viewport = { themeColor: "#fbf8f3", width: "device-width", initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page carries a nonce of its own and the shop may not be up while this is built.
  await connection()
  return (
    <html lang="en-IN">
      <body className="flex flex-col">{children}</body>
    </html>
  )
}
