/**
 * Brings a prompt to rest: the result is one that the same rules leave alone.
 *
 * @module
 */

import { parsePrompt, type Prompt } from "../text/prompt.ts";
import { keepsClosed } from "./check.ts";
import { applyChanges } from "./edit.ts";
import { type Run, runPasses, type State } from "./passes.ts";

/** A prompt at rest, or null where there is none but the original. */
export interface Settled {
  /** The last text and the changes that make it. */
  readonly settled: State | null;
  /** What the caller should know. */
  readonly warnings: readonly string[];
}

/**
 * Repeats passes until one changes nothing, so that the result is stable by construction. Rules that
 * still fire after the last pass undo each other and are left out; the result then stands only if the
 * same would happen to it once more.
 *
 * @param prompt The original, taken apart.
 * @param run The rewrite.
 * @returns The prompt at rest, its promises proven against the original.
 */
export function settle(prompt: Prompt, run: Run): Settled {
  const first = runPasses(prompt, [], run);
  if (first.moving.length === 0) return prove(first.state, prompt, [], run);
  const fighting = first.moving;
  const warnings = [`Rules that undo each other were left out: ${fighting.join(", ")}`];
  const second = runPasses(prompt, fighting, run);
  const again = second.moving.length === 0 ? runPasses(second.state.prompt, [], run).moving : [];
  if (again.join() !== fighting.join()) return { settled: null, warnings };
  return prove(second.state, prompt, warnings, run);
}

/**
 * Proves that what is protected in the original stands in the result byte for byte, and that the
 * changes make it. A change that fails is dropped, if what is left is at rest too.
 */
function prove(state: State, original: Prompt, warnings: readonly string[], run: Run): Settled {
  const situation = run.situationOf(original);
  const kept = state.changes.filter((change) => keepsClosed(situation, change));
  const text = applyChanges(original.text, kept);
  if (text === state.prompt.text) return { settled: state, warnings };
  const rest = runPasses(parsePrompt(text), [], run);
  if (rest.moving.length === 0 && rest.state.prompt.text === text) {
    return { settled: { prompt: rest.state.prompt, changes: kept, fired: new Set() }, warnings };
  }
  const why = "A protected part would have changed, so this is the original";
  return { settled: null, warnings: [...warnings, why] };
}
