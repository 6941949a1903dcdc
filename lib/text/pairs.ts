/**
 * Finds what stands between an opening and a closing mark, in one pass however the marks are strewn.
 *
 * @module
 */

import type { Span, SpanKind } from "./span.ts";

/** A pair of marks and what it encloses. */
export interface Marks {
  /** What opens. */
  readonly open: string;
  /** What closes. */
  readonly close: string;
  /** Most UTF-16 units from one to the other, marks included. */
  readonly charsMax: number;
  /** What the whole is. */
  readonly kind: SpanKind;
}

/**
 * Finds every pair, the shortest first: an opening mark goes with the next closing one.
 *
 * @param text Any string.
 * @param marks The pair looked for.
 * @returns Sorted, disjoint spans that include their marks.
 */
export function findPairs(text: string, { open, close, charsMax, kind }: Marks): Span[] {
  const spans: Span[] = [];
  let start = text.indexOf(open);
  let end = -1;
  while (start >= 0) {
    if (end < start + open.length) end = text.indexOf(close, start + open.length);
    if (end < 0) break;
    const after = end + close.length;
    const fits = after - start <= charsMax && end > start + open.length;
    if (fits) spans.push({ start, end: after, kind });
    start = text.indexOf(open, fits ? after : start + open.length);
  }
  return spans;
}
