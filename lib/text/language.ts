/**
 * Tells the language of a prompt by its script and its smallest words.
 *
 * @module
 */

import type { Word } from "./words.ts";

/** Words looked at: more do not change the answer. */
const WORDS_MAX = 300;
/** Share of English small words among all, from which prose is English when no other language does better. */
const ENGLISH_SHARE = 0.12;
/** Share of letters of other scripts that still lets a prompt be English: names, quoted words. */
const FOREIGN_SHARE_MAX = 0.2;

const MARKED = /[^ -~\s’‘ʼ‑]/;

const SCRIPTS: readonly (readonly [string, string])[] = [
  ["ja", String.raw`[\p{Script=Hiragana}\p{Script=Katakana}]`],
  ["zh", String.raw`\p{Script=Han}`],
  ["ko", String.raw`\p{Script=Hangul}`],
  ["ru", String.raw`\p{Script=Cyrillic}`],
  ["ar", String.raw`\p{Script=Arabic}`],
  ["he", String.raw`\p{Script=Hebrew}`],
  ["hi", String.raw`\p{Script=Devanagari}`],
  ["el", String.raw`\p{Script=Greek}`],
  ["th", String.raw`\p{Script=Thai}`],
  ["bn", String.raw`\p{Script=Bengali}`],
  ["ta", String.raw`\p{Script=Tamil}`],
  ["te", String.raw`\p{Script=Telugu}`],
  ["ka", String.raw`\p{Script=Georgian}`],
  ["hy", String.raw`\p{Script=Armenian}`],
];

/** Small words, each in the languages where it is common; a word of several languages counts for each. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en:
    "hi hello hey ok okay yes the a an and or but not is are was were be been am do does did done don't doesn't didn't can't won't i'm it's you're have has had will would can could should may might must shall of to in on at by for with from into about over under between after before than then that this these those there here what which who whose whom when where why how i you he she it we they me him her us them my your his its our their mine if so as all any some each every both no nor only own same too very just also please pls plz thanks thank let make makes write give help need want show tell explain create use using fix add find get list generate describe design provide summarize translate rewrite rephrase proofread compare build solve convert calculate suggest recommend teh wich recieve adn u ur im dont doesnt cant wont more most less such other new good best code error function file text word words sentence story essay email letter following given name names way out up down off like what's how's that's let's because while through during without within against once again further until",
  de:
    "der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren sein haben hat hatte werden wird wurde kann können soll sollte muss müssen ich du er sie es wir ihr mich mir dich dir uns euch mein meine dein deine kein keine für mit von zu zum zur im am auf aus bei nach über unter vor wie was wer wo wann warum welche welcher dass wenn als auch noch nur schon sehr bitte schreibe erkläre gib zeige mache hilf mach schreib",
  fr:
    "le la les l un une des du de et ou mais ne pas est sont était être avoir a ont avait je tu il elle nous vous ils elles me te se mon ma mes ton ta tes son sa ses notre votre leur ce cet cette ces que qui quoi dont où quand comment pourquoi dans sur sous avec sans pour par en au aux plus moins très aussi si comme tout tous bien écris explique donne fais peux pouvez veux merci svp",
  es:
    "el la los las un una unos unas y o pero no es son era ser estar está están haber ha han hay yo tú él ella nosotros ustedes ellos me te se le lo mi mis tu tus su sus nuestro este esta estos estas ese esa que quien qué cuál cómo cuándo dónde porque por para con sin de del al en a sobre entre más menos muy también si como todo todos escribe explica dame haz puedes quiero necesito gracias",
  pt:
    "o a os as um uma uns umas e ou mas não é são era ser estar está estão ter tem há eu você ele ela nós vocês eles me te se lhe meu minha seu sua nosso este esta esse essa isso que quem qual como quando onde por porque para com sem de do da dos das em no na nos nas ao à mais menos muito também se todo todos escreva explique faça pode quero preciso obrigado",
  it:
    "il lo la i gli le un uno una e o ma non è sono era essere avere ha hanno io tu lui lei noi voi loro mi ti si ci mio mia tuo tua suo sua questo questa quello quella che chi cosa come quando dove perché per con senza di del della dei delle al alla nel nella in su da più meno molto anche se tutto tutti scrivi spiega dammi fai puoi voglio grazie",
  nl:
    "de het een en of maar niet is zijn was waren hebben heeft had worden wordt kan kunnen moet ik jij je hij zij ze wij we jullie mij hem haar ons mijn jouw zijn dit dat deze die wat wie waar wanneer waarom hoe voor met van naar bij op uit over onder in aan als ook nog alleen zeer schrijf leg geef maak graag alstublieft",
  pl:
    "i w z na do nie się to jest są był być mieć ma co kto jak gdzie kiedy dlaczego że ale lub czy dla od po przez pod nad przy ja ty on ona my wy oni mnie mi mój twój jego jej nasz ten ta te tego tej tym już tylko także bardzo proszę napisz wyjaśnij daj zrób",
  tr:
    "ve veya ama bir bu şu o ben sen biz siz onlar için ile gibi kadar daha çok en mi mı mu mü ne kim nasıl neden nerede zaman değil var yok olarak olan bana bunu da de ki ya lütfen yaz açıkla ver yap",
  sv:
    "och eller men inte är var vara har hade kan ska skulle måste jag du han hon vi ni de mig dig min din sin vår en ett den det dessa som vad vem hur när där varför för med utan från till på i av om under över också bara mycket skriv förklara ge gör snälla",
  id:
    "yang dan atau tetapi tidak adalah ini itu saya anda kamu dia kami kita mereka di ke dari untuk dengan pada oleh sebagai dalam akan bisa dapat harus sudah juga hanya sangat apa siapa bagaimana kapan mana mengapa tolong buat buatkan tulis jelaskan berikan",
  vi:
    "và hoặc nhưng không là của cho với trong trên dưới từ đến này đó tôi bạn anh chị chúng một các những được có thể phải cũng rất gì ai như nào đâu khi sao hãy viết giải thích tạo",
};

let smallWords: Map<string, string[]> | undefined;

/**
 * Names the language of a prompt's prose. A mixed prompt is English only when English clearly leads.
 *
 * @param words The words of its prose.
 * @returns "en", another BCP-47 primary tag, or "und" where it cannot be told.
 */
