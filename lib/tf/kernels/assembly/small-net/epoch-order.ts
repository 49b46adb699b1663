/** The order of the examples in an epoch: number for number the one of `fillEpochOrder` in lib/tf/small-net/epoch-order.ts. */

/** Fills `order`, `[examples]` uint32, with a shuffle of 0 … examples − 1. */
export function fillEpochOrder(order: usize, examples: i32, seed: i32, epoch: i32): void {
  for (let index = 0; index < examples; ++index) store<i32>(order + (<usize>index << 2), index);
  let state = seed + epoch * <i32>0x9e3779b1;
  for (let last = examples - 1; last > 0; --last) {
    // mulberry32, see lib/math/random.ts.
    state += 0x6d2b79f5;
    let mixed = (state ^ (state >>> 15)) * (state | 1);
    mixed ^= mixed + (mixed ^ (mixed >>> 7)) * (mixed | 61);
    const random = <u32>(mixed ^ (mixed >>> 14));
    // ⌊random / 2³² · (last + 1)⌋, exactly.
    const other = <usize>((<u64>random * <u64>(last + 1)) >> 32);
    const lastAt = order + (<usize>last << 2);
    const otherAt = order + (other << 2);
    const kept = load<i32>(lastAt);
    store<i32>(lastAt, load<i32>(otherAt));
    store<i32>(otherAt, kept);
  }
}
