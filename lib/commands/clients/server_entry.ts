/**
 * What an entry for a server holds beside the command: another transport, and whether it is switched on.
 *
 * @module
 */

/** Keys of servers that are reached by an address: the address, and what is sent along. */
const ADDRESS =
  /^(?:type|transport|tcp|scopes|\w*url|\w*headers\w*|bearer\w*|o?auth\w*|target(?:audience|service\w*))$/i;
/** Types of a server that its client starts. */
const STARTED = /^(?:stdio|local)$/;

/**
 * Tells whether a key belongs to a server that is reached by an address. Clients refuse such a key
 * beside a command, or use the address instead.
 *
 * @param key The key.
 * @param value What it says.
 * @returns True when it does.
 */
export function isOfAddress(key: string, value: unknown): boolean {
  return ADDRESS.test(key) && !(typeof value === "string" && STARTED.test(value));
}

/**
 * Tells whether a key switches its server off.
 *
 * @param key The key.
 * @param value What it says.
 * @returns True when it does.
 */
export function isOff(key: string, value: unknown): boolean {
  return key === "disabled" ? value === true : key === "enabled" && value === false;
}

/**
 * Tells whether a key has to go from an entry whose client is to start the server.
 *
 * @param key The key.
 * @param value What it says.
 * @returns True when it would keep the server from starting.
 */
export function isInTheWay(key: string, value: unknown): boolean {
  return isOfAddress(key, value) || isOff(key, value);
}