export function detectLanguage(words: readonly Word[]): string {
  const sample = words.length > WORDS_MAX ? words.slice(0, WORDS_MAX) : words;
  if (sample.length === 0) return "und";
  const script = foreignScript(sample);
  if (script !== undefined) return script;
  const counts = countSmallWords(sample);
  const english = counts.get("en") ?? 0;
  let best = "und";
  let bestCount = 0;
  for (const [tag, count] of counts) {
    if (tag !== "en" && count > bestCount) [best, bestCount] = [tag, count];
  }
  if (english > bestCount && english / sample.length >= ENGLISH_SHARE) return "en";
  if (bestCount > english) {
    // "my pod keeps restarting": two short words that another language has, too.
    if (english > 0 && bestCount <= 2 && guessBare(sample) === "en") return "en";
    return bestCount >= 2 || hasMarkedLetters(sample) ? best : "und";
  }
  return english === bestCount && english > 0 && !hasMarkedLetters(sample)
    ? "en"
    : guessBare(sample);
}

/** The tag of a script other than Latin that many of the letters are of. */
function foreignScript(words: readonly Word[]): string | undefined {
  let letters = 0;
  let foreign = "";
  for (const { text } of words) {
    letters += text.length;
    if (MARKED.test(text) && /[^\p{ASCII}\p{Script=Latin}’‘ʼ‑]/u.test(text)) foreign += text;
  }
  if (foreign === "") return undefined;
  const others = foreign.replace(/[\p{ASCII}\p{Script=Latin}\p{M}’‘ʼ‑]/gu, "");
  if (others.length / letters <= FOREIGN_SHARE_MAX) return undefined;
  for (const [tag, script] of SCRIPTS) {
    const count = others.match(new RegExp(script, "gu"))?.length ?? 0;
    if (tag === "ja" ? count > 0 : count * 2 > others.length) return tag;
  }
  return "und";
}

function countSmallWords(words: readonly Word[]): Map<string, number> {
  smallWords ??= indexSmallWords();
  const counts = new Map<string, number>();
  for (const { text } of words) {
    const lower = text.toLowerCase().replaceAll("’", "'");
    for (const tag of smallWords.get(lower) ?? elided(lower)) {
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  return counts;
}

/** "l'homme", "dell'arte": French and Italian join their small words to the next. */
function elided(word: string): readonly string[] {
  if (!word.includes("'")) return [];
  if (/^(?:[ldjmtscn]|qu)'/.test(word)) return ["fr"];
  return /^(?:l|un|dell|all|nell|sull|dall|c)'/.test(word) ? ["it"] : [];
}

function indexSmallWords(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [tag, list] of Object.entries(SMALL_WORDS)) {
    for (const word of list.split(" ")) {
      const tags = index.get(word);
      if (tags === undefined) index.set(word, [tag]);
      else if (!tags.includes(tag)) tags.push(tag);
    }
  }
  return index;
}

function hasMarkedLetters(words: readonly Word[]): boolean {
  return words.some(({ text }) => MARKED.test(text));
}

/** Without any small word: English endings in plain letters, the common case of a terse request. */
function guessBare(words: readonly Word[]): string {
  if (hasMarkedLetters(words)) return "und";
  const english = words.filter(({ text }) =>
    /(?:ing|ed|tion|ly|ment|ness|able|ful|ize|ise|ght|ck|wh|th|sh|ss|ee|oo)|^(?:plan|draft|code|email|essay|story|recipe|poem|trip|review|test|tests|python|javascript|app|website|report|idea|ideas|job|resume|data|regex|bug|login)$/i
      .test(text)
  );
  return english.length > 0 && english.length / words.length >= 1 / 4 ? "en" : "und";
}
