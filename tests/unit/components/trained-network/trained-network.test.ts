import { describe, expect, it } from "vitest";
import { readTrained, type TrainedNetwork, writeTrained } from "@/components/trained-network/trained-network";
import { createTrainedNetworkStore } from "@/components/trained-network/trained-network-store";
import { ownNetwork } from "@/components/widgets/cnn-explorer/use-own-network";
import { digits } from "@/lib/nn/networks/digits";
import { weightShapes } from "@/lib/nn/weight-shapes";

function trained(key: string, change: Partial<TrainedNetwork> = {}): TrainedNetwork {
  const weights = weightShapes(digits).map(({ name, shape }, at) => ({
    name,
    shape,
    values: new Float32Array(shape.reduce((product, side) => product * side, 1)).fill(at + 0.1),
  }));
  return {
    key,
    set: "digits",
    classNames: null,
    network: digits,
    weights,
    step: 60,
    accuracy: 0.875,
    ...change,
  };
}

function memoryStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
    removeItem: (name: string) => void items.delete(name),
  };
}

describe("a trained network as text", () => {
  it("comes back as it was, to the last bit of its weights", () => {
    expect(readTrained(writeTrained(trained("one")) ?? "")).toEqual(trained("one"));
    const named = trained("two", { classNames: Array.from("abcdefghij") });
    expect(readTrained(writeTrained(named) ?? "")).toEqual(named);
  });

  it("is read as it was kept before classes had names, and not with a name too few", () => {
    const { classNames, ...before } = JSON.parse(writeTrained(trained("one")) ?? "");
    expect(classNames).toBeNull();
    expect(readTrained(JSON.stringify(before))).toEqual(trained("one"));
    expect(readTrained(JSON.stringify({ ...before, classNames: ["a"] }))).toBeNull();
  });

  it("is nothing where it is cut short, of other shapes, or no text of ours", () => {
    const text = writeTrained(trained("one")) ?? "";
    const short = text.replace(/"shape":\[8\]/, '"shape":[9]');
    for (const broken of ["", "{}", text.slice(0, -5), short]) expect(readTrained(broken)).toBeNull();
  });

  it("isn't kept where it would fill the storage", () => {
    const large = { name: "w", shape: [500_000], values: new Float32Array(500_000) };
    expect(writeTrained(trained("one", { weights: [large] }))).toBeNull();
  });
});

describe("the store of the page", () => {
  it("tells of each new network once, and finds the last one again after a reload", () => {
    const storage = memoryStorage();
    const store = createTrainedNetworkStore(() => storage);
    let told = 0;
    const stop = store.subscribe(() => told++);
    expect(store.get()).toBeNull();
    store.publish(trained("one"));
    store.publish(trained("one"));
    store.publish(trained("two"));
    stop();
    store.publish(trained("three"));
    expect(told).toBe(2);
    expect(createTrainedNetworkStore(() => storage).get()).toEqual(trained("three"));
  });

  it("works as long as the page where storage is blocked", () => {
    const store = createTrainedNetworkStore(() => {
      throw new Error("blocked");
    });
    expect(store.get()).toBeNull();
    store.publish(trained("one"));
    expect(store.get()?.key).toBe("one");
  });
});

describe("the network of one's own in the explorer", () => {
  it("is none before a training, and opened after one", () => {
    expect(ownNetwork(null).state).toBe("none");
    const own = ownNetwork(trained("one"));
    expect(own.state).toBe("ready");
    expect(own.network?.chain.map(({ work }) => work)).toContain("conv");
    expect(own.network?.weights?.map(({ name }) => name)).toEqual(["conv1", "conv2", "logits"]);
  });

  it.each([
    { inputShape: [20, 20, 1], layers: digits.layers },
    { inputShape: [1296], layers: [{ kind: "dense", units: 10 }] },
    { inputShape: [28, 28, 1], layers: [{ kind: "no-such-layer" }] },
  ])("says so where it can't be opened: $inputShape $layers", (network) => {
    expect(ownNetwork(trained("one", { network: network as typeof digits })).state).toBe("unreadable");
  });
});
