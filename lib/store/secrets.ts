/**
 * Finds secrets in a text: keys and tokens by the formats that their issuers publish, passwords by
 * where they stand, also behind look-alike characters and one level of base64 or percent encoding.
 *
 * Linear in the text's length, and nothing in the text can switch it off.
 *
 * @module
 */

import { base64Runs, normalisedView, percentView, type View } from "./secret_views.ts";

/** A secret found in a text: UTF-16 offsets, end excluded. */
export interface Secret {
  /** First UTF-16 unit. */
  readonly start: number;
  /** UTF-16 unit after the last one. */
  readonly end: number;
  /** What it is: `github_token`, `password` … */
  readonly kind: string;
  /** The secret itself as it reads when decoded, so that equal ones can be linked. */
  readonly value: string;
}

/** What to look for beyond secrets. */
export interface SecretOptions {
  /** Also e-mail addresses and card numbers; default false. */
  readonly personal?: boolean;
}

/**
 * Published formats. A pattern begins with letters of its own, so that one pass over the text with
 * all of them is cheap; a capture group marks the secret when it is only a part of the match.
 */
const FORMATS: readonly (readonly [kind: string, pattern: string])[] = [
  ["aws_access_key", String.raw`(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])`],
  ["github_token", String.raw`gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{50,255}`],
  ["gitlab_token", String.raw`gl(?:pat|rt|dt|ptt|cbt|soat|ft|agent|oas)-[A-Za-z0-9_.-]{20,}`],
  ["slack_token", String.raw`xox[abcdeoprs]-[A-Za-z0-9-]{10,}|xapp-\d-[A-Za-z0-9-]{20,}`],
  [
    "slack_webhook",
    String.raw`https://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{20,}`,
  ],
  [
    "discord_webhook",
    String.raw`https://(?:\w+\.)?discord(?:app)?\.com/api/webhooks/\d{17,20}/[\w-]{40,}`,
  ],
  ["discord_token", String.raw`[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6,7}\.[\w-]{27,45}(?![\w-])`],
  ["telegram_token", String.raw`\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])`],
  [
    "stripe_key",
    String.raw`(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/]{24,}`,
  ],
  ["square_token", String.raw`sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,}|EAAA[A-Za-z0-9_-]{60}`],
  ["paypal_token", String.raw`access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}`],
  ["shopify_token", String.raw`shp(?:at|ca|pa|ss|ua)_[a-fA-F0-9]{32}`],
  ["anthropic_key", String.raw`sk-ant-[a-z]{2,8}\d{0,2}-[A-Za-z0-9_-]{20,}`],
  ["openrouter_key", String.raw`sk-or-v1-[a-f0-9]{40,}`],
  [
    "openai_key",
    String.raw`sk-(?:proj-|svcacct-|admin-|None-)?(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{32,}`,
  ],
  ["groq_key", String.raw`gsk_[A-Za-z0-9]{40,}`],
  ["xai_key", String.raw`xai-[A-Za-z0-9]{60,}`],
  ["perplexity_key", String.raw`pplx-[A-Za-z0-9]{40,}`],
  ["replicate_key", String.raw`r8_[A-Za-z0-9]{37,}`],
  ["huggingface_token", String.raw`(?:hf|api_org)_[A-Za-z]{34,}|hf_[A-Za-z0-9]{34,}`],
  ["google_key", String.raw`AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])|AQ\.Ab8RN[A-Za-z0-9_-]{30,}`],
  [
    "google_oauth",
    String.raw`ya29\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{28}|1//0[A-Za-z0-9_-]{30,}`,
  ],
  ["azure_secret", String.raw`[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}`],
  ["npm_token", String.raw`npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])`],
  ["pypi_token", String.raw`pypi-Ag[A-Za-z0-9_-]{50,}`],
  ["rubygems_key", String.raw`rubygems_[a-f0-9]{48}`],
  ["crates_token", String.raw`cio[A-Za-z0-9]{32}(?![A-Za-z0-9])`],
  ["nuget_key", String.raw`oy2[a-z0-9]{43}(?![A-Za-z0-9])`],
  ["docker_token", String.raw`dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}`],
  ["artifactory_key", String.raw`AKCp[A-Za-z0-9]{60,80}|cmVmd[A-Za-z0-9]{55,}`],
  ["sendgrid_key", String.raw`SG\.[\w-]{16,32}\.[\w-]{32,64}`],
  ["mailgun_key", String.raw`key-[a-f0-9]{32}(?![A-Za-z0-9])`],
  ["mailchimp_key", String.raw`[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9])`],
  ["brevo_key", String.raw`xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}`],
  ["resend_key", String.raw`re_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,}`],
  ["twilio_key", String.raw`(?:SK|AC)[a-f0-9]{32}(?![A-Za-z0-9])`],
  ["digitalocean_token", String.raw`do[opr]_v1_[a-f0-9]{64}`],
  ["linode_or_vault_token", String.raw`hv[sbr]\.[A-Za-z0-9_-]{20,}`],
  ["terraform_token", String.raw`[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,}`],
  ["databricks_token", String.raw`dapi[a-f0-9]{32}(?:-\d)?(?![A-Za-z0-9])`],
  ["planetscale_token", String.raw`pscale_(?:tkn|pw|oauth)_[\w.=-]{32,}`],
  ["supabase_key", String.raw`sb[ps]_(?:secret_)?[A-Za-z0-9_]{30,}|sb_secret_[A-Za-z0-9_-]{20,}`],
  [
    "vercel_or_fly_token",
    String.raw`vc[pkiar]_[A-Za-z0-9]{40,}|FlyV1 fm\d_[A-Za-z0-9+/=,_-]{40,}|fo1_[\w-]{43}`,
  ],
  ["netlify_token", String.raw`nfp_[A-Za-z0-9]{36,}`],
  ["cloudflare_key", String.raw`v1\.0-[a-f0-9]{24}-[a-f0-9]{146}|cf(?:ut|at|k)_[A-Za-z0-9]{40,}`],
  ["heroku_key", String.raw`HRKU-[A-Za-z0-9_-]{36,}`],
  ["grafana_token", String.raw`gl(?:sa|c)_[A-Za-z0-9+/=_]{32,}`],
  ["newrelic_key", String.raw`NR(?:AK|JS|II|RA)-[A-Za-z0-9]{19,40}`],
  ["sentry_token", String.raw`sntr(?:ys|yu)_[A-Za-z0-9+/=_-]{40,}`],
  [
    "datadog_or_dynatrace_key",
    String.raw`dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}|dd(?:api|app)_[A-Za-z0-9]{32,}`,
  ],
  ["atlassian_token", String.raw`AT[AC]TT3[A-Za-z0-9_=-]{60,}|BBDC-[A-Za-z0-9+/@_-]{40,50}`],
  ["linear_key", String.raw`lin_(?:api|oauth)_[A-Za-z0-9]{32,}`],
  ["notion_token", String.raw`(?:ntn_|secret_)[A-Za-z0-9]{43,}`],
  ["figma_token", String.raw`fig[dour]_[A-Za-z0-9_-]{40,}`],
  ["asana_or_airtable_token", String.raw`pat[A-Za-z0-9]{14}\.[a-f0-9]{64}`],
  ["postman_key", String.raw`PMAK-[a-f0-9]{24}-[a-f0-9]{34}`],
  ["doppler_token", String.raw`dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[\w-]+\.)?[A-Za-z0-9]{40,44}`],
  ["pulumi_token", String.raw`pul-[a-f0-9]{40}`],
  ["dropbox_token", String.raw`sl\.(?:u\.)?[A-Za-z0-9_-]{100,}`],
  ["facebook_token", String.raw`EAA[A-Za-z0-9]{2,6}[A-Za-z0-9]{90,}`],
  ["age_key", String.raw`AGE-SECRET-KEY-1[0-9A-Z]{58}`],
  ["jwt", String.raw`eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}`],
];

