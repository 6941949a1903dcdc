/**
 * Finds amounts whose unit decides the answer and is not said.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const CURRENCY =
  /[$€£¥₹]|\b(?:usd|eur|gbp|inr|cad|aud|chf|dollars?|euros?|pounds?|rupees?|yen|bucks?|francs?|pesos?|yuan)\b/i;
const BUDGET =
  /\b(?:budget(?: of| is|:)?|spend(?: up to| at most| about| around)?|costs? (?:less than|under|up to|at most)|priced? (?:under|below|at)|(?:for )?(?:under|below|less than) (?=\d{3}))\s*(\d[\d,.]*k?)\b(?!\s*(?:words?|characters?|minutes?|hours?|days?|people|ms|mb|kb|gb|lines?|%|miles?|km|calories|items?|pages?|tokens?|steps?|years?|degrees?|k?g|lbs?|cm|mm|m²?|ft|gb|tb|hz|ghz|fps|w|kw|v|mah|l|ml))/i;
const OVEN =
  /\b(?:oven|bake|preheat|roast)\b[^.\n]{0,30}\b(?:at|to)\s+(\d{3})\b(?!\s*(?:°|degrees?|[CF]\b|g\b|grams?))/i;
const WEIGHT =
  /\bI(?:'m| am| weigh)\s+(\d{2,3})\s+(?:and|but|,)[^.\n]{0,20}\b(?:lose|gain)\b|\b(?:lose|gain)\s+(\d{1,3})\s+(?:in|by|within|before)\b/i;
/** Without one of these there is nothing to find. */
const TRIGGERS =
  "budget spend cost costs price priced prices buy cheap afford oven bake preheat roast lose gain"
    .split(" ");

/**
 * Asks for the unit of one bare number.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the unit, or null.
 */
export function bareNumber(reading: Reading): Flag | null {
  if (!holdsAny(reading, TRIGGERS) || !/\d/.test(reading.text)) return null;
  const { prose } = reading;
  const budget = BUDGET.exec(prose);
  if (
    budget !== null && /\b(?:budget|spend|cost|price|buy|cheap|afford)/i.test(prose) &&
    !CURRENCY.test(prose)
  ) {
    return asking("bare_number", "currency", 0.6, `Which currency is ${clip(budget[1])} in?`, [
      "US dollars",
      "euros",
      "British pounds",
    ]);
  }
  const oven = OVEN.exec(prose);
  if (oven !== null) {
    return asking("bare_number", "unit", 0.7, `Is ${clip(oven[1])} in °C or °F?`, [
      "°C",
      "°F",
      "either",
    ]);
  }
  const weight = WEIGHT.exec(prose);
  if (weight === null) return null;
  return asking("bare_number", "unit", 0.6, `Is ${clip(weight[1] ?? weight[2])} in kg or pounds?`, [
    "kilograms",
    "pounds",
    "stone",
  ]);
}

function clip(number: string | undefined): string {
  return (number ?? "").slice(0, 12).replace(/[.,]+$/, "");
}
