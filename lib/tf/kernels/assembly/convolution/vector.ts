// Four float32 at a time.

/** a · b + c, rounded once where the processor can. */
// @ts-ignore: decorators are AssemblyScript's
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(a, b, c) : f32x4.add(f32x4.mul(a, b), c);
}

/** Writes the first `count` (1 … 4) of four numbers. */
// @ts-ignore: decorators are AssemblyScript's
@inline
export function storeSome(target: usize, values: v128, count: i32): void {
  if (count >= 4) {
    v128.store(target, values);
    return;
  }
  f32.store(target, f32x4.extract_lane(values, 0));
  if (count > 1) f32.store(target, f32x4.extract_lane(values, 1), 4);
  if (count > 2) f32.store(target, f32x4.extract_lane(values, 2), 8);
}

/** The first `count` (1 … 4, or more) of four numbers; the others are 0. */
// @ts-ignore: decorators are AssemblyScript's
@inline
export function loadSome(source: usize, count: i32): v128 {
  if (count >= 4) return v128.load(source);
  let some = v128.load32_zero(source);
  if (count > 1) some = f32x4.replace_lane(some, 1, f32.load(source, 4));
  if (count > 2) some = f32x4.replace_lane(some, 2, f32.load(source, 8));
  return some;
}

/** First unit of work of a part, when `total` units are cut into parts evenly and in order. */
// @ts-ignore: decorators are AssemblyScript's
@inline
export function shareStart(total: i32, part: i32, parts: i32): i32 {
  return <i32>((<i64>total * part) / parts);
}
