/**
 * Tells lines of code from lines of prose by their shape, in any common language, without parsing.
 *
 * @module
 */

/** How much a line looks like code: 2 surely, 1 where its neighbours are, 0 unclear, -1 prose. */
export type Codeness = 2 | 1 | 0 | -1;

/** Longer lines are judged by their beginning and end. */
const JUDGED_CHARS = 300;

const TYPES =
  "int|float|double|char|bool|boolean|long|void|unsigned|signed|String|string|auto|size_t|u?int\\d+(?:_t)?|[ui](?:8|16|32|64)|var|let|const|val|final|static|mut";
const MODIFIERS =
  "public|private|protected|internal|static|abstract|final|override|virtual|readonly|export|pub|async|inline|extern|unsafe|sealed|partial|synchronized|volatile|constexpr|typedef|local|global|declare";
const HTML =
  "html|head|body|div|span|p|a|ul|ol|li|table|thead|tbody|tr|t[dh]|script|style|link|meta|title|input|button|form|img|h[1-6]|svg|path|option|select|label|nav|section|header|footer|main|template|br|hr|video|audio|canvas|iframe|textarea|pre|code|strong|em|i|b|u";
const REGISTER =
  "[er]?[abcd]x|[re]?[sd]il?|[re]?[sb]pl?|[abcd][lh]|r\\d{1,2}[dwb]?|x\\d{1,2}|w\\d{1,2}|[xyz]mm\\d+|[$]\\w+|%\\w+|\\[[^\\]]*\\]|0x[\\da-f]+";

function anyOf(parts: readonly string[], flags = ""): RegExp {
  return new RegExp(`^(?:${parts.join("|")})`, flags);
}

