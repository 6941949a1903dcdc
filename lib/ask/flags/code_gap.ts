/**
 * Finds orders for code that leave the language open.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const ORDER =
  /^\W*(?:please\s+|can you\s+|could you\s+|i need (?:you to\s+)?|i want (?:you to\s+)?|help me\s+)*(?:write|create|implement|make|build|code|develop|generate|give me)\s+(?:me\s+)?(?:an?\s+|the\s+|some\s+)?(?:[\w-]+\s+){0,3}?(function|script|program|class|method|algorithm|parser|scraper|crawler|unit tests?|code|cli|bot|game)\b/i;
const LANGUAGE =
  /\b(?:python|javascript|typescript|java|c(?=\+\+)|c(?=#)|csharp|golang|go|rust|ruby|php|swift|kotlin|scala|perl|haskell|elixir|erlang|clojure|lua|r|matlab|julia|dart|flutter|bash|shell|powershell|zsh|batch|sql|mysql|postgres\w*|sqlite|html|css|react|vue|angular|node(?:\.?js)?|deno|django|flask|laravel|spring|rails|\.net|dotnet|excel|vba|apps? ?script|google sheets|assembly|asm|solidity|cobol|fortran|pascal|delphi|lisp|scheme|prolog|f#|ocaml|zig|nim|objective-c|unity|godot|gdscript|roblox|arduino|verilog|vhdl|terraform|ansible|dockerfile|makefile|regex|latex|pseudo-?code|scratch|tensorflow|pytorch|pandas|numpy|jquery|wordpress|discord\.py|tampermonkey|userscript|autohotkey|ahk|minecraft|openscad|qbasic|basic|wolfram|mathematica|applescript|jcl|rexx|abap|apex|hls|synapse|spark|notebook|language|c|d|js|ts)\b/i;
const OTHER_MEANING =
  /\b(?:dress|qr|bar|zip|postal|discount|promo|building|conduct|ethics|penal|morse|course|training|school|university|marketing|loyalty|fitness|exercise|tv|television|radio|event|wedding|theatre|theater|concert|film|movie|board|card|party|mentoring|cost|tax|degree|yoga|volunteer|wellness|speaking|exam)\b/i;
/** Without one of these there is nothing to find. */
const TRIGGERS =
  "function script program class method algorithm parser scraper crawler test tests code cli bot game"
    .split(" ");

/**
 * Asks for the programming language of the code that is ordered.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the language, or null.
 */
export function codeGap(reading: Reading): Flag | null {
  if (reading.wordCount > 120 || reading.hasMaterial || !holdsAny(reading, TRIGGERS)) return null;
  const match = ORDER.exec(reading.prose);
  if (match === null || LANGUAGE.test(reading.text) || OTHER_MEANING.test(match[0])) return null;
  const noun = (match[1] ?? "").toLowerCase();
  if (/^(?:program|class|method|code|game|bot)$/.test(noun) && reading.prompt.task !== "code") {
    return null;
  }
  return asking(
    "code_gap",
    "programming_language",
    0.6,
    "Which programming language, and where does it run?",
    optionsFor(reading),
  );
}

function optionsFor(reading: Reading): readonly string[] {
  if (/\b(?:web ?(?:site|page)|browser|button|form|front-?end)\b/i.test(reading.prose)) {
    return ["JavaScript", "TypeScript", "Python"];
  }
  if (/\b(?:files?|folders?|director(?:y|ies)|backup|rename|server|log)\b/i.test(reading.prose)) {
    return ["Python", "Bash", "PowerShell"];
  }
  return ["Python", "JavaScript", "Java"];
}
