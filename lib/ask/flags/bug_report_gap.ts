/**
 * Finds calls for help with something broken that show neither the code, the message nor the aim.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { isOrder, opensQuestion } from "../kind.ts";
import { ordersNewWork } from "../new_work.ts";
import { holdsHint, wordSet } from "../../text/hints.ts";
import { firstWord, holdsAny, type Reading } from "../reading.ts";

const BROKEN =
  /\b(?:\w*errors?|\w*exceptions?|crash(?:es|ed|ing)?|fails?|failed|failing|broken|bug|not working|not (?:outputting|returning|giving|producing|printing)|(?:wrong|incorrect) (?:results?|output|answers?)|doesn['’]?t work|does not work|won['’]?t (?:work|start|run|load|compile|build)|stopped working|throws?|freezes?|hangs|keeps? (?:restarting|crashing|failing|stopping)|stuck|(?:is|went) down(?!\s+-?\d)|null pointers?|segfaults?|(?:returns?|gives?|throws?)(?: me)?(?: an?)? [45]\d\d)\b/i;
/** What a machine does to a program, and writes to its log. */
const LOGGED =
  /\b(?:keeps? (?:getting )?(?:rebooting|restarting|evicted|killed|dying|disconnecting)|(?:gets?|getting|is|are) (?:killed|evicted|terminated|dropped)|evicted|reboots|disconnects?|times? out|timing out|time-?outs|memory leaks?|leaks memory|unresponsive|(?:is|are|goes|went|keeps going) down(?![-–]|\s+-?\d|\s+(?:on|at|for|by|from|to)\b)|did ?n['’]?t (?:run|start|fire|trigger|send)|did not (?:run|start|fire|trigger|send)|(?:cpu|memory|latency) spikes?|deadlocks?|fills? up)\b/i;
/** What is seen to be wrong, where no message tells it. */
const WATCHED =
  /\b(?:flaky|janky|laggy|lags|stutters?|flickers?|noisy|stale|out of (?:sync|date)|falls? through|don['’]?t match|does ?n['’]?t match|do not match|messed up|lands? in spam|goes? to spam|duplicated?|wrong (?:order|numbers?|totals?|values?)|is ?n['’]?t (?:learning|converging|updating|saving|showing|syncing)|not (?:learning|converging|updating|saving|showing up|syncing)|feels? (?:dumb|slow|off|wrong|weird|clunky)|looks? (?:wrong|weird|off|broken))\b/i;
/** What a complaint without the word "error" may be about. */
const SYSTEM =
  /\b(?:esp32|arduino|raspberry pi|firmware|web ?sockets?|sockets?|cron|jobs?|workers?|queue|services?|nodes?|pods?|cluster|containers?|parser|gdb|postgres\w*|mysql|redis|kafka|nginx|proxy|permissions|spam|sensors?|readings|animations?|player|enem(?:y|ies)|sprites?|shaders?|model|training|migration|cache|webhooks?|notifications?|sync|ui|front-?end|back-?end|dashboard|numbers|totals?|tests?|api|server|app|site|website|page|database|build|deploy\w*|endpoint|script|search|e-?mails?|users?)\b/i;
const SOFTWARE =
  /\b(?:code|script|function|program|app|application|website|server|api|build|compiler?|test|query|docker|npm|pip|python|javascript|typescript|java|react|node|sql|c(?=\+\+)|rust|php|django|flask|excel|macro|formula|deploy(?:ment)?|database|library|package|import|module|login|log-?in|sign-?in|button|form|page|checkout|site|css|html|layout|pipeline|ci|endpoint|tests|queries|component|terraform|kubernetes|pods?|container|null pointers?|segfaults?)\b/i;
const FIRST_PERSON = /\b(?:my|our|i|i'm|i am|we|me)\b/i;
const REPAIR =
  /^\W*(?:please\s+|can you\s+|could you\s+|help me\s+)*(?:debug|fix|troubleshoot|repair)\b/i;
/** What a message says, or how it is called. */
export const MESSAGE =
  /\b(?:error|exception)\b\s*[:"'“]|(?<!\d[ .,])\b[45]\d\d\b|\b(?:says|saying|message is|reads)\b|traceback|stack trace|undefined|null pointer|segfault|segmentation fault|permission denied|not found|timed? ?out\b|out of memory|\b(?:code|status|signal|error) \d|\b0x[\da-f]{2,}|#[A-Z]{3,}[!/]|\b(?:no space left|disk (?:is )?full|connection refused|access denied|unauthorized|forbidden)\b|\b(?:fail|reject|crash|exit|abort|die)\w* with (?!(?:an?|the|some|this|no|my|our|it|weird|strange|errors?|message|every|each|all|any|many|more|most|large|larger|big|bigger|huge|long|small|lots|multiple|several|two|three|\d+ [a-z]+s)\b)\w/i;
/** Names of failures, told by their capitals. */
export const NAMED = /\b\w{1,60}(?:Error|Exception)\b|\bE[A-Z]{4,}\b/;
/** An order to mend something of which nothing else is said. */
const MEND =
  /^\W*(?:please\s+)?(?:solve\s+(?:the|this|that|my|our)|(?:fix|debug|resolve|find|squash)\s+(?:the|this|that|a|my|our)(?:\s+[\w-]+){0,2}?)\s+(?:bug|issue|problem|crash|glitch|(?:failing |flaky |broken )?tests?|build|pipeline)(?:\s+(?:in|on|with)\s+(?:the\s+|my\s+|our\s+)?[\w-]+(?:\s+(?:page|screen|form|app))?)?(?:\s+(?:please|asap|now|for me))*\W*$/i;
const MENDING = wordSet("please fix solve debug resolve find squash");
/** What breaks before one's eyes, without a message. */
const SEEN =
  /^[^]{0,20}\b(?:my|our|the) (?:css|html|layout|button|login|log-?in|sign-?in|form|page|checkout|menu|animation)\b/i;
/** An order to tell or to play something. */
const ASKS_TO_TELL =
  /^\W*(?:please\s+|can you\s+|could you\s+)*(?:make up|pretend|role-?play|act as|design|explain|what is|list|give)\b/i;
/** Bad news that is only told to be written about. */
const ORDERS_TEXT =
  /[,.;:]\s*(?:please\s+|so\s+|now\s+)?(?:write|draft|compose(?! files?\b)|translate|continue)\b/i;
/** A question how to do something, not how to mend it. */
const HOW_TO =
  /\bhow (?:do|does|can|could|should|would|to)\b(?![^]{0,30}\b(?:fix|solve|debug|repair|resolve|stop|prevent|avoid|get rid|work))/i;
/** A question of its own, which the message is enough for. */
const DECIDES =
  /\b(?:which (?:[\w-]{1,30} ){1,3}(?:do|should|must|can)|where (?:do|should|can) (?:i|we)|(?<!what )should (?:i|we)|is (?:that|this|it) an?)\b/i;
/** Words from which a report with a message tells enough to begin with. */
const DETAILED_WORDS = 24;
const COMPLAINT_WORDS_MAX = 40;
/** A question or a wish is no complaint. */
const ASKING =
  /^\W*(?:what|why|how|when|where|which|who|is|are|do|does|did|can|could|should|would|will|if|lets|let['’]?s|[^]*\bwho\b|i (?:want|need|would)|imagine|you are)\b/i;
/** Pieces of what is seen or logged, for a cheap look. */
const SIGNS =
  "reboot,evicted,killed,disconnect,times out,time out,timing out,timeout,leak,unresponsive,down,didn,did not,spike,deadlock,fills up,flaky,janky,lagg,lags,stutter,flicker,noisy,stale,out of sync,out of date,through,match,messed,spam,duplicate,wrong,isn,not ,feels,looks,terminated,dropped"
    .split(",");
/** Without one of these there is nothing to find. */
const TRIGGERS =
  "bug issue problem glitch test tests build pipeline null pointer segfault returns gives error errors exceptions exception crash crashes crashed crashing fail fails failed failing broken bug working work won't stopped throw throws freeze freezes hang hangs outputting restarting stuck down returning giving producing printing wrong incorrect debug doesn't"
    .split(" ");

/**
 * Asks for the one thing that would help most: the message, else the code.
 *
 * @param reading What is read of the prompt.
 * @returns A question, or null when the report shows what is needed.
 */
export function bugReportGap(reading: Reading): Flag | null {
  const told = reading.prose.toLowerCase();
  if (
    !holdsAny(reading, TRIGGERS) && !holdsHint(told, SIGNS) &&
    !/(?:Error|Exception)\b/.test(reading.text)
  ) return null;
  const { prose } = reading;
  if (reading.hasMaterial || reading.wordCount > 60) return null;
  if (ASKS_TO_TELL.test(prose) || ordersNewWork(prose)) return null;
  if (HOW_TO.test(prose) || ORDERS_TEXT.test(prose)) return null;
  const complaint = complaintOf(reading);
  if (complaint !== null && !MESSAGE.test(reading.text)) {
    if (!LOGGED.test(complaint)) return behaviour();
    return asking("bug_report_gap", "logs", 0.85, "What do the logs say, and what changed?", [
      "I paste them next",
      "nothing unusual",
      "there are none",
    ]);
  }
  const isBroken = BROKEN.test(prose);
  if (
    (MENDING.has(firstWord(reading)) && MEND.test(prose)) ||
    (isBroken && SEEN.test(prose) && !/\berror/i.test(prose))
  ) {
    return behaviour();
  }
  if (
    !isBroken || !SOFTWARE.test(prose) ||
    !(FIRST_PERSON.test(prose) || REPAIR.test(prose) || /\bfix (?:it|them|this)\b/i.test(prose))
  ) return null;
  const isNamed = !isShouted(reading.text) && NAMED.test(reading.text);
  if (!isNamed && !MESSAGE.test(reading.text)) {
    return asking(
      "bug_report_gap",
      "error_message",
      0.9,
      "What does the message say, and what changed?",
      [
        "I paste it next",
        "there is no message",
        "it is in a log file",
      ],
    );
  }
  if (reading.wordCount > DETAILED_WORDS || DECIDES.test(prose)) return null;
  return asking("bug_report_gap", "code", 0.85, "Which code triggers it, and what was tried?", [
    "I paste it next",
    "a file I name",
    "it happens at start",
  ]);
}

function behaviour(): Flag {
  return asking(
    "bug_report_gap",
    "behaviour",
    0.9,
    "What happens, what should happen, and what changed?",
    [
      "I describe it next",
      "an error I paste next",
      "a wrong result",
    ],
  );
}

/** What follows a complaint and still asks to mend it. */
const ASKS_TO_MEND =
  /^(?:why|any|how (?:do|can|to)\b.{0,12}\b(?:fix|stop|solve|debug|prevent|find)|what(?:['’]?s| is| could| can| should| do)|(?:can|could) (?:you|someone|anyone) (?:help|fix|look)|(?:please )?(?:help|fix|solve|debug|resolve|find|tell me (?:why|what)))\b/i;

/** The clause that a prompt opens with, where it says what a system does wrong and nothing else is asked. */
function complaintOf(reading: Reading): string | null {
  if (isOrder(firstWord(reading)) || reading.wordCount > COMPLAINT_WORDS_MAX) return null;
  const clause = /^[^.!?\n,;]{1,100}/.exec(reading.prose.trimStart())?.[0] ?? "";
  const isWrong = LOGGED.test(clause) || WATCHED.test(clause);
  if (!isWrong || !SYSTEM.test(clause) || ASKING.test(clause)) return null;
  return asksForOther(reading.prose.trimStart().slice(clause.length)) ? null : clause;
}

/** Whether one of the clauses behind a complaint orders or asks for something else. */
function asksForOther(rest: string): boolean {
  return rest.split(/[.!?\n,;]+/).map((clause) => clause.trim()).some((clause) => {
    const first = /^(?:please |so |now |then |and )*([a-z]+)/i.exec(clause)?.[1]?.toLowerCase() ??
      "";
    return (isOrder(first) || opensQuestion(first)) && !ASKS_TO_MEND.test(clause);
  });
}

/** A shouted prompt names nothing by its capitals. */
function isShouted(text: string): boolean {
  return !/[a-z]{2}/.test(text);
}