/** Shapes that only code has, in whatever language. */
const SURE = anyOf([
  // Preprocessors, comments, documents.
  '#include\\s*[<"]|#define\\s|#(?:if|ifdef|ifndef|endif|pragma|undef|elif)\\b|#!/|#\\[\\w|#region\\b',
  "//|/\\*|\\*/|<!--[^>]*(?:-->)?$|<\\?(?:php|xml|=)|\\?>|<!DOCTYPE|\"\"\"|'''|@(?:media|import|keyframes)\\b",
  // Declarations.
  "(?:export\\s+)?(?:default\\s+)?(?:async\\s+)?(?:function|def|fn|func|fun|defp?|defmodule|sub|proc)\\*?\\s+[\\w.$:<>?!]+\\s*[(<{:\\[]",
  "(?:async\\s+)?function\\s*\\*?\\s*\\(",
  "(?:const|let|var|val)\\s+(?:mut\\s+)?[\\w$]+\\s*(?::\\s*[^=]{1,80})?=",
  "(?:const|let|var)\\s+[{\\[][^=]{0,200}=",
  `(?:(?:${TYPES})\\s+){1,3}[*&]*[\\w$]+\\s*(?:=|;|\\[|\\w*\\()`,
  `(?:(?:${MODIFIERS})\\s+){1,4}(?:[\\w<>\\[\\],.?*&]+\\s+){0,4}[\\w$~]+\\s*(?:[({=;]|:\\s*\\w+;?$)(?=.*[;{)(,=>:]$|.*\\{)`,
  "(?:abstract\\s+|data\\s+|sealed\\s+|open\\s+|case\\s+)?(?:class|struct|enum|interface|trait|impl|namespace|module|union|record|object|extension|protocol|actor|contract|library)\\s+[\\w$.<>, :]+[{;]$",
  "class\\s+[A-Z_]\\w*(?:\\(.{0,200}\\))?:$",
  "(?:type|typealias)\\s+[A-Z]\\w*\\s*(?:<[^>]*>)?\\s*=",
  // Imports.
  "from\\s+[\\w.]+\\s+import\\s|import\\s+[\\w.*{}, $]+\\s+from\\s+['\"]|import\\s+(?:static\\s+)?[\\w.]+\\s+as\\s+\\w+$|import\\s+(?:static\\s+)?\\w+(?:\\.[\\w*]+)+;?$|import\\s+['\"(]|import\\s+\\w+;$",
  "using\\s+(?:namespace\\s+)?[\\w.:= ]+;|use\\s+[\\w:\\\\{}, *]+;|package\\s+[\\w.]+;|require(?:_once)?\\s*[('\"]|include(?:_once)?\\s+['\"<(]|mod\\s+\\w+;|pragma\\s+solidity",
  // Control flow.
  "(?:if|elif|while)\\b.*[=<>()\\[\\]._].*:(?:$|\\s*(?:return|print|pass|break|continue|raise|yield)\\b)|else:\\s*(?:return|print|pass|break|continue|raise)\\b|for\\s+[\\w,() ]{1,60}\\s+in\\s+.+:(?:\\s*\\w+\\(.*\\))?$|except(?:\\s+[A-Z]\\w+.{0,60})?:$|with\\s+.{0,100}\\(.*\\).*:$|if __name__",
  "(?:else\\s+)?(?:if|for|while|switch|catch|foreach|elseif|elsif)\\s*\\(.*(?:\\)\\s*(?:\\{.*|;)?|\\{|&&|\\|\\|)$(?<=[)};{&|])",
  "\\}\\s*(?:else|catch|finally|while)\\b|(?:else|try|finally|do|loop)\\s*\\{|(?:case\\s+[\\w'\".:]+|default)\\s*:(?:\\s*(?:return|break).*)?$",
  "(?:return|throw|yield|await)\\b[^.?!]*[;({\\[]$|return\\s+[\\w.$\\[\\]()'\"+\\-*/ ]*[()\\[\\]+*/'\"][\\w.$\\[\\]()'\"+\\-*/ ,]*$|raise\\s+\\w+(?:\\(|$)|throw\\s+new\\s|assert\\s+[\\w.]+[(. ]*[=!<>(]|print\\s*\\(|console\\.\\w+\\(|System\\.out\\.",
  // SQL.
  "(?:SELECT|INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:TEMP(?:ORARY)?\\s+)?(?:TABLE|VIEW|INDEX|FUNCTION|PROCEDURE|TRIGGER|DATABASE|UNIQUE|TYPE)|ALTER\\s+TABLE|DROP\\s+TABLE|FROM|WHERE|GROUP\\s+BY|ORDER\\s+BY|(?:LEFT\\s+|INNER\\s+|RIGHT\\s+|FULL\\s+|CROSS\\s+|OUTER\\s+)*JOIN|HAVING|UNION(?:\\s+ALL)?|VALUES|PARTITION\\s+BY|WITH\\s+\\w+\\s+AS|DECLARE\\s+@|EXEC\\s)(?=[\\s(]|$)(?!.*[a-z][.!?]$)",
  '(?:select\\s+(?:[\\w.]+\\s*,.*|\\*|count\\(.*|distinct\\s.*)\\s*from\\s+[\\w."`]+|insert\\s+into\\s+[\\w."`]+\\s*(?:\\(|values|select)|update\\s+[\\w."`]+\\s+set\\s+\\w+\\s*=|delete\\s+from\\s+\\w+\\s+where\\s|create\\s+table\\s+[\\w."`]+\\s*\\(|alter\\s+table\\s+\\w+\\s+(?:add|drop|alter)\\s)',
  // Shell, Basic, hardware, TeX, assembly, R, Haskell, Lisp, build files.
  '(?:if|while|until|elif)\\s+\\[\\[?\\s|export\\s+\\w+=|echo\\s+(?:-\\w+\\s+)?["\'$]|set\\s+-[euxo]|(?:FROM|RUN|COPY|WORKDIR|ENTRYPOINT|CMD|ENV|EXPOSE)\\s+[\\w./\\["$:=-]+(?:\\s|$)(?!.*[a-z][.!?]$)',
  "Dim\\s+\\w+.*\\bAs\\b|End\\s+(?:Sub|Function|If|With|Select|Class|Property)\\b|(?:Public\\s+|Private\\s+)?(?:Sub|Function|Property)\\s+\\w+\\(|(?:Else)?If\\s.*\\bThen$|Set\\s+\\w+\\s*=|Option\\s+Explicit",
  "module\\s+\\w+\\s*(?:#\\s*)?[(;]|endmodule\\b|always(?:_ff|_comb)?\\s*(?:@|$)|assign\\s+[\\w\\[\\]:]+\\s*=|(?:input|output|inout)\\s+(?:wire|reg|logic|\\[)|(?:wire|reg|logic)\\s+[\\[\\w]+.*[;,]$|entity\\s+\\w+\\s+is|architecture\\s+\\w+\\s+of|signal\\s+\\w+\\s*:|\\w+\\s*:\\s*(?:in|out)\\s+std_",
  "\\\\(?:begin|end|item|section|subsection|documentclass|usepackage|frac|newcommand|title|author|label|[a-z]+\\{)",
  `(?:mov\\w*|push|pop|lea|jmp|j[nlgbae]{1,3}|add|sub|i?mul|i?div|xor|and|or|cmp|test|call|int|dec|inc|ld[rb]?|st[rb]?|sw|lw|addi|li|la)\\s+(?:(?:qword|dword|word|byte)\\s+(?:ptr\\s+)?)?(?:${REGISTER})\\s*(?:,|$|;)|\\.(?:text|data|bss|globl|global|section|word|asciiz|string)\\b|section\\s+\\.\\w+|(?:ret|syscall|nop)$`,
  "[\\w.]+\\s*<-\\s*\\S|library\\(|\\w+\\s*::\\s*\\S.*->|\\((?:def\\w*|let|setq|lambda|cond|if|define|ns|require|fn)\\b|[\\w.-]+\\s*:=\\s*\\S|\\.PHONY",
  // Records, selectors, decorators, prompts of interpreters.
  "[\"'][\\w\\s.$-]{1,80}[\"']\\s*[:=]>?\\s*\\S|[.#]?[\\w-]+(?:[ >+~,.:#*]+[\\w-]+)*\\s*\\{$|(?:--)?[a-z-]{2,40}:\\s*[^;]{1,200};$|@\\w+(?:\\.\\w+)*(?:\\(.*\\))?$|\\[[A-Z]\\w+(?:\\(.*\\))?\\]$",
  ">>>\\s|In \\[\\d*\\]:|Out\\[\\d+\\]:|(?:sqlite|mysql|postgres=#|irb.*)>\\s",
  `</?(?:${HTML})(?:\\s[^<>]*)?/?>|<[\\w:.-]+(?:\\s+[\\w:@.-]+=(?:"[^"]*"|'[^']*'|\\{[^}]*\\}))+\\s*/?>|</?[A-Z]\\w*\\.?\\w*\\s*/?>$|<(\\w[\\w:.-]*)>[^<]*</\\1>$`,
  // Assignments and calls that fill the line.
  "[A-Za-z_$][\\w$.]*\\s*[:+]?=\\s*[rfbu]?[\"'`]",
  "(?:[\\w$@*&][\\w$.\\[\\]'\"*&>:-]*|\\w+:\\s*[\\w.\\[\\], ]+)\\s*(?:[-+*/|&^%.?]|<<|>>|\\*\\*|\\|\\||\\?\\?)?=(?![=>])\\s*\\S(?!.*[a-z]{2} [a-z]+ [a-z]+ [a-z]+[.?!]$)",
  "[\\w$][\\w$.:>\\[\\]-]*(?:<[\\w, ]+>)?\\((?:[^()]*[\"'=\\[\\]{}.$_,+*/<>-][^()]*|\\w*|.*\\(.*\\).*)\\)\\s*[;,:{]?(?:\\s*(?:#|//).*)?$|[\\w$.]{1,80}\\($|\\.\\w+\\(.*[);]$|\\.\\w+\\($",
]);

