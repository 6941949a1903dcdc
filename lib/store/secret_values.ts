/**
 * Tells a secret from the word, the variable, the path or the placeholder that stands in the same
 * place. Every test here reads one value, and is linear in its length.
 *
 * @module
 */

/** What a sample says of itself; no random key holds these letters. */
const SAMPLE =
  /\[REDACTED:|your[-_ ]?(?:own|real|api|key|token|secret|pass)|[-_]your[-_]|[-_]here(?:[-_]|\b)|example|placeholder|change[-_]?(?:me|this|it)(?![a-z])|redacted|x{6}|\*{3}|\.{3}|\{\{|\}\}|\$[({]|<\w[^>]{0,60}>/i;

/** How a variable or a blank begins, or a whole word that stands for a secret. */
const STAND_IN =
  /^(?:[$%<{*.]|![a-z]+$|[\^~>=v]{1,2}\d+(?:\.\d+)+$|(?:min|max)[-_:]?\d|x{3,}|your[-_]?|(?:my|the|some)[-_]?(?:secret|pass|pwd|token|key)|(?:some|user|db|root|admin|new|old|test|demo)?[_-]?(?:pass(?:word|wd|phrase)?|pwd|secret|token)[_-]?\d{0,3}$|(?:test|demo|sample|dummy|foo|bar|todo|none|null|undefined)[_-]?\d{0,4}$)/i;

/**
 * Tells whether a value only stands for a secret.
 *
 * @param value The value, without quotes.
 * @returns True for `$PASSWORD`, `<token>`, `YOUR_KEY_HERE`, `changeme` and their like.
 */
export function isPlaceholder(value: string): boolean {
  return STAND_IN.test(value) || SAMPLE.test(value);
}

/** One word of a name: no digit between its letters, and its capitals where words begin. No two ways to read one. */
const WORD = String
  .raw`(?:[A-Z]|[A-Z]{2,20}|[A-Z]?[a-z]{1,20}(?:[A-Z][a-z]{1,20}){0,5})\d{0,2}`;
const NAME = new RegExp(
  String.raw`^_{0,2}(?:${WORD}|\d{1,4})(?:[-_.\/:]{1,2}(?:${WORD}|\d{1,8}))+$`,
);
const ONE_WORD = new RegExp(`^${WORD}$`);

/**
 * Tells whether a value is words and numbers that are joined as names of keys, classes and files are.
 *
 * @param value The value, without quotes.
 * @returns True for `order_line_items_2024_id`.
 */
export function isName(value: string): boolean {
  return NAME.test(value);
}

const IDENTIFIER = String.raw`[A-Za-z_$]+(?:\d{1,3}_[A-Za-z_$]+){0,3}\d{0,3}`;
/** Names joined by dots and arrows: `self.pass1`, `user?.password`, `Config::PASS`. */
const MEMBER = new RegExp(
  String.raw`^[!&*]{0,2}${IDENTIFIER}(?:(?:\?\.|!?\.|->|::)${IDENTIFIER})+$`,
);
/** Names joined by operators, where a capitalised word would be part of a password. */
const OPERATION =
  /^[a-z_$][A-Za-z_$]*\d{0,2}(?:(?:\|{1,2}|&&|\?{1,2}|\+)(?:[a-z_$][A-Za-z_$]*)?\d{0,2})+$/;
/** What validators are told: `required|min:8|confirmed`. */
const CHECKS = /^[a-z_]+(?::[\w,.]*)?(?:\|[a-z_]+(?::[\w,.\/]*)?)+$/;
/** A variable that says what it is for: `newPassword1`, `db_pass_2`, `DB_PASS_2`. */
const VARIABLE =
  /^(?:[a-z]+(?:_[a-z]+)*(?:_(?:pass(?:w(?:or)?d)?|pwd|pw|secret|token|key)|(?:Pass(?:w(?:or)?d)?|Pwd|Pw|Secret|Token|Key))(?:[A-Z_][A-Za-z]*)?_?\d{0,2}|(?:[A-Z]+_)*(?:PASS(?:W(?:OR)?D)?|PWD|PW|SECRET|TOKEN|KEY)(?:_[A-Z]+)*_?\d{0,2})$/;
/** A name with a bracket behind it calls or looks up. */
const CALL = new RegExp(
  String
    .raw`^!?(?:${IDENTIFIER}\??\.?|[A-Za-z_$][\w$]*(?:(?:\?\.|\.|->|::)[A-Za-z_$][\w$]*)+\??\.?)[(\[]`,
);

/**
 * Tells whether a value is code that gives a secret instead of the secret.
 *
 * @param value The value, without quotes.
 * @returns True for `process.env.PW1`, `salt+pepper1` and `required|min:8`.
 */
function isReference(value: string): boolean {
  return MEMBER.test(value) || OPERATION.test(value) || CHECKS.test(value) || VARIABLE.test(value);
}

const PATH =
  /^(?:(?:file:\/\/|~|\.{1,2}|[A-Za-z]:)?[\\\/][\w.@~ -]{2,}(?:[\\\/][\w.@~ -]*)*|@?[A-Za-z][A-Za-z_.-]*\d{0,3}(?:\/[A-Za-z_.-]+(?:\d{1,4}(?:\.\w{1,5})?)?)+|(?:https?|s3|arn|vault|ssm|op|env|file):[^@]*)$/;

/**
 * Tells whether a value is the path of a file or an address without a password in it.
 *
 * @param value The value, without quotes.
 * @returns True for `/usr/local/lib/python3.11` and `https://example.org/reset`.
 */
function isPath(value: string): boolean {
  return PATH.test(value);
}

const EMAIL = /^[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;

/** Names of the trade that mix letters and digits as passwords do. */
const TERM =
  /^(?:(?:hmac|pbe|pbkdf|sha|md|base|utf|aes|rsa|ec|ed|x|oauth|openid|b?crypt|scrypt|argon|http|tls|ssl|web|python|windows|log|ntlm|saml|fido|ipv|c|iso|pkcs|rfc)[-_#]?\d|i18n|l10n|k8s|a11y|e2e|b2b|2fa|mfa|\d+[-_]?(?:[a-z]+|[A-Z]+)$)/i;

/** Pure letters of at least so many are a passphrase without blanks, unless they end like a long word. */
const LETTERS_MIN = 16;
const LONG_WORD =
  /(?:ions?|ments?|ness|ity|ities|ally|ing|able|ible|ized|ised|isms?|ists?|ships?|ful|less|ously)$|pass|secret|token|field|string|value/;
/** Four words or more between hyphens, as passphrases are made. */
const PASSPHRASE = /^[a-z]{3,10}(?:-[a-z]{3,10}){3,7}$/;

/**
 * Tells whether the value of a setting that is called a password is one.
 *
 * @param value The value, without quotes; with blanks only where it stood in quotes.
 * @returns False for words, numbers of five digits, code, paths, placeholders and messages.
 */
export function isPassword(value: string): boolean {
  if (value.length < 6 || isNoSecret(value)) return false;
  if (/\s/.test(value)) return isPhrase(value);
  if (/^[A-Za-z]+$/.test(value)) return isMadeOfLetters(value);
  if (/^\d+$/.test(value)) return true;
  if (/^[A-Za-z]+[!?.,:;]+$/.test(value)) return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value) || /[!#%^&*+?@]/.test(value) ||
    PASSPHRASE.test(value);
}

/**
 * The same where a key is only called `pass`, which tests and tickets do too.
 *
 * @param value The value, without quotes.
 * @returns True only for what is no name and no number either.
 */
export function isPasswordNotName(value: string): boolean {
  return isPassword(value) && !isName(value) && !/^[\d\W]+$/.test(value);
}

/** Words around one number, as in "config2File": what is named so in code and in products. */
const NUMBERED_NAME = /^[A-Za-z]{3,}\d{1,2}[A-Za-z]*$/;

/**
 * Tells whether a word of prose behind "password" is one.
 *
 * @param value The word.
 * @returns True for a word that no language, product or standard is called.
 */
export function isPasswordInProse(value: string): boolean {
  if (value.length < 6 || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (isNoSecret(value) || isName(value) || TERM.test(value)) return false;
  if (ONE_WORD.test(value) || NUMBERED_NAME.test(value)) return false;
  return /[!#$%^&*+?@~].|[A-Za-z]\d+[A-Za-z]/.test(value) ||
    /[a-z]/.test(value) && /[A-Z]/.test(value);
}

/**
 * Tells whether a word that somebody says is their password is one.
 *
 * @param value The word.
 * @returns True for `hunter2` too, which is no word of prose.
 */
export function isPasswordSaid(value: string): boolean {
  return isPasswordInProse(value) ||
    value.length >= 6 && /^[a-z]+\d{1,6}$/i.test(value) && !isNoSecret(value) && !TERM.test(value);
}

function isNoSecret(value: string): boolean {
  return isPlaceholder(value) || isReference(value) || isPath(value) || EMAIL.test(value);
}

function isMadeOfLetters(value: string): boolean {
  if (/^[a-z]+$/.test(value)) return value.length >= LETTERS_MIN && !LONG_WORD.test(value);
  const changes = value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  return value.length >= 8 && changes >= 0.4 * value.length;
}

/** A message has whole words and numbers; a passphrase with blanks has a word with a digit inside. */
function isPhrase(value: string): boolean {
  return value.split(/\s+/).some((word) =>
    word.length >= 4 && /[A-Za-z]\d+[A-Za-z]/.test(word) && !TERM.test(word) && !isNoSecret(word)
  );
}

/**
 * Tells whether the value of a setting that is called a key is one.
 *
 * @param value The value, without quotes.
 * @returns True for what looks random and is no name, path or placeholder.
 */
export function isKey(value: string): boolean {
  if (!looksRandom(value) && !isHexKey(value)) return false;
  if (isName(value) || isPlaceholder(value) || isReference(value)) return false;
  if (/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(value)) return value.split(".").some(isMixed);
  return isMixed(value) || !isPath(value);
}

/**
 * Tells whether a value is a number of at least 128 bits.
 *
 * @param value The value, without quotes.
 * @returns True for 32 hexadecimal digits and more.
 */
export function isHexKey(value: string): boolean {
  return /^[a-f0-9]{32,}$/i.test(value);
}

/** What a reader is told to replace; a key that calls itself an example may be a real one all the same. */
const TO_FILL_IN = /[-_]your[-_]|[-_]here(?:[-_]|$)|x{8}/i;

/**
 * Tells whether a match of a published format is one.
 *
 * @param value All of the match.
 * @returns False for names in the format's shape and for what is to be filled in.
 */
export function isToken(value: string): boolean {
  return !TO_FILL_IN.test(value) && !isName(value);
}

/** Letters and digits mixed, or small and capital letters as no name mixes them, and many different ones. */
function looksRandom(value: string): boolean {
  const count = (pattern: RegExp) => value.match(pattern)?.length ?? 0;
  const [digits, small, capital] = [count(/\d/g), count(/[a-z]/g), count(/[A-Z]/g)];
  const isMixedCase = value.length >= 20 && Math.min(small, capital) >= 0.3 * value.length;
  if (!isMixedCase && (digits < (value.length < 32 ? 2 : 1) || small + capital < 4)) return false;
  return new Set(value).size >= Math.min(10, value.length * 0.4) && !/(.)\1{5}/.test(value);
}

/**
 * Tells whether a value can only be random.
 *
 * @param value The value.
 * @returns True for what no word, date or checksum is: small and capital letters and digits, several of each.
 */
export function isMixed(value: string): boolean {
  const several = (pattern: RegExp) => (value.match(pattern)?.length ?? 0) >= 4;
  return several(/[a-z]/g) && several(/[A-Z]/g) && several(/\d/g) && looksRandom(value) &&
    isToken(value);
}

/**
 * Tells whether a value is a user and a password in base64.
 *
 * @param value The value.
 * @returns True when it decodes to two readable parts.
 */
export function isBasicAuth(value: string): boolean {
  try {
    return /^[\x20-\x7e]+:[\x20-\x7e]+$/.test(atob(value));
  } catch {
    return false;
  }
}

/** A random password may hold what ends any other value, but then it has no word in it. */
function isJumble(token: string): boolean {
  return token.length >= 8 && token.length <= 64 && /[a-z]/.test(token) && /[A-Z]/.test(token) &&
    /\d/.test(token) && !/[A-Za-z]{4}|=/.test(token) && !CALL.test(token);
}

/**
 * The value at the beginning of a run of characters that has no quotes around it.
 *
 * @param token The run, without blanks.
 * @returns The value; an empty one when the run is a call.
 */
export function bareValue(token: string): string {
  let end = isJumble(token)
    ? token.length
    : token.search(/["'`,;<>{}]|\]\(|&\w{1,40}=|\\[nrt"']|$/);
  if (CALL.test(token.slice(0, end))) return "";
  for (; end > 0; end--) {
    const last = token[end - 1]!;
    const opening = last === ")" ? "(" : last === "]" ? "[" : "";
    const isClosing = opening !== "" && !token.slice(0, end).includes(opening);
    if (!isClosing && !".,:;|*\\\"'`".includes(last)) break;
  }
  return token.slice(0, end);
}

/**
 * Tells whether a number is one of a card.
 *
 * @param value Digits, blanks and hyphens.
 * @returns True when issuer and check digit (Luhn's, which one number in ten has by chance) are right.
 */
export function isCardNumber(value: string): boolean {
  const digits = value.replace(/\D/g, "");
  if (!/^(?:3[47]|4|5[1-5]|2[2-7]|6(?:011|5))/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
