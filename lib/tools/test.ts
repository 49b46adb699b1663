/**
 * `npm test`: everything a contributor must pass. A part that fails doesn't stop the others; the last line counts all
 * tests, each static check and the build as one.
 */
import { type CheckResult, summaryLines } from "@/lib/tools/checks/check-result";
import { runStaticChecks } from "@/lib/tools/checks/static-checks";
import { runBrowserTests, runUnitTests } from "@/lib/tools/checks/test-runs";
import { buildSite } from "@/lib/tools/site/build-site";

const [checks, unit] = await Promise.all([runStaticChecks(), runUnitTests()]);
const results: CheckResult[] = [...checks, unit];
const isBuilt = (await buildSite("")) === 0;
results.push({ name: "build", passed: isBuilt ? 1 : 0, failed: isBuilt ? 0 : 1 });
if (isBuilt) results.push(await runBrowserTests());
else console.error("The browser tests can't run: there is no build to run them on.");

for (const line of summaryLines(results)) console.log(line);
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
