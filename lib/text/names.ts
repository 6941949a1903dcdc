/**
 * Names what one chunk of text is: a link, a path, an identifier, a number, or plain prose.
 *
 * @module
 */

import { holdsHint, type WordSet, wordSet } from "./hints.ts";
import { isNumber } from "./numbers.ts";
import type { SpanKind } from "./span.ts";

/** What surrounds whether an identifier can be told from a slip of the keyboard. */
export interface Surroundings {
  /** The text holds code, so odd capitals are meant. */
  readonly hasCode: boolean;
  /** The text is written in capitals, so they mean nothing. */
  readonly isShouted: boolean;
}

const URL_HINTS = ["://", "www.", "mailto:", "magnet:", "data:", "localhost"];
const URL =
  /^(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.\w|mailto:|magnet:\?|data:\w+\/|localhost(?::\d+|\/))/i;
/** Names of hosts; the group is the last part. */
const HOST = /^(?:[a-z\d-]+\.){1,6}([a-z]{2,4})(?::\d+)?(?:[/?#].*)?$/i;
const TOP_LEVEL = wordSet(
  "com org net io dev ai app co edu gov uk de fr eu us info me tv ly gg xyz tech ru cn jp in it es nl se ch be at au ca br pl",
);
const EMAIL = /^[\w.+%-]+@[\w-]+(?:\.[\w-]+)+$|^git@[\w.-]+:/;
/** Digits of the scripts that have their own, powers and fractions. */
const DIGIT = /[\d²³¹¼-¾٠-٩۰-۹०-९]/;
/** Names of files; the group is the ending. */
const FILE = /^[\w.@+()-]*\.([A-Za-z\d]+)$/;
const FILE_ENDINGS = wordSet(
  "jsx js tsx ts mjs cjs pyc pyw pyi py ipynb rb go rs java kt kts cs cpp cc c h hpp m mm swift php pl sh bash zsh ps1 bat cmd sql html htm css sass scss less vue svelte jsonl json5 jsonc json yaml yml toml ini cfg conf env lock xml svg md mdx rst txt csv tsv xlsx xls docx doc pptx ppt pdf png jpeg jpg gif webp ico mp3 mp4 wav mov avi zip tar gz tgz bz2 7z rar exe dll so dylib bin log db sqlite3 sqlite parquet tf gradle properties proto graphql wasm jar war apk ipa iso dockerfile gitignore editorconfig npmrc tex bib r jl lua dart ex exs hs clj scala v sv vhdl vhd asm s",
);
const PLAIN = /^[A-Za-zÀ-῾Ⅰ-ↈ]+(?:[-'’‑][A-Za-zÀ-῾Ⅰ-ↈ]+)*$/;
const PROSE_MARKS = /^[A-Za-zÀ-῾Ⅰ-ↈ'’,;:!?.()…"&-]+$/;
/** Words that begin a sentence: before one of them a dot without a blank ends the last. */
const SENTENCE_START =
  /\.(?:I|The|It|This|That|If|And|But|So|Please|You|We|He|She|They|In|On|A|An|What|How|Also|My|Your|Then|There|Can|Do|For|When|Use|Make|Write|Add)$/;
const SNAKE = /[A-Za-zÀ-῾Ⅰ-ↈ\d]_[A-Za-zÀ-῾Ⅰ-ↈ\d]|^__\w|^_\w+$/;
const SYMBOLIC = /[@#$%^*+=<>|~\\{}\[\]`§©®™€£¥₹°±÷√∑∫∞≈≠≤≥→←↔⇒∈∀∃∂∇αβγδεθλμπσφψω∆Δ²³¹⁰½¼¾]/;
const OPERATOR_ONLY = /^(?:[=!<>&|+*:?%^~/-]{2,3}|[-=*_~+]{3,}|\[\]|\{\}|\(\)|[→←↔⇒≠≤≥≈±×÷∞])$/;
const PASCAL =
  /^[A-ZÀ-Þ]+[a-zß-ÿ]+[A-ZÀ-Þ].|^[A-ZÀ-Þ][a-zß-ÿ][A-ZÀ-Þ]$|^[A-ZÀ-Þ][a-zß-ÿ]+X$|^[A-ZÀ-Þ]{3,}[a-zß-ÿ]{2,}$/;
const CAMEL = /[a-zß-ÿ][A-ZÀ-Þ]/;
const CAPITALS =
  /^[A-ZÀ-Þ]{2,}(?:s|'s|’s)?$|^[A-ZÀ-Þ]+(?:-[A-ZÀ-Þ]+)+$|^(?:[A-ZÀ-Þ]\.){2,}[A-ZÀ-Þ]?$/;

/** Pieces that names in code are made of, and stems of brand names that begin in lower case. */
const CODE_PIECES = wordSet(
  "get set has use user name key val value item items list data type size count index num int bool obj arr map node elem element event handler click change submit state ref props params args opts options config path file dir url uri src dst img btn txt max min sum avg len length pos start end first last next prev current total temp tmp result req err error msg log print read write load save open close create update delete remove find fetch parse format build make run init render draw show hide async await sort filter push pop inner outer text html json xml css api http web page view model ctrl main test row col column table field form input output phone pad book message cloud query axis bay docs doc script sql py js ts db ml ui ux os port host socket client server session token auth password email date time now day year color width height left right top bottom child parent root head tail stack queue tree graph edge vertex matrix vector array string number char byte buffer stream thread task worker lock mutex sem timer scroll mouse hover focus blur drag drop touch resize load ready done fail success callback promise catch throw loop each default class public private static final void return super self import export const let var function func lambda def module package namespace interface enum struct union template virtual override abstract native transient volatile mount unmount before after each local storage session mode permission accept edit edits background foreground border margin padding content title label name names member status state count code case style theme button image icon link video audio media player game score level map set cache query mutation context provider hook effect memo reducer store dispatch action selector slice middleware route router link page screen layout grid flex font weight align display position opacity shadow radius animation transition transform scale rotate translate hidden visible enabled disabled active selected checked required valid invalid dirty touched loading loaded saved updated created deleted payload response request fetcher service controller repository entity dto schema column unique primary foreign key keys index",
);
const CODE_ENDINGS = /[A-Za-zÀ-῾Ⅰ-ↈ]{3}(?:Ids?|To|Up|At|By|On|In|Of|Is|Db|Ui)$/;
/** Common words that stay prose when they are shouted. */
const SHOUTED = wordSet(
  "a i the and or not no yes do does don't never always must only all any every each should shall will can cannot may to of in on at by for from with without is are be was were it its this that these those you your we our my me he she they them please very really now just important note warning caution critical remember answer question write use using make sure add ensure create give provide include exclude avoid keep stop start first before after if then else when while but so as up down out more most less than both either neither nothing everything help need want task step output input format rules context instructions role goal example examples done exactly strictly under over too also even one two three four five new best good bad here there why what how who where which fix my code bug error teh pls thanks",
);

/**
 * Names a chunk that is more than plain words.
 *
 * @param chunk A chunk without blanks and surrounding punctuation, not empty.
 * @param surroundings What the whole text is like.
 * @returns Its kind, or undefined for prose.
 */
export function nameChunk(chunk: string, surroundings: Surroundings): SpanKind | undefined {
  if (PLAIN.test(chunk)) return isName(chunk, surroundings) ? "identifier" : undefined;
  if (OPERATOR_ONLY.test(chunk)) return "identifier";
  if (!/[A-Za-zÀ-῾Ⅰ-ↈ\d]/.test(chunk)) return undefined;
  if (chunk.includes("@") && EMAIL.test(chunk)) return "email";
  if (holdsHint(chunk.toLowerCase(), URL_HINTS) && URL.test(chunk)) return "url";
  if (chunk.includes(".") && endsIn(chunk, HOST, TOP_LEVEL)) return "url";
  if (/[/\\]/.test(chunk) && !isNumber(chunk)) return "path";
  if (/^\.[A-Za-zÀ-῾Ⅰ-ↈ]+$/.test(chunk)) return "identifier";
  if (DIGIT.test(chunk)) return isNumber(chunk) ? "number" : "identifier";
  if (chunk.includes(".") && endsIn(chunk, FILE, FILE_ENDINGS)) return "path";
  if (
    SNAKE.test(chunk) || /^&#?\w+;?$/.test(chunk) || SYMBOLIC.test(chunk) ||
    /^--?[A-Za-zÀ-῾Ⅰ-ↈ]|::|\(\)|->/.test(chunk)
  ) {
    return "identifier";
  }
  if (PROSE_MARKS.test(chunk)) {
    return isDotted(chunk) || isAmpersand(chunk) ? "identifier" : undefined;
  }
  return undefined;
}

function endsIn(chunk: string, pattern: RegExp, endings: WordSet): boolean {
  const ending = pattern.exec(chunk)?.[1];
  return ending !== undefined && endings.has(ending.toLowerCase());
}

/** A name among plain words: capitals inside, or nothing but capitals. */
function isName(word: string, { hasCode, isShouted }: Surroundings): boolean {
  if (CAPITALS.test(word)) {
    return !isShouted && !SHOUTED.has(word.toLowerCase());
  }
  if (PASCAL.test(word)) return true;
  if (!CAMEL.test(word) || (!hasCode && /[a-zß-ÿ][A-ZÀ-Þ]$/.test(word))) return false;
  if (hasCode) return true;
  if (/[a-zß-ÿ][A-ZÀ-Þ]{2}/.test(word)) return true;
  // A capital that slipped into a word leaves pieces that name nothing.
  const pieces = word.split(/(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])|-/);
  return pieces.length > (word.includes("-") ? 3 : 2) || CODE_ENDINGS.test(word) ||
    pieces.some((piece) => CODE_PIECES.has(piece.toLowerCase()));
}

function isDotted(chunk: string): boolean {
  return /[A-Za-zÀ-῾Ⅰ-ↈ]\.[A-Za-zÀ-῾Ⅰ-ↈ]/.test(chunk) &&
    /^[A-Za-zÀ-῾Ⅰ-ↈ-]+(?:\.[A-Za-zÀ-῾Ⅰ-ↈ-]+)+\.?$/.test(chunk) &&
    !SENTENCE_START.test(chunk);
}

function isAmpersand(chunk: string): boolean {
  return /^[A-ZÀ-Þ]&[A-ZÀ-Þ]$/.test(chunk);
}
