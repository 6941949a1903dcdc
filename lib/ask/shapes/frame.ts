/**
 * Shapes of requests whose answer hangs on a frame that is not told: a country, a measure, a program.
 *
 * @module
 */

import { anyOf, type Shape } from "./finder.ts";

const KNOWN_PROGRAM =
  /\b(?:excel|word|outlook|google|sheets|docs|gmail|iphone|ipad|ios|android|samsung|pixel|windows|mac(?:os|book)?|linux|ubuntu|chrome|firefox|safari|teams|zoom|slack|notion|shopify|wordpress|wix|moodle|libreoffice|numbers|powerpoint|figma|photoshop|python|javascript|typescript|java|rust|go|php|ruby|sql|postgres\w*|mysql|react|unity|godot|github|gitlab|jenkins|aws|azure|gcp|docker|kubernetes|bash|r\b|c\+\+|c#)\b/i;
const COUNTRY =
  /\b(?:uk|u\.k|england|scotland|wales|britain|us|u\.s|usa|america|states|germany|france|spain|italy|ireland|canada|australia|india|netherlands|austria|switzerland|poland|sweden|norway|denmark|japan|china|mexico|brazil|vietnam|thailand|portugal|greece|turkey|belgium|finland|iceland|czech\w*|hungary|romania|bulgaria|croatia|serbia|ukraine|russia|israel|egypt|south africa|nigeria|kenya|morocco|uae|dubai|singapore|malaysia|indonesia|philippines|korea|taiwan|new zealand|argentina|chile|colombia|peru|pakistan|bangladesh|sri lanka|nepal|german|french|british|american|spanish|italian|irish|canadian|australian|indian|dutch|austrian|swiss|polish|california|texas|ohio|florida|new york|ontario|london|berlin|eu)\b/i;
/** A place, told by its capital. */
const PLACE =
  /\b(?:in|from|to|near) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[A-Z][a-z]/;
/** Some device or program that has a name. */
const DEVICE = /\b(?:on|in|with|for|from) (?:my |the |our |an? )?[A-Z]\w/;
/** Measures that are told, and what is asked of everybody. */
const NUMBERS =
  /[$€£]\s?\d|\d ?(?:k|%|€)|\b\d+(?:[.,]\d+)?[ -]?(?:euros?|dollars?|pounds?|minutes?|min|hours?|days?|weeks?|months?|years?|m2?|cm|km|kg|grams?|ml|litres?|people|guests)\b|\b(?:drink|sleep|walk)\b/i;
/** Whoever wants a text written wants no advice on the law. */
const WRITING =
  /\b(?:write|draft|compose|create|prepare|need|want|word|make|give me|help me|pls|please)\b[^.!?]{0,40}\b(?:letter|e-?mail|reply|message|notice to)\b/i;

/** The particular ones before the general ones. */
export const FRAME: readonly Shape[] = [
  {
    find: anyOf(
      [
        "notice,employer,landlord,tenant,lease,rent,deposit,tax,vat,benefit,licen,permit,legal,law,allowed,enforceable,compete,probation,pension,maternity,sick pay,visa,sue,inheritance,custody,divorce,let ,dismiss,redundan,holiday,register,salary,minimum,net ",
        "\\b(?:notice(?: period)?|employers?|landlords?|tenants?|lease|rent|deposit|tax(?:es)?|vat|benefits?|licen[cs]es?|permits?|legal(?:ly)?|illegal|the law|law|lawyer|allowed to|enforceable|non-?compete|probation|pension|maternity|sick pay|visa|sue|inheritance|custody|divorce|let (?:her|him|them) go|dismiss\\w*|redundan\\w*|public holidays?|register a|fair salary|minimum wage|net (?:pay|salary))\\b",
      ],
    ),
    unless: [COUNTRY, PLACE, WRITING],
    onlyQuestions: true,
    slot: "country",
    importance: 0.75,
    question: "In which country, and what is your situation?",
    options: ["the United States", "the United Kingdom", "Germany", "I name it"],
  },
  {
    find: anyOf(
      [
        "good,best,nice,cheap,decent,great,nearby",
        "^\\W*(?:(?:please|can you|help me) )?(?:find|where can (?:i|we) (?:get|buy|find|eat|go))\\b[^.!?]{0,16}\\b(?:good|best|nice|cheap|decent|great|nearby)\\b",
      ],
    ),
    unless: [/\b(?:in|near|around|at|from) (?!the\b|my\b|me\b|our\b)[a-z]|\bonline\b/i],
    slot: "location",
    importance: 0.7,
    question: "Which city or area, and what matters most?",
    options: ["near me, I name the place", "in the city centre", "online"],
  },
  {
    find: anyOf(
      ["pack", "\\bpack(?:ing)? list\\b|\\bwhat (?:should|do|shall) (?:i|we) pack\\b"],
    ),
    slot: "destination",
    importance: 0.7,
    question: "Where to, how long, and to do what?",
    options: ["I name it", "a city in summer", "a beach", "the mountains"],
  },
  {
    find: anyOf(
      [
        "charge,ask for,price,quote,how ,size,afford,break even,what do i need,split,pay off,enough",
        "\\b(?:what|how much|which price|what price)\\b[^.!?]{0,30}\\b(?:charge|ask for|price|quote)\\b|\\bhow (?:many|much|long|big|large|far|deep|thick|high|wide)\\b[^.!?]{0,40}\\b(?:do|does|should|can|will|would|must|could) (?:i|we|it|he|she|they|my|our|the)\\b|\\bhow (?:should|do|can) (?:i|we) price\\b|\\b(?:what|which) size\\b|\\bafford\\b|\\bbreak even\\b|\\bwhat do i need in\\b|\\bsplit (?:the|this) (?:bill|costs?|rent|money|tips?|tip jar)\\b|\\bpay off\\b|\\benough for\\b",
      ],
    ),
    unless: [NUMBERS],
    slot: "measures",
    importance: 0.75,
    question: "For what exactly, with which sizes or numbers?",
    options: ["I give them next", "about the usual", "I do not know them"],
  },
  {
    find: anyOf(
      [
        "should,do ,would,shall,could",
        "\\b(?:what|which) (?:[\\w-]+ ){1,3}(?:should|do|would|shall|could) (?:i|we) (?:get|buy|use|take|choose|pick|learn|go (?:for|with)|install|run)\\b",
      ],
    ),
    slot: "purpose",
    importance: 0.75,
    question: "What is it for, and what matters most?",
    options: ["I describe it next", "low cost", "ease of use", "quality"],
  },
  {
    find: anyOf(
      [
        "how ,where,walk me,show me,step by step,precisely",
        "\\b(?:how (?:do|can|would) (?:i|we|you)|where(?:['’]s| is| do i)|walk me|show me how|step by step|precisely what)\\b[^]*\\b(?:settings?|button|label|cells?|columns?|page numbers?|notifications?|photos|calendar|mute|block|sync|checkout|e-?mails?|invoices?|letters bigger|mail merge|turn (?:\\w+ )?off|switch (?:\\w+ )?off|hide|screen|grades|rooms|app|phone|tablet|formula|cron|pipeline|file)\\b",
      ],
    ),
    unless: [KNOWN_PROGRAM, DEVICE],
    slot: "platform",
    importance: 0.65,
    question: "Which device or program, and what was tried?",
    options: ["Windows", "a phone", "a web page", "I name it"],
  },
];