const PRIVATE_KEY = String
  .raw`-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'+,|>]|[A-Z][A-Za-z-]{2,20}: [^\r\n]{0,120}\n)*[A-Za-z0-9+/=]{16,}(?:(?:\s|\\[nr]|["'+,|>])+[A-Za-z0-9+/=]{4,})*(?:(?:\s|\\[nr]|["'+,|>])*-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?`;

/** Secrets known by where they stand; the group is the secret. */
const PLACES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["private_key", new RegExp(PRIVATE_KEY, "g")],
  [
    "url_password",
    /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@\/"'<>]{0,80}:([^\s@\/"'<>]{3,200})@[\w.\[-]/gi,
  ],
  ["connection_key", /\b(?:AccountKey|SharedAccessKey)\s*=\s*([A-Za-z0-9+\/]{40,90}={0,2})/gi],
  ["signature", /[?&](?:sig|X-Amz-Signature|X-Goog-Signature)=([A-Za-z0-9%+\/_-]{40,}={0,2})/gi],
  ["bearer_token", /\b(?:Bearer|token)[ \t]+([A-Za-z0-9._~+\/-]{20,}={0,2})/gi],
  ["basic_auth", /\bBasic[ \t]+([A-Za-z0-9+\/]{12,}={0,2})/gi],
  [
    "assigned_secret",
    /(?:secret|token|api[ _-]?key|access[ _-]?key|auth[ _-]?key|private[ _-]?key|account[ _-]?key|encryption[ _-]?key|credentials?|_key|apikey|_auth)["'`]?[ \t]*(?:\]|\))?[ \t]*(?::=|=>|[:=]|\bis\b)[ \t]*["'`]?([A-Za-z0-9+\/_.~=-]{16,})/gi,
  ],
  [
    "password",
    /(?:passw(?:or)?d|passphrase|passwort|pwd|\bpass)["'`]?[ \t]*(?::=|=>|[:=])[ \t]*(?:"([^"\s]{6,128})"|'([^'\s]{6,128})'|([^\s"'`,;()<>{}]{6,128}))/gi,
  ],
];

const PERSONAL: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["email", /\b([\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4})\b/g],
  ["card_number", /\b(\d(?:[ -]?\d){12,18})\b/g],
];

interface Scanner {
  readonly all: RegExp;
  readonly each: readonly (readonly [kind: string, pattern: RegExp])[];
}

let scanner: Scanner | null = null;

/** Compiled on first use, since most of what a program does never scans anything. */
function makeScanner(): Scanner {
  const edge = "(?<![A-Za-z0-9])";
  const whole = FORMATS.map(([, pattern]) => `(?:${pattern})`).join("|");
  return {
    all: new RegExp(`${edge}(?:${whole})`, "g"),
    each: FORMATS.map(([kind, pattern]) => [kind, new RegExp(`(?:${pattern})`, "y")]),
  };
}

/**
 * Finds the secrets of a text.
 *
 * @param text Any text.
 * @param options What else to look for.
 * @returns Secrets in order, none overlapping another.
 */
export function findSecrets(text: string, options: SecretOptions = {}): Secret[] {
  const found: Secret[] = [];
  const view = normalisedView(text);
  scanView(view, options, found);
  const decoded = percentView(view);
  if (decoded !== null) scanView(decoded, options, found);
  for (const run of base64Runs(view.text)) {
    const inside: Secret[] = [];
    scanView({ text: run.decoded, starts: null, ends: null }, options, inside);
    for (const { kind, value } of inside) {
      found.push({
        start: view.starts?.[run.start] ?? run.start,
        end: lastOf(view, run.end),
        kind,
        value,
      });
    }
  }
  return disjoint(found);
}

function scanView(view: View, options: SecretOptions, found: Secret[]): void {
  scanner ??= makeScanner();
  scanner.all.lastIndex = 0;
  for (const match of view.text.matchAll(scanner.all)) {
    const kind = kindAt(scanner, view.text, match.index);
    add(view, match.index, match[0], kind, found);
  }
  const places = options.personal ? [...PLACES, ...PERSONAL] : PLACES;
  for (const [kind, pattern] of places) {
    for (const match of view.text.matchAll(pattern)) {
      const value = match[1] ?? match[2] ?? match[3] ?? match[0];
      if (!isPlausible(kind, value)) continue;
      add(view, match.index + match[0].lastIndexOf(value), value, kind, found);
    }
  }
}

function kindAt(scanner: Scanner, text: string, index: number): string {
  for (const [kind, pattern] of scanner.each) {
    pattern.lastIndex = index;
    if (pattern.test(text)) return kind;
  }
  return "secret";
}

function add(view: View, at: number, value: string, kind: string, found: Secret[]): void {
  const start = view.starts?.[at] ?? at;
  found.push({ start, end: lastOf(view, at + value.length), kind, value });
}

/** The offset in the text behind the view's character before `end`. */
function lastOf(view: View, end: number): number {
  return view.ends === null ? end : view.ends[end - 1]!;
}

/** Tells a secret from the word, the variable or the placeholder that stands in the same place. */
function isPlausible(kind: string, value: string): boolean {
  switch (kind) {
    case "assigned_secret":
      return looksRandom(value) && !/^\w+(?:\.\w+)+$/.test(value.replace(/\d/g, "a")) ||
        /^[a-f0-9]{32,}$/i.test(value);
    case "bearer_token":
      return looksRandom(value);
    case "basic_auth":
      return isBasicAuth(value);
    case "url_password":
    case "password":
      return !isPlaceholder(value) && (kind === "url_password" || isPasswordLike(value));
    case "card_number":
      return isCardNumber(value);
    default:
      return true;
  }
}

/** Letters and digits mixed, and enough different characters to be no word or date. */
function looksRandom(value: string): boolean {
  const digits = value.match(/\d/g)?.length ?? 0;
  const letters = value.match(/[A-Za-z]/g)?.length ?? 0;
  if (digits < 2 || letters < 4) return false;
  return new Set(value).size >= Math.min(10, value.length * 0.4) && !/(.)\1{5}/.test(value);
}

function isPasswordLike(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value) || /[!#%^&*+?@]/.test(value);
}

const PLACEHOLDER =
  /^(?:[$%<{*.]|\[REDACTED:|x{3,}|y?our|my|the|change|example|placeholder|redacted|(?:some|user|db|root|admin)?[_-]?(?:pass(?:word|wd)?|pwd|secret|token)\d{0,3}$)|[(){}\[\]<>]|\*{3}/i;

function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value);
}

function isBasicAuth(value: string): boolean {
  try {
    return /^[\x20-\x7e]+:[\x20-\x7e]+$/.test(atob(value));
  } catch {
    return false;
  }
}

/** The check digit of Luhn, which one number in ten has by chance. */
function isCardNumber(value: string): boolean {
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

/** Sorts by place; of two that overlap, one range over both under the kind of the first. */
function disjoint(found: Secret[]): Secret[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Secret[] = [];
  for (const secret of found) {
    const last = kept.at(-1);
    if (last === undefined || secret.start >= last.end) kept.push(secret);
    else if (secret.end > last.end) kept[kept.length - 1] = { ...last, end: secret.end };
  }
  return kept;
}
