/**
 * Waiting for something no longer than a given time, without a timer left behind.
 *
 * @module
 */

/**
 * The first `setTimeout` of a process costs 6 ms, more than a whole append; `Atomics.waitAsync` costs
 * a tenth of one, but holds its memory until its time is over, so that only the first waits use it.
 */
const CHEAP_WAITS_MAX = 8;
let waits = 0;

/**
 * Waits for a promise, but not for ever.
 *
 * @param promise What to wait for; something else must keep the process alive meanwhile.
 * @param ms Longest time to wait, in milliseconds.
 * @param late What to answer when it takes longer.
 * @returns What the promise gives, or `late`.
 */
export function within<T>(promise: Promise<T>, ms: number, late: T): Promise<T> {
  return waits++ < CHEAP_WAITS_MAX ? waitOnCell(promise, ms, late) : waitOnTimer(promise, ms, late);
}

async function waitOnCell<T>(promise: Promise<T>, ms: number, late: T): Promise<T> {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  const wait = Atomics.waitAsync(cell, 0, 0, ms);
  const over = wait.async ? wait.value.then(() => late) : Promise.resolve(late);
  try {
    return await Promise.race([promise, over]);
  } finally {
    Atomics.notify(cell, 0);
  }
}

async function waitOnTimer<T>(promise: Promise<T>, ms: number, late: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}
