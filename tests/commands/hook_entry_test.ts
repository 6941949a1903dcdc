/**
 * Our hook among a client's others: known by its words, renewed and taken out.
 *
 * @module
 */

import assert from "node:assert/strict";
import { findHookCall, withCallRenewed } from "../../lib/commands/clients/hook_call.ts";
import { install, withPlaces } from "./places.ts";

Deno.test("a hook is ours under whatever name the executable has, listed once and taken out", async () => {
  await withPlaces((around) => {
    const hook = { hook: true };
    const path = `${around.home}/.claude/settings.json`;
    install(around, hook, ["/opt/imp-0.1"]);
    assert.deepEqual(install(around, hook, ["/opt/imp-0.1"]), []);
    assert.match(Deno.readTextFileSync(path), /"\/opt\/imp-0\.1 hook claude"/);
    assert.deepEqual(install(around, { ...hook, remove: true }, ["/opt/other"]), []);
    assert.deepEqual(install(around, { ...hook, remove: true }, ["/opt/imp-0.1"]), [path]);
  });
});

/** Command lines, and the program in them that is ours; null where none is. */
const HOOK_LINES: readonly (readonly [line: string, program: string | null])[] = [
  ["improver hook claude", "improver"],
  ["/opt/improver hook claude", "/opt/improver"],
  ["'/opt/my tools/improver' hook claude", "/opt/my tools/improver"],
  ["'/opt/it'\\''s/improver' hook claude", "/opt/it's/improver"],
  ["/opt/improver-linux-x64 hook claude", "/opt/improver-linux-x64"],
  ["env IMPROVER_DATA_DIR=/x improver hook claude", "improver"],
  ["timeout 3 improver hook claude --data-dir /x 2>/dev/null", "improver"],
  ["cd /x && improver hook claude; true", "improver"],
  ["deno run --quiet --allow-env --allow-sys '/a b/main.ts' hook claude", "/a b/main.ts"],
  ['"$HOME"/opt/improver hook claude', "$HOME/opt/improver"],
  ['"${CLAUDE_PLUGIN_ROOT}"/bin/improver hook claude', "${CLAUDE_PLUGIN_ROOT}/bin/improver"],
  ["/my\\ dir/improver hook claude", "/my dir/improver"],
  ['"/a \\"b\\"/improver" hook claude', '/a "b"/improver'],
  ["deno run -A /src/improver/main.ts hook claude", "/src/improver/main.ts"],
  ["deno run --allow-all /mine/main.ts hook claude", "/mine/main.ts"],
  ["$(which improver) hook claude", "improver"],
  ["improver \\\n  hook claude", "improver"],
  ['"$(which improver)" hook claude', "improver"],
  ["`which improver` hook claude", "improver"],
  ["$(which improver 2>/dev/null) hook claude", "improver"],
  ["(improver hook claude)", "improver"],
  ["if improver hook claude; then true; fi", "improver"],
  ["x | ! improver hook claude", "improver"],
  ["2>/dev/null A=b improver hook claude", "improver"],
  ["sudo -Eu me A=b nice -n 5 improver hook claude", "improver"],
  ["exec -a hook nohup /usr/bin/time -p improver hook claude", "improver"],
  ["timeout -k 5 --signal TERM 3s improver hook claude", "improver"],
  ["npx -y improver hook claude", "improver"],
  ["pnpm -C /x dlx improver hook claude", "improver"],
  ["sh /opt/improver hook claude", "/opt/improver"],
  ["env A=b deno run -c deno.json -A /src/improver/main.ts hook claude", "/src/improver/main.ts"],
  ["# improve my prompts\nimprover hook claude", "improver"],
  ["# it's \"mine\nimprover hook claude", "improver"],
  ["cd /x # go\nimprover hook claude", "improver"],
  ["cd /x && # go\n\nimprover hook claude", "improver"],
  ["echo a#b; improver hook claude", "improver"],
  ["cat <<END\nx\nEND\nimprover hook claude", "improver"],
  ["cat <<END\nimprover hook claude\nEND", null],
  ["logger -t improver hook claude fired", null],
  ["echo improver hook claude >> ~/log", null],
  ["printf '%s' improver hook claude", null],
  ["command -v improver hook claude", null],
  ["sudo -u improver hook claude", null],
  ["timeout improver hook claude", null],
  ["bash -c improver hook claude", null],
  ["pnpm add improver hook claude", null],
  ["my-runner improver hook claude", null],
  ["for word in improver hook claude; do echo $word; done", null],
  ["words=(improver hook claude)", null],
  ["improver >/dev/null hook claude", null],
  ["deno run -A prep.ts /src/improver/main.ts hook claude", null],
  ["$(dirname $(which x))/improver hook claude", null],
  ["# improver hook claude", null],
  ["echo off # improver hook claude", null],
  ["deno run -A prep.ts && /src/improver/main.ts hook claude", null],
  ["deno run --allow-sys prep.ts; node /other/main.ts hook claude", null],
  ["(improver) hook claude", null],
  ["deno run -A /home/u/improver-hooks/main.ts hook claude", null],
  ["/opt/promptimprover hook claude", null],
  ["/opt/Improver hook claude", null],
  ["ENV improver hook claude", null],
  ["not-improver hook claude", null],
  ["improver-nightly hook claude", null],
  ["/other/main.ts hook claude", null],
  ["deno run -A /other/main.ts hook claude", null],
  ["improver hook claude-desktop", null],
  ["improver hook gemini", null],
  ["improver mcp", null],
];

