/**
 * Finds orders to delete or overwrite what cannot be had back.
 *
 * @module
 */

import { onDemand } from "../../text/hints.ts";
import type { SpanKind } from "../../text/prompt.ts";
import { asking, cite, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

/** What a build or an installation makes again. */
const REMADE =
  "(?:\\.\\/)?(?:node_modules|dist|build|out|target|coverage|tmp|__pycache__|venv|\\.venv|\\.next|\\.[\\w-]*cache)";
const command = onDemand(() =>
  new RegExp(
    [
      `\\brm\\s+-\\w*r\\w*(?!\\w)(?!(?:\\s+-\\w+){0,3}\\s+${REMADE}(?=[/\\s\`;&|.,!?]|$))`,
      "\\bgit\\s+(?:push\\b[^\\n]{0,60}?\\s(?:--force(?!-with)|-f\\b)|reset\\s+--hard|clean\\s+-\\w*f|branch\\s+-D\\b)",
      "\\bforce[- ]push\\b",
      "\\bdrop\\s+(?:table|database|schema)\\b|\\btruncate\\s+table\\b|\\bdropdb\\b|\\bflushall\\b",
      "\\bterraform\\s+destroy\\b|\\bhelm\\s+(?:uninstall|delete)\\b",
      "\\bkubectl\\s+delete\\s+(?:ns|namespaces?|pvc?|deployments?|statefulsets?|nodes?|all|--all|-f)\\b",
      "\\bdocker\\s+(?:system\\s+prune|volume\\s+(?:prune|rm)|compose\\s+down\\s+(?:-v|--volumes))\\b",
      "\\baws\\s+s3\\s+(?:rb|rm\\b[^\\n]{0,80}--recursive)\\b",
      "\\bmkfs\\b|\\bdd\\s[^\\n]{0,60}\\bof=/dev/|>\\s?/dev/sd[a-z]",
      "\\bformat\\s+(?:the|my)\\s+(?:disk|drive|hard drive|partition)\\b",
    ].join("|"),
    "i",
  )
);
/** Rows deleted without saying which; in small letters it is English. */
const ALL_ROWS = /\bDELETE FROM [\w."]+(?![^;]{0,200}\bWHERE\b)/;
const START = "(?:^|[.!?\\n][^\\S\\n]*|\\b(?:and|then|please|just|to|can you|could you)\\s+)";
const order = onDemand(() =>
  new RegExp(
    `${START}(${
      [
        "(?:delete|remove|erase|wipe|purge|drop|overwrite|destroy|permanently delete)\\s+(?:all|every|everything|the (?:whole|entire)|my (?:whole|entire|old)|any)\\b[^.\\n]{0,50}?\\b(?:files?|rows?|records?|data|database|tables?|backups?|branch(?:es)?|folders?|director(?:y|ies)|e-?mails?|messages|photos?|accounts?|users?|customers?|contents?|history|logs?|volumes?|buckets?|partition|disk|drive|repo(?:sitory)?)\\b",
        "(?:(?:delete|drop|erase|wipe|purge|destroy|nuke)\\s+(?:the|our|my)\\s+(?:[\\w-]+\\s+){0,2}?(?:database|db|schema|namespace|cluster|buckets?|partition|disk|drive|volume|server|repo(?:sitory)?|backups?|production|prod)|(?:drop|truncate)\\s+(?:the|our|my)\\s+(?:[\\w-]+\\s+){0,2}?tables?)(?=\\W*$|[.,;!?]|\\s+(?:and|then|in|on|from|now|please|before|as)\\b)",
      ].join("|")
    })`,
    "i",
  )
);
const TALK =
  /^\W*(?:is|are|does|do|will|would|which|when|who|should)\b|\b(?:what (?:does|is|happens)|what['’]?s|tell me about|should (?:i|we)|(?:query|command|statement|snippet|one-liner) (?:to|that|for)|add|endpoint|button|explain|difference|how (?:do|can|does|to)|why|write|implement|create|function|script|program|regex|story|poem|sentences?|words?|essay|undo|recover|restore|prevent|avoid|warn|never|don't|do not|without)\b/i;
const CARE =
  /\b(?:back ?ups?|backed up|dry[- ]run|safely|confirm|test (?:database|environment|data)|copy first|trash|recycle)\b/i;
/** Without one of these there is nothing to find. */
const TRIGGERS =
  "rm push reset clean branch drop truncate dropdb flushall mkfs dd dev format delete remove erase wipe purge overwrite destroy nuke permanently uninstall prune down rb"
    .split(" ");

/**
 * Asks whether there is a way back before something is deleted for good.
 *
 * @param reading What is read of the prompt.
 * @returns A question about a backup, or null when the deletion is only talked or programmed about.
 */
export function destructiveAction(reading: Reading): Flag | null {
  if (!holdsAny(reading, TRIGGERS)) return null;
  const { prose } = reading;
  if (CARE.test(prose)) return null;
  const said = withCommands(reading);
  const match = command().exec(said) ?? ALL_ROWS.exec(said) ?? order().exec(prose);
  if (match === null) return null;
  const from = Math.max(said.lastIndexOf(".", match.index), said.lastIndexOf("\n", match.index));
  if (TALK.test(prose.slice(from + 1, match.index + match[0].length + 40))) return null;
  const action = match[1] ?? match[0];
  return asking(
    "destructive_action",
    "backup",
    0.9,
    "Is there a backup of it?",
    ["yes", "make one first", "not needed"],
    `${cite(action)} cannot be undone`,
  );
}

/** Commands in a line of prose, or that are the whole prompt, are meant; those in a block are its matter. */
const IN_LINE: ReadonlySet<SpanKind> = new Set(["inline_code", "command", "code"]);
const COMMANDS_READ = 20;

function withCommands({ prompt, text, prose }: Reading): string {
  let said = prose;
  for (const { kind, start, end } of prompt.spans.slice(0, COMMANDS_READ)) {
    if (!IN_LINE.has(kind) || end > text.length || text.slice(start, end).includes("\n")) continue;
    said = said.slice(0, start) + text.slice(start, end) + said.slice(end);
  }
  return said;
}
