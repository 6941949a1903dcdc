/**
 * The records that were just inserted, held until they are exported, to spare reading them again.
 *
 * @module
 */

/** Characters held at most; what is beyond is read from the database. */
const HELD_CHARS_MAX = 16 * 1024 * 1024;

/** A record as the journal will have it. */
export interface Row {
  /** Its number. */
  readonly seq: number;
  /** Its JSON. */
  readonly json: string;
}

/** The newest records of a database, without a gap. */
export class Fresh {
  /** Characters held. */
  chars = 0;
  #after = 0;
  #rows: Row[] = [];

  /**
   * Holds what was committed.
   *
   * @param after Highest number of a record before.
   * @param rows Every record with a higher one, in order.
   */
  hold(after: number, rows: readonly Row[]): void {
    if (rows.length === 0) return;
    const follows = this.#rows.length > 0 && this.#rows.at(-1)!.seq === after;
    if (!follows || this.chars > HELD_CHARS_MAX) this.#clear(after);
    for (const row of rows) {
      this.#rows.push(row);
      this.chars += row.json.length;
    }
  }

  /**
   * Gives what comes next, if it is held.
   *
   * @param after Number of the last record that was taken.
   * @param room Characters after which to stop.
   * @returns The next records in order; null when they must be read from the database.
   */
  take(after: number, room: number): readonly Row[] | null {
    if (this.#rows.length === 0) return null;
    if (this.#after !== after) {
      this.#clear(0);
      return null;
    }
    let count = 0;
    for (let chars = 0; count < this.#rows.length && chars < room; count++) {
      chars += this.#rows[count]!.json.length;
    }
    const taken = this.#rows.splice(0, count);
    for (const { json } of taken) this.chars -= json.length;
    this.#after = taken.at(-1)!.seq;
    return taken;
  }

  #clear(after: number): void {
    this.#after = after;
    this.#rows = [];
    this.chars = 0;
  }
}
