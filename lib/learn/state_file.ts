/**
 * The learner's memory as one line of JSON, and the checks that keep a damaged one out.
 *
 * @module
 */

import { ImproverError, invariant } from "../errors.ts";
import { EXPERTS, type LearnerSettings, SEATS } from "./experts.ts";
import { isQuestionKey, kindOfKey } from "./features.ts";
import { checksumOf } from "./hash.ts";
import { type AcceptState, RECENT_EVENTS_MAX } from "./state.ts";

const FORMAT = "improver-accept";
const VERSION = 1;
const CHECK_MARK = ',"check":"';

/** How far the mix may be from 1 in sum, for rounding. */
const TRUST_TOLERANCE = 1e-6;

/**
 * Writes a state as one line of JSON whose last member is a check over all before it. Equal states
 * give equal text, and reading the text back gives the same state bit for bit.
 */
export function encodeAcceptState(state: AcceptState): string {
  const body = {
    format: FORMAT,
    version: VERSION,
    model: state.version,
    settings: state.settings,
    shifts: Object.fromEntries(state.shifts),
    asking: state.asking,
    quality: state.quality,
    real_mass: state.realMass,
    synthetic_mass: state.syntheticMass,
    trust: state.trust,
    questions: { real_mass: state.questions.realMass, trust: state.questions.trust },
    cursor: state.cursor,
    recent: [...state.recent],
    hidden: Object.fromEntries(state.hidden),
    rows: Object.fromEntries(state.rows),
  };
  const fault = faultOf(body);
  invariant(fault === null, `the learner made a state that it would refuse: ${fault}`);
  const open = JSON.stringify(body).slice(0, -1);
  return `${open}${CHECK_MARK}${checkOf(open)}"}`;
}

/**
 * Reads a state back.
 *
 * @param text What {@linkcode encodeAcceptState} wrote; a line end after it is fine.
 * @throws ImproverError `bad_weights` when the text is damaged, is no state, or is of another version.
 */
export function decodeAcceptState(text: string): AcceptState {
  const mark = text.lastIndexOf(CHECK_MARK);
  const open = text.slice(0, Math.max(mark, 0));
  const isWhole = mark > 0 && text.slice(mark).trimEnd() === `${CHECK_MARK}${checkOf(open)}"}`;
  if (!isWhole) throw refusal("it is damaged, or was not written by this program");
  let body: unknown;
  try {
    body = JSON.parse(`${open}}`);
  } catch (cause) {
    throw refusal("it is not JSON", cause);
  }
  const fault = faultOf(body);
  if (fault !== null) throw refusal(fault);
  const sound = body as StateOnDisk;
  return {
    version: sound.model,
    settings: sound.settings,
    shifts: new Map(Object.entries(sound.shifts)),
    asking: sound.asking,
    quality: sound.quality,
    realMass: sound.real_mass,
    syntheticMass: sound.synthetic_mass,
    trust: sound.trust,
    questions: { realMass: sound.questions.real_mass, trust: sound.questions.trust },
    rows: new Map(Object.entries(sound.rows)),
    cursor: sound.cursor,
    recent: new Set(sound.recent),
    hidden: new Map(Object.entries(sound.hidden)),
  };
}

interface StateOnDisk {
  model: string;
  settings: LearnerSettings;
  shifts: Record<string, number>;
  asking: number[];
  quality: number[];
  real_mass: number;
  synthetic_mass: number;
  trust: number[];
  questions: { real_mass: number; trust: number[] };
  cursor: number;
  recent: string[];
  hidden: Record<string, number>;
  rows: Record<string, number[]>;
}

function refusal(what: string, cause?: unknown): ImproverError {
  return new ImproverError(
    "bad_weights",
    `Cannot read the learner's state: ${what}`,
    "Rebuild it from the stored feedback with: improver train",
    cause,
  );
}

function checkOf(text: string): string {
  return checksumOf(text).toString(16).padStart(8, "0");
}

/** Says what is wrong with a state, or null where nothing is. */
function faultOf(body: unknown): string | null {
  if (!isObject(body) || body.format !== FORMAT) return "it is not a learner's state";
  if (body.version !== VERSION) return `its version is ${body.version}, not ${VERSION}`;
  if (typeof body.model !== "string") return "its model has no name";
  if (!isSettings(body.settings)) return "its settings are out of range";
  if (!isObject(body.shifts) || !Object.values(body.shifts).every(Number.isFinite)) {
    return "its shifts are not numbers";
  }
  if (![body.asking, body.quality].every(isWeights)) return "what it adds to weights is no numbers";
  if (!isAtLeast(body.real_mass, 0)) return "its real mass is no number from 0 up";
  if (!isAtLeast(body.synthetic_mass, 0)) return "its synthetic mass is no number from 0 up";
  if (!isMix(body.trust)) return "its trust is no mix of the experts";
  const { questions } = body;
  if (!isObject(questions) || !isAtLeast(questions.real_mass, 0) || !isMix(questions.trust)) {
    return "its experience with questions is out of shape";
  }
  if (!isCount(body.cursor)) return "its cursor is no whole number from 0 up";
  if (!isIds(body.recent)) return "its recent events are no list of different ids";
  if (!isObject(body.hidden) || !Object.values(body.hidden).every(isCount)) {
    return "its hidden rules are not counts";
  }
  if (!isObject(body.rows)) return "it has no rows";
  for (const key in body.rows) {
    const { real_mass } = isQuestionKey(key) ? questions : body;
    if (!isRow(key, body.rows[key], real_mass as number)) {
      return `its row "${key}" is out of shape`;
    }
  }
  return null;
}

function isSettings(value: unknown): value is LearnerSettings {
  return isObject(value) && isAtLeast(value.varianceScale, Number.MIN_VALUE) &&
    isKept(value.keepSlow) && isKept(value.keepFast) && isAtLeast(value.cautionLabels, 0) &&
    isAtLeast(value.sharing, 0) && (value.sharing as number) < 1;
}

function isWeights(value: unknown): boolean {
  return Array.isArray(value) && value.every(Number.isFinite);
}

function isKept(value: unknown): boolean {
  return isAtLeast(value, Number.MIN_VALUE) && (value as number) <= 1;
}

function isMix(value: unknown): boolean {
  return Array.isArray(value) && value.length === EXPERTS.length + 1 &&
    value.every((share) => isAtLeast(share, 0)) &&
    Math.abs(value.reduce((sum, share) => sum + share, 0) - 1) < TRUST_TOLERANCE;
}

function isIds(value: unknown): boolean {
  return Array.isArray(value) && value.length <= RECENT_EVENTS_MAX &&
    value.every((id) => typeof id === "string") && new Set(value).size === value.length;
}

function isRow(key: string, row: unknown, clock: number): boolean {
  const kind = kindOfKey(key);
  if (kind < 0 || !Array.isArray(row)) return false;
  const seats = SEATS[kind] as readonly number[];
  if (row.length !== 1 + 2 * seats.length) return false;
  for (let at = 0; at < row.length; at++) {
    const value = row[at];
    const least = at % 2 === 0 ? 0 : -Number.MAX_VALUE;
    if (typeof value !== "number" || !(value >= least && value < Infinity)) return false;
  }
  return row[0] <= clock;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isAtLeast(value: unknown, least: number): boolean {
  return Number.isFinite(value) && (value as number) >= least;
}
