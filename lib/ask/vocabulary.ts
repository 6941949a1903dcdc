/**
 * Words that say something about how much a prompt pins down, by what they say.
 *
 * @module
 */

/** Closed lists of lower-case words; the name of a list is the name of a feature. */
const LISTS = {
  vague_quantifier:
    "some several certain various few many couple any different multiple enough lots bunch",
  vague_noun:
    "thing things stuff something anything everything someone somewhere information info details ways way resources options tips ideas advice content material tools methods techniques strategies solutions issue problem topic area kind sort type data",
  vague_adjective:
    "good best better nice great popular interesting effective easy simple cool healthy affordable cheap suitable appropriate top efficient proper right decent reliable fun new latest recent modern trending common essential necessary important useful reasonable quality relevant famous upcoming local nearby",
  pronoun: "it this that these those they them its their he she him her one ones",
  plan_verb:
    "plan organize organise arrange schedule prepare set setup start learn improve build develop make create design launch manage grow travel visit host train renovate decorate upgrade invest save move switch adopt join redecorate",
  suggest_verb:
    "recommend suggest advise guide help find choose pick select propose assist locate search",
  analysis_verb:
    "analyze analyse compare evaluate research investigate study examine assess review monitor track predict identify determine explore survey",
  code_verb: "implement code program debug refactor compile deploy automate script scrape parse",
  write_verb:
    "write draft compose rewrite summarize summarise translate edit proofread paraphrase rephrase generate",
  lookup_verb:
    "define calculate convert compute list name explain describe show display retrieve fetch tell state solve prove count",
  first_person: "i i'm i've i'd i'll me my mine we our us we're",
  second_person: "you your you're",
  modal: "can could should would might may must shall will",
  article_indefinite: "a an",
  article_definite: "the",
  preposition_of: "of",
  preposition_for: "for",
  preposition_in: "in at",
  preposition_with: "with without including except excluding",
  preposition_from: "from between since until before after during within",
  preposition_by: "by using via based per through",
  preposition_on: "on about regarding concerning",
  connective: "and",
  alternative: "or either",
  conditional: "if when where whenever unless while because since so",
  negation: "not no don't doesn't never without avoid nor cannot can't isn't won't",
  wh_thing: "what which",
  wh_fact: "who when where whose",
  wh_how: "how",
  wh_why: "why",
  be: "is are was were be been being",
  have_do: "have has had do does did",
  want:
    "want need like looking interested planning trying thinking considering going hoping wanting love prefer",
  limit:
    "must should only exactly least most maximum minimum limit limited each every all both always",
  format:
    "format json table bullet list lists paragraph paragraphs sentence sentences words essay email letter poem story script csv markdown html title headings section sections outline report",
  time:
    "today tomorrow yesterday week weeks weekend month months day days daily weekly year years hour hours minute minutes morning evening night tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december summer winter spring autumn currently now",
  number_word:
    "one two three four five six seven eight nine ten dozen hundred thousand million first second third",
  person:
    "beginner beginners kids children child adults family friends friend wife husband mother father parents students student teacher boss team customers clients colleagues audience readers experts seniors toddler baby boyfriend girlfriend partner",
  example: "example examples e.g instance sample input output given following below",
  hedge:
    "maybe perhaps probably somehow possibly roughly approximately about around sort kinda basically just",
} as const;

/** Names of the lists, in the order of their features. */
export const LIST_NAMES = Object.keys(LISTS) as (keyof typeof LISTS)[];

let index: Map<string, number[]> | undefined;

/**
 * Tells which lists a word stands in.
 *
 * @param word A lower-case word.
 * @returns Positions in LIST_NAMES, undefined for a word in none.
 */
export function listsOf(word: string): readonly number[] | undefined {
  index ??= buildIndex();
  return index.get(word);
}

function buildIndex(): Map<string, number[]> {
  const built = new Map<string, number[]>();
  LIST_NAMES.forEach((name, at) => {
    for (const word of LISTS[name].split(" ")) {
      const lists = built.get(word);
      if (lists === undefined) built.set(word, [at]);
      else lists.push(at);
    }
  });
  return built;
}
