/**
 * Our hook taken out of lines that run other commands too: those stay, and run as they did.
 *
 * @module
 */

import assert from "node:assert/strict";
import { hidesHookCall, mentionsHookCall } from "../../lib/commands/clients/hook_call.ts";
import { withoutHookCalls } from "../../lib/commands/clients/hook_removal.ts";
import { planInstall, refuseLeft } from "../../lib/commands/install.ts";
import { install, LAUNCH, withPlaces } from "./places.ts";

const OURS = "improver hook claude";

/** Command lines, and what is left of each; null for nothing. `@` stands for our call. */
const LINES: readonly (readonly [line: string, left: string | null])[] = [
  ["@", null],
  ["  env A=b nice -n 5 @ --data-dir /x 2>/dev/null  ", null],
  ["(@)", null],
  ["{ @; } 2>/dev/null", null],
  ["@; @", null],
  ["@ || true", null],
  ["# improve my prompts\n@", null],
  ["[ -x /opt/improver ] && /opt/@", null],
  ["$(which improver 2>/dev/null) hook claude $HOME", null],
  ["command -v improver >/dev/null 2>&1 && @", null],
  ["~/bin/audit-prompt.sh; @", "~/bin/audit-prompt.sh; true"],
  ["~/bin/a  'x;y' ;@", "~/bin/a  'x;y' ;true"],
  ["@; ~/bin/a", "~/bin/a"],
  ["a; A=b timeout 3 @ 2>&1 >/dev/null; b", "a; b"],
  ["a; ! @; b", "a; b"],
  ["a; @ < /tmp/n 2>&- >/dev/null; b", "a; b"],
  ["@ > /tmp/n", null],
  ["@; a; @; b; @; @", "a; b; true"],
  ["a; @;", "a; true;"],
  ["a\n@", "a\ntrue"],
  ["a\n@\n", "a\ntrue\n"],
  ["a\n@;", "a\ntrue;"],
  ["a\n@\nb\n", "a\nb\n"],
  ["  @\n  b", "  b"],
  ["a; @\nb", "a\nb"],
  ["a & @", "a &"],
  ["a & @ & b", "a & b"],
  ["@ & a", "a"],
  ["a; @ &", "a; true &"],
  ["a && @", "a"],
  ["a &&\n  @", "a"],
  ["a && @; b", "a; b"],
  ["a && @ || true", "a || true"],
  ["a | b && @", "a | b"],
  ["cd /x && @; true", "cd /x; true"],
  ["a; @ || true; b", "a; b"],
  ["a; [ -x /opt/improver ] && /opt/@", "a; true"],
  ["# mine\n@\na", "# mine\na"],
  ["a & b; @", "a & b; true"],
  ["a; b & @", "a; b &"],
  ["a; @\n# ours", "a; true\n# ours"],
  ["a; @ # ours\n@", "a # ours\ntrue"],
  ["a # mine\n@", "a # mine\ntrue"],
  ["a; @ # ours", "a; true # ours"],
  ["@ # ours\na", "# ours\na"],
  ["logger @; @", "logger @; true"],
];

/** Lines that stay as they are, since what else they run might not run as before. */
const LEFT_LINES: readonly string[] = [
  "@ && a",
  "a && @ && b",
  "a || @",
  "@ || a",
  "a | @",
  "@ | a",
  "if a; then @; fi",
  "for x in 1 2; do @; done",
  "(a; @)",
  "{ a; @; }",
  "@ > >(a)",
  "a && && @",
  "a && || && @ || true",
  "@ > /tmp/n; cat /tmp/n",
  "@ 2>>/tmp/n; a",
  "a && @ &>/tmp/n",
  "a; @ >| /tmp/n",
  "A=$(tee -a log) @",
  "@ $(a)",
  '@ --data-dir "`a`"',
  "@ $(a $(b))",
  "@ > $(a)",
  "a; @ $(a)",
  "@; echo $?",
  "exec @; a",
  "cat <<END; @\nx\nEND",
];

