/**
 * Scores how much a documented function signature leaves open to the one who writes its body.
 *
 * The weights are set by hand: no public set of such prompts may be trained on here.
 *
 * @module
 */

const DOCUMENTATION = /"""([\s\S]*?)(?:"""|$)|'''([\s\S]*?)(?:'''|$)|\/\*\*([\s\S]*?)(?:\*\/|$)/;
const EXAMPLE =
  />>>|(?:^|\n)\s*(?:#\s*)?(?:for )?examples?\b|e\.g\.|[)\]"'\d]\s*(?:==|=>|->|➞|→|=)\s*[\[("'\w-]/gi;
const PARAMETERS = /\(([^)]{0,400})\)/;

/** What pins a function down lowers the score, what blurs it raises it. */
const SIGNS: readonly (readonly [RegExp, number, number])[] = [
  [
    /\b(?:some|certain|several|various|any kind|something|somehow|appropriate(?:ly)?|suitable|proper(?:ly)?|specific|given criteria|particular|special|relevant|reasonable|desired|as needed|if necessary|etc)\b/gi,
    0.35,
    3,
  ],
  [
    /\b(?:maybe|perhaps|might|may|could|possibly|probably|usually|sometimes|roughly|approximately)\b/gi,
    0.35,
    2,
  ],
  [/\b(?:or|either|and\/or)\b/gi, 0.12, 3],
  [/\b(?:returns?|output|result|yields?|prints?)\b/gi, -0.22, 2],
  [/\b(?:if|otherwise|unless|except|when|else|in case|in which case)\b/gi, -0.12, 3],
  [
    /\b(?:empty|none|null|zero|negative|invalid|missing|duplicate|tie|ties|inclusive|exclusive|case[- ]sensitive|raise|raises|error)\b/gi,
    -0.15,
    3,
  ],
  [
    /\b(?:exactly|only|each|every|all|at least|at most|between|first|last|largest|smallest|sorted|ascending|descending|order|same|consecutive|distinct|strictly)\b/gi,
    -0.08,
    4,
  ],
  [
    /\b(?:integers?|strings?|lists?|arrays?|floats?|numbers?|tuples?|dict\w*|boolean|characters?|positive)\b/gi,
    -0.05,
    4,
  ],
  [/\d/g, -0.05, 4],
];

/**
 * Scores a function's documentation.
 *
 * @param text A prompt with a signature and a documentation text.
 * @returns About -3 to 3; higher means that more is open.
 */
export function codeOpenness(text: string): number {
  const found = DOCUMENTATION.exec(text);
  const documentation = found?.[1] ?? found?.[2] ?? found?.[3] ?? text;
  const words = documentation.match(/[A-Za-z]+/g)?.length ?? 0;
  const examples = documentation.match(EXAMPLE)?.length ?? 0;
  const sentences = documentation.match(/[.;](?:\s|$)/g)?.length ?? 0;
  let score = 1.6 - 0.45 * Math.log1p(words) - 0.35 * Math.min(4, examples) -
    0.08 * Math.min(5, sentences);
  if (examples === 0) score += 0.5;
  for (const [sign, weight, most] of SIGNS) {
    score += weight * Math.min(most, documentation.match(sign)?.length ?? 0);
  }
  return score + 0.15 * unmentioned(text, documentation) +
    (/->\s*\w|:\s*(?:int|str|List|float|bool)\b/.test(text) ? -0.1 : 0);
}

/** Counts parameters of two letters or more that the documentation never names. */
function unmentioned(text: string, documentation: string): number {
  const lower = documentation.toLowerCase();
  return (PARAMETERS.exec(text)?.[1] ?? "").split(",")
    .map((parameter) => /^\s*\*{0,2}(\w{2,})/.exec(parameter)?.[1]?.toLowerCase() ?? "")
    .filter((name) => name !== "" && name !== "self" && !lower.includes(name)).length;
}
