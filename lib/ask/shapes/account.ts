/**
 * What a prompt tells already of a trouble, and requests in which a trouble is only the occasion: where
 * nothing is to be asked of what exactly happens.
 *
 * @module
 */

import { MESSAGE, NAMED } from "../flags/bug_report_gap.ts";
import { type Told, toldBy } from "./finder.ts";

/** How a trouble shows itself, each in a way of its own. */
const SIGNS = [
  toldBy([
    "since,ago,yesterday,last ,this morning,for ",
    "\\b(?:since (?!when\\b|(?:i|we|he|she|it|they)\\b)|ago\\b|yesterday|last (?:night|week|month|year|spring|summer|autumn|winter)\\b|this morning|for (?:about |almost |over |the last )?(?:an?|\\d+|two|three|four|five|six|several|some|a few) (?:minutes?|hours?|days?|weeks?|months?|years?)\\b)",
  ]),
  toldBy(["since ", "\\bsince (?:i|we|he|she|it|they) "]),
  toldBy([
    "when,while ,only ,every ,after ",
    "\\b(?:when(?:ever)? (?:i|we|it|you|he|she|they|the|my|our)\\b(?! started)|while (?:i|we|it|he|she|they|\\w+ing)\\b|only (?:when|after|at|on|in)\\b|every (?:time|night|morning|evening|few|hour)\\b|(?<!since )after (?:i|we|he|she|they|about|\\w+ing)\\b)",
  ]),
  toldBy([
    "0x,error,code,message,0,1,2,3,4,5,6,7,8,9",
    "\\b0x[\\da-f]+\\b|\\b(?:error|code|message) \\w*\\d|\\d ?(?:°|%|(?:degrees|km|miles|mph|rpm|bar|psi|volts?|watts?|ml|mg|cm|mm|litres?|percent|times|kg|lbs?)\\b)",
  ]),
  toldBy([
    "upper,lower,left,front,rear,inner,outer,bottom,right ",
    "\\b(?:upper|lower|left|front|rear|inner|outer|bottom)\\b|\\bright (?:hand|foot|knee|leg|arm|side|eye|ear|hip|shoulder|paw|front|rear|half|corner|edge)\\b",
  ]),
  toldBy([
    "no ,otherwise,apart from,daily,watered,fed,full sun,in the shade,doors",
    "\\bno (?!idea|clue|time|money|luck|one\\b|matter|longer|more\\b|help|reason)[a-z]{3,}|\\b(?:otherwise|apart from that)\\b|\\b(?:daily|watered|fed|full sun|in the shade|indoors|outdoors)\\b",
  ]),
];
/** Signs that make an account. */
const SIGNS_MIN = 2;

/** Tells whether a prompt gives an account of a trouble: how it shows itself, and since when. */
export const ACCOUNT: Told = {
  test: (prose) => SIGNS.filter((sign) => sign.test(prose)).length >= SIGNS_MIN,
};

/** A feeling whose cause is told. */
export const FELT =
  /\b(?:sad|sick|bad|off|upset|down) (?:about|because|that) (?!(?:it|this|that)\b)\w/i;

/** How an order begins that is not the first. */
const CLAUSE =
  "[,.;:!?]\\s*(?:(?:please|pls|so|now|and|can you|could you|help me|i need you to) )*";
/** A text that a later clause orders: what comes before it is told to be written about. */
export const TEXT_ORDERED: Told = toldBy(
  [
    "write,draft,compose,word,translate,continue",
    `${CLAUSE}(?:write|draft|compose|word|translate|continue)\\b(?! (?:it|this|that|something|files?|the (?:code|fix|patch)|(?:me )?an? (?:fix|patch|test|script))\\b)`,
  ],
  [
    "suggest,give,make,create,send,find,come up,think of,prepare,design,need,want",
    `${CLAUSE}(?:suggest|give|make|create|send|find|come up with|think of|prepare|design|i need|i want|we need)\\b[^.!?]{0,40}\\b(?:texts?|messages?|posts?|letters?|e-?mails?|cards?|notes?|poems?|words|things to say|captions?|repl(?:y|ies)|lines?|sentences?|slogans?|notice|sign|excuse|story|invitation|titles?|headlines?|descriptions?|speech|toast)\\b`,
  ],
);

/** Words from which a report with a message tells enough. */
const REPORT = /^\W*(?:\S+\s+){8}/;

/** Tells whether a report gives the message that it is asked for; a bare message is no report. */
export const MESSAGE_TOLD: Told = {
  test: (prose) => REPORT.test(prose) && (MESSAGE.test(prose) || NAMED.test(prose)),
};
