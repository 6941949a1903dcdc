/**
 * Secrets that are known by where they stand, and what stands in the same places and is none. Every
 * secret here is put together while the test runs.
 *
 * @module
 */

import { deepStrictEqual as equal, ok } from "node:assert/strict";
import { findSecrets } from "../../lib/store/secrets.ts";

/** A password, keys of several lengths, and a number in hexadecimal digits. */
const P = "Wint3r" + "QvKzLm8t";
const K = "m4Xq9ZbT" + "7wLs2VdR" + "c8HyN5jf" + "P3gUk6Ea";
const K40 = K + "tY9rBn1W";
const HEX = "8c1f4e7a" + "9d02b6e5" + "3f7a1c9d" + "0e4b8f26";
const AWS_ID = "AKIA" + "Q5TB3MZV7KXW2LHD";

/** What a person might paste, and the part of it that must be gone. */
const SECRET: readonly (readonly [text: string, secret: string])[] = [
  [`mysql -uroot -p${P} shop`, P],
  [`mysqldump --password ${P} shop > shop.sql`, P],
  [`7z x backup.7z -p${P}`, P],
  [`deployer --api-key ${K} run`, K],
  [`vault-cli --client-secret=${K} status`, K],
  [`docker login -u jo -p ${P}`, P],
  [`podman login registry.local -u jo -p '${P}'`, P],
  [`mongosh -u root -p ${P} admin`, P],
  [`redis-cli -h cache -a ${P} ping`, P],
  [`unzip -P ${P} photos.zip`, P],
  [`sqlcmd -S db1 -U sa -P ${P}`, P],
  [`openssl rsa -in key.pem -passin pass:${P}`, P],
  [`curl --user jo:${P} https://files.local/`, P],
  [`ConvertTo-SecureString "${P}" -AsPlainText -Force`, P],
  [`PGPASSWORD=${P} psql -h db`, P],
  [`helm upgrade shop . --set db.password=${P}`, P],
  [`<db><password>${P}</password></db>`, P],
  [`<add key="ApiKey" value="${K}"/>`, K],
  [`os.environ["DB_PASSWORD"] = "${P}"`, P],
  [`os.environ.setdefault("DB_PASSWORD", "${P}")`, P],
  [`define('DB_PASSWORD', '${"tulip" + "77"}');`, "tulip" + "77"],
  [`if (password == "${P}") open();`, P],
  [`if ("${P}" != password && password !== '${P}x') close();`, `${P}x`],
  [`const password: string = "${P}";`, P],
  [`account.setPassword("${P}")`, P],
  ["Password: `" + P + "`", P],
  [`**Password:** ${P}`, P],
  [`Password:\n${P}\n`, P],
  [`| Password | ${P} |`, P],
  [`{\\"user\\":\\"jo\\",\\"password\\":\\"${P}\\"}`, P],
  [`'password' => '${P}',`, P],
  [`SMTP_PASS=${P}`, P],
  [`env:\n  - name: DB_PASSWORD\n    value: ${P}`, P],
  [`{"name":"DB_PASSWORD","value":"${P}"}`, P],
  [`variable "db_password" {\n  type = string\n  default = "${P}"\n}`, P],
  [`FROM postgres\nENV POSTGRES_PASSWORD ${P}`, P],
  [`ENV API_TOKEN ${K}`, K],
  [`machine git.local login jo password ${P}`, P],
  [`Server=db;User ID=sa;Password=${P};Encrypt=yes`, P],
  [`jdbc:postgresql://db/shop?user=jo&password=${P}&ssl=true`, P],
  [`CREATE USER jo WITH PASSWORD '${P}';`, P],
  [`ALTER ROLE jo PASSWORD '${P}'`, P],
  [`CREATE USER 'jo'@'%' IDENTIFIED BY '${P}'`, P],
  ["my password is Gr4nd" + "piano&7k and login still fails", "piano&7k"],
  ["my password is still tulip" + "77, why?", "tulip" + "77"],
  ["I connect with user jo and password Kn0t" + "ty!pine", "ty!pine"],
  [`the pw: ${P} does not work`, P],
  [`I changed the password from ${P} to ${P}q yesterday`, `${P}q`],
  [`the password for jo is ${P}.`, P],
  [`mein Passwort lautet ${P} und wird abgelehnt`, P],
  [`mi contraseña: ${P}`, P],
  [`мой пароль ${P} не подходит`, P],
  [`credentials: jo / ${P}`, P],
  [`my api key ${K} gives 401`, K],
  [`the weather key (${K40}) expired`, K40],
  [`API key:\n${K}`, K],
  ["password: purple" + "giraffecastle", "purple" + "giraffecastle"],
  ["password: 9042" + "7715", "9042" + "7715"],
  ['password="our t0m' + 'ato soup recipe 8"', "t0m" + "ato"],
  ["password: Qw;7" + '"k2(V)x9', "(V)x9"],
  ['password = "dV7[' + 'ke2s(Q"', "ke2s(Q"],
  ["DB_PASSWORD=maple-river-otter-candle", "otter-candle"],
  [`https://${HEX}${HEX.slice(8, 16)}@github.com/jo/shop`, HEX],
  ["mysql://root:wi@" + "llow5Kd2@db/shop", "llow5Kd2"],
  [`Cookie: theme=dark; sessionid=${K}`, K],
  [`Set-Cookie: auth=${HEX}${HEX}; Path=/; HttpOnly`, HEX],
  [`Authorization: Bearer ${K.slice(0, 16)}`, K.slice(0, 16)],
  [`X-Api-Key: ${K}`, K],
  [`Access key ID,Secret access key\n${AWS_ID},${K40}`, K40],
  [`${AWS_ID} / ${K40}`, K40],
  [`my wallet's private key 0x${HEX}${HEX} was drained`, HEX],
];

