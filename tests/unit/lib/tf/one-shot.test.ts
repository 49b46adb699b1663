import { describe, expect, it } from "vitest";
import { OneShot } from "@/lib/tf/one-shot";

describe("a one-shot event", () => {
  it("tells every listener once, with the first value", () => {
    const event = new OneShot<string>();
    const heard: string[] = [];
    event.on((value) => heard.push(value));
    event.fire("first");
    event.fire("second");
    expect(heard).toEqual(["first"]);
  });

  it("tells a late listener at once", () => {
    const event = new OneShot<string>();
    event.fire("gone");
    const heard: string[] = [];
    event.on((value) => heard.push(value));
    expect(heard).toEqual(["gone"]);
  });

  it("leaves a listener alone that has stopped", () => {
    const event = new OneShot<string>();
    const heard: string[] = [];
    event.on((value) => heard.push(value))();
    event.fire("gone");
    expect(heard).toEqual([]);
  });

  it("gives the result of work that ends first, its error, or the event's value", async () => {
    const event = new OneShot<string>();
    expect(await event.race(Promise.resolve("work"))).toBe("work");
    await expect(event.race(Promise.reject(new Error("bug")))).rejects.toThrow("bug");
    const outcome = event.race(new Promise<string>(() => undefined));
    event.fire("event");
    expect(await outcome).toBe("event");
  });
});
