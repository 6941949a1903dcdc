/**
 * Secrets that are known by the name of the setting they are the value of, or by a sentence that
 * speaks of them.
 *
 * @module
 */

import { BARE, patternOf, type Place, VALUE } from "./secret_place.ts";
import {
  isHexKey,
  isKey,
  isMixed,
  isPassword,
  isPasswordInProse,
  isPasswordNotName,
  isPasswordSaid,
  isPlaceholder,
} from "./secret_values.ts";

/** The third last is Russian as it reads with Latin letters for those that look like them. */
const PASSWORD_WORD =
  "passw(?:or)?d|passphrase|passcode|passwort|kennwort|wachtwoord|contrase[nñ]a|mot de passe|senha|пapoль|密[码碼]|パスワード|pwd";
/** The kind of a secret that was replaced is followed by its hash. */
const NO_MARK = String.raw`(?!:[0-9a-f]{12}\])`;
const PASSWORD =
  `(?:${PASSWORD_WORD}|(?<![a-z])pw|_pass|(?:db|sql|smtp|mail|user|root|admin|ftp|ssh)pass)${NO_MARK}`;
const PASSWORD_HINTS = [
  ..."pass pw kennwort wachtwoord contrase senha пapoль 密 パスワード".split(" "),
];
const KEY =
  "(?:secret[ _-]?key|secret|token|api[ _-]?key|access[ _-]?key|auth[ _-]?key|private[ _-]?key|account[ _-]?key|encryption[ _-]?key|credentials?|_key|apikey|_auth)";
const KEY_HINTS = ["secret", "token", "key", "credential", "_auth"];

/** The end of a name: quotes, brackets, emphasis. */
const NAME_END = String.raw`[\\"'\`*\])]{0,4}[ \t]{0,40}`;
/** A sign of assignment or comparison, with a type or emphasis around it. */
const SIGN = String
  .raw`(?::[ \t]{0,4}(?:str(?:ing)?|secretstr|text)\??[ \t]{0,4}=|:=|=>|={1,3}|!==?|:|(?<=[ \t])\|(?=[ \t])|是|\.equals\()\*{0,2}[ \t]{0,40}\*{0,2}`;
/** The value of a pair in the shape `name: …, value: …`, and the default of a declared variable. */
const APART = String
  .raw`,?\s{0,40}\\?["']?(?:value|default)\\?["']?[ \t]{0,20}[:=][ \t]{0,20}|\{[^{}]{0,300}?\bdefault[ \t]{0,20}=[ \t]{0,20}`;
/** The argument of a call stands in quotes. */
const ARGUMENT = String.raw`\([ \t]{0,20}(?=\\?["'])`;
/** The next argument of a call, or the next item of a list. */
const NEXT = String.raw`\\?["'][ \t]{0,20},\s{0,20}(?=\\?["'])`;
/** Calls that give a value to a name. */
const SETTER = String
  .raw`\b(?:define|(?:set|put|get|add)\w{0,20}|\w{0,10}env)\([ ]?["'][\w.-]{0,64}`;
const ASSIGNED = `${NAME_END}(?:${SIGN}|${APART}|${ARGUMENT})`;
const KEY_VALUE = String.raw`(?:[bru@]{1,2}(?=["'\\]))?\\?["'\`]?([A-Za-z0-9+\/_.~=-]{16,})`;

/** Words between the name of a password and the password. */
const SAYS = String
  .raw`(?:(?:is|was|are|ist|war|lautet|est|es|é|to|as|from|still|now|and|auf|zu)[ \t])`;

