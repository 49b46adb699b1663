import type { BrowserContext, ConsoleMessage, Request } from "playwright/test";

/** Notes everything that no page of the course may do, whatever the test is about. */
export interface PageGuard {
  /** Errors on the console (violations of the content policy among them), uncaught errors, requests to other hosts. */
  readonly problems: readonly string[];
  /** Lets problems that match pass: for a test that causes them on purpose. */
  tolerate(pattern: RegExp): void;
}

/**
 * Watches every page of a context, from now on.
 * @param hosts - hosts ("localhost:3000") that may be asked
 */
export function guardContext(context: BrowserContext, hosts: readonly string[]): PageGuard {
  const seen: string[] = [];
  const tolerated: RegExp[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") seen.push(describeMessage(message));
  });
  context.on("weberror", (error) => seen.push(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    if (isForeign(request, hosts)) seen.push(`request to another host: ${request.url()}`);
  });
  return {
    get problems() {
      return seen.filter((problem) => !tolerated.some((pattern) => pattern.test(problem)));
    },
    tolerate: (pattern) => void tolerated.push(pattern),
  };
}

function isForeign(request: Request, hosts: readonly string[]): boolean {
  const { protocol, host } = new URL(request.url());
  return /^(?:https?|wss?):$/.test(protocol) && !hosts.includes(host);
}

function describeMessage(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return `console error: ${message.text()} (${url}:${lineNumber})`;
}
