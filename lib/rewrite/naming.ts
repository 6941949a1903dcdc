/**
 * Tells by what stands around a word that it is a name: of a column, a variable, a person, an item of a
 * list of words.
 *
 * @module
 */

import { holdsHint } from "../text/hints.ts";

/** What gives a name to anything. */
const CALLED = /\b(?:called|named|entitled|labell?ed|tagged)(?: as)?$/;
/** What has a name in code or data, and nothing else in between. */
const THINGS = String
  .raw`(?:variables?|functions?|methods?|columns?|fields?|keys?|labels?|propert(?:y|ies)|attributes?|parameters?|arguments?|constants?|const|let|var|env vars?|(?:sql|database|db|the|my|a|this) tables?|(?:css|java|python|html) class(?:es)?|folders?|director(?:y|ies)|(?:the|my|this) files?|packages?|modules?|branch(?:es)?|tags?|hashtags?|schemas?|enums?|structs?|strings?)`;
const THING = new RegExp(String.raw`\b${THINGS}$`);
/** Lists of words that follow what they are lists of. */
const LISTED = new RegExp(
  String
    .raw`\b(?:words|spellings|typos|misspellings|contractions|abbreviations|acronyms|slang(?: words| terms)?|${THINGS})(?: (?:like|such as|are|called|named))?:? (?:[\w'’-]+(?:, (?:and |or )?| (?:and|or) )){1,12}$`,
);
const LISTING = new RegExp(
  String
    .raw`\b(?:words|spellings|typos|misspellings|contractions|abbreviations|acronyms|slang(?: words| terms)?)(?: (?:like|such as|are))?$`,
);
const HINTS =
  "called,named,titled,label,tagged,variable,function,method,column,field,key,propert,attribute,parameter,argument,const,let ,var,table,class,folder,director,file,package,module,branch,tag,schema,enum,struct,string,words,spelling,typos,contraction,abbrev,acronym,slang"
    .split(",");

/** What follows a thing with its name: the clause ends or goes on with it, so the name is no verb of the thing's. */
const IS_NAME =
  /^["'”’)\]]*(?:\s*$|\s*[.,;:!?)](?:\s|$)| (?:(?:is|are|was|were|has|isn['’]?t|doesn['’]?t|exists?|missing|empty|null)(?![\w'’-])))/;
const GOES_ON = /^ (?:to|in|of|on|from|and|or|with|not|as|at|for|into|when)(?![\w'’-])/;
const IS_ITEM = /^["'”’)\]]*(?:\s*$|\s*[.,;:!?)](?:\s|$)| (?:and|or|to|in|are|is)(?![\w'’-]))/;
/** Such a thing behind "a" belongs to what follows it ("a key component"); several things do what follows. */
const OF_KIND =
  /\b(?:an?|another|any|some|one|most|very) (?:keys?|strings?|labels?|packages?|branch|methods?)$/;
const PLURAL = /(?:[^s]s|sses|xes|ches)$/;
/** Forms of verbs, which follow a thing without being its name: "the file recieved from him". */
const VERB_FORM = /(?:ed|ing|[^s]s)$/;
/** A line of a style sheet. */
const PROPERTY = /^ ?: ?[\w#]/;

/**
 * Tells whether a word is a name.
 *
 * @param before What stands before it, in lower case.
 * @param behind What stands after it, in lower case.
 * @param after What would replace it, in lower case.
 * @returns True where it is a name.
 */
export function isNamed(before: string, behind: string, after: string): boolean {
  if (PROPERTY.test(behind) && /\bcss\b/.test(before)) return true;
  if (before.includes("select ") && isQueried(before, behind)) return true;
  if (!holdsHint(before, HINTS)) return false;
  const left = before.trimEnd();
  if (CALLED.test(left)) return true;
  if (LISTED.test(before)) return true;
  if (LISTING.test(left) && IS_ITEM.test(behind)) return !/(?:ed|ing)$/.test(after);
  if (after.endsWith("ly")) return false;
  if (!THING.test(left)) return false;
  if (
    OF_KIND.test(left) ||
    (PLURAL.test(left) && !/^ (?:and|or)\b/.test(behind) && GOES_ON.test(behind))
  ) {
    return false;
  }
  if (/\bkeys?$/.test(left) && behind.startsWith(" of ")) return false;
  const verb = VERB_FORM.test(after);
  if (IS_NAME.test(behind)) return !verb || !/^\S*(?:\s*$|[.,;:!?])/.test(behind);
  return !verb && GOES_ON.test(behind);
}

/** A column or a table of a query in lower case, which is not told from prose elsewhere. */
function isQueried(before: string, behind: string): boolean {
  return QUERIED.test(before) && QUERY_GOES_ON.test(behind) || QUERIED_TABLE.test(before);
}

const QUERIED = /\bselect (?:[\w*]+, ?){0,8}$/;
const QUERY_GOES_ON = /^(?:, ?[\w*]+){0,8} from\b/;
const QUERIED_TABLE = /\bselect (?:[\w*]+, ?){0,8}[\w*]+ from $/;
