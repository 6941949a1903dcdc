/**
 * Walking and changing JavaScript by its syntax tree.
 *
 * @module
 */

import type { AnyNode } from "acorn";

/** Pieces of a text to exchange: where each begins, where it ends, and what stands there instead. */
export type Changes = Map<number, readonly [end: number, after: string]>;

/**
 * Lists what a node is made of.
 *
 * @param node A node of a syntax tree.
 * @returns The nodes right below it, in no particular order.
 */
export function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flat().filter((value): value is AnyNode =>
    typeof value === "object" && value !== null && typeof value.type === "string"
  );
}

/**
 * Exchanges pieces of a text.
 *
 * @param code The text.
 * @param changes The pieces, disjoint.
 * @returns The text with the pieces exchanged.
 */
export function withChanges(code: string, changes: Changes): string {
  let text = "";
  let from = 0;
  for (const [start, [end, after]] of [...changes].sort(([a], [b]) => a - b)) {
    text += code.slice(from, start) + after;
    from = end;
  }
  return text + code.slice(from);
}
