import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

const HIGHEST_PORT = 65_535;

/**
 * The port that the environment asks for.
 * @param value - content of PORT; undefined or empty means the default
 * @returns an integer in [0, 65535]; 0 lets the system choose
 * @throws RangeError if it isn't a port
 */
export function parsePort(value: string | undefined, defaultPort = 3000): number {
  if (value === undefined || value.trim() === "") return defaultPort;
  const port = Number(value);
  if (!/^\d+$/.test(value.trim()) || port > HIGHEST_PORT) {
    throw new RangeError(`PORT is "${value}": expected a whole number from 0 to ${HIGHEST_PORT}`);
  }
  return port;
}

/**
 * Starts listening.
 * @returns the port that was opened
 * @throws Error that says what to do if the port is taken or may not be opened
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(explain(error, port))));
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Stops a server: no new connection, idle ones closed at once, busy ones after a grace period.
 * @param graceMs - how long an answer under way may still take, in milliseconds
 */
export function stopServer(server: Server, graceMs = 1500): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function explain(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`;
  }
  if (error.code === "EACCES") return `Port ${port} may not be opened by this user. Try PORT=3000 npm start`;
  return `The server can't start: ${error.message}`;
}
