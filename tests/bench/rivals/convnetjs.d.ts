declare module "convnetjs" {
  interface Volume {
    readonly w: Float64Array | number[];
  }
  /** What the bench uses of it. */
  const convnetjs: {
    readonly Vol: new (width: number, height: number, depth: number, fill: number) => Volume;
    readonly Net: new () => { makeLayers(layers: readonly object[]): void };
    readonly Trainer: new (
      net: object,
      options: object,
    ) => { train(image: Volume, label: number): { readonly loss: number } };
  };
  export = convnetjs;
}
