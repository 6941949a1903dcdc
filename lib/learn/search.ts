/**
 * A search for good settings within a budget: many are tried briefly, and the better half goes on.
 *
 * @module
 */

import { DEFAULT_SETTINGS, type LearnerSettings } from "./experts.ts";
import { openRandom } from "./random.ts";

/** One try: a candidate, on how much of the data, and the loss it had there. */
export interface SearchTrial<Candidate> {
  /** What was tried. */
  readonly candidate: Candidate;
  /** Round of the search, from 0. */
  readonly round: number;
  /** Share of the data it was tried on, in (0, 1]. */
  readonly dataShare: number;
  /** Lower is better. */
  readonly loss: number;
}

/** What a search found, and all it tried. */
export interface SearchResult<Candidate> {
  /** The best of those that were tried on the most data. */
  readonly best: Candidate;
  /** All tries, in the order they were made. */
  readonly trials: readonly SearchTrial<Candidate>[];
}

/** How a search goes. */
export interface SearchOptions<Candidate> {
  /** Loss of a candidate on the given share of the data; lower is better. */
  readonly lossOf: (candidate: Candidate, dataShare: number) => number;
  /** Work that may be done, in whole passes over the data; the last round alone takes about one. */
  readonly passesMax: number;
  /** Asked before each try; true ends the search with what it has. */
  readonly expired?: () => boolean;
}

/**
 * Successive halving (Jamieson and Talwalkar, Non-stochastic best arm identification, AISTATS 2016):
 * each round has half the candidates of the one before on twice the data, so that all rounds cost
 * the same. The first candidate, what is used today, is in every round.
 *
 * @param candidates At least one; the first is the one to beat.
 */
export function searchByHalving<Candidate>(
  candidates: readonly Candidate[],
  { lossOf, passesMax, expired = () => false }: SearchOptions<Candidate>,
): SearchResult<Candidate> {
  const today = candidates[0] as Candidate;
  const rounds = Math.ceil(Math.log2(Math.max(candidates.length, 1))) + 1;
  const passesPerRound = passesMax / rounds;
  const trials: SearchTrial<Candidate>[] = [];
  let left = [...candidates];
  let best = today;
  for (let round = 0; round < rounds; round++) {
    const dataShare = Math.min(1, passesPerRound / left.length);
    const tried: SearchTrial<Candidate>[] = [];
    for (const candidate of left) {
      if (expired()) return { best, trials };
      const trial = { candidate, round, dataShare, loss: lossOf(candidate, dataShare) };
      tried.push(trial);
      trials.push(trial);
    }
    tried.sort((one, two) => one.loss - two.loss);
    best = (tried[0] as SearchTrial<Candidate>).candidate;
    const kept = tried.slice(0, Math.max(1, Math.ceil(left.length / 2)))
      .map(({ candidate }) => candidate);
    left = kept.includes(today) ? kept : [...kept, today];
    if (dataShare === 1) break;
  }
  return { best, trials };
}

/** Factor up to which a setting is varied, down as well as up. */
const VARIATION = 3;

/**
 * Draws settings around the default, the first being the one in use. Rates of forgetting and of
 * sharing vary as what is lost per label, so that a rate can never leave its range.
 *
 * @param count How many, 1 or more.
 */
export function drawSettings(
  inUse: LearnerSettings,
  count: number,
  seed: number,
): LearnerSettings[] {
  const random = openRandom(seed);
  const vary = (): number => VARIATION ** (2 * random.uniform() - 1);
  const drawn = [inUse];
  while (drawn.length < count) {
    drawn.push({
      varianceScale: DEFAULT_SETTINGS.varianceScale * vary(),
      keepSlow: 1 - (1 - DEFAULT_SETTINGS.keepSlow) * vary(),
      keepFast: 1 - (1 - DEFAULT_SETTINGS.keepFast) * vary(),
      cautionLabels: DEFAULT_SETTINGS.cautionLabels * vary(),
      sharing: DEFAULT_SETTINGS.sharing * vary(),
    });
  }
  return drawn;
}
