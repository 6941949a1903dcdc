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
      "\\bfind\\s[^\\n|;]{1,120}\\s(?:-delete\\b|-exec\\s+rm\\b)",
      "\\bremove-item\\s[^\\n|;]{0,80}-recurse\\b|\\b(?:rd|rmdir|del)\\s+/s\\b",
      "\\bgit\\s+(?:push\\b[^\\n]{0,60}?\\s(?:--force(?!-with)|-f\\b|--delete\\b|--mirror\\b|\\+\\w)|reset\\s+--hard|clean\\s+-\\w*f|branch\\s+-D\\b|stash\\s+(?:drop|clear)\\b|(?:checkout|restore)\\s+(?:--\\s+)?\\.(?=\\W|$)|reflog\\s+expire\\b|filter-(?:branch|repo)\\b)",
      "\\bforce[- ]push\\b",
      "\\bdrop\\s+(?:table|database|schema|column)\\b|\\btruncate\\s+table\\b|\\balter\\s+table\\s+\\S+\\s+drop\\b|\\bdropdb\\b|\\bflush(?:all|db)\\b",
      '\\bdelete\\s+from\\s+[\\w."]+\\s*(?:;|$)|\\bupdate\\s+[\\w."]+\\s+set\\s+(?![^;]{0,300}\\bwhere\\b)[\\w."]+\\s*=\\s*[^\\s;]+',
      "\\b\\w+\\.(?:dropdatabase\\(|[\\w.]{1,60}\\.(?:drop\\(\\)|deletemany\\((?:\\{\\s*\\})?\\)))",
      "\\b(?:db|pg|ecto|schema|database|apps)[:.](?:drop|reset|wipe|destroy)\\b|\\bmigrate(?::|\\s+)(?:fresh|reset)\\b|\\bsupabase\\s+db\\s+reset\\b|\\bdb\\s+push\\s[^\\n]{0,40}?--force-reset\\b|\\bmanage\\.py\\s+flush\\b",
      "\\b(?:terraform|tofu|terragrunt|pulumi|cdk|sst|vagrant|zfs|zpool)\\s+(?:-\\S+\\s+){0,3}(?:apply\\s+-)?destroy\\b|\\bhelm\\s+(?:uninstall|delete)\\b",
      // A single pod is made again by what owns it.
      "\\bkubectl\\s+delete\\s+(?!(?:pods?|po|jobs?|events?)\\b(?![^\\n]{0,60}--all))[\\w-]",
      "\\bdocker\\s+(?:system\\s+prune|volume\\s+(?:prune|rm))\\b|\\bdocker(?:-|\\s+)compose\\s+down\\s+(?:-v|--volumes)\\b",
      "\\baws\\s+(?:s3\\s+(?:rb|rm\\b[^\\n]{0,80}--recursive)|[\\w-]+\\s+(?:delete|terminate)-[\\w-]+)|\\bgsutil\\s+(?:-m\\s+)?(?:rm|rb)\\b",
      "\\b(?:gcloud|az|gh|doctl|eksctl|hcloud|flyctl|fly|firebase|wrangler|bq|openstack)\\s+(?:[\\w:-]+\\s+){1,3}?(?:delete|destroy)\\b|\\bfirebase\\s+\\w+:delete\\b|\\bnpm\\s+unpublish\\b",
      "\\bmkfs\\b|\\bshred\\s+-|\\bdd\\s[^\\n]{0,60}\\bof=/dev/|>\\s?/dev/sd[a-z]",
      "\\bformat\\s+(?:the|my)\\s+(?:disk|drive|hard drive|partition)\\b",
    ].join("|"),
    "gi",
  )
);
/** Rows deleted without saying which; in small letters it is English. */
const ALL_ROWS = /\bDELETE FROM [\w."]+(?![^;]{0,200}\bWHERE\b)|\bTRUNCATE [a-z_][\w.]*/g;
/** One of these words, or all of one of these pairs, is in every command above. */
const COMMAND_WORDS =
  "rm shred rd rmdir del recurse git force drop truncate dropdb flush flushall flushdb dropdatabase deletemany db pg ecto migrate heroku uninstall docker aws gsutil unpublish kubectl helm gcloud az gh doctl eksctl hcloud flyctl fly firebase wrangler bq openstack terraform tofu terragrunt pulumi cdk sst vagrant zfs zpool mkfs dd sda sdb disk drive partition"
    .split(" ");
const COMMAND_PAIRS = [["update", "set"], ["delete", "from"], ["find", "delete"]] as const;

/** Verbs whose objects are gone; those of an edit or a new beginning, which need a live system. */
const VERB =
  /\b(?:(delete|erase|wipe(?: out)?|purge|drop|destroy|nuke|truncate)|(remove|get rid of|clear|empty|flush|reset|overwrite|terminate|kill|tear down|throw away|discard|revert))\s+/gi;
const VERB_WORDS =
  "delete erase wipe purge drop destroy nuke truncate remove rid clear empty flush reset overwrite terminate kill tear throw discard revert"
    .split(" ");
/** Words between a verb and the thing, but for those that begin another phrase. */
const WORDS =
  "(?:(?!(?:of|in|on|from|to|for|at|with|and|or|that|which|by|into|as|than)\\b)[\\w.'’-]+\\s+)";
/** What may stand behind the thing: anything else makes it a part of another ("all data attributes"). */
const END =
  "(?=\\W*$|\\s*[.,;:!?)](?:\\s|$)|\\s+(?:and|then|in|on|from|under|inside|now|please|before|after|as|so|but|except|or|older|where|whose|anyway|again|permanently|immediately|completely)\\b)";
/** Things that a live system holds, and that have the same names in code. */
const KEPT =
  "(?:files?|folders?|director(?:y|ies)|logs?|history|contents?|rows?|records?|data|tables?|collections?|schemas?|topics?|queues?|keys?|(?:e-?)?mails?|messages|accounts?|users?|customers?|orders?|tenants?|subscriptions?|invoices?|contacts?|index(?:es)?|nodes|instances|servers?|vms?|pods?|deployments?|containers?|namespaces?|services?|volumes?|environments?|snapshots?|branch(?:es)?)";
/** Things whose name alone says that they are more than code. */
const STORE =
  "(?:databases?|dbs?|clusters?|buckets?|partitions?|disks?|drives?|repo(?:s|sitory|sitories)?|backups?|stashes|photos?|pictures|mailbox|inbox)";
const LIVE =
  "(?:prod|production|live (?:db|database|server|site|system|data|cluster|environment))\\b(?!\\s+(?:builds?|mode|bundles?|code|config\\w*|flags?|dependenc\\w+)\\b)";

/** What is destroyed, from the verb on. */
const everyThing = onDemand(() =>
  new RegExp(
    `^(?:all|every|any|the (?:whole|entire)|my (?:whole|entire|old))\\s+(?:of\\s+)?${WORDS}{0,3}?(?:(${KEPT})|${STORE})${END}`,
    "i",
  )
);
const ownThing = onDemand(() =>
  new RegExp(
    `^(?:(?:the|our|my|this|that)\\s+${WORDS}{0,3}?(?:${STORE}|(?:ssh|gpg|private) keys?|home (?:directory|folder)|git history|terraform state|resource group|(?:old|dev|staging|web|mail|docker|\\w*db) (?:server|volume|environment)|prod|production)(?:\\s+[a-z\\d]+[-_][\\w-]+)?|(?:the\\s+)?(?:main|master|remote|release) branch|prod|production)(?:${END}|(?=\\s+(?:with|for)\\b))`,
    "i",
  )
);
const namedTable = onDemand(() =>
  new RegExp(
    `^(?:(?:the|our|my)\\s+${WORDS}{0,2}?(?:tables?|collections?|schema|namespace)|(?:the\\s+)?table\\s+(?!of\\b)\\w+)${END}`,
    "i",
  )
);
const liveThing = onDemand(() =>
  new RegExp(
    `^(?:(?:all )?from\\s+\\w+|(?:everything|${WORDS}{0,4}?(?:${KEPT}|${STORE}))(?:\\s+\\w+){0,7}?|\\w+)\\s+(?:in|on|from)\\s+(?:the\\s+|our\\s+)?${LIVE}|^(?:${WORDS}{0,3}?)${LIVE}\\s+(?:\\w+\\s+){0,2}?(?:${KEPT}|${STORE})(?:${END}|(?=\\s+(?:with|to|for)\\b))|^(?:the\\s+|our\\s+)?${LIVE}(?:${END}|(?=\\s+(?:with|to|for)\\b))`,
    "i",
  )
);
/** Work that no commit holds, or what holds the commits. */
const OWN_CHANGES =
  /^(?:(?:all )?(?:my|our)|all(?: the)?|the) (?:(?:uncommitted|unstaged|staged|untracked|local|working|git) )+(?:changes|edits|work|files|modifications)(?=\W*$|[.,;!?]|\s+(?:and|then|in|from|now|before|so|please)\b)|^(?:the |my )?\.git (?:folder|directory)(?=\W*$|[.,;]|\s+(?:and|then|now)\b)/i;
/** A place on a disk that no repository holds, or a machine. */
const PLACE =
  /^(?:(?:all|every)(?: [\w.*-]+){0,2} (?:files?|folders?|logs|data|contents)|everything) (?:in|on|from|under|inside) (?:~\/|\$home\b|\/(?:etc|var|usr|home|root|opt|srv|mnt|boot)\b|[a-z]:\\|(?:the|my|our) (?:[\w-]+ ){0,2}?(?:server|disk|drive|computer|laptop|machine|home directory|bucket|database|db|cluster)\b)|^(?:~\/\S|\/(?:etc|var|usr|home|root|opt|srv|mnt|boot)\b\S*\W*$|[a-z]:\\)/i;

/** Cheap looks. */
const ALL = /^(?:all|every|any|the (?:whole|entire)|my)\b/i;
const OF_GIT = /changes|edits|work|files|modifications|\.git/i;
const BEFORE_PLACE = /^(?:every|all|[~/]|[a-z]:)/i;
/** Words of an edit in a repository, where there is a way back. */
const IN_CODE =
  /\b(?:specs?|fixtures?|mocks?|seeds?|stubs?|component|modules?|class(?:es)?|methods?|functions?|imports?|handlers?|controllers?|middleware|endpoints?|routes?|pages?|templates?|views?|forms?|buttons?|menus?|sidebar|navbar|modals?|dialogs?|ui|css|html|readme|docs?|documentation|changelog|comments?|codebase|code|sources?|types?|interfaces?|variables?|props?|stores?|reducers?|localstorage|cached?|config\w*|dockerfile|workflows?|jest|vitest|attributes?|translations?|locales?|dictionar(?:y|ies)|arrays?|objects?|strings?|branch of|pipeline|packages?|dataframe|node_modules|statements?|canvas|scene|selected|prefixes|lines?)\b|\.(?:[jt]sx?|mjs|py|rb|go|rs|java|kt|cs|php|vue|svelte|s?css|html?|md|json|ya?ml|toml|tf|sql|prisma|sh|ipynb|csv|xlsx?)\b|(?:^|\s)(?:\.\/|[\w-]+\/)/i;
/** The same where nothing says that a system is live. */
const OF_CODE =
  /\b(?:tests?|unused|dead|deprecated|generated|obsolete|redundant|duplicates?|placeholder|dummy|example|sample|lists?)\b/i;
/** What an edit goes on with. */
const EDITED_NEXT =
  /(?:,|;|\band\b|\bthen\b) (?:update|use|replace|move|rename|inline|import|adjust|refactor|switch|inject|render|infer|show|let|fix|regenerate|recreate)\b|\b(?:move|inject|rewrite|instead)\b/i;
/** Says of rows or data that they are a database's. */
const IN_STORE =
  /\b(?:databases?|db|postgres\w*|mysql|sqlite|mongo\w*|redis|s3|server|cluster|disk|drive|mailbox|inbox|account|phone|laptop|origin|remote|github|gitlab|live)\b/i;
/** Files that are all taken out of one of these, whether or not a repository holds them. */
const OF_FOLDER =
  /\b(?:files?|folders?|contents?|data) (?:in|from|inside|under) (?:the|my|our|this|that) (?:[\w-]+ ){0,2}?(?:folder|directory|project|workspace)\b/i;
/** Behind things that are named alike in code: what they are in must be a store. */
const WITHIN = /^\s+(?:in|from|under|inside|where|whose)\b/;
const ROWS_WHERE = /(?:rows?|records?)\s+where\b/i;
/** With these verbs a table is a database's. */
const OF_TABLES = /^(?:drop|truncate|wipe|purge|nuke)/i;
/** Texts are truncated too. */
const NO_TABLE = /^truncate(?!.*\btables?$)/i;

/** An order begins a clause; a command may also stand behind what runs it. */
const OPENS =
  /(?:^|[\n;:(]|\b(?:and|then|please|pls|just|also|now|first|next|finally|so|but|ok|okay|yes|go ahead and|let['’]?s|(?:can|could|would|will) you|you (?:can|should|may)|make sure to|feel free to|(?:want|need|like|have|want you|need you|time|going) to|use (?:psql|mysql|mongosh|sql|kubectl|aws|gcloud|az|git|terraform|the cli) to)[, ])[\s`"'$#>*•-]*(?:\d{1,2}[.)]\s*)?(?:(?:permanently|completely|also|just|please|now|then)\s+)*$/i;
const RUNS =
  /(?:^|[\s`"'(])(?:run|execute|do|do a|type|using|with|via|by running|sudo|try|npx|bunx|exec|php artisan|bin\/\w+|rails|rake|mix|heroku|prisma|redis-cli|yarn|npm run|python3?|prisma db|-[ce]|--eval|it with)\s+[`"']?$/i;
/** Behind a comma as well, unless that ends the circumstances of an order to a program ("on logout, …"). */
const COMMA = /,\s*$/;
const SETTING = /^\W*(?:on|in|for|at|after|before|upon|during|with|by|as|when|if|once)\b/i;
/** Talk of an action, orders not to do it, and what a program is to do. */
const TALK =
  /^\W*(?:is|are|does|do(?! (?:a|the|it)\b)|did|has|have|which)\b|\b(?:what|when|whenever|where|which|who|whose|why|how|if|unless|that|should(?! you)|must|may|might|users? can|like(?! (?:you )?to\b)|such as|refuse|reject|block|tell me|show me|explain|describe|compare|difference|translate|convert|summari[sz]e|review|refactor|document|support|parse|rename|replace|detect|flag|highlight|undo|recover|restore|warn|as a|wants to|allows?|lets?(?! us)(?!['’])|story|poem|essay|sentences?|says?|button|error|query|statement|snippet|one-liner)\b|\b(?<!\b(?:you|i|we) )(?:can|will|would|could)(?! you)\b/i;
const NEGATED =
  /\b(?:never|don['’]?t|not|without|instead of|rather than|prevent|avoid|nobody|no one)\b[^,;]*$/i;
/** Orders to make something that acts later; an action beside them is an order only where it is told to be done too. */
const MAKING =
  /\b(?:add|write|implement|create|build|make|design|draft|generate|change|update|extend|configure|fix|set up|put|insert|test|handle)\b/i;
const MADE =
  /\b(?:add|write|implement|create|build|make|design|draft|generate|set up|extend)\b.*\b(?:script|function|method|target|endpoint|command|job|cron|workflow|ci|hook|migration|query|tests?|step|alias|tool|cli|app|program|feature|trigger|procedure|flow|model|bug|class|api)\b/i;
const BESIDE = /(?:\band|\bthen|[.;,])[\s`]*(?:(?:then|run|also|execute|do a)\s+)*[`]?$/i;
/** What a report of trouble, or the name of a thing to build, says behind an action. */
const TROUBLE =
  /^[`"']?(?:(?!\b(?:where|whose)\b)[^.,;\n]){0,40}?\s(?:fails?|failed|hangs?|hung|gives?|says?|returns?|throws?|errors?|does(?:n['’]?t)?|did(?:n['’]?t)?|is|isn['’]?t|was|means?|works?|takes?|keeps?|button|endpoint|feature|modal|reversible)(?![\w/-])/i;
const CARE =
  /(?<!\b(?:no|without|without a) )\bback(?:ed)? ?ups?\b|\b(?:dry[- ]run|safely|(?<!-)confirm|(?:test|local|dev|development|sandbox) (?:db|database|environment|data|cluster)|locally|copy first|trash|recycle)\b/i;

/** Characters before an action that tell how it is meant, and behind its beginning that tell of what. */
const [BEFORE_CHARS, BEHIND_CHARS] = [240, 160];
/** Actions that are looked at; a prompt with more is a text about them. */
const ACTIONS_READ = 20;
/** A stretch that says what is to be done. */
interface Action {
  readonly start: number;
  readonly end: number;
}

/**
 * Asks whether there is a way back before something is deleted for good.
 *
 * @param reading What is read of the prompt.
 * @returns A question about a backup, or null when the deletion is only talked or programmed about, or
 * an edit that version control keeps.
 */
export function destructiveAction(reading: Reading): Flag | null {
  const mayOrder = holdsAny(reading, VERB_WORDS);
  const mayCommand = holdsCommand(reading);
  if (!mayOrder && !mayCommand) return null;
  const said = withCommands(reading);
  const action = (mayCommand ? findCommand(said) : null) ??
    (mayOrder ? findOrder(reading.prose) : null);
  if (action === null) return null;
  if (CARE.test(`${said.slice(0, action.start)} ${said.slice(action.end)}`)) return null;
  return asking(
    "destructive_action",
    "backup",
    0.9,
    "Is there a backup of it?",
    ["yes", "make one first", "not needed"],
    `${cite(wholeWords(said, action))} cannot be undone`,
  );
}

function holdsCommand(reading: Reading): boolean {
  return holdsAny(reading, COMMAND_WORDS) ||
    COMMAND_PAIRS.some((pair) => pair.every((word) => reading.words.has(word)));
}

/** An action to the end of its last word: a pattern may see only the beginning of that. */
function wholeWords(said: string, { start, end }: Action): string {
  const rest = /^[^\s`"',;!?]*/.exec(said.slice(end, end + BEHIND_CHARS))![0];
  return said.slice(start, end) + rest.replace(/[.:]+$/, "");
}

function findCommand(said: string): Action | null {
  for (const pattern of [command(), ALL_ROWS]) {
    for (const match of said.matchAll(pattern).take(ACTIONS_READ)) {
      const start = match.index;
      const end = start + match[0].length;
      const before = sentenceBefore(said, start);
      const behind = said.slice(end, end + BEHIND_CHARS);
      if (TROUBLE.test(behind)) continue;
      if ((begins(before) || RUNS.test(before)) && isMeant(before, true)) return { start, end };
    }
  }
  return null;
}

function findOrder(prose: string): Action | null {
  for (const match of prose.matchAll(VERB).take(ACTIONS_READ)) {
    const start = match.index;
    const from = start + match[0].length;
    const before = sentenceBefore(prose, start);
    if (!begins(before)) continue;
    const behind = prose.slice(from, from + BEHIND_CHARS).replace(/\n[^]*/, "");
    const live = findLive(behind);
    const thing = live ?? findThing(match[0], behind, match[1] !== undefined);
    if (thing === null || TROUBLE.test(behind.slice(thing[0].length))) continue;
    if (isMeant(before, live !== null)) return { start, end: from + thing[0].length };
  }
  return null;
}

/** What an order destroys that is said to be live, but for words of code and a file that only names it. */
function findLive(behind: string): RegExpExecArray | null {
  const live = /prod|live/i.test(behind) ? liveThing().exec(behind) : null;
  if (live === null || IN_CODE.test(live[0])) return null;
  const rest = behind.slice(live[0].length);
  return WITHIN.test(rest) && IN_CODE.test(clauseOf(rest)) ? null : live;
}

/** What an order destroys that is not said to be live: no edit in a repository. */
function findThing(verb: string, behind: string, isStrong: boolean): RegExpExecArray | null {
  const changes = OF_GIT.test(behind) ? OWN_CHANGES.exec(behind) : null;
  if (changes !== null) return changes;
  const clause = clauseOf(behind);
  const isStored = IN_STORE.test(clause) || isStrong && OF_FOLDER.test(clause);
  const isAll = ALL.test(behind);
  if (!isStrong && !(isStored && isAll)) return null;
  const there = isStrong && BEFORE_PLACE.test(behind) ? PLACE.exec(behind) : null;
  if (there !== null && !isOfCode(there[0])) return there;
  if ((isStored ? IN_CODE.test(clause) : isOfCode(clause)) || EDITED_NEXT.test(behind)) return null;
  const every = isAll ? everyThing().exec(behind) : null;
  if (every !== null) {
    const isWithin = every[1] !== undefined && WITHIN.test(behind.slice(every[0].length)) &&
      !ROWS_WHERE.test(behind);
    return isWithin && !isStored || NO_TABLE.test(verb + every[0]) ? null : every;
  }
  if (!isStrong) return null;
  return ownThing().exec(behind) ??
    (OF_TABLES.test(verb) || isStored ? namedTable().exec(behind) : null);
}

function clauseOf(behind: string): string {
  return /^(?:[^,;!?.]|[.](?=\w))*/.exec(behind)![0];
}

function isOfCode(clause: string): boolean {
  return IN_CODE.test(clause) || OF_CODE.test(clause);
}

function begins(before: string): boolean {
  return OPENS.test(before) || COMMA.test(before) && !SETTING.test(before);
}

function isMeant(before: string, isGrave: boolean): boolean {
  if (TALK.test(before) || NEGATED.test(before)) return false;
  if (!MAKING.test(before)) return true;
  return isGrave && BESIDE.test(before) && !MADE.test(before);
}

/** What stands before an action in its sentence; an item of a list goes on from the line above the list. */
function sentenceBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - BEFORE_CHARS), at);
  let from = 0;
  for (const match of near.matchAll(/(?<!\d)[.!?]\s+|\n/g)) {
    const next = match.index + match[0].length;
    const goesOn = near[match.index] === "\n" &&
      (/:[ \t]*$/.test(near.slice(from, match.index)) ||
        /^[ \t]*(?:[-*•]|\d{1,2}[.)])\s/.test(near.slice(next)));
    if (!goesOn) from = next;
  }
  return near.slice(from);
}

/** Commands in a line of prose, or that are the whole prompt, are meant; those in a block are its matter. */
const IN_LINE: ReadonlySet<SpanKind> = new Set(["inline_code", "command", "code"]);

function withCommands({ prompt, text, prose }: Reading): string {
  let said = prose;
  for (const { kind, start, end } of prompt.spans.slice(0, ACTIONS_READ)) {
    if (!IN_LINE.has(kind) || end > text.length || text.slice(start, end).includes("\n")) continue;
    said = said.slice(0, start) + text.slice(start, end) + said.slice(end);
  }
  return said;
}
