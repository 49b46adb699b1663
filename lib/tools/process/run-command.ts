import { spawn } from "node:child_process";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

/** How a command is run. */
export interface CommandOptions {
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** "show" lets the output through as it comes; "collect" keeps it for later. */
  readonly output?: "show" | "collect";
}

/** How a command ended. */
export interface CommandResult {
  /** Exit code; 1 if the command was ended by a signal, 127 if it could not be started. */
  readonly code: number;
  /** Both output streams in the order in which they came; empty when they were shown. */
  readonly output: string;
}

/**
 * Runs a program in the repository's folder and waits for its end. A failing program is a value, not an exception.
 * @param program - absolute path, or a name found through PATH
 */
export function runCommand(
  program: string,
  args: readonly string[],
  { env = {}, output = "show" }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...env },
      stdio: output === "show" ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    const pieces: Buffer[] = [];
    child.stdout?.on("data", (piece: Buffer) => pieces.push(piece));
    child.stderr?.on("data", (piece: Buffer) => pieces.push(piece));
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString("utf8") }),
    );
  });
}

/** Runs a Node script with the Node that runs this one. */
export function runScript(
  script: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return runCommand(process.execPath, [script, ...args], options);
}
