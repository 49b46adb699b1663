import { createServer } from "node:http";
import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { listen, parsePort, stopServer } from "@/lib/tools/server/listen";

describe("parsePort", () => {
  it.each([undefined, "", " "])("takes 3000 for %j", (value) => {
    expect(parsePort(value)).toBe(3000);
  });

  it("reads a number", () => {
    expect(parsePort("8080")).toBe(8080);
  });

  it.each(["http", "-1", "65536", "80.5", "1e3", "0x10"])("refuses %j", (value) => {
    expect(() => parsePort(value)).toThrow(RangeError);
  });
});

describe("listen", () => {
  it("says what to do when the port is taken", async () => {
    const first = createServer();
    const port = await listen(first, 0);
    onTestFinished(() => stopServer(first, 0));
    await expect(listen(createServer(), port)).rejects.toThrow(
      `Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`,
    );
  });
});

describe("stopServer", () => {
  it("ends although a reader keeps a connection open", async () => {
    const server = createServer((_, response) => response.end("ok"));
    const port = await listen(server, 0);
    const reader = connect(port, "localhost").on("error", () => undefined);
    await new Promise((resolve) => reader.once("connect", resolve));
    reader.write("GET / HTTP/1.1\r\nHost: x\r\n");
    await stopServer(server, 50);
    expect(server.listening).toBe(false);
    reader.destroy();
  });
});
