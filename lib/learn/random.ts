/**
 * Seeded random numbers, so that every simulation, search and bootstrap can be repeated exactly.
 *
 * @module
 */

/** A stream of random numbers that depends on its seed alone. */
export interface Random {
  /** The next number in [0, 1), with 32 bits of it random. */
  uniform(): number;
  /** The next whole number in [0, limit); limit is a positive whole number below 2^32. */
  below(limit: number): number;
  /** The next draw from the normal distribution with mean 0 and deviation 1. */
  normal(): number;
}

const TWO_TO_32 = 4294967296;
const WARM_UP_ROUNDS = 12;

/**
 * Opens a stream of random numbers: the generator sfc32 (Chris Doty-Humphrey, PractRand).
 *
 * @param seed Any whole number; streams of different seeds are unrelated.
 */
export function openRandom(seed: number): Random {
  let a = seed | 0;
  let b = Math.floor(seed / TWO_TO_32) | 0;
  let c = 0x5eed5eed;
  let counter = 1;
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) bits();
  const uniform = (): number => bits() / TWO_TO_32;
  return {
    uniform,
    below: (limit) => Math.floor(uniform() * limit),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/**
 * Puts a list into random order.
 *
 * @param list Left as it is.
 * @param random Where the order comes from.
 */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
