/**
 * Scores how much a bug report leaves open to the one who has to fix it.
 *
 * The weights are set by hand: no public set of such reports may be trained on here.
 *
 * @module
 */

/** What shows the fault lowers the score, what leaves it open raises it. */
const SIGNS: readonly (readonly [RegExp, number, number])[] = [
  [/```|^ {4}\S/gm, -0.2, 3],
  [/^\s*File "|\bTraceback\b|^\s+at \S+\(|\w+(?:Error|Exception)\b/gm, -0.35, 2],
  [/>>>|^\s*(?:\$|In \[\d)/gm, -0.2, 3],
  [/\b(?:expected|should (?:be|return|have|give|raise|print|not)|instead of|desired)\b/gi, -0.2, 3],
  [
    /\b(?:actual(?:ly)?|observed|currently|results? in|returns?|outputs?|gives?|raises?)\b/gi,
    -0.1,
    3,
  ],
  [
    /\b(?:steps? to reproduce|to reproduce|reproduc\w+|minimal (?:example|working)|mwe|example)\b/gi,
    -0.25,
    2,
  ],
  [/\bv?\d+\.\d+(?:\.\d+)?\b/g, -0.08, 4],
  [
    /\b[\w/]+\.(?:py|js|ts|java|c|cpp|rs|go|rb)\b|\b\w+(?:\.\w+){2,}\b|#L\d+|\blines? \d+/g,
    -0.12,
    4,
  ],
  [
    /\b(?:because|caused by|the (?:problem|issue|cause|fix|solution) is|due to|can be fixed|patch|possible fix|suggested fix|workaround|changing|replac\w+)\b/gi,
    -0.2,
    3,
  ],
  [
    /\b(?:maybe|perhaps|consider|not sure|unclear|wonder\w*|seems?|might|discuss\w*|thoughts|opinions?|ideas?|would be nice|would it be|could we|some(?:how|times|thing)?|better|improve\w*|enhancement|feature|support|proposal|inconsisten\w+|confus\w+|misleading)\b/gi,
    0.15,
    5,
  ],
  [/\?/g, 0.12, 3],
];

/**
 * Scores a bug report.
 *
 * @param text A prompt that reports something broken.
 * @returns About -3 to 3; higher means that more is open.
 */
export function bugOpenness(text: string): number {
  const words = text.match(/[A-Za-z]+/g)?.length ?? 0;
  let score = 1.9 - 0.3 * Math.log1p(words);
  if (/\?\s*$/.test(text)) score += 0.3;
  for (const [sign, weight, most] of SIGNS) {
    score += weight * Math.min(most, text.match(sign)?.length ?? 0);
  }
  return score;
}
