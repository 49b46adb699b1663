/** Elementary functions of 4 numbers at a time, each within about 2·10⁻⁷ of the true value. NaN gives NaN. */

/** a·b + c, rounded twice on every machine: fused, it would be rounded once on some, and a seed would no longer give one curve. */
@inline
export function mulAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

@inline
export function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** Sum of the 4 lanes. */
@inline
export function laneSum(a: v128): f32 {
  const pairs = f32x4.add(a, v128.shuffle<f32>(a, a, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** The lane sums of four vectors, in their order. */
@inline
export function laneSums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}

/**
 * tanh x as x·P(x²) / Q(x²), both of degree 4. The coefficients are the minimax fit of the relative error on |x| ≤ 9.01, where it is
 * below 2.1·10⁻⁸; beyond, float32 rounds tanh to ±1.
 */
@inline
export function tanh(x: v128): v128 {
  const clamped = f32x4.min(f32x4.max(x, splat(-9.01)), splat(9.01));
  const u = f32x4.mul(clamped, clamped);
  let p = mulAdd(splat(1.33373561575e-8), u, splat(2.0596835948e-5));
  p = mulAdd(p, u, splat(0.00349485435235));
  p = mulAdd(p, u, splat(0.133804113167));
  p = mulAdd(p, u, splat(0.999999979433));
  let q = mulAdd(splat(7.76954757325e-7), u, splat(0.000328442746508));
  q = mulAdd(q, u, splat(0.0258742015041));
  q = mulAdd(q, u, splat(0.467137268718));
  q = mulAdd(q, u, splat(1));
  return f32x4.div(f32x4.mul(clamped, p), q);
}

/**
 * eˣ for x ≤ 0, and 0 (rather, 10⁻³⁸) below -87: 2ⁿ · eʳ with |r| ≤ ½·ln 2 and eʳ = 1 + r + r²·P(r). P is the minimax fit of degree 4,
 * relative error below 3.1·10⁻⁹.
 */
@inline
export function expOfNegative(x: v128): v128 {
  const clamped = f32x4.max(x, splat(-87));
  const n = f32x4.nearest(f32x4.mul(clamped, splat(1.44269504)));
  // ln 2 in two parts, the first with 9 bits, so that n times it is exact.
  const r = mulAdd(n, splat(2.12194440e-4), mulAdd(n, splat(-0.693359375), clamped));
  let p = mulAdd(splat(0.00138145351714), r, splat(0.00836874558067));
  p = mulAdd(p, r, splat(0.0416683908883));
  p = mulAdd(p, r, splat(0.16666520394));
  p = mulAdd(p, r, splat(0.499999934316));
  p = mulAdd(p, f32x4.mul(r, r), f32x4.add(r, splat(1)));
  const exponent = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, exponent);
}

/**
 * ln(1 + e) for e in [0, 1]: 2·artanh s with s = e / (2 + e), and artanh s = s·P(s²). P is the minimax fit of degree 4, relative error
 * below 4·10⁻⁹.
 */
@inline
export function logOfOnePlus(e: v128): v128 {
  const s = f32x4.div(e, f32x4.add(e, splat(2)));
  const u = f32x4.mul(s, s);
  let p = mulAdd(splat(0.140891494646), u, splat(0.139803053767));
  p = mulAdd(p, u, splat(0.200124548631));
  p = mulAdd(p, u, splat(0.333331573472));
  p = mulAdd(p, u, splat(1));
  return f32x4.mul(f32x4.add(s, s), p);
}

/** ln x for x ≥ 1: n·ln 2 + ln m with x = 2ⁿ·m and m in [1, 2). NaN gives a number here. */
@inline
export function logFromOne(x: v128): v128 {
  const n = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_u(x, 23), i32x4.splat(127)));
  const m = v128.or(v128.and(x, i32x4.splat(0x007fffff)), splat(1));
  return mulAdd(n, splat(0.693147182), logOfOnePlus(f32x4.sub(m, splat(1))));
}

/** 1 / (1 + e⁻ˣ), from e^-|x|. */
@inline
export function sigmoidFrom(x: v128, tail: v128): v128 {
  const inverse = f32x4.div(splat(1), f32x4.add(tail, splat(1)));
  return f32x4.mul(v128.bitselect(splat(1), tail, f32x4.gt(x, splat(0))), inverse);
}

/** e^-|x|. */
@inline
export function tailOf(x: v128): v128 {
  return expOfNegative(f32x4.neg(f32x4.abs(x)));
}

/** ln(1 + eˣ), from e^-|x|. */
@inline
export function softplusFrom(x: v128, tail: v128): v128 {
  return f32x4.add(f32x4.max(x, splat(0)), logOfOnePlus(tail));
}
