import path from "node:path"
import type { NextConfig } from "next"

type RemotePattern = {
  protocol: "http" | "https"
  hostname: string
  port?: string
  pathname: string
}

const LOOPBACK = new Set(["127.0.0.1", "localhost"])

const backendUrl = process.env.MEDUSA_BACKEND_URL ?? "http://127.0.0.1:9000"

// Medusa writes absolute URLs into image records, so a shop that moved or sits behind a CDN
// lists its further image origins here, separated by commas.
const imageOrigins = [backendUrl, ...(process.env.STOREFRONT_IMAGE_ORIGINS ?? "").split(",")]
  .map((origin) => origin.trim())
  .filter(Boolean)
  .map((origin) => new URL(origin))

if (imageOrigins.some((url) => LOOPBACK.has(url.hostname))) {
  for (const hostname of LOOPBACK) {
    imageOrigins.push(new URL(`http://${hostname}:9000`))
  }
}

const remotePatterns: RemotePattern[] = imageOrigins.map((url) => ({
  protocol: url.protocol === "https:" ? "https" : "http",
  hostname: url.hostname,
  port: url.port,
  pathname: "/**",
}))

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
]

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: path.join(import.meta.dirname, "..") },
  outputFileTracingRoot: path.join(import.meta.dirname, ".."),
  // A review may bring five photos of 5 MB.
  experimental: { serverActions: { bodySizeLimit: "26mb" } },
  images: {
    remotePatterns,
    formats: ["image/webp"],
    qualities: [75],
    deviceSizes: [390, 640, 828, 1080, 1440, 1920],
    imageSizes: [96, 180, 280],
    minimumCacheTTL: 86_400,
    // Next refuses to optimise pictures from private addresses. Only a shop whose own backend is on
    // loopback needs it, and the patterns above still name the single port it may read.
    dangerouslyAllowLocalIP: imageOrigins.some((url) => LOOPBACK.has(url.hostname)),
  },
  async headers() {
    return [
      { source: "/:path*", headers: securityHeaders },
      {
        // These addresses carry a secret in the path or query: they must not leak as a referrer.
        source: "/(order|delivery|supplier/link)/:path*",
        headers: [
          { key: "Referrer-Policy", value: "no-referrer" },
          { key: "X-Robots-Tag", value: "noindex" },
          { key: "Cache-Control", value: "private, no-store" },
        ],
      },
    ]
  },
}

export default nextConfig
