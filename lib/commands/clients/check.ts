/**
 * Which clients are on this machine, whether they know us, and whether they can start us.
 *
 * @module
 */

import { ImproverError } from "../../errors.ts";
import { isThere, readClientFile } from "../../store/client_file.ts";
import type { Check } from "../doctor.ts";
import { type Client, CLIENTS, type Scope, type Surroundings } from "./clients.ts";
import { hookCalls, serverEntry } from "./entries.ts";
import { type Fault, programFault, serverFault } from "./program_fault.ts";
import { type Part, switchedOff } from "./switches.ts";

const SCOPES: readonly Scope[] = ["user", "project"];

/** What leads to the hint where an entry is not as it should be. */
const LEADS = {
  dead: "Run:",
  off: "To switch it on:",
  strange: "To start this program instead:",
} as const;

/** Our name as an entry's key, or in a hook's command line. */
const ENTRY = /(?<![\w/\\-])improver["']?\s*[\]:=]|improver\S*\s+hook\s/;

/**
 * Looks at every client that is here.
 *
 * @param around Where files are.
 * @param launch The words that start this program.
 * @returns One check a client, `wrong` only where an entry of ours keeps the client from starting us:
 * what a client lacks does not make us unfit.
 */
export function checkClients(around: Surroundings, launch: readonly string[]): Check[] {
  const present = CLIENTS.filter((client) => client.traces(around).some(isThere));
  if (present.length === 0) {
    return [{ name: "clients", status: "ok", found: "none of the known ones is here", hint: "" }];
  }
  return present.map((client) => {
    try {
      return { name: client.title, ...checkClient(client, around, launch) };
    } catch (error) {
      if (!(error instanceof ImproverError)) throw error;
      const status = namesUs(client, around) ? "wrong" : "warning";
      return { name: client.title, status, found: error.message, hint: error.hint };
    }
  });
}

/** Whether files that cannot be read as they should be hold an entry of ours all the same. */
function namesUs(client: Client, around: Surroundings): boolean {
  return SCOPES.flatMap((scope) => [client.server(scope, around), client.hook(scope, around)])
    .some((place) => {
      try {
        return place !== null && ENTRY.test(readClientFile(place.path) ?? "");
      } catch (error) {
        if (error instanceof ImproverError) return false;
        throw error;
      }
    });
}

function checkClient(
  client: Client,
  around: Surroundings,
  launch: readonly string[],
): Omit<Check, "name"> {
  const entries = [...serversOf(client, around, launch), ...hooksOf(client, around, launch)];
  const install = (scope: Scope) =>
    `improver install ${client.name}${
      entries.some(({ part }) => part === "hook") ? " --hook" : ""
    }${scope === "project" ? " --scope project" : ""}`;
  const ours = entries.filter(({ fault }) => fault?.kind !== "remote");
  for (const kind of ["dead", "off", "strange"] as const) {
    const faulty = ours.find(({ fault }) => fault?.kind === kind);
    if (faulty === undefined) continue;
    return {
      status: kind === "dead" ? "wrong" : "warning",
      found: `${faulty.part} set up ${faulty.fault!.said}`,
      hint: `${LEADS[kind]} ${install(faulty.scope)}`,
    };
  }
  const parts = new Set(ours.map(({ part }) => part));
  const off = switchedOff(client, around).find(({ part }) => parts.has(part));
  if (off !== undefined) {
    const { part, setting, path } = off;
    return {
      status: "warning",
      found: `${part} set up, but switched off by ${setting}`,
      hint: `Change that in ${JSON.stringify(path)}`,
    };
  }
  if (parts.has("server")) {
    return {
      status: "ok",
      found: `server${parts.has("hook") ? " and hook" : ""} set up`,
      hint: "",
    };
  }
  const remote = entries.find(({ fault }) => fault?.kind === "remote")?.fault?.said;
  const here = parts.has("hook") ? "hook set up, server not" : "here, not set up";
  const found = remote === undefined ? here : `${here}: ${remote}`;
  return { status: "ok", found, hint: `To set it up: ${install("user")}` };
}

/** What a client's file says of us, and whose configuration that is. */
interface Entry {
  readonly part: Part;
  readonly scope: Scope;
  readonly fault: Fault | null;
}

function serversOf(client: Client, around: Surroundings, launch: readonly string[]): Entry[] {
  return SCOPES.flatMap((scope): Entry[] => {
    const place = client.server(scope, around);
    const text = place === null ? null : readClientFile(place.path);
    const entry = place === null || text === null ? undefined : serverEntry(text, place);
    if (entry === undefined) return [];
    return [{ part: "server", scope, fault: serverFault(entry, { around, own: launch.at(-1) }) }];
  });
}

function hooksOf(client: Client, around: Surroundings, words: readonly string[]): Entry[] {
  return SCOPES.flatMap((scope): Entry[] => {
    const place = client.hook(scope, around);
    const text = place === null ? null : readClientFile(place.path);
    if (place === null || text === null) return [];
    return hookCalls(text, place, { words, os: around.os }).map((call): Entry => {
      const { program, isExecuted, line } = call;
      // Where a line sets the PATH itself, only its shell knows what is found.
      const said = /PATH/.test(line) ? null : programFault(program, { around, isExecuted });
      return {
        part: "hook",
        scope,
        fault: said === null ? null : { kind: "dead", said: `with ${said}` },
      };
    });
  });
}
