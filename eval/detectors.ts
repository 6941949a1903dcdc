/**
 * What must survive a rewrite, found by means that share nothing with the program's own.
 *
 * @module
 */

/** Finders of stretches that must stay byte for byte, by kind. */
export const DETECTORS: Readonly<Record<string, RegExp>> = {
  fence: /^(```|~~~)[^\n]*\n[\s\S]*?^\1[ \t]*$/gm,
  inline_code: /(?<![`\\])`[^`\n]+`(?!`)/g,
  url: /\bhttps?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g,
  email: /\b[\w.+-]+@[\w-]+\.[\w.]*\w/g,
  path: /(?<![\w/])(?:~|\.{1,2})?\/(?:[\w.-]+\/)+[\w.-]*\w|\b[A-Z]:\\[\w\\.-]+\w/g,
  file: /\b[\w-]+\.(?:py|ts|js|json|csv|txt|md|html|css|java|cpp|yaml|toml|sql|pdf|xml|sh)\b/g,
  quotation: /"[^"\n]{1,200}"|“[^”\n]{1,200}”/g,
  snake_case: /\b[a-z]\w*_\w*[a-z0-9]\b/g,
  camel_case: /\b[a-z]+[A-Z][a-z]\w*\b/g,
  constant: /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/g,
  call: /\b[a-zA-Z_]\w*\(\)/g,
  placeholder: /\{\{[^{}\n]+\}\}|\$\{[^{}\n]+\}|<%[^%\n]+%>|%\(\w+\)s|\{[a-z_]\w*\}/g,
  tag: /<\/?[a-zA-Z][\w-]*(?:\s[^<>\n]*)?>/g,
  number:
    /(?<![\w.])[-+]?\d[\d,]*(?:\.\d+)?(?:\s?(?:%|°C|°F|kg|km|cm|mm|GB|MB|ms|px|words?))?(?!\w)/g,
};

/**
 * Finds what must survive.
 *
 * @param text A prompt.
 * @returns Stretches by kind, as often as they stand there.
 */
export function findStretches(text: string): [kind: string, stretch: string][] {
  return Object.entries(DETECTORS).flatMap(([kind, pattern]) =>
    (text.match(pattern) ?? []).map((stretch): [string, string] => [kind, stretch])
  );
}

/**
 * Names the stretches of one text that another does not hold as often.
 *
 * @param before The text they stand in.
 * @param after The text that should hold them.
 * @returns The lost ones.
 */
export function lostStretches(before: string, after: string): [string, string][] {
  const wanted = new Map<string, { kind: string; stretch: string; times: number }>();
  for (const [kind, stretch] of findStretches(before)) {
    // What two detectors find in one place stands there once.
    const key = `${kind} ${stretch}`;
    wanted.set(key, { kind, stretch, times: (wanted.get(key)?.times ?? 0) + 1 });
  }
  return [...wanted.values()]
    .filter(({ stretch, times }) => after.split(stretch).length - 1 < times)
    .map(({ kind, stretch }) => [kind, stretch]);
}
