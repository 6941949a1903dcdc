/**
 * All kinds of rules by the name that rule files give in `kind`.
 *
 * @module
 */

import { capitals } from "./capitals.ts";
import { characters } from "./characters.ts";
import { deletion } from "./deletion.ts";
import { doubling } from "./doubling.ts";
import { ending } from "./ending.ts";
import { homoglyphs } from "./homoglyphs.ts";
import { imperative } from "./imperative.ts";
import { joining } from "./joining.ts";
import type { Kind } from "./kind.ts";
import { punctuation } from "./punctuation.ts";
import { repetition } from "./repetition.ts";
import { spelling } from "./spelling.ts";
import { substitution } from "./substitution.ts";
import { weaving } from "./weaving.ts";
import { whitespace } from "./whitespace.ts";

/** The kinds, in alphabetical order. */
export const KINDS: Readonly<Record<string, Kind>> = {
  capitals,
  characters,
  deletion,
  doubling,
  ending,
  homoglyphs,
  imperative,
  joining,
  punctuation,
  repetition,
  spelling,
  substitution,
  weaving,
  whitespace,
};
