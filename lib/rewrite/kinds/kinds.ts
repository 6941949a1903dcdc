/**
 * All kinds of rules by the name that rule files give in `kind`.
 *
 * @module
 */

import { addition } from "./addition.ts";
import { article } from "./article.ts";
import { bulleting } from "./bulleting.ts";
import { capitals } from "./capitals.ts";
import { characters } from "./characters.ts";
import { closing } from "./closing.ts";
import { deletion } from "./deletion.ts";
import { doubling } from "./doubling.ts";
import { echo } from "./echo.ts";
import { enclosing } from "./enclosing.ts";
import { ending } from "./ending.ts";
import { enumeration } from "./enumeration.ts";
import { guessing } from "./guessing.ts";
import { headings } from "./headings.ts";
import { homoglyphs } from "./homoglyphs.ts";
import { imperative } from "./imperative.ts";
import { joining } from "./joining.ts";
import type { Kind } from "./kind.ts";
import { labelling } from "./labelling.ts";
import { markers } from "./markers.ts";
import { pairing } from "./pairing.ts";
import { punctuation } from "./punctuation.ts";
import { repetition } from "./repetition.ts";
import { shouting } from "./shouting.ts";
import { skeleton } from "./skeleton.ts";
import { spelling } from "./spelling.ts";
import { substitution } from "./substitution.ts";
import { weaving } from "./weaving.ts";
import { whitespace } from "./whitespace.ts";

/** The kinds, in alphabetical order. */
export const KINDS: Readonly<Record<string, Kind>> = {
  addition,
  article,
  bulleting,
  capitals,
  characters,
  closing,
  deletion,
  doubling,
  echo,
  enclosing,
  ending,
  enumeration,
  guessing,
  headings,
  homoglyphs,
  imperative,
  joining,
  labelling,
  markers,
  pairing,
  punctuation,
  repetition,
  shouting,
  skeleton,
  spelling,
  substitution,
  weaving,
  whitespace,
};
