/**
 * Questions for prompts of no topic we know, one for each kind of detail.
 *
 * @module
 */

import { type Topic, topic } from "./topic.ts";

/** Fallbacks; at most one is asked per kind of detail. */
export const GENERAL: Topic = topic(
  "general",
  "",
  String.raw`
    goal :: goal :: 0.95 :: What will you use it for? :: work; school; myself; someone else
    restriction :: limits :: 0.9 :: Any limits or things to avoid? :: money; time; none
    source :: source :: 0.9 :: What do you have already? :: nothing yet; a draft; everything needed
    budget :: budget :: 0.85 :: What is your budget? :: nothing; a little; no limit
    location :: location :: 0.9 :: In which country or city? :: worldwide; my own city; I name it
    time :: time :: 0.8 :: By when, or for which period? :: today; this month; this year
    audience :: audience :: 0.85 :: Who is it for? :: me; children; colleagues; customers
    subtype :: kind :: 0.5 :: Which kind exactly? :: the usual one; something special; I name it
    criterion :: criterion :: 0.6 :: By what should it be judged? :: popularity; price; quality; date
    platform :: platform :: 0.6 :: Which device or system do you use? :: Windows; Apple; Android; Linux
    preference :: preference :: 0.6 :: What matters most to you? :: quality; price; simplicity; speed
    quantity :: quantity :: 0.4 :: How many, or how large? :: 3; 5; 10
    format :: format :: 0.25 :: How should the answer look? :: a list; a table; a short text
    level :: level :: 0.25 :: How well do you know the subject? :: new to it; the basics; well
  `,
);
