import type { CheckResult } from "@/lib/tools/checks/check-result";
import { packageBin } from "@/lib/tools/process/package-bin";
import { runScript } from "@/lib/tools/process/run-command";

interface StaticCheck {
  readonly name: string;
  /** Commands that must all succeed, in order: script and its arguments. */
  readonly commands: readonly (readonly [script: string, ...args: string[]])[];
}

function staticChecks(): readonly StaticCheck[] {
  return [
    {
      name: "format, lint and boundaries",
      commands: [[packageBin("@biomejs/biome", "biome"), "check", "."]],
    },
    {
      name: "types",
      // Next writes the types of the routes, which a clean checkout doesn't have.
      commands: [
        [packageBin("next"), "typegen"],
        [packageBin("typescript", "tsc"), "--noEmit"],
      ],
    },
    { name: "dead code", commands: [[packageBin("knip")]] },
  ];
}

/** Runs the checks that need no browser and no build, one after the other; the output of each is shown when it ends. */
export async function runStaticChecks(): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { name, commands } of staticChecks()) results.push(await runStaticCheck(name, commands));
  return results;
}

async function runStaticCheck(name: string, commands: StaticCheck["commands"]): Promise<CheckResult> {
  for (const [script, ...args] of commands) {
    const { code, output } = await runScript(script, args, {
      output: "collect",
      env: { NEXT_TELEMETRY_DISABLED: "1" },
    });
    if (code !== 0) {
      console.log(`\n✗ ${name}\n${output}`);
      return { name, passed: 0, failed: 1 };
    }
  }
  console.log(`✓ ${name}`);
  return { name, passed: 1, failed: 0 };
}
