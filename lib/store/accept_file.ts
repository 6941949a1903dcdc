/**
 * The learner's memory on disk: read by everyone, written by whoever holds the merge lock.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { type Feedback, labelsOf } from "../learn/labels.ts";
import { type LearnEvent, observe, type Priors } from "../learn/learner.ts";
import { type AcceptState, newAcceptState } from "../learn/state.ts";
import { decodeAcceptState, encodeAcceptState } from "../learn/state_file.ts";
import { storageFailure, syncDirectory } from "./directory.ts";
import { feedbackOf, shownOf } from "./evidence.ts";
import type { FeedbackRecord, RewriteRecord } from "./record.ts";
import { replaceFile } from "./replace_file.ts";
import { builtInRules } from "./rules.ts";

/** Time for which a look at the file is good, in milliseconds: other processes teach the same user. */
const LOOK_MS = 1_000;

/** Rewrites whose earlier feedback a server remembers, so that a changed mind takes the old word back at once. */
const HEARD_MAX = 1_000;

/** The learner's memory as a running program sees it. */
export interface Accept {
  /** What the user taught so far, here and elsewhere; null for nothing. */
  state(): AcceptState | null;
  /** Learns from feedback at once, before it is merged. */
  learn(rewrite: RewriteRecord, feedback: FeedbackRecord): void;
}

/**
 * Opens the learner's memory for reading. A damaged file counts as none; the next merge makes it anew.
 *
 * @param path The file; see `Layout.accept`.
 * @param nowMs A clock that never goes back, in milliseconds.
 * @returns The memory.
 */
export function openAccept(path: string, nowMs: () => number): Accept {
  const heard = new Map<string, Feedback[]>();
  let pending: LearnEvent[] = [];
  let known: AcceptState | null = null;
  let version = "";
  let lookedMs = -Infinity;

  const look = () => {
    if (nowMs() - lookedMs < LOOK_MS) return;
    lookedMs = nowMs();
    const now = versionOf(path);
    if (now === version) return;
    version = now;
    const stored = now === "" ? null : readIfWhole(path);
    pending = pending.filter((event) => stored?.recent.has(event.id) !== true);
    known = stored ?? (pending.length > 0 ? newAcceptState() : null);
    if (known !== null) { for (const event of pending) observe(known, event, authoredPriors()); }
  };

  return {
    state() {
      look();
      return known;
    },
    learn(rewrite, feedback) {
      look();
      const earlier = heard.get(rewrite.id) ?? [];
      const latest = feedbackOf(feedback);
      heard.delete(rewrite.id);
      heard.set(rewrite.id, [...earlier, latest]);
      if (heard.size > HEARD_MAX) heard.delete(heard.keys().next().value!);
      const event: LearnEvent = {
        id: feedback.id,
        source: feedback.source,
        labels: labelsOf(shownOf(rewrite), earlier, [...earlier, latest]),
      };
      pending.push(event);
      known ??= newAcceptState();
      observe(known, event, authoredPriors());
    },
  };
}

/**
 * Reads the memory, to go on from there.
 *
 * @param path The file.
 * @returns The state; null where there is no file, or none that is whole.
 */
export function readIfWhole(path: string): AcceptState | null {
  try {
    return decodeAcceptState(Deno.readTextFileSync(path));
  } catch (error) {
    if (error instanceof ImproverError || error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/**
 * Replaces the memory whole.
 *
 * @param path The file; see `Layout.accept`.
 * @param state The state.
 */
export function writeAccept(path: string, state: AcceptState): void {
  const slash = path.lastIndexOf("/");
  replaceFile(path.slice(0, slash), path.slice(slash + 1), `${encodeAcceptState(state)}\n`);
}

/**
 * Removes a memory, durably; the next merge makes it anew where there is something to learn.
 *
 * @param path The file; nothing is done where there is none.
 */
export function removeAccept(path: string): void {
  try {
    Deno.removeSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    throw storageFailure(`remove "${path}"`, error);
  }
  syncDirectory(path.slice(0, path.lastIndexOf("/")));
}

/**
 * What the rules' authors expect, by rule.
 *
 * @returns Probabilities of acceptance.
 */
export function authoredPriors(): Priors {
  return priors ??= Object.fromEntries(builtInRules().map(({ id, prior }) => [id, prior]));
}

let priors: Priors | null = null;

/** Changes whenever the file is replaced; empty when there is none. */
function versionOf(path: string): string {
  try {
    const { mtime, ino, size } = Deno.statSync(path);
    return `${mtime?.getTime()} ${ino} ${size}`;
  } catch {
    return "";
  }
}
