/**
 * Tells lines that a machine printed: stack traces, compiler messages, logs, terminal sessions.
 *
 * @module
 */

import { onDemand } from "./hints.ts";
import type { Span, SpanKind } from "./span.ts";

const trace = onDemand(() =>
  new RegExp(
    "^(?:" + [
      // Python, Ruby, PHP.
      'Traceback \\(most recent call last\\)|File "[^"]+", line \\d+|During handling of the above exception|The above exception was|[\\w/.-]+\\.rb:\\d+:in |PHP (?:Fatal|Parse|Warning|Notice)|#\\d+ [\\w/\\\\{]',
      // JavaScript, Java, C#.
      "at (?:async |new |Object\\.|Module\\.)?[\\w$.<>\\[\\]/` ]{1,200} ?\\(.*\\)|at (?:file|node|https?|internal|/|[A-Z]:\\\\).{0,300}:\\d+|at [\\w$.<>`]+\\(.*\\)|Caused by: |\\.\\.\\. \\d+ (?:more|common frames)|Exception in thread |Suppressed: |--- End of |Unhandled exception",
      // Go, Rust, native.
      "panic: |goroutine \\d+ \\[|thread '[^']*' panicked|note: (?:run with|expected|required)|error\\[E\\d+\\]|warning: unused|--> [\\w./\\\\-]+:\\d+|= (?:note|help): |\\d+ \\| |\\|\\s*[\\^~]+|\\^[\\^~]*$|~+\\^|[\\w./\\\\-]+\\.go:\\d+|exit status \\d+|created by [\\w./]+|Segmentation fault|Process finished with exit code|npm ERR!|(?:[\\w./\\\\:-]+)(?:[:(]\\d+){1,2}\\)?: (?:fatal )?(?:error|warning|note)\\b|make(?:\\[\\d+\\])?: \\*\\*\\*|ld: |collect2: |undefined reference to",
      // The message itself.
      "(?:Uncaught |Unhandled |Fatal |fatal |org\\.|java\\.|System\\.|javax\\.|\\w+\\.)*[A-Z]\\w*(?:Error|Exception|Fault|Panic|Warning)\\b(?: \\[?\\w*\\]?)?:|(?:error|ERROR|Error|fatal|FATAL|warning|WARNING)(?: ?\\[?[A-Z]{0,4}\\d+\\]?)?: \\S|[A-Z]\\w+(?:Error|Exception)$",
    ].join("|") + ")",
  )
);
const LOG =
  /^(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d[\].,: ]|\w{3} [ \d]\d \d\d:\d\d:\d\d |\[?(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|TRACE|NOTICE|CRITICAL)\]?(?:\s*[:|-]\s|\s+\[?[\w.]+\]?\s*[:-]|\s{2,})|\d{1,3}(?:\.\d{1,3}){3} - |[EWID]\/[\w.-]+\s*\(\s*\d+\):|[IWE]\d{4} \d\d:)/;
const TERMINAL =
  /^(?:\$\s+[\w./~]|\w[\w.-]*@[\w.-]+:[^$#]{0,80}[$#]\s|PS [A-Z]:\\[^>]{0,80}>|[A-Z]:\\[^>]{0,80}>\s*\w|#\s*(?:apt|apt-get|yum|dnf|systemctl|docker|sudo|chmod|mkdir|cd|ls)\s|❯\s|➜\s|mysql>|sqlite>)/;

/** What every such line has at the least; most lines of prose have none of it. */
const SIGN =
  /[:(\d|^~$#>@❯➜!=*]|^(?:During h|The above e|PHP |File "|Unhandled e|created by |Segmentation |undefined ref|thread '|--- |\[?[A-Z]{4,8}\]?\s)|(?:Error|Exception)$/;

const MESSAGE =
  /(?<![\w.$])(?:[\w$]{1,80}\.){0,8}[A-Z]\w{0,80}(?:Error|Exception|Warning)(?: ?\[\w{1,20}\])?: [^\n]{1,400}?(?=[.!?](?:\s+[A-ZÀ-Þ]|\s*$)|\n|$)/g;

/**
 * Finds error messages inside sentences, from their name to the end of what they say.
 *
 * @param text Any string.
 * @returns Sorted, disjoint spans.
 */
export function findMessages(text: string): Span[] {
  if (!/(?:Error|Exception|Warning)(?: ?\[\w{1,20}\])?: /.test(text)) return [];
  return Array.from(text.matchAll(MESSAGE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "stack_trace",
  }));
}

/**
 * Names what kind of machine output a line is.
 *
 * @param line The line without surrounding blanks, not empty.
 * @returns Its kind, or undefined for anything else.
 */
export function machineLine(line: string): SpanKind | undefined {
  const head = line.length > 400 ? line.slice(0, 400) : line;
  if (!SIGN.test(head)) return undefined;
  if (trace().test(head)) return "stack_trace";
  if (LOG.test(head)) return "log";
  if (TERMINAL.test(head)) return "command";
  return undefined;
}
