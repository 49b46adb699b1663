import type { CDPSession, Page } from "playwright";
import type { CourseDebug } from "@/components/compute/debug-handle";
import { heapObjectBytes } from "@/tests/bench/heap-objects";
import type { Measurement } from "@/tests/bench/measurement";
import { median } from "@/tests/bench/median";
import { rounded } from "@/tests/bench/rounded";
import { mainButton, openTrainer, STEPS_MADE, TRAINER, waitForFirstStep } from "@/tests/bench/trainer-page";

/** Rounds before what is held is noted: code is loaded, buffers have found their size. */
const WARM_UP_ROUNDS = 5;
/** Readings at the beginning and at the end that are compared. */
const COMPARED = 5;

/** Training, pausing, going back, stopping, starting over and testing, for minutes: what is left behind? */
export const soak: Measurement = {
  budgets: {
    soak_tensors_left: { limit: 0, sense: "at-most" },
    soak_heap_growth_percent: { limit: 5, sense: "at-most" },
    soak_listeners_left: { limit: 0, sense: "at-most" },
    soak_workers_left: { limit: 0, sense: "at-most" },
  },
  run: (setting) =>
    setting.withFreshPage(async (page) => {
      await openTrainer(page, setting);
      const session = await page.context().newCDPSession(page);
      for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await trainAndChangeOnesMind(page);
      const before = await readRounds(page, session);
      const until = Date.now() + setting.minutes * 60_000;
      let rounds = 2 * COMPARED;
      for (; Date.now() < until; rounds += 1) await trainAndChangeOnesMind(page);
      const after = await readRounds(page, session);
      const middle = (readings: readonly Reading[], of: (reading: Reading) => number) =>
        median(readings.map(of));
      const growth = (of: (reading: Reading) => number) => middle(after, of) - middle(before, of);
      const heap = middle(before, (reading) => reading.heapBytes);
      const left = (of: (reading: Reading) => number, unit: string) => ({
        value: growth(of),
        unit,
        n: rounds,
      });
      return {
        soak_tensors_left: left((reading) => reading.tensors, "tensors"),
        soak_heap_growth_percent: {
          value: rounded((100 * growth((reading) => reading.heapBytes)) / heap),
          unit: "%",
          n: rounds,
        },
        soak_listeners_left: left((reading) => reading.listeners, "listeners"),
        soak_workers_left: left((reading) => reading.workers, "workers"),
      };
    }),
};

/** What a page holds, after its rubbish has been collected. */
interface Reading {
  readonly tensors: number;
  readonly heapBytes: number;
  readonly listeners: number;
  readonly workers: number;
}

/** One round of a reader who can't decide. The run is at its beginning again afterwards. */
async function trainAndChangeOnesMind(page: Page): Promise<void> {
  const demo = page.locator(TRAINER);
  const button = (place: number) => demo.locator(".digit-trainer-transport button").nth(place);
  const isRunning = (is: boolean) =>
    demo.and(page.locator(is ? '[data-status="running"]' : ':not([data-status="running"])')).waitFor();
  await mainButton(page).click();
  await waitForFirstStep(page);
  await mainButton(page).click();
  await isRunning(false);
  // One step, back in time by keyboard, and on from there.
  const before = await stepShown(page);
  await button(1).click();
  await page.waitForFunction(hasMoved, { selector: STEPS_MADE, from: before });
  await isRunning(false);
  const newest = await stepShown(page);
  await demo.locator('input[type="range"]').first().focus();
  await page.keyboard.press("Home");
  await page.waitForFunction(hasMoved, { selector: STEPS_MADE, from: newest });
  await mainButton(page).click();
  await isRunning(true);
  await button(2).click();
  await isRunning(false);
  // The end of a run tries it on the test images; it is cut short.
  await demo.locator(".digit-trainer-check button").click();
  await button(3).click();
}

function stepShown(page: Page): Promise<string | null> {
  return page.locator(STEPS_MADE).textContent();
}

/** Runs in the page: does it show another step than it did? */
function hasMoved({ selector, from }: { selector: string; from: string | null }): boolean {
  return document.querySelector(selector)?.textContent !== from;
}

async function readRounds(page: Page, session: CDPSession): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (let round = 0; round < COMPARED; round += 1) {
    await trainAndChangeOnesMind(page);
    readings.push(await read(page, session));
  }
  return readings;
}

async function read(page: Page, session: CDPSession): Promise<Reading> {
  const heapBytes = await heapObjectBytes(session);
  const { jsEventListeners } = await session.send("Memory.getDOMCounters");
  const tensors = await page.evaluate(async () => {
    const debug = (globalThis as unknown as { __courseDebug: CourseDebug }).__courseDebug;
    const memory = await debug.memory();
    return memory.ok ? memory.value.numTensors : null;
  });
  if (tensors === null) throw new Error("the page doesn't tell how many tensors it holds");
  return { tensors, heapBytes, listeners: jsEventListeners, workers: page.workers().length };
}
