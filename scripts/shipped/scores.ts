/**
 * Measures of a score: how well it ranks, and how far its probabilities can be believed.
 *
 * @module
 */

/**
 * Area under the ROC curve: how often a positive is ranked above a negative, ties counting half.
 *
 * @param scores One per example.
 * @param labels 1 for positives, 0 for negatives.
 * @returns 0 to 1; 0.5 is chance. NaN when one class is empty.
 */
export function areaUnderCurve(scores: readonly number[], labels: readonly number[]): number {
  const order = scores.map((_, at) => at).sort((a, b) => scores[a]! - scores[b]!);
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to++;
    for (let at = from; at < to; at++) {
      if (labels[order[at]!] === 1) {
        ranks += (from + to + 1) / 2;
        positives++;
      }
    }
    from = to;
  }
  const negatives = order.length - positives;
  return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
}

/** One row of a reliability table. */
export interface Bin {
  /** Number of examples. */
  readonly count: number;
  /** Mean of their predicted probabilities. */
  readonly predicted: number;
  /** Share of them that are positive. */
  readonly observed: number;
}

/**
 * Compares predicted probabilities with what happened, in ten bins of equal width.
 *
 * @param probabilities One per example, 0 to 1.
 * @param labels 1 or 0 per example.
 * @returns The bins that are not empty, and the expected calibration error (0 is perfect).
 */
export function calibration(
  probabilities: readonly number[],
  labels: readonly number[],
): { bins: Bin[]; error: number } {
  const sums = Array.from({ length: 10 }, () => ({ count: 0, predicted: 0, observed: 0 }));
  probabilities.forEach((probability, at) => {
    const bin = sums[Math.min(9, Math.floor(probability * 10))]!;
    bin.count++;
    bin.predicted += probability;
    bin.observed += labels[at]!;
  });
  let error = 0;
  const bins = sums.filter((bin) => bin.count > 0).map((bin) => {
    error += Math.abs(bin.predicted - bin.observed) / probabilities.length;
    return {
      count: bin.count,
      predicted: bin.predicted / bin.count,
      observed: bin.observed / bin.count,
    };
  });
  return { bins, error };
}

/**
 * The value that a share of a list lies above.
 *
 * @param values Any numbers.
 * @param share Between 0 and 1.
 * @returns A threshold: at most `share` of the values are greater.
 */
export function upperQuantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Infinity;
}
