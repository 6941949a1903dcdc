/**
 * The program's version, checked by a test against deno.json.
 *
 * @module
 */

/** The version. */
export const VERSION = "0.1.0";
