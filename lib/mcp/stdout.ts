/**
 * Claims stdout for the protocol: whatever else this process prints goes to stderr.
 *
 * @module
 */

import type { Stdio } from "./transport.ts";

/** The console's methods that print on stdout. */
const PRINTING = [
  "log",
  "info",
  "debug",
  "dir",
  "dirxml",
  "table",
  "group",
  "groupCollapsed",
  "count",
  "timeLog",
  "timeEnd",
  "clear",
] as const;

/** Makes the console print on stderr alone. */
export function redirectConsole(): void {
  for (const method of PRINTING) console[method] = console.error;
}

/**
 * Takes stdin and stdout for the protocol, and sends what dependencies print to stderr. Called
 * before any of them is loaded.
 *
 * @returns The streams, as they were.
 */
export function claimStdio(): Stdio {
  redirectConsole();
  const write = Deno.stdout.write.bind(Deno.stdout);
  Object.defineProperties(Deno.stdout, {
    write: { value: (bytes: Uint8Array) => Deno.stderr.write(bytes) },
    writeSync: { value: (bytes: Uint8Array) => Deno.stderr.writeSync(bytes) },
    writable: { get: () => Deno.stderr.writable },
  });
  return { read: (buffer) => Deno.stdin.read(buffer), write };
}
