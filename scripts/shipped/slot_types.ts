/**
 * Sorts descriptions of missing details into the kinds that questions are about.
 *
 * @module
 */

import { SLOT_TYPES, type SlotType } from "../../lib/ask/topics/topic.ts";

/** Signs of each kind, tried in this order. */
const SIGNS: readonly (readonly [SlotType, RegExp])[] = [
  ["budget", /budget|price|\bcost|\bpaid\b|\bfree\b|afford|spend|financ|income|salary/],
  [
    "location",
    /location|\bcity\b|country|countries|region|climate|\bplace|where|geograph|destination|address|starting point|venue|route|territor/,
  ],
  [
    "platform",
    /platform|operating system|device|software|\btools?\b|librar|framework|programming language|scripting|environment|hardware|browser|\bapps?\b|database|api\b|technolog|equipment|program\b|model of|specifications/,
  ],
  [
    "audience",
    /audience|\bage\b|\bwho\b|recipient|\bkids?\b|child|guest|participant|people|gender|family|reader|household|players|attendee|occupan|group size|travelers/,
  ],
  [
    "level",
    /skill|experience|level of|level$|proficien|knowledge|expertise|beginner|background|fitness level|familiar|complexity|difficulty/,
  ],
  [
    "time",
    /\btime\b|\bdate|duration|when\b|deadline|frequen|schedul|how long|period|season|timeline|timeframe|latest|recent|term\b|daily|year|availability/,
  ],
  [
    "restriction",
    /restriction|dietary|allerg|constraint|avoid|limitation|medical|health|condition|concern|requirement|regulat|legal/,
  ],
  [
    "preference",
    /prefer|style|brand|colou?r|favou?rite|taste|flavou?r|genre|theme|design|aesthetic|cuisine|ingredient|feature|mood|amenit/,
  ],
  [
    "format",
    /format|output|length|depth|detail|presentation|structure|display|language|layout|medium|visuali/,
  ],
  [
    "source",
    /source|input|\bfiles?\b|\bdata\b|\btext\b|document|\bcode\b|dataset|\burl\b|website|identification|provided|existing|current|available/,
  ],
  [
    "goal",
    /goal|purpose|objective|reason|use case|intended|\buse\b|usage|focus|interest|needs?\b|motivation|occasion/,
  ],
  ["criterion", /criteria|definition|metric|method|measure|sort|rank|handling|algorithm/],
  ["quantity", /number|quantity|amount|size|how many|volume|capacity|dimension/],
];

/**
 * Names the kind of a missing detail.
 *
 * @param description What is missing, in a person's words.
 * @returns The first kind whose signs it holds, else `subtype`.
 */
export function slotTypeOf(description: string): SlotType {
  const lower = description.toLowerCase();
  return SIGNS.find(([, sign]) => sign.test(lower))?.[0] ?? "subtype";
}

/**
 * Counts missing details by kind.
 *
 * @param descriptions What is missing.
 * @returns One count per kind, in the order of SLOT_TYPES.
 */
export function countSlotTypes(descriptions: readonly string[]): number[] {
  const counts = SLOT_TYPES.map(() => 0);
  for (const description of descriptions) counts[SLOT_TYPES.indexOf(slotTypeOf(description))]!++;
  return counts;
}