const CODE_END = /[;{]$|\)\s*=>$|[({\[]$|\}[;,)]+$|[\\^]$/;
const OPERATOR = /=>|(?<!-)->|::|:=|&&|\|\||[!=]==?|<=|>=|[-+*/|]=|\+\+|--;|\?\.|\$\{/;
const CODE_CHAR = /[=()\[\]{}<>_$"\\]|\w[.:*&|+-]\w|^\w+(?:\s+\w+)?;$/;
const WEAK = new RegExp(
  "^(?:#(?!#)|--|%|;|\\*\\s|[\\]})]+[;,)]*$|(?:end|fi|done|esac|else|begin|then|do|pass|break|continue|return|try|finally|endif|endfor|endfunction|wend|loop|BEGIN|END|GO)[:;.]?$|(?:return|import|from|yield|del|global|goto|next|case|when|include|use|local)\\s+[\\w.$*]+;?$|[\\w-]+:$|\\.{3}$|(?:AND|OR|ON|SET|AS|LIMIT|OFFSET|ASC|DESC|IN|NOT|CASE|WHEN|THEN|ELSE)\\b)",
);
const PLAIN_WORD = /(?:^|[\s("'*])[A-Za-z][a-z]*(?:'[a-z]+)?(?=[\s,.;:!?)"'*]|$)/g;

/** This many plain words make a line without code marks prose. */
const PROSE_WORDS = 5;
/** An operator or a semicolon between more plain words than this stands in prose. */
const CODE_WORDS_MAX = 4;

/**
 * Judges one line.
 *
 * @param line The line without surrounding blanks, not empty.
 * @returns How much it looks like code.
 */
export function judgeLine(line: string): Codeness {
  const head = line.length <= JUDGED_CHARS
    ? line
    : line.slice(0, JUDGED_CHARS / 2) + line.slice(-JUDGED_CHARS / 2);
  if (SURE.test(head)) return looksLikeSentence(head) ? 0 : 2;
  const words = head.match(PLAIN_WORD)?.length ?? 0;
  if (CODE_END.test(head) && CODE_CHAR.test(head) && words <= CODE_WORDS_MAX) return 2;
  if (OPERATOR.test(head) && words <= CODE_WORDS_MAX && !/^[-*•]\s/.test(head)) return 2;
  if (WEAK.test(head)) return 1;
  if (words >= PROSE_WORDS) return -1;
  return 0;
}

/** Prose that happens to begin like code: many plain words, closed like a sentence, no code in between. */
function looksLikeSentence(line: string): boolean {
  if (/^(?:\/\/|\/\*|\*\/|<|#|@|"""|''')/.test(line)) return false;
  const words = line.match(PLAIN_WORD)?.length ?? 0;
  if (words < PROSE_WORDS) return false;
  const tokens = line.split(/\s+/).length;
  return words / tokens > 0.8 && !/[;{}=]|\w\(|\)$/.test(line);
}
