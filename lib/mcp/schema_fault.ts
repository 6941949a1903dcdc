/**
 * Malformed parameters as the SDK reports them, said in words: it answers an internal error that holds
 * its schema library's list, where JSON-RPC 2.0, section 5.1, has a code of its own.
 *
 * @module
 */

import { INVALID_PARAMS, type JSONRPCMessage } from "@modelcontextprotocol/server";

/** Faults named in one answer. */
const ISSUES_MAX = 3;

/** One fault as the schema library lists it. */
interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Puts an error that lists the faults of a schema into words.
 *
 * @param message A message on its way out.
 * @returns The same message, or an "invalid params" error that names what is wrong and where.
 * @internal
 */
export function withSchemaFaultInWords(message: JSONRPCMessage): JSONRPCMessage {
  if (!("error" in message)) return message;
  const issues = issuesIn(message.error.message);
  if (issues === null) return message;
  const faults = issues.slice(0, ISSUES_MAX).map(({ path, message }) =>
    `${path.join(".") || "params"}: ${message.replace("Invalid input: ", "")}`
  );
  const text = `Cannot read the request: ${
    faults.join("; ")
  }. Send the parameters that the protocol names`;
  return { ...message, error: { ...message.error, code: INVALID_PARAMS, message: text } };
}

function issuesIn(text: string): readonly Issue[] | null {
  const start = text.indexOf("[\n");
  if (start < 0 || !text.endsWith("]")) return null;
  try {
    const issues = JSON.parse(text.slice(start)) as Issue[];
    const areIssues = issues.length > 0 &&
      issues.every(({ path, message }) => Array.isArray(path) && typeof message === "string");
    return areIssues ? issues : null;
  } catch {
    return null;
  }
}
