/**
 * Finds what a machine would read inside sentences: commands with their arguments, queries, paths with blanks.
 *
 * @module
 */

import type { Span } from "./span.ts";

/** Programs by name, and what must follow the name and a blank. */
const PROGRAMS: readonly (readonly [names: string, rest: string])[] = [
  [
    "git",
    "(?:clone|commit|push|pull|rebase|merge|checkout|add|status|log|diff|stash|reset|init|branch|fetch|remote|tag|cherry-pick|switch|restore|revert|show|bisect|submodule|config|rm|mv|blame|worktree)",
  ],
  [
    "npm|pnpm|yarn|bun",
    "(?:install|i|ci|run|start|test|init|publish|update|audit|add|remove|exec|create|dev|build|link|login|outdated|dlx|why)",
  ],
  ["npx|bunx|uvx|pipx", "[\\w@./-]+"],
  [
    "pip3?|conda|mamba|poetry|uv|gem|composer|cargo|brew|apt|apt-get|yum|dnf|pacman|choco|winget|snap|apk|helm|terraform|deno|go|dotnet|mvn|gradle|flutter|rustup|nvm|pyenv",
    "(?:-\\w+|install|uninstall|add|remove|update|upgrade|build|run|test|init|new|get|mod|fmt|vet|lint|check|clippy|publish|create|apply|plan|destroy|sync|search|list|freeze|clean|package|compile|bench|doc|require|lock|shell|task|cache|use)",
  ],
  [
    "docker|docker-compose|podman|kubectl|systemctl|service|journalctl",
    "(?:-\\w+|run|build|compose|exec|ps|pull|push|images|logs|up|down|start|stop|restart|status|enable|disable|get|describe|apply|delete|rollout|scale|create|inspect|volume|network|rm|rmi|tag|login|daemon-reload)",
  ],
  [
    "python[\\d.]*|node|ruby|perl|php|java|bash|sh|zsh|gcc|g\\+\\+|clang|javac|rustc|tsc|pytest|ffmpeg|curl|wget|ssh|scp|rsync|tar|chmod|chown|grep|sed|awk|find|ls|rm|cp|mv|mkdir|cat|cd|ln|kill|make|cmake|psql|mysql|sqlite3|redis-cli|aws|gcloud|az|gh",
    "(?=-{1,2}\\w|[./~]{1,2}/|\\S{1,200}\\.\\w{1,5}(?:\\s|$)|https?:|\\S+@\\S+)\\S+",
  ],
];
/**
 * Tells which of the programs a text names: that compiles in a tenth of the time. Those of the last
 * group are words of prose too ("make it", "find the"), but for a sign in what follows.
 */
const NAMES: readonly RegExp[] = PROGRAMS.map(([names], index) =>
  new RegExp(
    `(?<![\\w./$-])(?:${names}) ${index === PROGRAMS.length - 1 ? "(?=[-./~]|\\S*[.:@])" : ""}`,
  )
);
/** Patterns for the programs that were named so far, by their source. */
const patterns = new Map<string, RegExp>();

/** What goes on being a command: flags, quoted text, and words with a sign that prose has not. */
const ARGUMENT =
  /[ \t]+(?:\\\r?\n[ \t]*)?(?:--?[\w-]+(?:[= ](?:"[^"\n]*"|'[^'\n]*'|[^\s"']*[^\s"'.,;:!?)]))?|"[^"\n]*"|'[^'\n]*'|[^\s"']*[/._@:=$~*\\^][^\s"',;)]*[^\s"'.,;:!?)]|\|{1,2}[ \t]*[\w./-]+|&&[ \t]*[\w./-]+(?:[ \t]+[\w-]+)?|\d?>{1,2}&?[ \t]*\S+)/y;
/** After these the next word is their object, whatever it looks like. */
const TAKES_OBJECT =
  /(?:install|add|remove|uninstall|clone|checkout|run|exec|pull|push|create|start|stop|restart|status|enable|disable|get|init|new|dlx|-[imcg])$/;
const OBJECT =
  /[ \t]+(?!(?:and|or|but|the|it|to|then|in|on|for|with|a|an|is|from|this|that|my|your|when|but|because|so|not|does|will|gives?|fails?|command|which|i|as|at|by|if|into|after|before|using)(?![\w-]))[\w@][\w@./:-]*[\w]/y;
const QUERY =
  /(?<!\w)(?:SELECT\s[^\n;]{1,400}?\sFROM\s|INSERT\s+INTO\s|DELETE\s+FROM\s|UPDATE\s+\w+\s+SET\s|CREATE\s+TABLE\s|ALTER\s+TABLE\s)[^\n;]{1,2000}(?:;|$|\n)/g;
const WINDOWS_PATH = /(?<!\w)[A-Za-z]:\\(?:[^\\\n:*?"<>|]{1,80}\\)*[^\s\\:*?"<>|,;)]*/g;
const ARGUMENTS_MAX = 40;

/**
 * Finds commands and queries in prose, and Windows paths.
 *
 * @param text Any string.
 * @returns Spans in no order.
 */
export function findCommands(text: string): Span[] {
  const spans: Span[] = [];
  const program = patternFor(text);
  for (let match = program?.exec(text) ?? null; match !== null; match = program!.exec(text)) {
    let end = match.index + match[0].replace(/[.,;:!?)]+$/, "").length;
    for (let count = 0; count < ARGUMENTS_MAX; count++) {
      const next = argumentEnd(text, match.index, end);
      if (next === end) break;
      end = next;
    }
    spans.push({ start: match.index, end, kind: "command" });
    program!.lastIndex = Math.max(end, match.index + 1);
  }
  if (/SELECT|INSERT|DELETE|UPDATE|TABLE/.test(text)) {
    for (const match of text.matchAll(QUERY)) {
      const end = match.index + match[0].trimEnd().length;
      spans.push({ start: match.index, end, kind: "code" });
    }
  }
  if (text.includes(":\\")) {
    for (const match of text.matchAll(WINDOWS_PATH)) {
      spans.push({ start: match.index, end: match.index + match[0].length, kind: "path" });
    }
  }
  return spans;
}

function patternFor(text: string): RegExp | null {
  const named = PROGRAMS.filter((_, index) => NAMES[index]!.test(text));
  if (named.length === 0) return null;
  const source = named.map(([names, rest]) => `(?:${names}) ${rest}`).join("|");
  const pattern = patterns.get(source) ??
    new RegExp(`(?<![\\w./$-])(?:sudo\\s+)?(?:${source})(?![\\w])`, "g");
  patterns.set(source, pattern);
  pattern.lastIndex = 0;
  return pattern;
}

function argumentEnd(text: string, start: number, end: number): number {
  ARGUMENT.lastIndex = end;
  if (ARGUMENT.test(text)) return ARGUMENT.lastIndex;
  if (!TAKES_OBJECT.test(text.slice(Math.max(start, end - 12), end))) return end;
  OBJECT.lastIndex = end;
  return OBJECT.test(text) ? OBJECT.lastIndex : end;
}
