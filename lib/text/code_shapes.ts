/**
 * Shapes of lines that only code has, family by family; each begins at the first character of a line.
 *
 * @module
 */

import { onDemand, wordSet } from "./hints.ts";

const DOCUMENTS: readonly RegExp[] = [
  /#include\s*[<"]|#define\s|#(?:if|ifdef|ifndef|endif|pragma|undef|elif)\b|#!\/|#\[\w|#region\b/,
  /\/\/|\/\*|\*\/|<!--[^>]*(?:-->)?$|<\?(?:php|xml|=)|\?>|<!DOCTYPE|"""|'''/,
  /@(?:media|import|keyframes)\b|@\w+(?:\.\w+)*(?:\(.*\))?$|\[[A-Z]\w+(?:\(.*\))?\]$/,
  />>>\s|In \[\d*\]:|Out\[\d+\]:|(?:sqlite|mysql|postgres=#|irb.*)>\s/,
];

const DECLARATIONS: readonly RegExp[] = [
  /(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function|def|fn|func|fun|defp?|sub|proc)\*?\s+[\w.$<>?!]+\s*[(<{:[]/,
  /(?:async\s+)?function\s*\*?\s*\(|export\s+(?:default\s|[{*])/,
  /(?:const|let|var|val)\s+(?:mut\s+)?[\w$]+\s*(?::\s*[^=]{1,80})?=|(?:const|let|var)\s+[{[][^=]{0,200}=/,
  /(?:(?:int|float|double|char|bool|boolean|long|void|unsigned|signed|String|string|auto|size_t|u?int\d+(?:_t)?|[ui](?:8|16|32|64)|var|let|const|val|final|static|mut)\s+){1,3}[*&]*[\w$]+\s*(?:=|;|\[|\w*\()/,
  /(?:(?:public|private|protected|internal|static|abstract|final|override|virtual|readonly|export|pub|async|inline|extern|unsafe|sealed|partial|synchronized|volatile|constexpr|typedef|local|global|declare)\s+){1,4}(?:[\w<>[\],.?*&]+\s+){0,4}[\w$~]+\s*(?:[({=;]|:\s*\w+;?$)(?=.*[;{)(,=>:]$|.*\{)/,
  /(?:abstract\s+|data\s+|sealed\s+|open\s+|case\s+)?(?:class|struct|enum|interface|trait|impl|namespace|module|union|record|object|extension|protocol|actor|contract|library)\s+[\w$.<>, :]+[{;]$/,
  /class\s+[A-Z_]\w*(?:\(.{0,200}\))?:$|class\s+[A-Z]\w*(?:\s*<\s*[A-Z]\w*)?$|module\s+[\w.]+\s+where$/,
  /def(?:module|p|macro)?\s.*\bdo$|(?:type|typealias)\s+[A-Z]\w*\s*(?:<[^>]*>)?\s*=/,
];

const IMPORTS: readonly RegExp[] = [
  /from\s+[\w.]+\s+import\s|import\s+[\w.*{}, $]+\s+from\s+['"]|import\s+(?:static\s+)?[\w.]+\s+as\s+\w+$/,
  /import\s+(?:static\s+)?\w+(?:\.[\w*]+)+;?$|import\s+['"(]|import\s+\w+;$/,
  /import\s+(?:qualified\s+)?[A-Z][\w.]*\s*(?:\(.*|as\s.*|hiding\s.*)?$/,
  /using\s+(?:namespace\s+)?[\w.:= ]+;|use\s+[\w:\\{}, *]+;|package\s+[\w.]+;|mod\s+\w+;|pragma\s+solidity/,
  /require(?:_once)?\s*[('"]|include(?:_once)?\s+['"<(]/,
];

const CONTROL: readonly RegExp[] = [
  /(?:if|elif|while)\b.*[=<>()[\]._].*:(?:$|\s*(?:(?:return|print|pass|break|continue|raise|yield)\b|[\w.]+ ?[-+*/]?= ?\S))|while (?:True|1):/,
  /for\s+[\w,() ]{1,60}\s+in\s+.+:(?:\s*\w+\(.*\))?$|except(?:\s+[A-Z]\w+.{0,60})?:$|with\s+.{0,100}\(.*\).*:$|if __name__/,
  /else:\s*(?:return|print|pass|break|continue|raise)\b/,
  /(?:else\s+)?(?:if|for|while|switch|catch|foreach|elseif|elsif)\s*\(.*(?:\)\s*(?:\{.*|;)?|\{|&&|\|\|)$(?<=[)};{&|])/,
  /(?:else|try|finally|do|loop)\s*\{/,
  /(?:case\s+[\w'".:]+|default)\s*:(?:\s*(?:return|break).*)?$/,
  /(?:return|throw|yield|await)\b[^.?!]*[;({[]$|return\s+[\w.$[\]()'"+\-*/ ]*[()[\]+*/'"][\w.$[\]()'"+\-*/ ,]*$/,
  /raise\s+\w+(?:\(|$)|throw\s+new\s|assert\s+[\w.]+[(. ]*[=!<>(]|print\s*\(|console\.\w+\(|System\.out\./,
  /(?:puts|print|p|echo|yield|raise|throw|return|del|assert|expect)\s+[\w.:]+[.(["'][\w(["'].*[^.?!]$/,
];

const QUERIES: readonly RegExp[] = [
  /(?:SELECT|INSERT\s+INTO|UPDATE|DELETE\s+FROM|CREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMP(?:ORARY)?\s+)?(?:TABLE|VIEW|INDEX|FUNCTION|PROCEDURE|TRIGGER|DATABASE|UNIQUE|TYPE)|ALTER\s+TABLE|DROP\s+TABLE|FROM|WHERE|GROUP\s+BY|ORDER\s+BY|(?:LEFT\s+|INNER\s+|RIGHT\s+|FULL\s+|CROSS\s+|OUTER\s+)*JOIN|HAVING|UNION(?:\s+ALL)?|VALUES|PARTITION\s+BY|WITH\s+\w+\s+AS|DECLARE\s+@|EXEC\s)(?=[\s(]|$)(?!.*[a-z][.!?]$)/,
  /select\s+(?:[\w.]+\s*,.*|\*|count\(.*|distinct\s.*)\s*from\s+[\w."`]+|select\s+(?:distinct\s+)?[\w.*]+(?:\.\w|\().*/,
  /insert\s+into\s+[\w."`]+\s*(?:\(|values|select)|update\s+[\w."`]+\s+set\s+\w+\s*=|delete\s+from\s+\w+\s+where\s/,
  /create\s+table\s+[\w."`]+\s*\(|alter\s+table\s+\w+\s+(?:add|drop|alter)\s|(?:left |inner |right |outer )*join\s+\w+.*\son\s.*=/,
  /where\s+[\w.]+\s*(?:[=<>]|in\s*\(|like\s|is\s+(?:not\s+)?null)|(?:group|order)\s+by\s+[\w.]+(?:\s*,\s*[\w.]+)*(?:\s+(?:asc|desc))?;?$|limit\s+\d+;?$/,
];

const SCRIPTS: readonly RegExp[] = [
  /(?:if|while|until|elif)\s+\[\[?\s|export\s+\w+=|echo\s+(?:-\w+\s+)?["'$]|set\s+-[euxo]|for\s+\w+\s+in\s+\S*[*$"(]/,
  /(?:FROM|RUN|COPY|WORKDIR|ENTRYPOINT|CMD|ENV|EXPOSE)\s+[\w./["$:=,-]+(?:\s|$)(?!.*[a-z][.!?]$)/,
  /Dim\s+\w+.*\bAs\b|End\s+(?:Sub|Function|If|With|Select|Class|Property)\b|(?:Public\s+|Private\s+)?(?:Sub|Function|Property)\s+\w+\(/,
  /(?:Else)?If\s.*\bThen$|Set\s+\w+\s*=|Option\s+Explicit/,
  /module\s+\w+\s*(?:#\s*)?[(;]|endmodule\b|always(?:_ff|_comb)?\s*(?:@|$)|assign\s+[\w[\]:]+\s*=|(?:input|output|inout)\s+(?:wire|reg|logic|\[)/,
  /(?:wire|reg|logic)\s+[[\w]+.*[;,]$|entity\s+\w+\s+is|architecture\s+\w+\s+of|signal\s+\w+\s*:/,
  /(?:mov\w*|push|pop|lea|jmp|j[nlgbae]{1,3}|add|sub|i?mul|i?div|xor|and|or|cmp|test|call|int|dec|inc|ld[rb]?|st[rb]?|sw|lw|addi|li|la)\s+(?:(?:qword|dword|word|byte)\s+(?:ptr\s+)?)?(?:[er]?[abcd]x|[re]?[sd]il?|[re]?[sb]pl?|[abcd][lh]|r\d{1,2}[dwb]?|x\d{1,2}|w\d{1,2}|[xyz]mm\d+|[$]\w+|%\w+|\[[^\]]*\]|0x[\da-f]+)\s*(?:,|$|;)/,
  /section\s+\.\w+|(?:ret|syscall|nop)$/,
  /(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s+\/\S*(?:\s+HTTP\/[\d.]+)?$/,
];

/** Lines that begin with a mark, and music in letters. */
const SYMBOLS: readonly RegExp[] = [
  /\\(?:begin|end|item|section|subsection|documentclass|usepackage|frac|newcommand|title|author|label|[a-z]+\{)/,
  /\.(?:text|data|bss|globl|global|section|word|asciiz|string|PHONY)\b|(?:[\d*/,-]+\s+){5}\S|\}\s*(?:else|catch|finally|while)\b/,
  /\(\w[\w-]*\s.*\(.*\)\)$|\((?:def\w*|let|setq|lambda|cond|if|define|ns|require|fn)\b/,
  /(?=.*[A-Ga-g])[|:[\]A-Ga-gxz\d/(){}<>,'^_=~. -]*\|[|:[\]A-Ga-gxz\d/(){}<>,'^_=~. -]+\|[|:\]]?$/,
];

const RECORDS: readonly RegExp[] = [
  /["'][\w\s.$-]{1,80}["']\s*[:=]>?\s*\S|[.#]?[\w-]+(?:[ >+~,.:#*]+[\w-]+)*\s*\{$|(?:--)?[a-z-]{2,40}:\s*[^;]{1,200};$/,
  /<\/?(?:html|head|body|div|span|p|a|ul|ol|li|table|thead|tbody|tr|t[dh]|script|style|link|meta|title|input|button|form|img|h[1-6]|svg|path|option|select|label|nav|section|header|footer|main|template|br|hr|video|audio|canvas|iframe|textarea|pre|code|strong|em|i|b|u)(?:\s[^<>]*)?\/?>/,
  /<[\w:.-]+(?:\s+[\w:@.-]+=(?:"[^"]*"|'[^']*'|\{[^}]*\}))+\s*\/?>|<\/?[A-Z]\w*\.?\w*\s*\/?>$|<(?<tag>\w[\w:.-]*)>[^<]*<\/\k<tag>>$/,
];

/** Assignments and calls that fill the line. */
const STATEMENTS: readonly RegExp[] = [
  /[\w.]+\s*<-\s*\S|\w+\s*::\s*\S.*->|[\w.-]+\s*:=\s*\S|\w+\s*:\s*(?:in|out)\s+std_|library\(/,
  /[A-Za-z_$][\w$.]*\s*[:+]?=\s*[rfbu]?["'`]/,
  /(?:[\w$@*&][\w$.()[\]'"*&>:-]*|\w+:\s*[\w.[\], ]+)\s*(?:[-+*/|&^%.?]|<<|>>|\*\*|\|\||\?\?)?=(?![=>])\s*\S(?!.*[a-z]{2} [a-z]+ [a-z]+ [a-z]+[.?!]$)/,
  /[\w$][\w$.:>[\]-]*(?:<[\w, ]+>)?\((?:[^()]*["'=[\]{}.$_,+*/<>-][^()]*|\w*|.*\(.*\).*)\)\s*[;,:{]?(?:\s*(?:#|\/\/).*)?$/,
  /[\w$.]{1,80}\($|\.\w+\(.*[);]$|\.\w+\($/,
];

/** Words that the shapes below begin with; no other word needs to be looked at. */
const KEYWORDS = wordSet(
  "export default async function def fn func fun defp defmodule defmacro sub proc const let var val int float double char bool boolean long void unsigned signed string auto size_t final static mut public private protected internal abstract override virtual readonly pub inline extern unsafe sealed partial synchronized volatile constexpr typedef local global declare data open case class struct enum interface trait impl namespace module union record object extension protocol actor contract library type typealias from import using use package mod pragma require require_once include include_once if elif while for except with else switch catch foreach elseif elsif try finally do loop return throw yield await raise assert print console system puts p echo del expect select insert update create delete alter drop where group order join having values partition exec limit left right inner outer full cross until set run copy workdir entrypoint cmd env expose dim end function property option endmodule always always_ff always_comb assign input output inout wire reg logic entity architecture signal section ret syscall nop push pop lea jmp add mul imul div idiv xor and or cmp test call dec inc addi li la get post put patch head options",
);
const KEYWORD_LIKE = /^(?:u?int\d|[ui]\d|mov|j[nlgbae]|ld|st|sw|lw)/;
/** Prose begins with such words, too; but it is longer, has none of these marks and is no SQL in capitals. */
const CODE_MARK = /[=(){}[\]<>;:_$*"`%]|\w\.\w|^[A-Z]{2,}\b|\w,\s*\w+$|^\S+(?:\s+\S+){0,3}$/;

const keywordShape = onDemand(() =>
  beginsLike([...DECLARATIONS, ...IMPORTS, ...CONTROL, ...QUERIES, ...SCRIPTS])
);
const symbolShape = onDemand(() => beginsLike([...DOCUMENTS, ...SYMBOLS, ...RECORDS]));
const statementShape = onDemand(() => beginsLike(STATEMENTS));

/**
 * Tells whether a line begins with a shape that only code has. What can be decided by its first word is
 * decided by that, since the patterns are many and cost milliseconds to make.
 *
 * @param line The line without surrounding blanks.
 * @returns True for code, and for the few sentences that begin like it.
 */
export function hasCodeShape(line: string): boolean {
  const word = /^[A-Za-z_]\w*/.exec(line)?.[0];
  if (word === undefined) return symbolShape().test(line) || statementShape().test(line);
  if (/[=(<:]/.test(line) && statementShape().test(line)) return true;
  if (/[;{>|]$/.test(line) && symbolShape().test(line)) return true;
  const keyword = KEYWORDS.has(word.toLowerCase()) || KEYWORD_LIKE.test(word);
  return keyword && CODE_MARK.test(line) && keywordShape().test(line);
}

function beginsLike(shapes: readonly RegExp[]): RegExp {
  return new RegExp(`^(?:${shapes.map((shape) => shape.source).join("|")})`);
}

/** A line that is code where its neighbours are: comments, closing brackets, single keywords, headers. */
export const CODE_NEIGHBOUR: RegExp = beginsLike([
  /#(?!#)|--|%|;|\*\s|[\]})]+[;,)]*$|\.{3}$|\(.*\)$|\{ .*\}:$/,
  /(?:end|fi|done|esac|else|begin|then|do|pass|break|continue|return|try|finally|endif|endfor|endfunction|wend|loop|BEGIN|END|GO)[:;.]?$/,
  /(?:return|import|from|yield|del|global|goto|next|case|when|include|use|local)\s+[\w.$*]+;?$|[\w-]+:$/,
  /(?:AND|OR|ON|SET|AS|LIMIT|OFFSET|ASC|DESC|IN|NOT|CASE|WHEN|THEN|ELSE)\b|from\s+\w+(?:\s+(?:as\s+)?\w{1,3})?;?$|and\s+[\w.]+\s*[=<>]/,
  /[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)*: \S{1,100}$|[XTMLKRC]:\S/,
]);
