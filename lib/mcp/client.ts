/**
 * What a request tells about its client, in either protocol.
 *
 * @module
 */

import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  type ClientCapabilities,
  type Implementation,
  type McpServer,
  type ServerContext,
} from "@modelcontextprotocol/server";

/** The program at the other end. */
export interface Client {
  /** Its name, such as `claude-code`. */
  readonly name: string | undefined;
  /** Whether it can ask its user for a few fields. */
  readonly asksItsUser: boolean;
  /** Whether it speaks the protocol without a handshake, in which a server sends no requests. */
  readonly isStateless: boolean;
}

/**
 * Reads who asks: from the request itself where the protocol is stateless, else from the handshake.
 *
 * @param server The server.
 * @param context The request's context.
 * @returns The client.
 * @internal
 */
export function clientOf(server: McpServer, context: ServerContext): Client {
  const envelope = context.mcpReq.envelope as Readonly<Record<string, unknown>> | undefined;
  const info = envelope === undefined
    ? server.server.getClientVersion()
    : envelope[CLIENT_INFO_META_KEY] as Implementation | undefined;
  const capabilities = envelope === undefined
    ? server.server.getClientCapabilities()
    : envelope[CLIENT_CAPABILITIES_META_KEY] as ClientCapabilities | undefined;
  const elicitation = capabilities?.elicitation;
  const asksItsUser = elicitation !== undefined &&
    (elicitation.form !== undefined || elicitation.url === undefined);
  return { name: info?.name, asksItsUser, isStateless: envelope !== undefined };
}
