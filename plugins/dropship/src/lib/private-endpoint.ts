import { BlockList, isIP } from "node:net"

const privateRanges = new BlockList()
const v4: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
]
v4.forEach(([net, prefix]) => privateRanges.addSubnet(net, prefix, "ipv4"))
const v6: [string, number][] = [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
]
v6.forEach(([net, prefix]) => privateRanges.addSubnet(net, prefix, "ipv6"))

/** Whether a URL names this machine or a private network literally. Names are not resolved. */
export const isPrivateEndpoint = (url: string): boolean => {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "")
  const family = isIP(host)
  return family
    ? privateRanges.check(host, family === 6 ? "ipv6" : "ipv4")
    : host === "localhost" || /\.(localhost|local|internal)$/.test(host)
}