/** Lines that run our hook from within a word. */
const HIDING_LINES: readonly string[] = [
  "sh -c '@ || true'",
  'a; bash -lc "a; @"',
  "eval '@'",
  'x=$(@); echo "$x"',
  "env -S '@'",
];

/** Lines that may run our hook, but in which no call of it can be told. */
const MENTIONING_LINES: readonly string[] = [
  "flock /tmp/x @",
  "mise exec -- /opt/@ --json",
  "f(){ @; }; f",
  "my-runner '@'",
  "my-runner '\"/opt/improver\" hook claude'",
  "flock /tmp/x '/opt/my tools/improver' hook claude",
  'ssh here "a; /opt/improver-linux-x64 hook claude"',
  "echo '@' | sh",
];

const lineOf = (pattern: string) => pattern.replaceAll("@", OURS);

Deno.test("our call is cut out of a line with what joins it, and nothing else", () => {
  const reader = { client: "claude", os: "linux" };
  for (const [line, left] of LINES) {
    assert.equal(withoutHookCalls(lineOf(line), reader), left && lineOf(left), line);
  }
  for (const line of [...LEFT_LINES, ...HIDING_LINES, `echo ${OURS}`].map(lineOf)) {
    assert.equal(withoutHookCalls(line, reader), line);
  }
});

Deno.test("a call within a word is seen where that word is run, and not where it is text", () => {
  const reader = { client: "claude", os: "linux" };
  for (const line of HIDING_LINES) assert.ok(hidesHookCall(lineOf(line), reader), line);
  for (const line of ["echo '@'", "grep -c '@' log", "logger @", "@", "sh -c a '@'"]) {
    assert.ok(!hidesHookCall(lineOf(line), reader), line);
  }
});

Deno.test("a line that may run a call is told from one that only says its words", () => {
  const reader = { client: "claude", os: "linux" };
  for (const line of MENTIONING_LINES.map(lineOf)) {
    assert.ok(mentionsHookCall(line, reader), line);
    assert.equal(withoutHookCalls(line, reader), line);
  }
  const others = [
    "echo '@'",
    "echo @ >> ~/log; a",
    "# @",
    "flock /tmp/x improver hook gemini",
    "my-runner @-desktop",
    "my-runner not-@",
    "my-runner improver mcp",
  ];
  for (const line of others) {
    assert.ok(!mentionsHookCall(lineOf(line), reader), line);
  }
  const capital = "my-runner 'C:\\Tools\\Improver.EXE hook claude'";
  assert.ok(mentionsHookCall(capital, { client: "claude", os: "windows" }));
  assert.ok(!mentionsHookCall(capital, reader));
});

Deno.test("a call is cut out of a line on Windows as its shells join commands", () => {
  const lines: readonly (readonly [line: string, left: string | null])[] = [
    ['& "C:\\my tools\\improver.exe" hook claude', null],
    ['& "C:\\my tools\\improver.exe" hook claude; a.ps1', "a.ps1"],
    ['cd "C:\\work\\" && "C:\\new\\improver.exe" hook claude >nul 2>&1', 'cd "C:\\work\\"'],
    ["a.cmd & improver hook claude & b.cmd", "a.cmd & b.cmd"],
    ["improver hook claude 2>$null; a.ps1", "a.ps1"],
    ["# improve my prompts\r\nimprover hook claude", null],
    ["[ -x C:/Tools/Improver.EXE ] && CMD /C C:/Tools/Improver.EXE hook claude", null],
  ];
  const reader = { client: "claude", os: "windows" };
  for (const [line, left] of lines) assert.equal(withoutHookCalls(line, reader), left, line);
  const leftLines = [
    'a.ps1; & "C:\\my tools\\improver.exe" hook claude',
    "a.cmd & improver hook claude",
    "improver hook claude; a.ps1; improver hook claude",
  ];
  for (const line of leftLines) assert.equal(withoutHookCalls(line, reader), line);
});

Deno.test("a long line is gone through once", () => {
  const started = performance.now();
  for (const os of ["linux", "windows"]) {
    withoutHookCalls(lineOf("a; @; ").repeat(40_000), { client: "claude", os });
  }
  // Looking through the commands around each call took half a minute.
  assert.ok(performance.now() - started < 15_000);
});

