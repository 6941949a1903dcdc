/**
 * Finds complaints about a thing of daily life that do not say what it does.
 *
 * @module
 */

import { asking, type Flag } from "../flag.ts";
import { holdsAny, type Reading } from "../reading.ts";

const TROUBLE =
  /\b(?:acting (?:up|weird|strange|funny)|acts? (?:weird|strange|up)|(?:making|makes|there['’]?s|there is|hear(?:ing)?) (?:a |an |some )?(?:weird|strange|odd|funny|grinding|clicking|rattling|squeaking|humming|loud|scary|horrible|constant)?,? ?(?:noises?|sounds?|smells?)|(?:weird|strange|odd|bad) (?:noises?|sounds?|smells?)|(?:is|are)(?: not|n['’]?t) (?:heating|cooling|charging|draining|flushing|spinning|turning on|working (?:right|properly))|won['’]?t (?:start|turn on|flush|drain|close|open|charge|heat|cool|spin|stop)|keeps? (?:tripping|dripping|leaking|beeping|clicking|stopping|turning off|shutting off|going out)|(?:is|are) (?:broken|jammed))\b/i;
const THING =
  /\b(?:my|our|the)\s+(?:[\w-]{1,12}\s+)?(?:toilet|sink|tap|faucet|shower|pipes?|boiler|heater|heating|furnace|radiator|ac|air con\w*|fridge|refrigerator|freezer|oven|stove|dishwasher|washing machine|washer|dryer|microwave|kettle|lights?|outlet|switch|wall|ceiling|roof|basement|attic|door|window|lock|garage|gate|car|truck|bike|motorcycle|engine|brakes?|tires?|clutch|mower|vacuum|printer|scanner|tv|television|speakers?|phone|tablet|laptop|computer|pc|watch|camera|console|router|thermostat|alarm|smoke detector|doorbell|drone|guitar|piano|chair|fence|pump|fan|blender|coffee (?:maker|machine)|sewing machine)\b/i;
const TRIGGERS =
  "acting acts noise noises sound sounds smell smells heating cooling charging draining flushing spinning turning working won't wont start keeps keep broken jammed"
    .split(" ");
const WORDS_MAX = 26;
/** A thing in a piece of fiction, in a sentence to be worked on or in a question of fact is nobody's. */
const NOBODYS =
  /\b(?:write|draft|compose|poem|story|verse|scene|song|chapter|character|joke|continue)\b|^\W*(?:what (?:does|do|is|are)|explain|translate|define|rephrase|rewrite|how (?:does|do|is|are)|is it|do|does|why (?:do|does|is|are) (?!my\b|our\b|the\b))\b/i;
/** What says when and how it shows itself. */
const TOLD =
  /\b(?:when(?:ever)? (?:i|we|it|you)|only (?:when|after|at)|every time|after (?:i|we|the)|since|error|code|message|\d)\b/i;

/**
 * Asks what a thing does and when.
 *
 * @param reading What is read of the prompt.
 * @returns A question, or null where the prompt tells.
 */
export function troubleReport(reading: Reading): Flag | null {
  const { prose, wordCount, hasMaterial, hasQuote } = reading;
  if (hasMaterial || hasQuote || wordCount > WORDS_MAX || !holdsAny(reading, TRIGGERS)) return null;
  if (!TROUBLE.test(prose) || !THING.test(prose) || TOLD.test(prose)) return null;
  if (NOBODYS.test(prose)) return null;
  return asking(
    "trouble_report",
    "symptom",
    0.8,
    "What happens, what changed, and what was tried?",
    [
      "all the time",
      "now and then",
      "when it is used",
    ],
  );
}
