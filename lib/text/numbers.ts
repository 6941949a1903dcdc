/**
 * Knows how numbers are written and how far they reach: units, currencies, dates, times, bounds.
 *
 * @module
 */

import type { Span } from "./span.ts";

const NUMBER =
  /^[+\-−–~≈<>≤≥=±(]*(?:[A-Z]{0,3}[$€£¥₹₽₩])?[+\-−]?\.?\d[\d.,:/×x*^+\-−–—~%°'’′″]*(?:[eE][+\-−]?\d+)?[)\]]?[A-Za-zÀ-῾Ⅰ-ↈµ²³%‰°$€£¥₹+/-]{0,12}\d{0,4}(?:[²³]|\/[A-Za-zÀ-῾Ⅰ-ↈ]{1,6})?$/;

/** How to read a unit after a number, and a bound, a currency or a month before it. */
const NEXT_WORD = /[ \t\u00a0\u2009\u202f]([A-Za-zÀ-῾Ⅰ-ↈµ%°‰$€£¥₹][A-Za-zÀ-῾Ⅰ-ↈ.%°²³/-]*)/y;
const BEFORE =
  /(?:(?<![A-Za-z\d])(?:(?:no|not)\s+(?:more|fewer|less)\s+than|(?:at\s+(?:least|most|minimum|maximum))|(?:more|less|fewer|greater|larger|smaller|longer|shorter|higher|lower|older|younger|bigger)\s+than|up\s+to|as\s+(?:many|few|much|little)\s+as|exactly|precisely|approximately|approx\.?|about|around|roughly|nearly|almost|over|under|above|below|between|from|within|minimum(?:\s+of)?|maximum(?:\s+of)?|min\.?|max\.?|circa|ca\.|USD|EUR|GBP|JPY|INR|CNY|CAD|AUD|CHF|US|Rs\.?|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?[ \t\u00a0]+)$/i;
const BEFORE_CHARS_MAX = 28;
const RANGE = / (?:to|and|or|through|-|–|x|×) [$€£]?\d[\d.,]*(?<=\d)[a-z%]{0,3}(?![\w])/y;
/** Groups of three digits, parted by a blank at which no line may break. */
const GROUPS = /(?:[\u00a0\u2009\u202f]\d{3}(?!\d)){1,6}(?:[.,]\d{1,12})?/y;
const YEAR_AFTER = /,? \d{4}(?!\w)/y;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const UNITS = `
in % percent percentage pct pp bp bps ‰ ° °c °f °k degree degrees c f k
mm cm m km nm µm μm um inch inches ft foot feet yd yard yards mile miles mi meter meters metre metres
kilometer kilometers kilometre kilometres centimeter centimeters centimetre centimetres millimeter millimeters
mg g kg t lb lbs oz ounce ounces pound pounds gram grams gramme grammes kilogram kilograms ton tons tonne tonnes
ml cl dl l liter liters litre litres gal gallon gallons pint pints quart quarts cup cups tbsp tsp tablespoon tablespoons teaspoon teaspoons
ns µs μs ms s sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks wk wks month months mo year years yr yrs
decade decades century centuries am pm a.m. p.m. a.m p.m o'clock utc gmt est edt cst cdt mst mdt pst pdt cet cest bst ist jst et pt ad bc ce bce
hz khz mhz ghz thz v kv mv  ma w kw mw gw kwh wh j kj cal kcal calorie calories pa kpa mpa psi bar atm mol ohm ω db dbm lux lumen lumens rpm fps mph kph km/h m/s kmh knots
b kb mb gb tb pb kib mib gib tib byte bytes bit bits kbps mbps gbps px pt em rem vh vw dpi ppi pixel pixels point points token tokens
$ € £ ¥ ₹ usd eur gbp jpy inr cny cad aud chf btc eth dollar dollars cent cents euro euros pounds yen rupee rupees bucks
k hundred thousand million millions billion billions trillion dozen dozens square cubic sq us bullet
m² m³ km² cm² ft² sqft acres acre hectares hectare ha
word words sentence sentences paragraph paragraphs page pages character characters char chars letter letters line lines row rows column columns
section sections chapter chapters item items bullets step steps verse verses stanza stanzas syllable syllables
slide slides heading headings title titles option options example examples question questions answer answers placeholder placeholders
time times people person users user player players star stars percent x
st nd rd th
`;
let units: Set<string> | undefined;
/** Words after which the unit itself is still to come. */
const SCALE =
  /^(?:hundred|thousand|millions?|billions?|trillion|dozen|square|cubic|sq|us|bullet|k)$/i;
const UNIT_WORDS_MAX = 3;

/**
 * Tells whether a chunk without blanks is a number, units and signs included.
 *
 * @param chunk The chunk without surrounding punctuation.
 * @returns True for a number.
 */
export function isNumber(chunk: string): boolean {
  return chunk.length <= 60 && NUMBER.test(chunk);
}

/**
 * Widens a number by what belongs to it: its unit, its bound, the rest of its range or date.
 *
 * @param text The text.
 * @param start Offset of the number itself.
 * @param end Offset after the number itself.
 * @returns The whole, as a span.
 */
export function wholeNumber(text: string, start: number, end: number): Span {
  const before = text.slice(Math.max(0, start - BEFORE_CHARS_MAX), start);
  const bound = BEFORE.exec(before)?.[0] ?? "";
  const reach = MONTH.test(bound)
    ? stickyEnd(YEAR_AFTER, text, end)
    : unitEnd(text, stickyEnd(GROUPS, text, end));
  const range = stickyEnd(RANGE, text, reach);
  return {
    start: start - bound.length,
    end: range > reach ? unitEnd(text, range) : reach,
    kind: "number",
  };
}

function unitEnd(text: string, end: number): number {
  units ??= new Set(UNITS.split(/\s+/));
  let reach = end;
  for (let count = 0; count < UNIT_WORDS_MAX; count++) {
    NEXT_WORD.lastIndex = reach;
    const match = NEXT_WORD.exec(text);
    if (match === null) break;
    const word = match[1]!.replace(/(?<!\.[A-Za-zÀ-῾Ⅰ-ↈ])[.-]+$/, "");
    const after = text.slice(reach + match[0].length, reach + match[0].length + 2);
    if (word === "in" && !/^ ?(?:[.,;:)x×]|$)/.test(after)) break;
    const isMonth = MONTH.test(word) && /^[A-ZÀ-Þ][a-zß-ÿ]+$/.test(word);
    if (!isMonth && !units.has(word.toLowerCase())) break;
    reach += match[0].length - (match[1]!.length - word.length);
    if (isMonth) return stickyEnd(YEAR_AFTER, text, reach);
    if (!SCALE.test(word)) break;
  }
  return reach;
}

function stickyEnd(pattern: RegExp, text: string, end: number): number {
  pattern.lastIndex = end;
  return pattern.test(text) ? pattern.lastIndex : end;
}
