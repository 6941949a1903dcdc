/**
 * Conversations, kept in memory while they are in use: which questions were asked about which
 * prompt, so that a second call is linked to the first and asks nothing twice.
 *
 * @module
 */

/** Prompts with open questions that one session remembers. */
const ASKED_MAX = 16;

/** Characters of answers that are remembered of one prompt. */
const ANSWERS_CHARS_MAX = 20_000;

/** A prompt that questions were asked about. */
export interface AskedPrompt {
  /** The record whose questions they are; null where none was stored. */
  readonly recordId: string | null;
  /** Slots that were asked after last. */
  readonly slots: readonly string[];
  /** Answers that came so far, slot to text. */
  readonly answers: Readonly<Record<string, string>>;
}

/** One conversation. */
export interface Session {
  /** Its name in requests and records. */
  readonly id: string;
  /** Prompts it asked about, by digest, oldest first. */
  readonly asked: Map<string, AskedPrompt>;
}

/** Bounds of the sessions. */
export interface SessionLimits {
  /** Time an idle session is kept, in milliseconds. */
  readonly idleMsMax: number;
  /** Sessions kept at once. */
  readonly sessionsMax: number;
}

/** The sessions of one server. */
export class Sessions {
  readonly #limits: SessionLimits;
  readonly #nowMs: () => number;
  readonly #makeId: () => string;
  /** The least recently used one first. */
  readonly #sessions = new Map<string, { session: Session; usedMs: number }>();
  #unnamed: string | null = null;

  /**
   * Starts with no sessions.
   *
   * @param limits Their bounds.
   * @param nowMs A clock that never goes back, in milliseconds.
   * @param makeId Makes the id of a session that its caller did not name.
   */
  constructor(limits: SessionLimits, nowMs: () => number, makeId: () => string) {
    this.#limits = limits;
    this.#nowMs = nowMs;
    this.#makeId = makeId;
  }

  /**
   * Opens a session, or goes on with it.
   *
   * @param id Its name; when left out, the session of this connection's unnamed prompts.
   * @returns The session.
   */
  use(id?: string): Session {
    this.sweep();
    if (id === undefined && (this.#unnamed === null || !this.#sessions.has(this.#unnamed))) {
      this.#unnamed = this.#makeId();
    }
    const name = id ?? this.#unnamed!;
    const session = this.#sessions.get(name)?.session ?? { id: name, asked: new Map() };
    this.#sessions.delete(name);
    this.#sessions.set(name, { session, usedMs: this.#nowMs() });
    if (this.#sessions.size > this.#limits.sessionsMax) this.#forgetFirst();
    return session;
  }

  /**
   * Forgets the sessions that were idle for too long.
   *
   * @returns How many.
   */
  sweep(): number {
    const before = this.#sessions.size;
    const oldestMs = this.#nowMs() - this.#limits.idleMsMax;
    for (const { usedMs } of this.#sessions.values()) {
      if (usedMs >= oldestMs) break;
      this.#forgetFirst();
    }
    return before - this.#sessions.size;
  }

  /** Sessions in memory. */
  get count(): number {
    return this.#sessions.size;
  }

  #forgetFirst(): void {
    for (const first of this.#sessions.keys()) {
      this.#sessions.delete(first);
      return;
    }
  }
}

/**
 * Remembers what was asked about a prompt; the oldest is forgotten when there are too many, and answers
 * of more than ANSWERS_CHARS_MAX are not kept.
 *
 * @param session The conversation.
 * @param digest The prompt's digest.
 * @param asked What was asked and answered.
 */
export function rememberAsked(session: Session, digest: string, asked: AskedPrompt): void {
  session.asked.delete(digest);
  const chars = Object.entries(asked.answers).flat().join("").length;
  session.asked.set(digest, chars > ANSWERS_CHARS_MAX ? { ...asked, answers: {} } : asked);
  if (session.asked.size <= ASKED_MAX) return;
  for (const oldest of session.asked.keys()) {
    session.asked.delete(oldest);
    return;
  }
}
