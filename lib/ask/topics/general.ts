/**
 * Questions for prompts of no topic we know, one for each kind of detail.
 *
 * @module
 */

import { topic } from "./topic.ts";

/** Fallbacks; at most one is asked per kind of detail. */
export const GENERAL = topic(
  "general",
  /(?:)/,
  String.raw`
    subtype :: kind :: 0.9 :: Which kind exactly? :: the usual one; something special; I name it
    goal :: goal :: 0.95 :: What will you use it for? :: work; school; myself; someone else
    restriction :: limits :: 0.9 :: Any limits or things to avoid? :: money; time; none
    preference :: preference :: 0.7 :: What matters most to you? :: quality; price; simplicity; speed
    budget :: budget :: 0.9 :: What is your budget? :: nothing; a little; no limit
    location :: location :: 0.85 :: In which country or city? :: worldwide; my own city; I name it
    time :: time :: 0.8 :: By when, or for which period? :: today; this month; this year
    audience :: audience :: 0.85 :: Who is it for? :: me; children; colleagues; customers
    source :: source :: 0.9 :: What do you have already? :: nothing yet; a draft; everything needed
    platform :: platform :: 0.7 :: Which device or system do you use? :: Windows; Apple; Android; Linux
    criterion :: criterion :: 0.75 :: By what should it be judged? :: popularity; price; quality; date
    quantity :: quantity :: 0.5 :: How many, or how large? :: 3; 5; 10
    format :: format :: 0.4 :: How should the answer look? :: a list; a table; a short text
    level :: level :: 0.35 :: How well do you know the subject? :: new to it; the basics; well
  `,
);
