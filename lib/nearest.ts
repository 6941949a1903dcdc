/**
 * The known name nearest to a mistyped one, so that every error about a name can offer it.
 *
 * @module
 */

/**
 * Finds the known name that is nearest to what was typed, by edit distance with transpositions
 * (optimal string alignment).
 *
 * @param typed What was typed.
 * @param known The names there are.
 * @returns The nearest name, or null when none is within a third of its length.
 */
export function nearestName(typed: string, known: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = Infinity;
  for (const name of known) {
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase());
    if (distance < least && distance <= Math.max(1, Math.ceil(name.length / 3))) {
      [nearest, least] = [name, distance];
    }
  }
  return nearest;
}

/**
 * Counts the insertions, deletions, substitutions and swaps of neighbours that turn one string
 * into the other (optimal string alignment distance).
 *
 * @param left One string.
 * @param right The other string.
 * @returns The distance, 0 when they are equal.
 */
export function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      );
      if (
        row > 1 && column > 1 && left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
