/**
 * `npm run audit:fixable`: fails when a production dependency has a high or critical finding for which a fix
 * exists. A registry that offers no audits is named, not taken as a clean bill.
 */
import { spawnSync } from "node:child_process"

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8" })
let report
try {
  report = JSON.parse(stdout)
} catch {
  report = { message: "npm printed no report" }
}
if (!report.vulnerabilities) {
  console.log(`audit: not checked, the registry gave no answer (${report.message ?? "unknown"})`)
  process.exit(0)
}
const findings = Object.values(report.vulnerabilities).filter(
  ({ severity, fixAvailable }) => ["high", "critical"].includes(severity) && fixAvailable
)
findings.forEach(({ name, severity, range }) =>
  console.log(`audit: ${severity} in ${name} ${range}`)
)
console.log(`audit: ${findings.length} high or critical findings with a fix`)
process.exit(findings.length ? 1 : 0)
