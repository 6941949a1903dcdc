/**
 * The records that were just inserted, held as the journal will have them until they are exported,
 * to spare reading them again.
 *
 * @module
 */

/** Bytes held at most; what is beyond is read from the database. */
const HELD_BYTES_MAX = 16 * 1024 * 1024;
/** Bytes of the first buffer; it doubles. */
const FIRST_BYTES = 1024 * 1024;

/** Records as lines of the journal. */
export interface Lines {
  /** The lines with their line feeds. */
  readonly bytes: Uint8Array;
  /** How many there are. */
  readonly count: number;
  /** Number of the last record. */
  readonly lastSeq: number;
}

/** The newest records of a database, without a gap. */
export class Fresh {
  #buffer = new Uint8Array(0);
  #filled = 0;
  /** Number of the last record before those that are held. */
  #after = 0;
  #lastSeq = 0;
  #count = 0;

  /** Bytes held. */
  get bytes(): number {
    return this.#filled;
  }

  /**
   * Begins to hold what a transaction inserts.
   *
   * @param after Highest number of a record before.
   * @returns Puts everything back as it was, should the transaction fail.
   */
  begin(after: number): () => void {
    if (this.#lastSeq !== after || this.#filled > HELD_BYTES_MAX) this.#clear(after);
    const [filled, lastSeq, count] = [this.#filled, this.#lastSeq, this.#count];
    return () => {
      this.#filled = filled;
      this.#lastSeq = lastSeq;
      this.#count = count;
    };
  }

  /**
   * Holds a record.
   *
   * @param seq Its number, the next above the last.
   * @param json Its JSON, as bytes.
   */
  add(seq: number, json: Uint8Array): void {
    const end = this.#filled + json.length + 1;
    if (end > this.#buffer.length) this.#grow(end);
    this.#buffer.set(json, this.#filled);
    this.#buffer[end - 1] = 0x0a;
    this.#filled = end;
    this.#lastSeq = seq;
    this.#count++;
  }

  /**
   * Gives everything that is held, if it is what comes next.
   *
   * @param after Number of the last record that was taken.
   * @param room Bytes there is room for.
   * @returns The lines, good until the next record is held; null when they must be read from the database.
   */
  take(after: number, room: number): Lines | null {
    const bytes = this.#buffer.subarray(0, this.#filled);
    const [count, lastSeq] = [this.#count, this.#lastSeq];
    const fits = this.#after === after && count > 0 && bytes.length <= room;
    this.#clear(lastSeq);
    return fits ? { bytes, count, lastSeq } : null;
  }

  #clear(after: number): void {
    this.#after = after;
    this.#lastSeq = after;
    this.#filled = 0;
    this.#count = 0;
  }

  #grow(least: number): void {
    let size = Math.max(FIRST_BYTES, this.#buffer.length);
    while (size < least) size *= 2;
    const larger = new Uint8Array(size);
    larger.set(this.#buffer.subarray(0, this.#filled));
    this.#buffer = larger;
  }
}
