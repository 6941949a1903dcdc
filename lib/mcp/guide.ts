/**
 * The words by which calling models and their users learn what the server does.
 *
 * @module
 */

/** What every client's model is told at the start of a session. At most 1 kB. */
export const INSTRUCTIONS =
  `improver repairs a user's prompt without changing what it means and finds what it leaves open. \
Code, quotes, paths, names and numbers survive byte for byte; nothing is invented; it never answers the prompt.

Use improve_prompt when the user asks to improve a prompt, or before costly work on a vague one. Two steps:
1. Call it with the prompt word for word.
2. If questions come back, answer those you can from the conversation and the workspace, ask the user the others (these and no more), and call again with the same prompt, session_id and context.answers {slot: answer}. If none come back, use "improved" as it is.

Give answers only the user or the workspace gave, never guesses. "suggestions" need the user's consent.
When the user keeps, changes or refuses a result, say so with give_feedback: it learns from that.`;

/** What `improve_prompt` is for. */
export const IMPROVE_DESCRIPTION =
  `Repairs a prompt without changing its meaning, and finds what it leaves open. \
Two steps: call with the prompt word for word. If "questions" come back, answer what you know from the conversation, \
ask the user the rest, and call again with context.answers {slot: answer}. If none come back, use "improved" as it is.`;

/** What `give_feedback` is for. */
export const FEEDBACK_DESCRIPTION =
  "Says which edits the user kept or refused, or what was really sent; later rewrites learn from it.";

/** What `get_stats` is for. */
export const STATS_DESCRIPTION =
  "Counts of what was improved, accepted and asked, by rule and task, with speed.";

/** What the `improve` prompt is for. */
export const PROMPT_DESCRIPTION = "Improves a prompt and sends it.";

/** The guide that clients can show their users. */
export const GUIDE = `# improver

Repairs a prompt before a model reads it. What you wrote in code, quotes, URLs, paths, names,
numbers, placeholders and tags stays byte for byte. Every other change is listed with its reason
and can be left out. What is missing is asked, never guessed.

## Tools

- \`improve_prompt\`: give \`prompt\`; get \`improved\`, \`edits\`, \`suggestions\`, \`questions\`, \`metrics\`.
  Facts go into \`context\` (\`audience\`, \`language\`, \`format\`, \`files\`, \`constraints\`, …), answers
  to earlier questions into \`context.answers\`, by slot. They are woven in as you gave them.
- \`give_feedback\`: what became of a result. \`accept\` and \`reject\` take ids of edits;
  \`edited_text\` is what was really sent; \`record_id\` may be \`last\`.
- \`get_stats\`: counts, speed, rules, the state of the store.

## Leaving a prompt alone

A prompt that starts with \`*\`, \`/\` or \`#\` directly followed by a letter comes back unchanged,
and so does anything marked verbatim.

## Resources

\`improver://rules\` lists the rules, \`improver://stats\` the numbers, \`improver://health\` the state of
this server, \`improver://record/{id}\` one stored improvement.
`;
