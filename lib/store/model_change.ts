/**
 * Which model is in use: changed by a word, and changed back when the one before proves better.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { editLabels } from "../learn/labels.ts";
import { type LearnEvent, predict, priorOf } from "../learn/learner.ts";
import { type Judged, judgeShadow, SHADOW_DECISIONS } from "../learn/promote.ts";
import type { AcceptModel, AcceptState } from "../learn/state.ts";
import { replay } from "../learn/train.ts";
import { lessonsAfter } from "./accept_events.ts";
import { authoredPriors } from "./accept_file.ts";
import { lastSeq } from "./insert.ts";
import type { Store } from "./merge_report.ts";
import { type ModelIndex, modelOf, readModels, rebuiltModels, writeModels } from "./models.ts";
import { setAside } from "./quarantine.ts";

/**
 * Puts another version in use. It counts at once; the learner's memory is made again by
 * `learnFromStore`, by this process or, should it be killed, by the next merge.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @param index The list of models as it is.
 * @param version The version to use.
 * @param shadow Whether the one before is watched beside it.
 */
export function useVersion(
  store: Store,
  index: ModelIndex,
  version: string,
  shadow: "shadow" | "no shadow",
): void {
  modelOf(store.layout, version);
  const since = lastSeq(store);
  writeModels(store.layout, {
    ...index,
    active: version,
    previous: index.active === version ? index.previous : index.active,
    shadow: shadow === "shadow" ? { version: index.active, since } : null,
  });
}

/**
 * The model a memory is of. A damaged list is put aside and made anew, and where the file of a
 * version is damaged the learner goes on with the model it has.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @param known The model that the learner's memory has.
 * @param version The version; the one in use when left out.
 * @returns The model.
 */
export function modelInUse(store: Store, known: AcceptModel, version?: string): AcceptModel {
  const { layout, report } = store;
  let index: ModelIndex;
  try {
    index = readModels(layout);
  } catch (error) {
    if (!(error instanceof ImproverError) || error.code !== "bad_weights") throw error;
    index = rebuiltModels(layout, known);
    setAside(layout, `${layout.models}/index.json`);
    writeModels(layout, index);
    report.repaired.push("The list of models was damaged; it was put aside and made anew");
  }
  try {
    return modelOf(layout, version ?? index.active);
  } catch (error) {
    if (!(error instanceof ImproverError)) throw error;
    report.problems.push(`${error.message}; what was learnt goes on as it is`);
    return known;
  }
}

/**
 * Judges the model that was replaced, once there are enough decisions on prompts since: it comes back
 * when it is measured to be better than the new one.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @returns True when the model in use has changed.
 */
export function judgeReplaced(store: Store): boolean {
  const { layout, prepare } = store;
  const index = readModels(layout);
  if (index.shadow === null) return false;
  const { since, version } = index.shadow;
  if (lessonsAfter(since, prepare).decisions < SHADOW_DECISIONS) return false;
  const verdict = compareSince(store, index.active, version, since);
  if (verdict === "keep") return false;
  if (verdict === "rollback") {
    const versions = index.versions.map((one) =>
      one.version === index.active ? { ...one, outcome: "rolled_back" as const } : one
    );
    useVersion(store, { ...index, versions }, version, "no shadow");
    return true;
  }
  writeModels(layout, { ...index, shadow: null });
  return false;
}

function compareSince(
  { layout, prepare }: Store,
  active: string,
  replaced: string,
  since: number,
): "keep" | "rollback" | "settled" {
  const { events } = lessonsAfter(0, prepare);
  const before = events.filter(({ sequence }) => sequence! <= since);
  const after = events.filter(({ sequence, source }) => sequence! > since && source === "user");
  const frozen = (version: string) => replay(before, modelOf(layout, version), authoredPriors());
  try {
    return judgeShadow(predictedBy(frozen(active), frozen(replaced), after)).verdict;
  } catch (error) {
    // A model whose file is damaged cannot come back.
    if (error instanceof ImproverError) return "settled";
    throw error;
  }
}

function predictedBy(
  active: AcceptState,
  replaced: AcceptState,
  events: readonly LearnEvent[],
): Judged[] {
  return events.flatMap(({ id, labels }) =>
    editLabels(labels).map(({ features, isAccepted, weight }) => {
      const prior = priorOf(authoredPriors(), features.rule);
      return {
        prompt: id,
        isAccepted,
        weight,
        active: predict(active, features, prior),
        candidate: predict(replaced, features, prior),
      };
    })
  );
}
