/**
 * Finds short orders to add a feature to a program that leave open what decides it: "add notifications".
 *
 * @module
 */

import { onDemand, wordSet } from "../../text/hints.ts";
import { asking, type Flag } from "../flag.ts";
import { firstWord, holdsAny, type Reading } from "../reading.ts";
import { tellsNothing } from "../tail.ts";

/** What is asked about a kind of feature. */
interface Gap {
  /** Lower-case names of the features, as a pattern. */
  readonly features: string;
  readonly slot: string;
  readonly question: string;
  readonly options: readonly string[];
}

const GAPS: readonly Gap[] = [
  {
    features: "(?:push |e-?mail |in-?app |user )?(?:notifications?|alerts?|alerting)",
    slot: "events",
    question: "For which events, to whom, and how delivered?",
    options: ["by e-mail", "push on the phone", "inside the app"],
  },
  {
    features:
      "(?:a |the )?(?:full[- ]?text |global )?search(?: bar| box| feature| function(?:ality)?)?|filter(?:s|ing)?|sorting|pagination|auto-?complete",
    slot: "data",
    question: "Over which data, which fields, how many rows?",
    options: ["names and titles", "all text", "I list them next"],
  },
  {
    features:
      "(?:a |the |data |file |csv |bulk )*(?:exports?|exporting|imports?|importing|uploads?|uploading|downloads?)(?: feature| function(?:ality)?| button)?",
    slot: "data",
    question: "Which data, in which format, and for whom?",
    options: ["CSV", "Excel", "JSON", "PDF"],
  },
  {
    features:
      "(?:user |access |role[- ]based )?(?:roles?|permissions?|access control|rbac)|multi[- ]?tenancy|multi[- ]?tenant support|teams?|organi[sz]ations",
    slot: "access",
    question: "Who may do what, and what exists already?",
    options: ["admins and users", "each customer alone", "I list the roles next"],
  },
  {
    features:
      "(?:multiple |more |other )?(?:languages?|translations?)|locali[sz]ation|internationali[sz]ation|i18n|l10n",
    slot: "languages",
    question: "Which languages, and who translates?",
    options: ["Spanish", "German and French", "I list them next"],
  },
  {
    features: "(?:more |other |additional |new )?(?:file )?formats",
    slot: "formats",
    question: "Which formats exactly, to read or to write?",
    options: ["PDF", "Excel and CSV", "images", "I list them next"],
  },
  {
    features:
      "(?:some |better |basic |usage |user |event )?(?:monitoring|analytics|metrics|tracking|telemetry|observability)",
    slot: "measures",
    question: "What should be measured, and to decide what?",
    options: ["errors and delays", "what users do", "use of the machines"],
  },
  {
    features: "(?:api )?(?:rate[- ]?limit(?:s|ing)?|throttling|quotas?)",
    slot: "limit",
    question: "Which limit, counted per what, and what then?",
    options: ["per user", "per address", "per key"],
  },
  {
    features:
      "(?:input |form |data |more |better )*(?:validation|error handling|retries|retry logic)",
    slot: "cases",
    question: "For which cases, and what happens then?",
    options: ["show a message", "try again", "write it to the log"],
  },
  {
    features:
      "(?:some |more |realistic |fake |dummy |sample )*(?:test|seed|sample|mock|dummy|fake) data",
    slot: "fields",
    question: "Which fields, how many rows, to test what?",
    options: ["users", "orders", "I paste the schema next"],
  },
  {
    features:
      "(?:a |an |the |new |user |admin )*(?:settings|profile|admin|account|preferences|onboarding)(?: page| panel| screen| area| flow)?",
    slot: "content",
    question: "What should it show and change, for whom?",
    options: ["name and password", "all that users can set", "I list it next"],
  },
  {
    features:
      "(?:a |real[- ]?time |live |group )*(?:chat|comments?|messaging)(?: feature| system| section)?",
    slot: "people",
    question: "Who talks with whom, where, under which rules?",
    options: ["two users", "groups", "users and our support"],
  },
  {
    features: "(?:a |an |some |outgoing )*(?:webhooks?|integrations?|plugin system|plugins)",
    slot: "system",
    question: "Which system, which events, and what then?",
    options: ["Slack", "our own service", "I name it"],
  },
  {
    features:
      "(?:ota|over[- ]the[- ]air|firmware|automatic|auto)[- ]?(?: firmware)? updates?(?: over the air)?|firmware update over the air",
    slot: "device",
    question: "Which device, which link, what if it fails?",
    options: ["Wi-Fi", "Bluetooth", "a mobile network"],
  },
];

const features = onDemand(() => GAPS.map(({ features }) => new RegExp(`^(?:${features})$`, "i")));
/** The order is the whole prompt but for the program it is for and what tells nothing. */
const order = onDemand(() =>
  new RegExp(
    `^\\W*(?:(?:please|just|now|also|we need to|i need to|i want to|can you|could you|help me)\\s+)*(?:add|implement|build|create|make|generate|support|introduce|enable|integrate|set ?up|write|i need|we need|i want|we want)\\s+(?:me\\s+|us\\s+)?(?:(?:an?|the|some|basic|simple|proper|support for)\\s+)*(${
      GAPS.map(({ features }) => features).join("|")
    })(?![\\w-])(?:\\s+(?:feature|functionality|support))?(?:\\s+(?:to|for|in|on|into)\\s+(?:it|(?:the|our|my|this)\\s+(?:[\\w-]+\\s+){0,2}?(?:app|application|site|web ?site|api|backend|frontend|service|platform|product|dashboard|page|project|system|tool|cli|code|codebase|game|bot|store|shop|database)))?`,
    "i",
  )
);
const OPENINGS = wordSet(
  "please just now also we i can could help add implement build create make generate support introduce enable integrate set setup write",
);
/** Words of which every feature has one. */
const FEATURE_WORDS =
  "notification notifications alert alerts alerting search filter filters filtering sorting pagination autocomplete auto export exports exporting import imports importing upload uploads uploading download downloads role roles permission permissions access rbac tenancy multitenancy tenant team teams organisation organisations organization organizations language languages translation translations localisation localization internationalisation internationalization i#n l#n formats monitoring analytics metrics tracking telemetry observability limit limits limiting ratelimit throttling quota quotas validation handling retry retries data settings profile admin account preferences onboarding chat comment comments messaging webhook webhooks integration integrations plugin plugins update updates"
    .split(" ");
const ORDER_WORDS_MAX = 24;

/**
 * Asks for what decides how a feature is made.
 *
 * @param reading What is read of the prompt.
 * @returns A question, or null where the order says more.
 */
export function featureGap(reading: Reading): Flag | null {
  if (
    reading.wordCount > ORDER_WORDS_MAX || reading.hasMaterial || reading.hasQuote ||
    !OPENINGS.has(firstWord(reading)) || !holdsAny(reading, FEATURE_WORDS)
  ) return null;
  const match = order().exec(reading.prose);
  if (match === null || !tellsNothing(reading.prose.slice(match[0].length))) return null;
  const [all, feature = ""] = match;
  // Comments in code are remarks, not a feature.
  if (/^comments?$/i.test(feature) && /\b(?:code|codebase|cli)\W*$/i.test(all)) return null;
  const gap = GAPS[features().findIndex((pattern) => pattern.test(feature))]!;
  return asking("feature_gap", gap.slot, 0.7, gap.question, gap.options);
}