Deno.test("what only ends like our name is somebody else's hook", () => {
  for (const [line, program] of HOOK_LINES) {
    const reader = { client: "claude", os: "linux", own: "/mine/main.ts" };
    assert.equal(findHookCall(line, reader)?.program ?? null, program, line);
  }
});

Deno.test("a long command line is read in one pass", () => {
  const reader = { client: "claude", os: "linux" };
  const started = performance.now();
  for (const piece of ["a ", "improver ", "deno run ", "nice ", "$(", "'\"", "a;", "# a\n"]) {
    findHookCall(piece.repeat(160_000), reader);
    findHookCall(piece.repeat(160_000), { ...reader, os: "windows" });
  }
  // A second look at the words behind each word took half a minute for the first piece alone.
  assert.ok(performance.now() - started < 15_000);
});

/** Lines, and the same renewed to start `NEW`. */
const RENEWED_LINES: readonly (readonly [line: string, renewed: string])[] = [
  ["sh /opt/improver hook claude", "NEW"],
  ["bash -e -- /opt/improver hook claude --json", "NEW --json"],
  ["A=b timeout 3 dash /opt/improver hook claude", "A=b timeout 3 NEW"],
  ["/bin/zsh /opt/improver hook claude", "NEW"],
  ["ksh sh /opt/improver hook claude", "NEW"],
  ["npx -y improver hook claude; a", "NEW; a"],
  ["exec bunx --package improver improver hook claude", "exec NEW"],
  ["env A=b pnpm --silent dlx improver hook claude", "env A=b NEW"],
  ["nice -n 5 env A=b improver hook claude", "nice -n 5 env A=b NEW"],
  ["[ -x /old/improver ] && /old/improver hook claude", "NEW"],
  ["a; [[ -x /old/improver ]] && A=b /old/improver hook claude || true", "a; A=b NEW || true"],
  ["a && test -x '/my old/improver' && '/my old/improver' hook claude", "a && NEW"],
  ["command -v improver >/dev/null 2>&1 && improver hook claude", "NEW"],
  ['[ -n "$(command -v improver)" ] && improver hook claude', "NEW"],
  ["(which improver &>/dev/null && sh /old/improver hook claude)", "(NEW)"],
  ["[ -f /src/improver/main.ts ] && deno run /src/improver/main.ts hook claude", "NEW"],
  ["[ -x /old/improver ] && cd /x && improver hook claude", "[ -x /old/improver ] && cd /x && NEW"],
  ["[ ! -x /old/improver ] && improver hook claude", "[ ! -x /old/improver ] && NEW"],
  ["[ -x /old/improver -a -f x ] && improver hook claude", "[ -x /old/improver -a -f x ] && NEW"],
  ["which improver > /tmp/x && improver hook claude", "which improver > /tmp/x && NEW"],
  ["[ -x /old/tool ] && improver hook claude", "[ -x /old/tool ] && NEW"],
  ["a || which improver && improver hook claude", "a || which improver && NEW"],
  ["which improver || improver hook claude", "which improver || NEW"],
];

Deno.test("a renewed call runs without what read the old one, and without a look at it", () => {
  for (const [line, renewed] of RENEWED_LINES) {
    const call = findHookCall(line, { client: "claude", os: "linux" })!;
    assert.equal(withCallRenewed(line, call, "NEW"), renewed, line);
  }
});

/** The same on Windows. */
const WINDOWS_LINES: readonly (readonly [line: string, start: number | null])[] = [
  ['"C:\\tools\\improver.exe" hook claude', 0],
  ["C:\\tools\\improver.exe hook claude", 0],
  ["C:\\Users\\O'Brien\\improver.exe hook claude", 0],
  ["%LOCALAPPDATA%\\improver\\improver.exe hook claude", 0],
  ["..\\improver.exe hook claude", 0],
  ["\\\\srv\\share\\improver.exe hook claude", 0],
  ["$env:USERPROFILE\\bin\\improver.exe hook claude", 0],
  ['cd "C:\\work\\" && "C:\\new\\improver.exe" hook claude', 17],
  ['"C:\\my tools\\" & improver hook claude', 17],
  ["'C:\\bin\\improver.exe' hook claude", 0],
  ["'/c/Program Files/improver/improver.exe' hook claude", 0],
  ["/c/Program\\ Files/improver/improver.exe hook claude", 0],
  ["# improve my prompts\nimprover hook claude", 21],
  ["cd C:\\x # go\r\nimprover hook claude", 14],
  ["cmd /d /c improver hook claude", 10],
  ["powershell -NoProfile -ExecutionPolicy Bypass -Command improver hook claude", 55],
  ['& "C:\\my tools\\improver.exe" hook claude', 2],
  ["if exist C:\\x improver hook claude", 14],
  ["C:\\Tools\\Improver.EXE hook claude", 0],
  ["CMD /C Improver hook claude", 7],
  ["PowerShell.exe -NoProfile IMPROVER.exe hook claude", 26],
  ["NPX.CMD -y improver hook claude", 0],
  ["deno run -A c:\\mine\\Main.ts hook claude", 0],
  ["Deno.exe run -A C:\\src\\Improver\\main.ts hook claude", 0],
  ["improver ^\r\n hook claude", 0],
  ["# improver hook claude", null],
  ["echo improver hook claude", null],
  ["bash -c 'C:/tools/improver hook claude || true'", null],
  ["C:\\tools(x86)\\improver.exe hook claude", null],
  ["C:\\tools\\promptimprover.exe hook claude", null],
];

