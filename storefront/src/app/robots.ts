import type { MetadataRoute } from "next"

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      disallow: ["/account", "/cart", "/checkout", "/order", "/search", "/supplier", "/api"],
    },
  }
}
