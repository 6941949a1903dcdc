/**
 * A stretch of text that no edit may touch, and the one way in which many finds become one list.
 *
 * @module
 */

/** What a protected stretch of text is. */
export type SpanKind =
  | "code_fence"
  | "inline_code"
  | "indented_code"
  | "code"
  | "diff"
  | "quote"
  | "url"
  | "email"
  | "path"
  | "identifier"
  | "number"
  | "math"
  | "placeholder"
  | "tag"
  | "json"
  | "command"
  | "stack_trace"
  | "log"
  | "table"
  | "data";

/** A protected stretch: UTF-16 offsets, end excluded. */
export interface Span {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit. */
  readonly end: number;
  /** What it is. */
  readonly kind: SpanKind;
}

/**
 * Sorts spans and unites those that overlap; the one that starts first (the longer of two that start
 * together) names the whole.
 *
 * @param found Spans in any order, overlapping or not.
 * @returns Sorted, disjoint, non-empty spans that cover the same offsets.
 */
export function uniteSpans(found: Span[]): Span[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const united: Span[] = [];
  let last: { start: number; end: number; kind: SpanKind } | undefined;
  for (const { start, end, kind } of found) {
    if (end <= start) continue;
    if (last !== undefined && start < last.end) {
      if (end > last.end) last.end = end;
      continue;
    }
    last = { start, end, kind };
    united.push(last);
  }
  return united;
}

/**
 * The index of the first span that ends after an offset, by binary search.
 *
 * @param spans Sorted, disjoint spans.
 * @param offset UTF-16 offset.
 * @returns An index in [0, spans.length].
 */
export function firstSpanAfter(spans: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
