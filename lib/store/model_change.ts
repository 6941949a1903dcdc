/**
 * Which model is in use: changed by a word, and changed back when the one before proves better.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { editLabels, questionLabels } from "../learn/labels.ts";
import { type LearnEvent, predict, priorOf } from "../learn/learner.ts";
import { isDecision, type Judged, judgeShadow, SHADOW_DECISIONS } from "../learn/promote.ts";
import { ASKED_FROM } from "../learn/score.ts";
import type { AcceptModel } from "../learn/state.ts";
import { replay } from "../learn/train.ts";
import { lessonsAfter } from "./accept_events.ts";
import { authoredPriors } from "./accept_file.ts";
import { lastSeq } from "./insert.ts";
import type { Store } from "./merge_report.ts";
import {
  isSameModel,
  type ModelIndex,
  modelOf,
  type ModelPart,
  readModels,
  rebuiltModels,
  writeModels,
} from "./models.ts";
import { setAside } from "./quarantine.ts";
import { foreseeSince } from "./refit.ts";

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
    shadow: shadow === "shadow" ? { version: index.active, since, settled: [] } : null,
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
 * when it is measured to be better than the new one in what they differ in.
 *
 * @param store The store, in the hands of the holder of the merge lock.
 * @returns True when the model in use has changed.
 */
export async function judgeReplaced(store: Store): Promise<boolean> {
  const { layout } = store;
  const index = readModels(layout);
  if (index.shadow === null) return false;
  const { version, settled } = index.shadow;
  const verdicts = await compareSince(store, index.active, index.shadow);
  if (Object.values(verdicts).includes("rollback")) {
    const versions = index.versions.map((one) =>
      one.version === index.active ? { ...one, outcome: "rolled_back" as const } : one
    );
    useVersion(store, { ...index, versions }, version, "no shadow");
    return true;
  }
  const open = PARTS.filter((part) => verdicts[part] === "keep");
  const now = PARTS.filter((part) => verdicts[part] === "settled" || settled.includes(part));
  if (open.length === 0) writeModels(layout, { ...index, shadow: null });
  else if (now.length > settled.length) {
    writeModels(layout, { ...index, shadow: { ...index.shadow, settled: now } });
  }
  return false;
}

const PARTS: readonly ModelPart[] = ["edits", "questions", "quality"];

type Verdicts = Partial<Record<ModelPart, ReturnType<typeof judgeShadow>["verdict"]>>;

/** The verdict on each part in which the models differ and that is not settled yet. */
async function compareSince(
  { layout, prepare }: Store,
  version: string,
  { version: shadow, since, settled }: NonNullable<ModelIndex["shadow"]>,
): Promise<Verdicts> {
  let models: { readonly active: AcceptModel; readonly replaced: AcceptModel };
  try {
    models = { active: modelOf(layout, version), replaced: modelOf(layout, shadow) };
  } catch (error) {
    // A model whose file is damaged cannot come back.
    if (error instanceof ImproverError) return {};
    throw error;
  }
  const differing = differingParts(models.active, models.replaced)
    .filter((part) => !settled.includes(part));
  const recent = lessonsAfter(since, prepare);
  const asked = recent.events.flatMap(({ labels }) => questionLabels(labels)).filter(isDecision);
  const counts = { edits: recent.decisions, quality: recent.decisions, questions: asked.length };
  const due = differing.filter((part) => counts[part] >= SHADOW_DECISIONS);
  const verdicts: Verdicts = Object.fromEntries(differing.map((part) => [part, "keep"]));
  if (due.length === 0) return verdicts;
  const { events } = lessonsAfter(0, prepare);
  if (due.includes("edits")) {
    verdicts.edits = judgeShadow(foreseeEdits(events, since, models)).verdict;
  }
  if (due.length > (due.includes("edits") ? 1 : 0)) {
    const judged = await foreseeSince(layout.root, events, since, models);
    if (due.includes("questions")) {
      verdicts.questions = judgeShadow(judged.questions, ASKED_FROM).verdict;
    }
    if (due.includes("quality")) verdicts.quality = judgeShadow(judged.quality).verdict;
  }
  return verdicts;
}

function differingParts(one: AcceptModel, two: AcceptModel): ModelPart[] {
  const { version } = two;
  const part = (of: Partial<AcceptModel>) => !isSameModel({ ...two, ...of, version }, two);
  return [
    ...part({ settings: one.settings, shifts: one.shifts }) ? ["edits" as const] : [],
    ...part({ asking: one.asking }) ? ["questions" as const] : [],
    ...part({ quality: one.quality }) ? ["quality" as const] : [],
  ];
}

/** Both models, taught what was before and frozen, foresee the decisions since. */
function foreseeEdits(
  events: readonly LearnEvent[],
  since: number,
  models: { readonly active: AcceptModel; readonly replaced: AcceptModel },
): Judged[] {
  const before = events.filter(({ sequence }) => sequence! <= since);
  const after = events.filter(({ sequence, source }) => sequence! > since && source === "user");
  const active = replay(before, models.active, authoredPriors());
  const replaced = replay(before, models.replaced, authoredPriors());
  return after.flatMap(({ id, labels }) =>
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