/** What stands where secrets stand and is none: training data that must stay whole. */
const HARMLESS: readonly string[] = [
  "password: process.env.PW1",
  "password=self.pass1",
  "password=args.password1, user=args.user1",
  "password: config.db.password2",
  "password: user?.password ?? null",
  "password: required|min:8|confirmed",
  "password -> users.password2",
  "password = bcrypt.hashSync(req.body.password1, 10)",
  "password = base64.b16encode(random_bytes[8:])",
  'password = input("Enter 8 characters: ")',
  "password: z.string().min(8).max(64)",
  "password=data['pw1']",
  "password: hashedPassword2",
  "passwordHash = sha256(salt + password1)",
  "password: string | null",
  "password: { type: String, minlength: 8 }",
  "password: !vault |",
  "password: ${{ secrets.PW1 }}",
  'password: "{{ db_password1 }}"',
  "MYSQL_ROOT_PASSWORD: ${DB_PASS1}",
  'password = "password123"',
  'def login(user, password="changeme1"):',
  '"password": "Password must be at least 8 characters long"',
  "Password: at least 8 chars",
  '<input type="password" id="pw1" name="password2">',
  '"@inquirer/password": "^2.1.22"',
  '["username", "password", "email2"]',
  "password:\n  min_length: 8",
  '"pass": "test_01"',
  "pass: test_case_12",
  "pass: 1234567 of 1234570 tests",
  "compass: north123, bypass=true1",
  "PWD=/home/bob/project1",
  "pwd: /usr/local/lib/python3.11",
  "password_file: ./secrets/db1.txt and password: config/secrets/db1.yml",
  "the password is base64 encoded and hashed with PBKDF2WithHmacSHA256",
  "my password is 12 characters long",
  "password reset on Windows11, password manager Bitwarden2",
  "the password for user1 and user2 of my iPhone14Pro",
  "forgot password? why!!",
  "docker run -d mysql:8 -p3306:3306 and docker run --name mysql -p 3306:3306 x",
  "msbuild shop.sln /p:Configuration=Release1",
  'cache_key = "user_profile_2024_v2_summary"',
  "foreign_key: order_line_items_2024_id",
  'translation_key: "checkout.step2.shipping_address"',
  "token: user.accessToken2, secret: process.env.JWT_SECRET_2024",
  'api_key=os.getenv("API_KEY_2024_PRODUCTION")',
  "apiKey: config.services.stripe2.secretKeyLive",
  "public_key = ed25519.Ed25519PublicKey.from_public_bytes(data)",
  "'NSURLCredential', 'NSURLCredentialStorage'",
  "access_key: s3.us-east-1.amazonaws.com",
  'api_key = "YOUR_API_KEY_HERE_1234"',
  "OPENAI_API_KEY=sk-your-key-here-1234567890abcdef",
  ".sk-loading-indicator-dots-animation-container1 { opacity: 0 }",
  `integrity sha512-${btoa("No word of this is secret, it only looks as if it were so: 4711")}`,
  "Cookie: name=value; theme=dark",
  "Authorization: Bearer $ACCESS_TOKEN_2024",
  "login: 10:30 / 2024-01-02",
  "private key for server01",
  "max_tokens=1024 and token_count = 128000",
];

