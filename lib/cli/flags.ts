/**
 * Flags that several commands take.
 *
 * @module
 */

import { text } from "./parsers.ts";

/** A switch that is off unless given. */
export interface SwitchParameter {
  /** How it is parsed. */
  readonly kind: "boolean";
  /** What holds without it. */
  readonly default: false;
  /** Whether there is a `--no-` form. */
  readonly withNegated: false;
  /** What it does. */
  readonly brief: string;
}

/** A flag that takes a text. */
export interface TextParameter {
  /** How it is parsed. */
  readonly kind: "parsed";
  /** Takes the text. */
  readonly parse: (input: string) => string;
  /** It may be left out. */
  readonly optional: true;
  /** What stands for the text in the help. */
  readonly placeholder: string;
  /** What it does. */
  readonly brief: string;
}

/**
 * The flags every command takes.
 *
 * @internal
 */
export interface SharedFlagParameters {
  /** `--data-dir`. */
  readonly dataDir: TextParameter;
  /** `--config`. */
  readonly config: TextParameter;
}

/** Where the data and the settings are. */
export const shared: SharedFlagParameters = {
  dataDir: {
    kind: "parsed",
    parse: text,
    optional: true,
    placeholder: "directory",
    brief: "Data directory; when left out IMPROVER_DATA_DIR, else the system's usual place",
  },
  config: {
    kind: "parsed",
    parse: text,
    optional: true,
    placeholder: "file",
    brief: "Settings file; config.toml in the data directory when left out",
  },
};

/** `--json`, and the pattern of every switch. */
export const json: SwitchParameter = {
  kind: "boolean",
  default: false,
  withNegated: false,
  brief: "Print JSON",
};

/**
 * `--since`.
 *
 * @internal
 */
export const since: TextParameter = {
  kind: "parsed",
  parse: text,
  optional: true,
  placeholder: "age",
  brief: "Only this far back: 12h, 7d, 4w, or a date",
};

/** A record, by its id. */
export const recordId: {
  readonly brief: string;
  readonly placeholder: string;
  readonly parse: (input: string) => string;
  readonly proposeCompletions: () => readonly string[];
} = {
  brief: "Id of a record, or `last`",
  placeholder: "id",
  parse: text,
  proposeCompletions: () => ["last"],
};
