/**
 * `improver improve --interactive`: the questions answered and every edit decided at the terminal,
 * also when the prompt comes through a pipe.
 *
 * @module
 */

import type { App } from "../app.ts";
import { giveFeedback } from "../commands/feedback.ts";
import {
  computeImprovement,
  type Improvement,
  type ImproveRequest,
  type ImproveResult,
  storeImprovement,
} from "../improve.ts";
import type { Edit } from "../rewrite/edit.ts";
import type { Conversation } from "./terminal.ts";

/** What the person decided. */
interface Decisions {
  readonly accepted: Edit[];
  readonly rejected: Edit[];
  /** Replacements typed by hand, by number of the edit. */
  readonly typed: Map<number, string>;
  /** Whether they left before the end. */
  quit: boolean;
}

const CHOICES = "y yes, n no, e type your own, a yes to all the rest, q leave the rest alone";

/**
 * Improves a prompt in conversation, stores it, and stores the decisions as feedback.
 *
 * @param request The prompt.
 * @param app The running program.
 * @param person Whom to ask.
 * @returns The prompt as decided, and the stored result.
 */
export async function improveTogether(
  request: ImproveRequest,
  app: App,
  person: Conversation,
): Promise<{ readonly text: string; readonly result: ImproveResult }> {
  const first = await computeImprovement(request, app);
  const replies = askQuestions(first.result, person);
  const answers = Object.fromEntries(Object.entries(replies).filter(([, text]) => text !== ""));
  const improvement: Improvement = Object.keys(answers).length === 0 ? first : withQuestions(
    await computeImprovement(
      { ...request, answers: { ...request.answers, ...answers }, ask: "off" },
      app,
    ),
    first.result.questions,
  );
  const decisions = decideEdits(improvement.result, person);
  const text = applyDecisions(improvement.result, decisions);
  const result = await storeImprovement(improvement, app);
  const accept = decisions.accepted.map(({ id }) => id);
  const reject = decisions.rejected.map(({ id }) => id);
  const decided = accept.length + reject.length + Object.keys(replies).length > 0;
  if (result.record_id !== null && decided) {
    const edited = decisions.typed.size > 0 ? text : undefined;
    await giveFeedback({
      record: improvement.record ?? undefined,
      record_id: result.record_id,
      accept,
      reject,
      answers: replies,
      edited_text: edited,
      client: "cli",
    }, app);
  }
  return { text, result };
}

/** The record keeps what was asked before the answers were woven in: feedback speaks of it. */
function withQuestions(
  improvement: Improvement,
  questions: ImproveResult["questions"],
): Improvement {
  const { record } = improvement;
  return record === null ? improvement : { ...improvement, record: { ...record, questions } };
}

/** Answers by slot; an empty one for a question that was passed over. */
function askQuestions(result: ImproveResult, person: Conversation): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { slot, question, options } of result.questions) {
    const listed = options.map((option, index) => `  ${index + 1}. ${option}\n`).join("");
    const said = person.ask(`${question}\n${listed}Number or text, Enter to skip: `);
    if (said === null) break;
    const text = options[Number(said.trim()) - 1] ?? said.trim();
    answers[slot] = text === "any" ? "" : text;
  }
  return answers;
}

function decideEdits(result: ImproveResult, person: Conversation): Decisions {
  const decisions: Decisions = { accepted: [], rejected: [], typed: new Map(), quit: false };
  let all = false;
  const count = result.edits.length + result.suggestions.length;
  if (count === 0) person.say("Nothing to change.\n");
  for (const edit of result.edits) {
    if (all) decisions.accepted.push(edit);
    else all = decideEdit(edit, "", decisions, person);
    if (decisions.quit) return decisions;
  }
  // "All" means what was proposed; a suggestion needs consent of its own.
  for (const edit of result.suggestions) {
    decideEdit(edit, "suggestion: ", decisions, person);
    if (decisions.quit) break;
  }
  return decisions;
}

/** Decides one edit; true when all further ones are accepted too. */
function decideEdit(
  edit: Edit,
  kind: string,
  decisions: Decisions,
  person: Conversation,
): boolean {
  for (;;) {
    const said = person.ask(
      `${kind}${JSON.stringify(edit.before)} -> ${JSON.stringify(edit.after)}\n  ${
        edit.why.replace(/\.$/, "")
      }. [y/n/e/a/q/?] `,
    );
    switch (said?.trim().toLowerCase()) {
      case "y":
      case "a":
        decisions.accepted.push(edit);
        return said!.trim().toLowerCase() === "a";
      case "n":
        decisions.rejected.push(edit);
        return false;
      case "e": {
        const typed = person.ask("Instead: ");
        if (typed === null) break;
        decisions.rejected.push(edit);
        decisions.typed.set(edit.id, typed);
        return false;
      }
      case undefined:
      case "q":
        decisions.quit = true;
        return false;
    }
    person.say(`${CHOICES}\n`);
  }
}

function applyDecisions(result: ImproveResult, decisions: Decisions): string {
  const chosen = [
    ...decisions.accepted,
    ...decisions.rejected.filter(({ id }) => decisions.typed.has(id)),
  ].sort((left, right) => right.start - left.start || right.end - left.end);
  let text = result.original;
  for (const edit of chosen) {
    const after = decisions.typed.get(edit.id) ?? edit.after;
    text = text.slice(0, edit.start) + after + text.slice(edit.end);
  }
  return text;
}
