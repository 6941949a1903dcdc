/**
 * Looks at each message before the SDK does: what is no request at all, and what no SDK could answer
 * rightly, gets an answer that says what is wrong.
 *
 * @module
 */

import {
  INVALID_PARAMS,
  INVALID_REQUEST,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResponse,
  type JSONRPCMessage,
  PROTOCOL_VERSION_META_KEY,
  type RequestId,
  UnsupportedProtocolVersionError,
} from "@modelcontextprotocol/server";

/** Versions served by the stateless protocol, newest first; older ones are negotiated. */
const MODERN_VERSIONS: readonly string[] = ["2026-07-28"];

/**
 * What to do with a message.
 *
 * @internal
 */
export type Screened =
  | { readonly kind: "taken"; readonly message: JSONRPCMessage }
  | {
    readonly kind: "refused";
    /** The request's id, where it has one that can be repeated. */
    readonly id: RequestId | undefined;
    readonly code: number;
    readonly text: string;
    readonly data?: unknown;
  };

/** All that a message of JSON-RPC 2.0 may hold; what else is there is not ours to judge. */
const MEMBERS = ["jsonrpc", "id", "method", "params", "result", "error"] as const;

/**
 * Screens a message.
 *
 * @param value What was read, any JSON.
 * @returns The message to hand on, or how to refuse it.
 * @internal
 */
export function screen(value: unknown): Screened {
  const message = withKnownMembers(value);
  if (isJSONRPCRequest(message)) {
    const requested = message.params?._meta?.[PROTOCOL_VERSION_META_KEY];
    if (typeof requested === "string" && !MODERN_VERSIONS.includes(requested)) {
      const { code, message: text, data } = new UnsupportedProtocolVersionError({
        supported: [...MODERN_VERSIONS],
        requested,
      });
      return { kind: "refused", id: message.id, code, text, data };
    }
    return { kind: "taken", message };
  }
  if (isJSONRPCNotification(message) || isJSONRPCResponse(message)) {
    return { kind: "taken", message };
  }
  const id = (message as { id?: unknown } | null)?.id;
  const isValid = typeof id === "string" || Number.isSafeInteger(id);
  const hasBadParams = isJSONRPCRequest({ ...message as object, params: {} });
  return {
    kind: "refused",
    id: isValid ? id as RequestId : undefined,
    code: hasBadParams ? INVALID_PARAMS : INVALID_REQUEST,
    text: hasBadParams
      ? 'Cannot read the request: "params" must be an object, "_meta" in it too, and a "progressToken" in that a text or a whole number'
      : "Cannot read the message: it is not a JSON-RPC 2.0 request or notification",
  };
}

function withKnownMembers(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const known = Object.entries(value).filter(([name]) =>
    (MEMBERS as readonly string[]).includes(name)
  );
  return Object.fromEntries(known);
}
