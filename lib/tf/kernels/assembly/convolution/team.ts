// Several threads do one job together. It is cut into parts; whoever is free takes the next one, so that a thread that the
// machine holds up costs no more than a part.

import {
  batchDeviations,
  batchGradient,
  batchGradientSums,
  BatchNorm,
  batchScale,
  batchSums,
} from "./batch-norm";
import { convolve, Convolution } from "./convolve";
import { FilterGradient, sumFilterGradient } from "./filter-gradient";
import { NormSilu, normSilu, normSiluGradient } from "./norm";
import {
  averagePoolGradient,
  ChannelWindow,
  depthwise,
  depthwiseInputGradient,
  maxPool,
  maxPoolGradient,
  sumDepthwiseFilterGradient,
} from "./pool";
import { reluGradient, Rows, sumRows } from "./rows";

/** What the threads share: int32 words, all 0 at first. */
@unmanaged
class Board {
  /** Counts the jobs; helpers sleep on it. */
  turn: i32;
  /** 1 while parts may be taken. Set after the words below, so that whoever sees it sees them. */
  open: i32;
  /** Helpers that are about to take a part or at work on one; the caller sleeps on it. */
  active: i32;
  /** The next part to be taken. */
  next: i32;
  /** Helpers that listen. */
  ready: i32;
  /** Which job, see `perform`. */
  kind: i32;
  job: usize;
  parts: i32;
}

/** Looks at the board so many times before going to sleep: waking up takes longer than most pauses between two jobs. */
const PATIENCE = 6000;
const LONG_NS: i64 = 10_000_000_000;

function perform(board: Board, thread: i32, part: i32): void {
  const job = board.job;
  const kind = board.kind;
  const parts = board.parts;
  if (kind === 0) convolve(changetype<Convolution>(job), thread, part, parts);
  else if (kind === 1) sumFilterGradient(changetype<FilterGradient>(job), thread, part, parts);
  else if (kind === 2) maxPool(changetype<ChannelWindow>(job), thread, part, parts);
  else if (kind === 3) maxPoolGradient(changetype<ChannelWindow>(job), thread, part, parts);
  else if (kind === 4) averagePoolGradient(changetype<ChannelWindow>(job), thread, part, parts);
  else if (kind === 5) depthwiseInputGradient(changetype<ChannelWindow>(job), thread, part, parts);
  else if (kind === 6) sumDepthwiseFilterGradient(changetype<ChannelWindow>(job), thread, part, parts);
  else if (kind === 7) reluGradient(changetype<Rows>(job), thread, part, parts);
  else if (kind === 8) sumRows(changetype<Rows>(job), thread, part, parts);
  else if (kind === 9) depthwise(changetype<ChannelWindow>(job), thread, part, parts);
  else if (kind === 10) normSilu(changetype<NormSilu>(job), thread, part, parts);
  else if (kind === 11) normSiluGradient(changetype<NormSilu>(job), thread, part, parts);
  else if (kind === 12) batchSums(changetype<BatchNorm>(job), thread, part, parts);
  else if (kind === 13) batchDeviations(changetype<BatchNorm>(job), thread, part, parts);
  else if (kind === 14) batchScale(changetype<BatchNorm>(job), thread, part, parts);
  else if (kind === 15) batchGradientSums(changetype<BatchNorm>(job), thread, part, parts);
  else if (kind === 16) batchGradient(changetype<BatchNorm>(job), thread, part, parts);
}

/**
 * Does a job with all the helpers that listen.
 * @param parts - how many parts it is cut into
 * @returns 1, or 0 if a helper never finished
 */
export function together(board: Board, kind: i32, job: usize, parts: i32): i32 {
  board.kind = kind;
  board.job = job;
  board.parts = parts;
  if (ASC_FEATURE_THREADS) {
    const helpers = atomic.load<i32>(changetype<usize>(board) + offsetof<Board>("ready"));
    if (helpers > 0 && parts > 1) return shareOut(board, helpers);
  }
  for (let part = 0; part < parts; part++) perform(board, 0, part);
  return 1;
}

function shareOut(board: Board, helpers: i32): i32 {
  if (!ASC_FEATURE_THREADS) return 0;
  const base = changetype<usize>(board);
  atomic.store<i32>(base + offsetof<Board>("next"), 0);
  atomic.store<i32>(base + offsetof<Board>("open"), 1);
  atomic.add<i32>(base, 1);
  atomic.notify(base, helpers);
  takeParts(board, 0);
  atomic.store<i32>(base + offsetof<Board>("open"), 0);
  // Who counted itself in before this saw the board open is waited for; who does after sees it closed.
  return waitForAll(base + offsetof<Board>("active")) ? 1 : 0;
}

function takeParts(board: Board, thread: i32): void {
  if (!ASC_FEATURE_THREADS) return;
  const next = changetype<usize>(board) + offsetof<Board>("next");
  let part = atomic.add<i32>(next, 1);
  while (part < board.parts) {
    perform(board, thread, part);
    part = atomic.add<i32>(next, 1);
  }
}

function waitForAll(active: usize): bool {
  if (!ASC_FEATURE_THREADS) return true;
  let patience = PATIENCE;
  let count = atomic.load<i32>(active);
  while (count > 0) {
    // 2: nothing happened in all that time.
    if (--patience <= 0 && atomic.wait<i32>(active, count, LONG_NS) === 2) return false;
    count = atomic.load<i32>(active);
  }
  return true;
}

/** A helper's whole life: it listens, takes parts, and listens again. @param thread - from 1 */
export function serve(board: Board, thread: i32): void {
  if (!ASC_FEATURE_THREADS) return;
  const turn = changetype<usize>(board);
  const active = turn + offsetof<Board>("active");
  let seen = atomic.load<i32>(turn);
  atomic.add<i32>(turn + offsetof<Board>("ready"), 1);
  while (true) {
    let patience = PATIENCE;
    while (atomic.load<i32>(turn) === seen) {
      if (--patience <= 0) atomic.wait<i32>(turn, seen, -1);
    }
    seen = atomic.load<i32>(turn);
    atomic.add<i32>(active, 1);
    if (atomic.load<i32>(turn + offsetof<Board>("open")) === 1) takeParts(board, thread);
    atomic.sub<i32>(active, 1);
    atomic.notify(active, 1);
  }
}
