/**
 * The running program as every command sees it: settings, rules, store and log, each opened when
 * it is first needed, so that one prompt through a pipe pays for nothing else.
 *
 * @module
 */

import type { AskWeights } from "./ask/weights.ts";
import type { Config } from "./config.ts";
import type { Scoring } from "./learn/score.ts";
import type { QualityWeights } from "./measure/quality.ts";
import type { Log, LogLevel } from "./log.ts";
import type { Rule } from "./rewrite/rule.ts";
import type { WordList } from "./rewrite/word_list.ts";
import type { Accept } from "./store/accept_file.ts";
import type { Placement } from "./store/experiment_file.ts";
import type { FeedbackRecord, RewriteRecord } from "./store/record.ts";
import { layoutOf } from "./store/directory.ts";
import { openSink, type Sink } from "./store/spool.ts";

/** What chooses edits and questions. */
export interface Engine {
  /** Rules in force, in order. */
  readonly rules: readonly Rule[];
  /** Word lists by name, each loaded when a rule first asks for it. */
  readonly wordList: (name: string) => WordList | null;
  /** Opens the scoring of one prompt: the probability that this user accepts a rule's edits. */
  openScoring(): Promise<Scoring>;
  /** Weights of the asking model; null when there are none and the precise flags decide alone. */
  readonly askWeights: AskWeights | null;
  /** Weights of the quality score; null when there are none. */
  readonly qualityWeights: QualityWeights | null;
  /** `rules-only`, or the version of the weights in use. */
  readonly model: string;
}

/** The running program. */
export interface App {
  /** The settings. */
  readonly config: Config;
  /** What every result should tell its caller, such as a rule file that was skipped. */
  readonly warnings: readonly string[];
  /** A clock that never goes back, in milliseconds. */
  nowMs(): number;
  /** The time of day. */
  now(): Date;
  /**
   * What chooses edits and questions; loaded once.
   *
   * @param unit The conversation it is for, or the prompt outside of any: an experiment may take a
   * rule from it or give it another model.
   */
  engine(unit?: string | null): Promise<Engine>;
  /** The sink of records; opened once. Throws ImproverError when the data directory cannot be used. */
  sink(): Sink;
  /** Whether there is anything that this user taught. */
  hasLearnt(): boolean;
  /** What this user taught; opened once. */
  accept(): Promise<Accept>;
  /** Learns from feedback at once, in the memory of its arm of an experiment too. */
  learn(rewrite: RewriteRecord, feedback: FeedbackRecord): Promise<void>;
  /** The log; opened once. */
  log(): Promise<Log>;
  /** Writes an unexpected failure to the log; never throws. */
  reportFailure(event: string, error: unknown): Promise<void>;
  /** Stores what is queued and closes everything; tells how many records could not be stored. */
  close(): Promise<{ readonly lost: number }>;
}

/**
 * Opens the program on a data directory; nothing is read or written before it is needed.
 *
 * @param config The settings.
 * @returns The running program; close it when done.
 */
