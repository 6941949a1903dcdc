/**
 * Made-up secrets of many kinds, each new at every call, in the words around them that give them away.
 *
 * @module
 */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const SMALL = "abcdefghijklmnopqrstuvwxyz0123456789";
const DIGITS = "0123456789";
const HEX = "0123456789abcdef";
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BECH32 = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
const BASE64 = `${LETTERS}+/`;
const URL_SAFE = `${LETTERS}-_`;

function make(length: number, alphabet: string = LETTERS): string {
  const dice = crypto.getRandomValues(new Uint32Array(length));
  return Array.from(dice, (roll) => alphabet[roll % alphabet.length]).join("");
}

const uuid = () => [8, 4, 4, 4, 12].map((length) => make(length, HEX)).join("-");
const part = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, "");
const lines = (count: number, length: number) =>
  Array.from({ length: count }, () => make(length, BASE64)).join("\n");

/** A text with a secret in it, by the kind of secret. */
export const SECRET_KINDS: Readonly<Record<string, () => string>> = {
  aws: () => "AKIA" + make(16, BASE32),
  aws_secret: () => "aws_secret_access_key = " + make(40, BASE64),
  aws_secret2: () => 'AWS_SECRET_ACCESS_KEY="' + make(40, BASE64) + '"',
  aws_secret_colon: () => '"SecretAccessKey": "' + make(40, BASE64) + '"',
  ghp: () => "ghp_" + make(36),
  ghpat: () => "github_pat_" + make(22) + "_" + make(59),
  gho: () => "gho_" + make(36),
  ghs: () => "ghs_" + make(36),
  glpat: () => "glpat-" + make(20, URL_SAFE),
  glpat2: () => "glpat-" + make(27, URL_SAFE) + ".01." + make(9),
  slackb: () => "xoxb-" + make(12, DIGITS) + "-" + make(12, DIGITS) + "-" + make(24),
  slackp: () =>
    "xoxp-" + make(11, DIGITS) + "-" + make(11, DIGITS) + "-" + make(12, DIGITS) + "-" +
    make(32, HEX),
  hook: () =>
    "https://hooks.slack.com/services/T" + make(8, BASE32) + "/B" + make(8, BASE32) + "/" +
    make(24),
  stripe: () => "sk_live_" + make(24),
  stripe2: () => "rk_live_" + make(24),
  stripe3: () => "sk_test_" + make(99),
  whsec: () => "whsec_" + make(32),
  openai: () => "sk-" + make(48),
  openai2: () => "sk-proj-" + make(74, URL_SAFE) + "T3BlbkFJ" + make(74, URL_SAFE),
  openai3: () => "sk-" + make(20) + "T3BlbkFJ" + make(20),
  anthropic: () => "sk-ant-api03-" + make(93, URL_SAFE) + "AA",
  google: () => "AIza" + make(35, URL_SAFE),
  gauth: () => "ya29." + make(60, URL_SAFE),
  gsec: () => "GOCSPX-" + make(28, URL_SAFE),
  npm: () => "npm_" + make(36),
  pypi: () => "pypi-AgEIcHlwaS5vcmc" + make(70, URL_SAFE),
  sendgrid: () => "SG." + make(22, URL_SAFE) + "." + make(43, URL_SAFE),
  twilio: () => "SK" + make(32, HEX),
  twilioac: () => "AC" + make(32, HEX),
  telegram: () => make(10, DIGITS) + ":AA" + make(33, URL_SAFE),
  discord: () => "M" + make(23) + "." + make(6, URL_SAFE) + "." + make(27, URL_SAFE),
  do: () => "dop_v1_" + make(64, HEX),
  hf: () => "hf_" + make(34),
  azure: () =>
    "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=" + make(86, BASE64) +
    "==;EndpointSuffix=core.windows.net",
  azuread: () => make(3) + "8Q~" + make(34, URL_SAFE.replace("-", "") + "~."),
  pem: () =>
    "-----BEGIN RSA PRIVATE KEY-----\n" + lines(12, 64) + "\n-----END RSA PRIVATE KEY-----",
  pemEsc: () =>
    "-----BEGIN PRIVATE KEY-----\\n" + make(64, BASE64) + "\\n" + make(64, BASE64) +
    "\\n-----END PRIVATE KEY-----\\n",
  openssh: () =>
    "-----BEGIN OPENSSH PRIVATE KEY-----\n" + lines(5, 70) + "\n-----END OPENSSH PRIVATE KEY-----",
  pgp: () =>
    "-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n" + lines(5, 64) +
    "\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----",
  jwt: () =>
    part({ alg: "HS256", typ: "JWT" }) + "." + part({ sub: "123", name: "J" }) + "." +
    make(43, URL_SAFE),
  pg: () => "postgres://admin:" + make(16) + "@db.example.com:5432/app",
  mongo: () => "mongodb+srv://root:" + make(12) + "@cluster0.abcde.mongodb.net/x",
  redis: () => "redis://:" + make(20) + "@10.0.0.1:6379/0",
  basic: () => "https://user:" + make(12) + "@example.com/repo.git",
  shopify: () => "shpat_" + make(32, HEX),
  square: () => "sq0atp-" + make(22, URL_SAFE),
  square2: () => "EAAA" + "E" + make(59, URL_SAFE),
  mailgun: () => "key-" + make(32, HEX),
  mailchimp: () => make(32, HEX) + "-us12",
  databricks: () => "dapi" + make(32, HEX),
  linear: () => "lin_api_" + make(40),
  notion: () => "ntn_" + make(46),
  notion2: () => "secret_" + make(43),
  atlassian: () => "ATATT3xFfGF0" + make(180, URL_SAFE),
  docker: () => "dckr_pat_" + make(27, URL_SAFE),
  rubygems: () => "rubygems_" + make(48, HEX),
  crates: () => "cio" + make(32),
  nuget: () => "oy2" + make(43, SMALL),
  grafana: () => "glsa_" + make(32) + "_" + make(8, HEX),
  vault: () => "hvs." + make(95, URL_SAFE),
  terraform: () => make(14) + ".atlasv1." + make(67, URL_SAFE),
  doppler: () => "dp.pt." + make(43),
  groq: () => "gsk_" + make(52),
  replicate: () => "r8_" + make(37),
  pplx: () => "pplx-" + make(48),
  xai: () => "xai-" + make(80),
  fly: () => "FlyV1 fm2_" + make(300, BASE64),
  netlify: () => "nfp_" + make(36),
  supabase: () => "sbp_" + make(40, HEX),
  postman: () => "PMAK-" + make(24, HEX) + "-" + make(34, HEX),
  newrelic: () => "NRAK-" + make(27, BASE32),
  dynatrace: () => "dt0c01." + make(24, BASE32) + "." + make(64, BASE32),
  pulumi: () => "pul-" + make(40, HEX),
  planetscale: () => "pscale_tkn_" + make(43, URL_SAFE),
  figma: () => "figd_" + make(43, URL_SAFE),
  airtable: () => "pat" + make(14) + "." + make(64, HEX),
  age: () => "AGE-SECRET-KEY-1" + make(58, BECH32),
  facebook: () => "EAACEdEose0cBA" + make(160),
  dropbox: () => "sl." + make(135, URL_SAFE),
  heroku: () => "HEROKU_API_KEY=" + uuid(),
  cloudflare: () => "CLOUDFLARE_API_TOKEN=" + make(40, URL_SAFE),
  cohere: () => "COHERE_API_KEY: " + make(40),
  mistral: () => "export MISTRAL_API_KEY=" + make(32),
  datadog: () => "DD_API_KEY=" + make(32, HEX),
  generic: () => 'api_key: "' + make(32) + '"',
  password: () => "password: " + "Tr0ub4dor&3x",
  pwdenv: () => "DB_PASSWORD='s3cr3tP4ss!'",
  bearer: () => "Authorization: Bearer " + make(40),
  basica: () => "Authorization: Basic " + btoa("admin:" + make(12)),
  paypal: () => "access_token$production$" + make(16, SMALL) + "$" + make(32, HEX),
  sentry: () => "sntrys_" + make(80, BASE64),
  or: () => "sk-or-v1-" + make(64, HEX),
  gitea: () => "gitea token " + make(40, HEX),
  jira: () => "token=" + make(24),
  artifactory: () => "AKCp" + make(69),
  hubspot: () => "pat-na1-" + uuid(),
  deepseek: () => "sk-" + make(32, HEX),
  moonshot: () => "sk-" + make(48),
  elevenlabs: () => "sk_" + make(48, HEX),
  langsmith: () => "lsv2_pt_" + make(32, HEX) + "_" + make(10, HEX),
  pinecone: () => "pcsk_" + make(6) + "_" + make(60),
  tavily: () => "tvly-" + make(32),
  fireworks: () => "fw_" + make(24),
  nvidia: () => "nvapi-" + make(64, URL_SAFE),
  razorpay: () => "rzp_live_" + make(14),
  intercom: () => "dG9rO" + make(50),
  okta: () => "SSWS 00" + make(40, URL_SAFE),
  cloudinary: () => "cloudinary://123456789012345:" + make(27, URL_SAFE) + "@acme",
  amqp: () => "amqps://user:" + make(16) + "@host/vhost",
  jdbc: () => "jdbc:postgresql://h/db?user=fred&password=" + make(10) + "1",
  sqlserver: () => "Server=tcp:x.database.windows.net;User ID=sa;Password=" + make(9) + "!1;",
  wpnonce: () => "client_secret=" + make(32),
  ghe: () => "x-access-token:" + make(40, HEX) + "@github.com",
  ssh_pw: () => "sshpass -p '" + make(12) + "' ssh root@host",
  curl_u: () => "curl -u admin:" + make(14) + " https://x.y",
};