Deno.test("on Windows a backslash escapes nothing", () => {
  for (const [line, start] of WINDOWS_LINES) {
    const reader = { client: "claude", os: "windows", own: "C:\\mine\\main.ts" };
    assert.equal(findHookCall(line, reader)?.start ?? null, start, line);
  }
});

Deno.test("a hook is renewed inside what its user put around it", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.claude/settings.json`;
    const commands = () =>
      JSON.parse(Deno.readTextFileSync(path)).hooks.UserPromptSubmit
        .flatMap(({ hooks }: { hooks: { command: string }[] }) => hooks)
        .map(({ command }: { command: string }) => command);
    const write = (command: string) => {
      Deno.mkdirSync(`${around.home}/.claude`, { recursive: true });
      const hooks = [{ type: "command", command: "/opt/promptimprover hook claude" }, {
        type: "command",
        command,
      }];
      Deno.writeTextFileSync(path, JSON.stringify({ hooks: { UserPromptSubmit: [{ hooks }] } }));
    };
    write("env IMPROVER_DATA_DIR=/x /old/improver hook claude 2>/dev/null");
    install(around, { hook: true }, ["/new/improver"]);
    assert.deepEqual(commands(), [
      "/opt/promptimprover hook claude",
      "env IMPROVER_DATA_DIR=/x /new/improver hook claude 2>/dev/null",
    ]);
    write("[ -x /old/improver ] && A=b sh /old/improver hook claude");
    install(around, { hook: true }, ["/new/improver"]);
    assert.equal(commands()[1], "A=b /new/improver hook claude");
    write("[ -x /new/improver ] && /new/improver hook claude");
    install(around, { hook: true }, ["/new/improver"]);
    assert.equal(commands()[1], "[ -x /new/improver ] && /new/improver hook claude");
    for (
      const program of ['"$HOME"/old/improver', "/my\\ old/improver", "deno run -A /new/main.ts"]
    ) {
      write(`${program} hook claude --data-dir /x`);
      install(around, { hook: true }, ["deno", "run", "/new/main.ts"]);
      assert.equal(commands()[1], "deno run /new/main.ts hook claude --data-dir /x");
    }
    install(around, { hook: true, remove: true }, ["deno", "run", "/new/main.ts"]);
    assert.deepEqual(commands(), ["/opt/promptimprover hook claude"]);
  });
});

Deno.test("no second hook comes beside one that runs already", async () => {
  await withPlaces((around) => {
    const path = `${around.home}/.claude/settings.json`;
    Deno.mkdirSync(`${around.home}/.claude`);
    const set = (commands: readonly string[]) => {
      const groups = commands.map((command) => ({ hooks: [{ type: "command", command }] }));
      Deno.writeTextFileSync(path, JSON.stringify({ hooks: { UserPromptSubmit: groups } }));
      install(around, { hook: true }, ["/new/improver"]);
      return JSON.parse(Deno.readTextFileSync(path)).hooks.UserPromptSubmit
        .map(({ hooks }: { hooks: { command: string }[] }) => hooks[0]!.command);
    };
    const [now, old] = ["/new/improver hook claude", "/old/improver hook claude"];
    const tables: readonly (readonly [before: readonly string[], after: readonly string[]])[] = [
      [["bash -c '/old/improver hook claude'"], ["bash -c '/old/improver hook claude'"]],
      [["a", `x=$(${old}); echo "$x"`], ["a", `x=$(${old}); echo "$x"`]],
      [[old, now], [now]],
      [[now, "a", `A=b ${old}`], [now, "a"]],
      [[`${old}; a`, now], ["a", now]],
      [[`if a; then ${old}; fi`, now], [`if a; then ${old}; fi`, now]],
      [["echo 'improver hook claude'"], ["echo 'improver hook claude'", now]],
      [["a", old], ["a", now]],
    ];
    for (const [before, after] of tables) {
      assert.deepEqual(set(before), after, before.join());
      assert.deepEqual(set(after), after, "settled");
    }
  });
});