/** Every place of a named setting. */
export const SETTINGS: readonly Place[] = [
  {
    kind: "assigned_secret",
    hints: KEY_HINTS,
    pattern: patternOf(
      String
        .raw`${KEY}(?:${ASSIGNED}|["'\`]?[ \t]{0,8}(?:is|was)[ \t]{1,8}|:?[ \t]{0,4}\r?\n[ \t]{0,8})${KEY_VALUE}`,
    ),
    accepts: isKey,
  },
  {
    kind: "assigned_secret",
    hints: ['",', "',", "key>", "token>", "secret>"],
    needs: "digit",
    pattern: patternOf(`${KEY}(?:${NEXT}|>\\s{0,20})${KEY_VALUE}`),
    accepts: (value) => isMixed(value) || isHexKey(value),
  },
  {
    kind: "assigned_secret",
    hints: KEY_HINTS,
    needs: "run",
    pattern: patternOf(
      String
        .raw`(?:\b(?:api|access|auth|secret|service|account|license)[ _-]?(?:key|token|secret)s?|\b(?:ENV|ARG)[ \t]{1,4}\w{0,64}(?:key|token|secret))[ \t]{1,4}["'\`(]{0,2}([A-Za-z0-9+\/_.~=-]{20,})`,
    ),
    accepts: isKey,
  },
  {
    kind: "assigned_secret",
    hints: KEY_HINTS,
    needs: "run",
    pattern: patternOf(
      String
        .raw`\b(?:keys?|secrets?)(?:[ \t:=("'\`]{1,4}|[ \t]is[ \t]["'\`]?)([A-Za-z0-9+\/_.~=-]{20,})`,
    ),
    accepts: isMixed,
  },
  {
    kind: "password",
    hints: ['("', "('", '( "', "( '"],
    pattern: patternOf(`${SETTER}${PASSWORD}${NEXT}${VALUE}`),
    accepts: isPassword,
  },
  {
    kind: "password",
    hints: ['",', "',"],
    needs: "digit",
    pattern: patternOf(`${PASSWORD}${NEXT}${VALUE}`),
    accepts: isPasswordInProse,
  },
  {
    kind: "password",
    hints: PASSWORD_HINTS,
    pattern: patternOf(`${PASSWORD}${ASSIGNED}${VALUE}`),
    accepts: isPassword,
  },
  {
    kind: "password",
    hints: ["pass"],
    pattern: patternOf(`(?<![a-z_])pass${ASSIGNED}${VALUE}`),
    accepts: isPasswordNotName,
  },
  {
    kind: "password",
    hints: [":\n", ":\r", ": \n", ":*"],
    pattern: patternOf(
      String
        .raw`${PASSWORD}["'\`*]{0,3}:\*{0,2}[ \t]{0,8}\r?\n[ \t]{0,8}["'\`]?([^\s"'\`]{6,128})["'\`]?[ \t]{0,8}(?![^\r\n])`,
    ),
    accepts: isPasswordNotName,
  },
  {
    kind: "password",
    hints: ["</", "env ", "arg ", "setx ", "login "],
    pattern: patternOf(
      String
        .raw`(?:<[\w:.-]{0,40}${PASSWORD}>\s{0,20}([^\s<>]{6,128})\s{0,20}<\/|\b(?:ENV|ARG|setx|login[ \t]+\S{1,64})\s{1,8}\w{0,64}${PASSWORD}[ \t]{1,8}${VALUE})`,
    ),
    accepts: isPassword,
  },
  {
    kind: "password",
    hints: ["password '", "password for", "identified", "-asplaintext"],
    pattern: patternOf(
      String
        .raw`(?:\b(?:with|encrypted|role|user[ \t]\S{1,64})[ \t]+password[ \t]+|\bpassword[ \t]+for[ \t]+\S{1,64}[ \t]*=[ \t]*|\bidentified[ \t]+(?:with[ \t]+\S{1,40}[ \t]+)?(?:by|as)[ \t]+(?:password[ \t]+)?)(?:'([^'\r\n]{4,128})'|"([^"\r\n]{4,128})")|\bConvertTo-SecureString[ \t]+(?:-String[ \t]+)?["']([^"'\r\n]{6,128})["']`,
    ),
    accepts: (value) => !isPlaceholder(value),
  },
  {
    kind: "password",
    hints: PASSWORD_HINTS,
    needs: "digit",
    pattern: patternOf(
      String
        .raw`(?:(?:\bmy|\bour|\bmein|\bunser|\bmon|\bmi|\bminha)[ \t]\S{0,20}[ \t]?${PASSWORD}[ \t](?:is|was|ist|war|lautet|est|es|é)[ \t](?:(?:still|now|noch)[ \t])?|(?:${PASSWORD}|\bpass)[ \t](?:is[ \t])?(?=["'\`“‘«„]))["'\`“‘«„(]{0,2}${BARE}`,
    ),
    accepts: isPasswordSaid,
  },
  {
    kind: "password",
    hints: PASSWORD_HINTS,
    needs: "digit",
    pattern: patternOf(
      String
        .raw`${PASSWORD}s?["'\`*]{0,2}(?:[ \t](?:${SAYS}{0,2}|(?:for|of|für|von)[ \t][\w.@-]{1,40}[ \t]${SAYS}))["'\`“‘«„(]{0,2}${BARE}`,
    ),
    accepts: isPasswordInProse,
  },
  {
    kind: "password",
    hints: [" from "],
    needs: "digit",
    pattern: patternOf(
      String.raw`${PASSWORD}[ \t]from[ \t]\S{4,128}[ \t]to[ \t]["'\`“‘«„(]{0,2}${BARE}`,
    ),
    accepts: isPasswordInProse,
  },
  {
    kind: "password",
    hints: ["credentials", "login", "creds", "zugangsdaten", "/pass", "/pw"],
    needs: "digit",
    pattern: patternOf(
      String
        .raw`\b(?:(?:credentials?|creds|login|zugangsdaten)\b["'*]{0,2}[ \t]{0,4}(?:[:=]|are|is)|user(?:name)?\/(?:pass(?:word)?|pw)\b["'*]{0,2}[ \t]{0,4}(?:[:=]|are|is)?)[ \t]{0,4}["'\`(]?[\w.@-]{2,40}["'\`]?[ \t]{0,2}[\/:|,][ \t]{0,2}["'\`]?${BARE}`,
    ),
    accepts: isPasswordInProse,
  },
];