export function openApp(config: Config): App {
  const { settings } = config;
  const warnings: string[] = [];
  let engine: Promise<Engine> | null = null;
  const nowMs = () => performance.now();
  const placeOf = openPlaces(config.dataDirectory, nowMs);
  const { accept: main, acceptOf } = layoutOf(config.dataDirectory);
  const hasAppeared = appearance(main, nowMs);
  let sink: Sink | null = null;
  let log: Promise<Log> | null = null;
  const memories = new Map<string, Promise<Accept>>();
  const memoryAt = (path: string): Promise<Accept> => {
    const known = memories.get(path);
    if (known !== undefined) return known;
    const opening = import("./store/accept_file.ts")
      .then(({ openAccept }) => openAccept(path, app.nowMs));
    memories.set(path, opening);
    return opening;
  };
  const app: App = {
    config,
    warnings,
    nowMs,
    now: () => new Date(),
    engine: async (unit = null) => {
      const [whole, place] = await Promise.all([
        engine ??= loadEngine(app, warnings),
        placeOf(unit),
      ]);
      if (place === NOWHERE) return whole;
      const rules = whole.rules.filter(({ id }) => !place.off.has(id));
      if (place.arm === null) return { ...whole, rules };
      const path = acceptOf[place.arm];
      return { ...whole, rules, openScoring: () => openScoring(app, memoryAt(path)) };
    },
    hasLearnt: () => memories.has(main) || hasAppeared(),
    accept: () => memoryAt(main),
    async learn(rewrite, feedback) {
      (await memoryAt(main)).learn(rewrite, feedback);
      const { arm } = await placeOf(rewrite.session_id ?? rewrite.id);
      if (arm !== null) (await memoryAt(acceptOf[arm])).learn(rewrite, feedback);
    },
    sink: () =>
      sink ??= openSink(config.dataDirectory, {
        redact: { personal: settings["redact.personal"] },
      }),
    log: () =>
      log ??= import("./log.ts").then(({ openLog }) =>
        openLog({
          path: `${config.dataDirectory}/improver.log`,
          level: settings["log.level"] as LogLevel | "off",
          bytesMax: settings["log.bytes"],
        })
      ),
    async reportFailure(event, error) {
      const open = await app.log();
      open.failure(event, error);
    },
    async close() {
      const closed = sink === null ? { lost: 0 } : await sink.close();
      if (log !== null) (await log).close();
      return closed;
    },
  };
  return app;
}

async function loadEngine(app: App, warnings: string[]): Promise<Engine> {
  const { builtInRules, builtInWordList, shippedWeights, userRules } = await import(
    "./store/engine_files.ts"
  );
  const { dataDirectory, settings } = app.config;
  const own = await userRules(dataDirectory);
  const weights = await shippedWeights();
  warnings.push(...own.warnings, ...weights.warnings);
  const disabled = new Set(settings["rules.disabled"]);
  return {
    rules: [...builtInRules(), ...own.rules].filter((rule) => !disabled.has(rule.id)),
    wordList: builtInWordList,
    openScoring: () => openScoring(app),
    askWeights: weights.ask,
    qualityWeights: weights.quality,
    model: weights.ask?.model ?? "rules-only",
  };
}

/** Until a user has taught something, the rules' priors decide, and the learner is not even loaded. */
async function openScoring(app: App, memory?: Promise<Accept>): Promise<Scoring> {
  if (memory === undefined && !app.hasLearnt()) {
    return {
      score: ({ prior }) => prior,
      wants: () => true,
      quality: [],
      version: null,
      firings: () => ({ hidden: [], resurfaced: [] }),
    };
  }
  const [{ openScoring }, accept] = await Promise.all([
    import("./learn/score.ts"),
    memory ?? app.accept(),
  ]);
  return openScoring(accept.state());
}

const NOWHERE: Placement = { arm: null, off: new Set() };

/** Until there is an experiment, what knows of them is not even loaded. */
function openPlaces(
  dataDirectory: string,
  nowMs: () => number,
): (unit: string | null) => Promise<Placement> {
  let placeOf: ((unit: string | null) => Placement) | null = null;
  const hasAppeared = appearance(layoutOf(dataDirectory).experiments, nowMs);
  return async (unit) => {
    if (placeOf === null) {
      if (!hasAppeared()) return NOWHERE;
      const { openExperiments } = await import("./store/experiment_file.ts");
      placeOf = openExperiments(dataDirectory, nowMs);
    }
    return placeOf(unit);
  };
}

/** Pause between two looks for a file, in milliseconds: to find that there is none costs 0.05 ms. */
const LOOK_MS = 1_000;

/** Tells whether a file is there, and once it is, that it was. */
function appearance(path: string, nowMs: () => number): () => boolean {
  let lookedMs = -Infinity;
  let isThere = false;
  return () => {
    if (isThere || nowMs() - lookedMs < LOOK_MS) return isThere;
    lookedMs = nowMs();
    try {
      Deno.statSync(path);
      isThere = true;
    } catch {
      // Not yet.
    }
    return isThere;
  };
}
