/**
 * Which clients are on this machine, and whether they know us.
 *
 * @module
 */

import { ImproverError } from "../../errors.ts";
import { isThere, readClientFile } from "../../store/client_file.ts";
import type { Check } from "../doctor.ts";
import { type Client, CLIENTS, type Scope, type Surroundings } from "./clients.ts";
import { hasHook, serverCommand } from "./entries.ts";

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
  const scopes: readonly Scope[] = ["user", "project"];
  const commands = scopes.map((scope) => commandIn(client, scope, around));
  const command = commands.find((one) => one !== null) ?? null;
  const hooked = scopes.some((scope) => hookIn(client, scope, around));
  const install = `improver install ${name}`;
  if (command === null) {
    const found = hooked ? "hook set up, server not" : "here, not set up";
    return { name: title, status: "ok", found, hint: `To set it up: ${install}` };
  }
  const isPath = /^(?:\/|[A-Za-z]:[\\/])/.test(command);
  if (isPath && !isThere(command)) {
    const found = `set up with ${JSON.stringify(command)}, which is not there any more`;
    return { name: title, status: "warning", found, hint: `Run: ${install}` };
  }
  return {
    name: title,
    status: "ok",
    found: `server${hooked ? " and hook" : ""} set up`,
    hint: "",
  };
}

function commandIn(client: Client, scope: Scope, around: Surroundings): string | null {
  const place = client.server(scope, around);
  const text = place === null ? null : readClientFile(place.path);
  return place === null || text === null ? null : serverCommand(text, place);
}

function hookIn(client: Client, scope: Scope, around: Surroundings): boolean {
  const place = client.hook(scope, around);
  const text = place === null ? null : readClientFile(place.path);
  return place !== null && text !== null && hasHook(text, place);
}
