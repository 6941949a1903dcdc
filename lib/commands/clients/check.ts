/**
 * Which clients are on this machine, and whether they know us.
 *
 * @module
 */

import { ImproverError } from "../../errors.ts";
import { isThere, readClientFile } from "../../store/client_file.ts";
import type { Check } from "../doctor.ts";
import { type Client, CLIENTS, type HookPlace, type Scope, type Surroundings } from "./clients.ts";
import { hookProgram, serverCommand } from "./entries.ts";

/**
 * Looks at every client that is here.
 *
 * @param around Where files are.
 * @param launch The words that start this program.
 * @returns One check a client, none of them `wrong`: what a client lacks does not make us unfit.
 */
export function checkClients(around: Surroundings, launch: readonly string[]): Check[] {
  const present = CLIENTS.filter((client) => client.traces(around).some(isThere));
  if (present.length === 0) {
    return [{ name: "clients", status: "ok", found: "none of the known ones is here", hint: "" }];
  }
  return present.map((client) => {
    try {
      return checkClient(client, around, launch);
    } catch (error) {
      if (!(error instanceof ImproverError)) throw error;
      return { name: client.title, status: "warning", found: error.message, hint: error.hint };
    }
  });
}

function checkClient(client: Client, around: Surroundings, launch: readonly string[]): Check {
  const { name, title } = client;
  const servers = programs(client.server, around, serverCommand);
  const hooks = programs(
    client.hook,
    around,
    (text, place: HookPlace) => hookProgram(text, place, { words: launch, os: around.os }),
  );
  const install = `improver install ${name}`;
  const gone = [...servers, ...hooks].find(({ program }) => isPath(program) && !isThere(program));
  if (gone !== undefined) {
    return {
      name: title,
      status: "warning",
      found: `set up with ${JSON.stringify(gone.program)}, which is not there any more`,
      hint: `Run: ${install}${hooks.length > 0 ? " --hook" : ""}${
        gone.scope === "project" ? " --scope project" : ""
      }`,
    };
  }
  if (servers.length === 0) {
    const found = hooks.length > 0 ? "hook set up, server not" : "here, not set up";
    return { name: title, status: "ok", found, hint: `To set it up: ${install}` };
  }
  const found = `server${hooks.length > 0 ? " and hook" : ""} set up`;
  return { name: title, status: "ok", found, hint: "" };
}

/** What a client runs of ours, and whose configuration says so. */
interface Listed {
  readonly scope: Scope;
  readonly program: string;
}

/** What a client's files of both scopes name, each where it names one. */
function programs<Place extends { readonly path: string }>(
  placeIn: (scope: Scope, around: Surroundings) => Place | null,
  around: Surroundings,
  programIn: (text: string, place: Place) => string | null,
): Listed[] {
  const scopes: readonly Scope[] = ["user", "project"];
  return scopes.flatMap((scope) => {
    const place = placeIn(scope, around);
    const text = place === null ? null : readClientFile(place.path);
    const program = place === null || text === null ? null : programIn(text, place);
    return program === null ? [] : [{ scope, program }];
  });
}

/** Whether a program is named by a path that needs no shell to be read. */
function isPath(program: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/])[^$`~*?]*$/.test(program);
}
