/**
 * Finds orders to delete or overwrite what cannot be had back.
 *
 * @module
 */

import { asking, cite, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const COMMAND =
  /\brm\s+-(?:rf|fr|r)\b|\bgit\s+push\s+(?:--force|-f)\b|\bforce[- ]push\b|\bgit\s+reset\s+--hard\b|\bgit\s+clean\s+-\w*f|\bdrop\s+(?:table|database|schema)\b|\btruncate\s+table\b|\bmkfs\b|\bformat\s+(?:the|my)\s+(?:disk|drive|hard drive|partition)\b/i;
const ORDER =
  /(?:^|[.!?\n]\s*|\b(?:and|then|please|just|to|can you|could you)\s+)((?:delete|remove|erase|wipe|purge|drop|overwrite|destroy|permanently delete)\s+(?:all|every|everything|the (?:whole|entire)|my (?:whole|entire|old)|any)\b[^.\n]{0,50}?\b(?:files?|rows?|records?|data|database|tables?|backups?|branch(?:es)?|folders?|director(?:y|ies)|e-?mails?|messages|photos?|accounts?|users?|customers?|contents?|history|logs?|volumes?|buckets?|partition|disk|drive|repo(?:sitory)?)\b)/i;
const TALK =
  /\b(?:what (?:does|is|happens)|explain|difference|how (?:do|can|does|to)|why|write|implement|create|function|script|program|regex|story|poem|sentences?|words?|essay|undo|recover|restore|prevent|avoid|warn|never|don't|do not|without)\b/i;
const CARE =
  /\b(?:back ?ups?|backed up|dry[- ]run|safely|confirm|test (?:database|environment|data)|copy first|trash|recycle)\b/i;
/** Without one of these there is nothing to find. */
const TRIGGERS =
  "rm push reset clean drop truncate mkfs format delete remove erase wipe purge overwrite destroy permanently"
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
  const match = COMMAND.exec(prose) ?? ORDER.exec(prose);
  if (match === null || CARE.test(prose)) return null;
  const from = Math.max(prose.lastIndexOf(".", match.index), prose.lastIndexOf("\n", match.index));
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
