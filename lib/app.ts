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
   * @param session The conversation it is for; an experiment may take some rules from it.
   */
  engine(session?: string | null): Promise<Engine>;
  /** The sink of records; opened once. Throws ImproverError when the data directory cannot be used. */
  sink(): Sink;
  /** Whether there is anything that this user taught. */
  hasLearnt(): boolean;
  /** What this user taught; opened once. */
  accept(): Promise<Accept>;
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
  const rulesOff = openRulesOff(config.dataDirectory, () => performance.now());
  let sink: Sink | null = null;
  let log: Promise<Log> | null = null;
  let accept: Promise<Accept> | null = null;
  const app: App = {
    config,
    warnings,
    nowMs: () => performance.now(),
    now: () => new Date(),
    engine: async (session = null) =>
      withoutRules(await (engine ??= loadEngine(app, warnings)), await rulesOff(session)),
    hasLearnt: () => accept !== null || exists(layoutOf(config.dataDirectory).accept),
    accept: () =>
      accept ??= import("./store/accept_file.ts").then(({ openAccept }) =>
        openAccept(config.dataDirectory, app.nowMs)
      ),
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
  const [{ builtInRules, userRules }, { shippedWeights }, { builtInWordList }] = await Promise.all([
    import("./store/rules.ts"),
    import("./store/weights.ts"),
    import("./store/words.ts"),
  ]);
  const { dataDirectory, settings } = app.config;
  const own = await userRules(dataDirectory);
  const weights = shippedWeights();
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
async function openScoring(app: App): Promise<Scoring> {
  if (!app.hasLearnt()) {
    return { score: ({ prior }) => prior, firings: () => ({ hidden: [], resurfaced: [] }) };
  }
  const [{ openScoring }, accept] = await Promise.all([import("./learn/score.ts"), app.accept()]);
  return openScoring(accept.state());
}

const NO_RULES: ReadonlySet<string> = new Set();

/** Until there is an experiment, what knows of them is not even loaded. */
function openRulesOff(
  dataDirectory: string,
  nowMs: () => number,
): (session: string | null) => Promise<ReadonlySet<string>> {
  let rulesOff: ((session: string | null) => ReadonlySet<string>) | null = null;
  return async (session) => {
    if (rulesOff === null) {
      if (!exists(layoutOf(dataDirectory).experiments)) return NO_RULES;
      const { openExperiments } = await import("./store/experiment_file.ts");
      rulesOff = openExperiments(dataDirectory, nowMs);
    }
    return rulesOff(session);
  };
}

function withoutRules(engine: Engine, off: ReadonlySet<string>): Engine {
  if (off.size === 0) return engine;
  return { ...engine, rules: engine.rules.filter(({ id }) => !off.has(id)) };
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}