/** A settings file of Claude Code, each hook in a group of its own and on a line of its own. */
const settingsOf = (commands: readonly string[]) =>
  `{\n  "hooks": { "UserPromptSubmit": [\n${
    commands.map((command) =>
      `    { "hooks": [{ "command": ${JSON.stringify(lineOf(command))}, "timeout": 9 }] }`
    ).join(",\n")
  }\n  ] },\n  "theme": "dark"\n}\n`;

Deno.test("every hook of ours is taken out, and what else the file says stays byte for byte", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.claude/settings.json`;
    Deno.mkdirSync(`${around.home}/.claude`);
    const removed = (commands: readonly string[]) => {
      Deno.writeTextFileSync(path, settingsOf(commands));
      install(around, { hook: true, remove: true });
      return Deno.readTextFileSync(path);
    };
    assert.equal(
      removed(["@", "/opt/@", "a; @", "echo @", "@"]),
      settingsOf(["a; true", "echo @"]),
    );
    assert.equal(removed(["@", "@ && a", "@"]), settingsOf(["@ && a"]));
    assert.deepEqual(JSON.parse(removed(["@", "'/opt/improver tools/improver' hook claude"])), {
      theme: "dark",
    });
  });
});

Deno.test("a group goes with its last hook, and an event with its last group", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.claude/settings.json`;
    Deno.mkdirSync(`${around.home}/.claude`);
    const ours = { type: "command", command: OURS };
    const other = { type: "command", command: "a" };
    const stop = { Stop: [{ hooks: [other] }] };
    const removed = (groups: readonly unknown[]) => {
      Deno.writeTextFileSync(
        path,
        JSON.stringify({ hooks: { ...stop, UserPromptSubmit: groups } }, null, 2),
      );
      install(around, { hook: true, remove: true });
      return JSON.parse(Deno.readTextFileSync(path)).hooks;
    };
    const group = (...hooks: readonly unknown[]) => ({ matcher: "*", hooks });
    assert.deepEqual(removed([group(ours)]), stop);
    assert.deepEqual(removed([group(ours, ours), group(ours)]), stop);
    const left = { ...stop, UserPromptSubmit: [group(other)] };
    assert.deepEqual(removed([group(ours), group(other, ours)]), left);
    assert.deepEqual(removed([group(ours, other), group(ours)]), left);
  });
});

Deno.test("a hook that goes on running is told with its line and its file", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.claude/settings.json`;
    Deno.mkdirSync(`${around.home}/.claude`);
    const planned = (commands: readonly string[]) => {
      Deno.writeTextFileSync(path, settingsOf(commands));
      const request = { client: "claude", scope: "user", hook: true, remove: true } as const;
      return planInstall(request, { around, launch: LAUNCH });
    };
    for (const line of [...LEFT_LINES, ...HIDING_LINES]) {
      const plan = planned(["@", line]);
      assert.deepEqual(plan.left, [{ path, line: lineOf(line), isCertain: true }]);
      assert.equal(plan.changes[0]?.after, settingsOf([line]));
      assert.throws(() => refuseLeft(plan), {
        code: "unwritable",
        message: /^Cannot take the hook out of Claude Code: ".*" still runs it/,
        hint: `Take it out of ${path} by hand`,
      });
    }
    for (const line of MENTIONING_LINES) {
      const plan = planned(["@", line]);
      assert.deepEqual(plan.left, [{ path, line: lineOf(line), isCertain: false }]);
      assert.throws(() => refuseLeft(plan), {
        code: "unwritable",
        message: /^Cannot take the hook out of Claude Code: may still run it: "/,
      });
    }
    assert.throws(() => refuseLeft(planned(["flock x @", "@ && a", "a || @"])), {
      message:
        /: ".*" and ".*" still run it, .*; may still run it: "flock x improver hook claude"$/,
    });
    refuseLeft(planned(["@", "a; @", "echo @"]));
    const set = planInstall({ client: "claude", scope: "user", hook: true, remove: false }, {
      around,
      launch: LAUNCH,
    });
    assert.deepEqual(set.left, []);
  });
});
