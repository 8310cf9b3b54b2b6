import ipaddr from "ipaddr.js"

const GLOBAL_UNICAST_V6 = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number]

/** The last four bytes of a NAT64 address, or the four after the prefix of a 6to4 one. */
const embeddedV4 = (address: ipaddr.IPv6, firstByte: number): ipaddr.IPv4 =>
  new ipaddr.IPv4(address.toByteArray().slice(firstByte, firstByte + 4))

/**
 * Whether an IP address is one of the public internet: not loopback, private, link-local, shared,
 * multicast, reserved or for documentation. IPv4 inside IPv6 (mapped, NAT64, 6to4) is judged as IPv4.
 * Anything that is no address is not public.
 */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text)) {
    return false
  }
  const address = ipaddr.process(text)
  if (address instanceof ipaddr.IPv4) {
    return address.range() === "unicast"
  }
  switch (address.range()) {
    case "rfc6052":
      return isPublicAddress(embeddedV4(address, 12).toString())
    case "6to4":
      return isPublicAddress(embeddedV4(address, 2).toString())
    default:
      return address.range() === "unicast" && address.match(GLOBAL_UNICAST_V6)
  }
}
