/**
 * Turns of the event loop: a server that computes one call after the other without a pause would hear
 * of no signal, timer, finished write or cancellation before the last.
 *
 * @module
 */

/** Gives each who asks a turn of the event loop to themselves, in the order of asking. */
export class Turns {
  readonly #waiting: (() => void)[] = [];

  /**
   * Waits for a turn, about a fortieth of a millisecond when nobody else waits.
   *
   * @returns Resolves when those who asked before have had theirs, each in a turn of its own.
   */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) this.#give();
    });
  }

  /** A timer takes a millisecond and more, and a message that is there already is taken in the same turn. */
  #give(): void {
    globalThis.setImmediate(() => {
      this.#waiting.shift()?.();
      if (this.#waiting.length > 0) this.#give();
    });
  }
}
