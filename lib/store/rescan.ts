/**
 * Scans records for secrets once more before they leave the data directory, since a newer program
 * knows formats that an older one let through.
 *
 * @module
 */

import { readable } from "./insert.ts";
import { encodeRecord } from "./record.ts";
import { redactor } from "./redact.ts";

/**
 * Makes the function that scans stored records again.
 *
 * @param directory The data directory, for the key of the hashes.
 * @returns A function from a record's JSON to its JSON without secrets, the same when it has none.
 */
export function redactedAgain(directory: string): (json: string) => Promise<string> {
  const redact = redactor(directory);
  return async (json) => {
    const record = readable(json);
    if (record === null) return json;
    const redacted = await redact(record);
    return redacted === record ? json : encodeRecord(redacted);
  };
}
