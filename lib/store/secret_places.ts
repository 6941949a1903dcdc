/**
 * Secrets that are known by where they stand in an address, a header, a command line or an armour of
 * their own.
 *
 * @module
 */

import { patternOf, type Place, VALUE } from "./secret_place.ts";
import { SETTINGS } from "./secret_settings.ts";
import {
  isBasicAuth,
  isCardNumber,
  isKey,
  isMixed,
  isPassword,
  isPlaceholder,
} from "./secret_values.ts";

const ANY = () => true;
const UNLESS_PLACEHOLDER = (value: string) => !isPlaceholder(value);

/** What a command is told behind a blank, up to the end of the command. */
const ARGUMENTS = String
  .raw`\b(?:(?!,|\b(?:and|then|or|run|npm|yarn|mkdir|cp)\b)[^\n|;&]){0,160}?[ \t]`;

const PRIVATE_KEY =
  /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'+,|>]|[A-Z][A-Za-z-]{2,20}: [^\r\n]{0,120}\n)*[A-Za-z0-9+\/=]{16,}(?:(?:\s|\\[nr]|["'+,|>])+[A-Za-z0-9+\/=]{4,})*(?:(?:\s|\\[nr]|["'+,|>])*-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/g;

/** Every place but those of `PREFIXED` and `PERSONAL`. */
export const PLACES: readonly Place[] = [
  { kind: "private_key", hints: ["private key"], pattern: () => PRIVATE_KEY, accepts: ANY },
  {
    kind: "private_key",
    hints: ["private key", "private_key", "private-key", "privatekey"],
    pattern: patternOf(String.raw`private[ _-]?key\b[^\n]{0,30}?\b((?:0x)?[a-f0-9]{64})\b`),
    accepts: ANY,
  },
  {
    kind: "url_password",
    hints: ["://"],
    pattern: patternOf(
      String
        .raw`\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@\/"'<>\[]{0,80}:([^\s\/"'<>]{3,200})@[\w.\[-]`,
    ),
    accepts: UNLESS_PLACEHOLDER,
  },
  {
    kind: "url_token",
    hints: ["://"],
    needs: "run",
    pattern: patternOf(String.raw`\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s:@\/"'<>]{16,200}):?@[\w.\[-]`),
    accepts: isKey,
  },
  {
    kind: "connection_key",
    hints: ["accountkey", "sharedaccesskey"],
    pattern: patternOf(
      String.raw`\b(?:AccountKey|SharedAccessKey)\s*=\s*([A-Za-z0-9+\/]{40,90}={0,2})`,
    ),
    accepts: ANY,
  },
  {
    kind: "aws_secret_key",
    hints: ["akia", "asia"],
    pattern: patternOf(
      String
        .raw`(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])[^]{0,80}?(?<![A-Za-z0-9+\/])([A-Za-z0-9+\/]{40})(?![A-Za-z0-9+\/=])`,
      "g",
    ),
    accepts: isMixed,
  },
  {
    kind: "signature",
    hints: ["sig=", "signature="],
    pattern: patternOf(
      String.raw`[?&](?:sig|X-Amz-Signature|X-Goog-Signature)=([A-Za-z0-9%+\/_-]{40,}={0,2})`,
    ),
    accepts: ANY,
  },
  {
    kind: "bearer_token",
    hints: ["bearer", "token"],
    needs: "run",
    pattern: patternOf(String.raw`\b(?:Bearer|token)[ \t]+([A-Za-z0-9._~+\/-]{20,}={0,2})`),
    accepts: isKey,
  },
  {
    kind: "bearer_token",
    hints: ["authorization"],
    pattern: patternOf(
      String
        .raw`authorization["']?\]?[ \t]{0,4}[:=,][ \t]{0,4}["']?(?:[a-z-]{3,20}[ \t]{1,4})?([A-Za-z0-9._~+\/-]{12,}={0,2})`,
    ),
    accepts: isKey,
  },
  {
    kind: "basic_auth",
    hints: ["basic ", "basic\t"],
    pattern: patternOf(String.raw`\bBasic[ \t]+([A-Za-z0-9+\/]{12,}={0,2})`),
    accepts: isBasicAuth,
  },
  {
    kind: "cookie",
    hints: ["cookie"],
    pattern: patternOf(
      String.raw`cookies?["']?\]?[ \t]{0,4}[:=,][ \t]{0,4}["']?([\w.-]{1,64}=[^\r\n"']{12,4096})`,
    ),
    inner: /=([A-Za-z0-9+\/_.~%=-]{16,})/g,
    accepts: isKey,
  },
  {
    kind: "login_password",
    hints: ["sshpass", "curl", "wget"],
    pattern: patternOf(
      String
        .raw`(?:\bsshpass[ \t]+-p[ \t]*|\bcurl\b[^\n]{0,80}?\s(?:-u|--user)[ \t=]*["']?[\w.@-]{1,64}:)${VALUE}`,
      "g",
    ),
    accepts: UNLESS_PLACEHOLDER,
  },
  {
    kind: "login_password",
    hints: [" -p"],
    pattern: patternOf(
      String
        .raw`\b(?:(?:mysql\w*|mariadb\w*|7z[ar]?|rar)${ARGUMENTS}-p(?!assw|art\d|\d{1,5}(?::|\b))|(?:\b(?:docker|podman|nerdctl|helm|oc|az|crane|oras|registry)[ \t]+(?:registry[ \t]+)?login|mongo\w*)${ARGUMENTS}-p[ \t]{0,4}|(?:unzip|zip|sqlcmd|bcp)${ARGUMENTS}-P[ \t]{0,4})${VALUE}`,
      "g",
    ),
    accepts: UNLESS_PLACEHOLDER,
  },
  {
    kind: "login_password",
    hints: ["redis-cli", "ldap", "pass:", "freerdp", "htpasswd"],
    pattern: patternOf(
      String
        .raw`(?:\bredis-cli${ARGUMENTS}-a[ \t]{1,4}|\bldap\w{3,10}${ARGUMENTS}-w[ \t]{1,4}|-pass(?:in|out)?[ \t]{1,4}pass:|\bxfreerdp${ARGUMENTS}\/p:|\bhtpasswd${ARGUMENTS}-\w{0,4}b\w{0,4}[ \t]{1,4}\S{1,128}[ \t]{1,4}\S{1,64}[ \t]{1,4})${VALUE}`,
      "g",
    ),
    accepts: UNLESS_PLACEHOLDER,
  },
  {
    kind: "password",
    hints: ["-p"],
    pattern: patternOf(
      String
        .raw`(?<=\s)--?(?:[a-z]{1,12}-){0,3}(?:password|passwd|passphrase|pass|pwd)[ \t]{1,4}${VALUE}`,
    ),
    accepts: isPassword,
  },
  {
    kind: "assigned_secret",
    hints: ["-key", "-token", "-secret", "--key", "--token", "--secret"],
    pattern: patternOf(
      String
        .raw`(?<=\s)--?(?:[a-z]{1,12}-){0,4}(?:key|token|secret)[ \t=]{1,4}["']?([A-Za-z0-9+\/_.~=-]{16,})`,
    ),
    accepts: isKey,
  },
  {
    kind: "api_key",
    hints: ["ssws"],
    pattern: patternOf(String.raw`\bSSWS\s+([A-Za-z0-9_-]{40,})`),
    accepts: ANY,
  },
  ...SETTINGS,
];

/** A token behind a prefix that its issuer did not publish; only a long run can hold one. */
export const PREFIXED: Place = {
  kind: "prefixed_token",
  hints: ["_", "-"],
  needs: "run",
  pattern: patternOf(
    String
      .raw`(?<![A-Za-z0-9])(?!sha\d)([a-z][a-z0-9]{1,9}[_-](?:[a-z0-9]{1,10}[_-]){0,3}[A-Za-z0-9]{24,128})(?![A-Za-z0-9])`,
    "g",
  ),
  accepts: isMixed,
};

/** What is only looked for when that was asked for. */
export const PERSONAL: readonly Place[] = [
  {
    kind: "email",
    hints: ["@"],
    pattern: patternOf(
      String.raw`\b([\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4})\b`,
      "g",
    ),
    accepts: ANY,
  },
  {
    kind: "card_number",
    hints: [..."0123456789"],
    pattern: patternOf(String.raw`\b(\d(?:[ -]?\d){12,18})\b`, "g"),
    accepts: isCardNumber,
  },
];
