/**
 * Which clients are on this machine, and whether they know us.
 *
 * @module
 */

import { ImproverError } from "../../errors.ts";
import { isThere, readClientFile } from "../../store/client_file.ts";
import type { Check } from "../doctor.ts";
import { type Client, CLIENTS, type Scope, type Surroundings } from "./clients.ts";
import { hookProgram, serverCommand } from "./entries.ts";

/**
 * Looks at every client that is here.
 *
 * @param around Where files are.
 * @returns One check a client, none of them `wrong`: what a client lacks does not make us unfit.
 */
export function checkClients(around: Surroundings): Check[] {
  const present = CLIENTS.filter((client) => client.traces(around).some(isThere));
  if (present.length === 0) {
    return [{ name: "clients", status: "ok", found: "none of the known ones is here", hint: "" }];
  }
  return present.map((client) => {
    try {
      return checkClient(client, around);
    } catch (error) {
      if (!(error instanceof ImproverError)) throw error;
      return { name: client.title, status: "warning", found: error.message, hint: error.hint };
    }
  });
}

function checkClient(client: Client, around: Surroundings): Check {
  const { name, title } = client;
  const servers = programs(client, around, serverIn);
  const hooks = programs(client, around, hookIn);
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

type Look = (client: Client, scope: Scope, around: Surroundings) => string | null;

function programs(client: Client, around: Surroundings, look: Look): Listed[] {
  const scopes: readonly Scope[] = ["user", "project"];
  return scopes.flatMap((scope) => {
    const program = look(client, scope, around);
    return program === null ? [] : [{ scope, program }];
  });
}

function isPath(program: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/])/.test(program);
}

const serverIn: Look = (client, scope, around) => {
  const place = client.server(scope, around);
  const text = place === null ? null : readClientFile(place.path);
  return place === null || text === null ? null : serverCommand(text, place);
};

const hookIn: Look = (client, scope, around) => {
  const place = client.hook(scope, around);
  const text = place === null ? null : readClientFile(place.path);
  return place === null || text === null ? null : hookProgram(text, place);
};
