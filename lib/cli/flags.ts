/**
 * Flags that several commands take.
 *
 * @module
 */

import { text } from "./parsers.ts";

/** A switch that is off unless given. */
export interface SwitchParameter {
  readonly kind: "boolean";
  readonly default: false;
  readonly withNegated: false;
  readonly brief: string;
}

interface TextParameter {
  readonly kind: "parsed";
  readonly parse: (input: string) => string;
  readonly optional: true;
  readonly placeholder: string;
  readonly brief: string;
}

/** The flags every command takes. */
export interface SharedFlagParameters {
  readonly dataDir: TextParameter;
  readonly config: TextParameter;
}

/** Where the data and the settings are. */
export const shared: SharedFlagParameters = {
  dataDir: {
    kind: "parsed",
    parse: text,
    optional: true,
    placeholder: "directory",
    brief: "Data directory; IMPROVER_DATA_DIR, else the system's usual place",
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

/** `--since`. */
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
} = { brief: "Id of a record, or `last`", placeholder: "id", parse: text };
