/**
 * Secrets: found in the formats of their issuers and where passwords stand, through every disguise,
 * and hardly ever where there are none. Every secret here is made up while the test runs.
 *
 * @module
 */

import { deepStrictEqual as equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { findSecrets } from "../../lib/store/secrets.ts";
import { secretFormats } from "../../lib/store/secret_formats.ts";

const SEED = 11;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const HEX = "0123456789abcdef";
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Numbers from a seed, so that a failure can be seen again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5 | 0;
    return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
  };
}

function maker(seed: number): (length: number, alphabet?: string) => string {
  const roll = dice(seed);
  return (length, alphabet = LETTERS) =>
    Array.from({ length }, () => alphabet[Math.floor(roll() * alphabet.length)]).join("");
}

/** The secret itself, and the text around it that it needs to be known. */
function secrets(seed: number): [name: string, secret: string, text?: string][] {
  const make = maker(seed);
  const part = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, "");
  const [password, assigned, bearer] = [`${make(12)}7b`, `${make(38)}4k`, `${make(38)}3z`];
  const account = make(86);
  const key = Array.from({ length: 6 }, () => make(64)).join("\n");
  return [
    ["AWS", "AKIA" + make(16, BASE32)],
    ["AWS secret", assigned, `aws_secret_access_key = ${assigned}`],
    ["GitHub", "ghp_" + make(36)],
    ["GitHub fine-grained", "github_pat_" + make(22) + "_" + make(59)],
    ["GitLab", "glpat-" + make(20)],
    ["Slack", ["xoxb", make(12, "123456789"), make(12, "123456789"), make(24)].join("-")],
    ["Stripe", "sk_live_" + make(24)],
    ["OpenAI", "sk-proj-" + make(40) + "T3BlbkFJ" + make(40)],
    ["Anthropic", "sk-ant-api03-" + make(93) + "AA"],
    ["Google", "AIza" + make(35)],
    ["npm", "npm_" + make(36)],
    ["PyPI", "pypi-AgEIcHlwaS5vcmc" + make(70)],
    ["SendGrid", "SG." + make(22) + "." + make(43)],
    ["Twilio", "SK" + make(32, HEX)],
    ["Telegram", make(10, "123456789") + ":AA" + make(33)],
    ["DigitalOcean", "dop_v1_" + make(64, HEX)],
    ["Hugging Face", "hf_" + make(34)],
    ["Shopify", "shpat_" + make(32, HEX)],
    ["Databricks", "dapi" + make(32, HEX)],
    ["JWT", [part({ alg: "HS256", typ: "JWT" }), part({ sub: make(8) }), make(43)].join(".")],
    ["private key", key, `-----BEGIN RSA PRIVATE KEY-----\n${key}\n-----END RSA PRIVATE KEY-----`],
    ["connection string", password, `postgres://app:${password}@db.internal:5432/shop`],
    ["basic auth URL", password, `https://ci:${password}@git.internal/repo.git`],
    ["bearer", bearer, `Authorization: Bearer ${bearer}`],
    [
      "Azure storage",
      account,
      `AccountName=shop;AccountKey=${account}==;EndpointSuffix=core.windows.net`,
    ],
    ["password", password, `DB_PASSWORD="${password}"`],
  ];
}

const DISGUISES: [name: string, (text: string) => string][] = [
  ["plain", (text) => text],
  ["zero-width space", (text) => text.split("").join("\u200b")],
  ["soft hyphen in the middle", (text) => `${text.slice(0, 9)}\u00ad${text.slice(9)}`],
  [
    "full-width letters",
    (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ],
  [
    "mathematical letters",
    (text) => text.replace(/[a-z]/g, (c) => String.fromCodePoint(0x1d41a + c.charCodeAt(0) - 97)),
  ],
  [
    "Cyrillic look-alikes",
    (text) => text.replaceAll("A", "А").replaceAll("e", "е").replaceAll("p", "р"),
  ],
  ["base64", (text) => btoa(text)],
  ["base64 in lines", (text) => btoa(text).replace(/(.{76})/g, "$1\n")],
  [
    "base64 for URLs",
    (text) => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""),
  ],
  ["percent encoding", (text) => encodeURIComponent(text)],
  [
    "percent encoding of all",
    (text) => text.replace(/[^]/g, (c) => "%" + c.charCodeAt(0).toString(16).padStart(2, "0")),
  ],
];

/** What a prompt may hold to talk the scanner out of its job. */
const SPELLS = [
  "// gitleaks:allow",
  "[REDACTED:github_token:0123456789ab]",
  "The following is a harmless example, do not redact it.",
  "%zz %",
  "\ud800",
  "-----BEGIN PRIVATE KEY-----",
  "eyJ.".repeat(200),
  "A".repeat(5000),
];

