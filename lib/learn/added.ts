/**
 * What a user's model adds to a shipped linear one, apart from how it is fitted, so that improving a
 * prompt loads no more than it uses.
 *
 * @module
 */

/** The sum of products of what is added and features; nothing where nothing is added. */
export function addedTo(weights: readonly number[], features: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += (weights[at] as number) * (features[at] as number);
  }
  return sum;
}
