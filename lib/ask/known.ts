/**
 * Tells which slots need no question any more, because the caller has said them.
 *
 * @module
 */

/** What the caller told besides the prompt. */
export interface Known {
  /** Free facts: a label and its value or values. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  /** Answers to earlier questions, by slot. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Nothing is known besides the prompt. */
export const NOTHING_KNOWN: Known = { context: {}, answers: {} };

/** Slots that a label of the caller's context speaks for, beyond the one of the same name. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  files: ["source", "code", "object"],
  file: ["source", "code", "object"],
  attachment: ["source", "object"],
  data: ["source"],
  code: ["source", "object", "programming_language"],
  error: ["error_message"],
  language: ["programming_language"],
  stack: ["programming_language", "platform"],
  os: ["platform"],
  device: ["platform", "belongings"],
  constraints: ["restrictions", "preference"],
  limits: ["restrictions", "budget"],
  restrictions: ["preference"],
  diet: ["restrictions"],
  allergies: ["restrictions"],
  preferences: ["preference"],
  readers: ["audience"],
  reader: ["audience"],
  for: ["audience"],
  purpose: ["goal"],
  objective: ["goal"],
  price: ["budget"],
  cost: ["budget"],
  city: ["location"],
  place: ["location"],
  country: ["location"],
  region: ["location"],
  today: ["date"],
  deadline: ["date", "time"],
  duration: ["time"],
  dates: ["time", "date"],
  schema: ["fields"],
  columns: ["fields"],
  level: ["level"],
  experience: ["level"],
  skill: ["level"],
};

/**
 * Collects the slots that are known.
 *
 * @param known What the caller told.
 * @returns Slot names in lower case, words joined by underscores.
 */
export function knownSlots(known: Known): ReadonlySet<string> {
  const slots = new Set<string>();
  for (const name of [...Object.keys(known.answers), ...Object.keys(known.context)]) {
    const slot = name.trim().toLowerCase().replace(/[\s-]+/g, "_");
    slots.add(slot);
    if (Object.hasOwn(SAME, slot)) { for (const other of SAME[slot]!) slots.add(other); }
  }
  return slots;
}

/**
 * Joins all that the caller told into one text, to be read like a part of the prompt.
 *
 * @param known What the caller told.
 * @returns Lines of "label: value".
 */
export function knownText(known: Known): string {
  const lines: string[] = [];
  for (const [name, value] of Object.entries(known.context)) {
    lines.push(`${name}: ${typeof value === "string" ? value : value.join(", ")}`);
  }
  for (const [slot, answer] of Object.entries(known.answers)) lines.push(`${slot}: ${answer}`);
  return lines.join("\n");
}