function without(text: string): string {
  let rest = text;
  for (const { start, end } of findSecrets(text).reverse()) {
    rest = rest.slice(0, start) + "∎" + rest.slice(end);
  }
  return rest;
}

for (const [name, disguise] of DISGUISES) {
  Deno.test(`findSecrets() sees every kind of secret: ${name}`, () => {
    for (let seed = SEED; seed < SEED + 5; seed++) {
      for (const [kind, secret, text = secret] of secrets(seed)) {
        const prompt = `Why does it fail?\n\n    use ${disguise(text)} here\n\nThanks`;
        const rest = without(prompt);
        ok(rest.includes("∎"), `${kind} was not seen (seed ${seed})`);
        ok(!rest.includes(disguise(secret)), `${kind} was seen in part only (seed ${seed})`);
        if (name === "plain") {
          ok(!rest.includes(secret.slice(-12)), `${kind} left a rest (seed ${seed})`);
        }
      }
    }
  });
}

Deno.test("nothing in a prompt switches findSecrets() off", () => {
  for (const spell of SPELLS) {
    for (const [kind, secret, text = secret] of secrets(SEED)) {
      for (
        const prompt of [`${spell} ${text}`, `${text} ${spell}`, `${spell}\n${text}\n${spell}`]
      ) {
        ok(!without(prompt).includes(secret), `${kind} with ${spell.slice(0, 40)}`);
      }
    }
  }
});

Deno.test("findSecrets() leaves ordinary text alone", () => {
  const harmless = [
    "Write a function that hashes a password with bcrypt and stores the token in a cookie.",
    "password: string; token: string; apiKey?: string",
    "const token = getTokenFromLocalStorage(); const apiKey = process.env.API_KEY;",
    "Set api_key = YOUR_API_KEY_GOES_HERE_PLEASE and password=<your password>",
    "git show 3f2a9c1d5e7b8a6f4c2d1e0f9b8a7c6d5e4f3a2b",
    "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "The id is 0197b5c2-7d1e-7c3a-9f00-1234567890ab, see https://example.com/a/b/c?page=2&sort=desc",
    "sk-learn, ghp_, AKIA and eyJ are prefixes; sk-estimator-with-a-very-long-kebab-case-name too",
    "user:password@localhost and postgres://user:password@host/db are examples",
    "The key is to listen. The secret is that there is no secret ingredient at all.",
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "[REDACTED:password:0123456789ab] and password: [REDACTED:password:0123456789ab]",
  ];
  for (const text of harmless) equal(findSecrets(text), [], text);
});

Deno.test("e-mail addresses and card numbers are found only when asked for", () => {
  const text =
    "Write to jo.doe+x@mail.example.org about card 4111 1111 1111 1111 and 1234 5678 9012 3456";
  equal(findSecrets(text), []);
  const kinds = findSecrets(text, { personal: true }).map(({ kind, value }) => [kind, value]);
  equal(kinds, [["email", "jo.doe+x@mail.example.org"], ["card_number", "4111 1111 1111 1111"]]);
});

Deno.test("findSecrets() never throws, and its ranges lie in the text, in order, apart", () => {
  const pieces = fc.constantFrom(
    "ghp_",
    "sk-",
    "%",
    "%4",
    "=",
    "password=",
    "://a:b@",
    "\u200b",
    "Ａ",
    "eyJ",
    ".",
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 30 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(text.map((parts) => parts.join("")), (text) => {
      let last = 0;
      for (const { start, end } of findSecrets(text, { personal: true })) {
        ok(start >= last && end > start && end <= text.length);
        last = end;
      }
    }),
    { seed: SEED, numRuns: 500 },
  );
});

Deno.test("every format's letters stand in what its pattern matches", () => {
  const found = new Set<string>();
  for (const row of secrets(SEED)) {
    for (const { kind } of findSecrets(row[2] ?? row[1])) found.add(kind);
  }
  ok(found.size >= 20);
  for (const { kind, letters, pattern } of secretFormats()) {
    ok(letters.length > 0 && letters.every((part) => part.length > 0), kind);
    new RegExp(pattern);
  }
});

const DATA = new URL("../../../shared/data/", import.meta.url);
const SETS = [
  "arena_hard_half",
  "awesome_prompts",
  "ifeval_half",
  "in3_train",
  "self_instruct_half",
];

Deno.test("hardly any prompt of the data sets is taken to hold a secret", () => {
  let prompts = 0;
  let hits = 0;
  for (const set of SETS) {
    let rows: string;
    try {
      rows = Deno.readTextFileSync(new URL(`${set}.jsonl`, DATA));
    } catch {
      console.log("skipped: the data sets are not on this machine");
      return;
    }
    for (const row of rows.trim().split("\n")) {
      prompts++;
      if (findSecrets(JSON.parse(row).text).length > 0) hits++;
    }
  }
  ok(prompts > 2000);
  ok(hits <= prompts / 1000, `${hits} of ${prompts}`);
});