Deno.test("findSecrets() finds a secret by where it stands, all of it", () => {
  for (const [text, secret] of SECRET) {
    const rest = redact(text);
    ok(!rest.includes(secret), `${text} -> ${rest}`);
  }
});

Deno.test("findSecrets() takes no more than the secret in what stands around it", () => {
  equal(
    redact(`jdbc:postgresql://db/shop?password=${P}&ssl=true`),
    "jdbc:postgresql://db/shop?password=∎&ssl=true",
  );
  equal(redact(`{"password":"${P}","user":"jo"}`), '{"password":"∎","user":"jo"}');
  equal(redact(`(password: ${P}).`), "(password: ∎).");
  equal(redact(`mysql -uroot -p${P} shop`), "mysql -uroot -p∎ shop");
  equal(redact(`<password>${P}</password>`), "<password>∎</password>");
  equal(redact(`password=${P}\\nuser=jo`), "password=∎\\nuser=jo");
});

Deno.test("findSecrets() leaves code, paths, words and placeholders alone in the same places", () => {
  for (const text of HARMLESS) equal(findSecrets(text), [], text);
});

Deno.test("what stands in the place of a secret is taken for none", () => {
  for (const [text] of SECRET) {
    const marked = redact(text, (kind) => `[REDACTED:${kind}:0a1b2c3d4e5f]`);
    equal(redact(marked), marked, text);
  }
});

Deno.test("findSecrets() takes a time that grows with the text, whatever it repeats", () => {
  const heads = [
    "password=",
    'password="',
    "api_key=",
    "sk-",
    "token ",
    "https://x:",
    "Cookie: a=",
  ];
  const units = ["a1-", "a../", "aA|", "a_1", "A", "a?.", "a|a:", "1_", "a@b.", "PASS_", "key_"];
  const repeated = [
    ...["password {", "password  ", 'password""', "password:\n ", "password from a1b2c3 to "],
    ...["mysql -p", "--a-", `${AWS_ID} `, "https://a:b", "private key ", "define('a", "key=("],
  ];
  const texts = [
    ...heads.flatMap((head) => units.map((unit) => [head, unit])),
    ...repeated.map((unit) => ["", unit]),
  ];
  for (const [head, unit] of texts) {
    const text = (length: number) => head + unit!.repeat(length / unit!.length);
    findSecrets(text(1000));
    const short = timeOf(text(20_000));
    const long = timeOf(text(80_000));
    ok(long < 12 * short + 150, `${head}${unit}: ${short} ms, then ${long} ms`);
  }
});

function timeOf(text: string): number {
  const started = performance.now();
  findSecrets(text);
  return performance.now() - started;
}

function redact(text: string, mark: (kind: string) => string = () => "∎"): string {
  let rest = text;
  for (const { start, end, kind } of findSecrets(text).reverse()) {
    rest = rest.slice(0, start) + mark(kind) + rest.slice(end);
  }
  return rest;
}
