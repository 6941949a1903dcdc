/**
 * What all requests of one server share.
 *
 * @module
 */

import type { App } from "../app.ts";
import type { Sessions } from "./sessions.ts";
import type { Turns } from "./turns.ts";

/** What all requests of one server share. */
export interface Desk {
  /** The running program. */
  readonly app: App;
  /** The conversations. */
  readonly sessions: Sessions;
  /** Ids of this server's records, the newest first, as far back as they are remembered. */
  readonly recordIds: readonly string[];
  /** Calls that compute take turns. */
  readonly turns: Turns;
  /** Aborted when the connection ends: nobody is asked anything any more. */
  readonly ending: AbortSignal;
  /** Takes note of a record, so that a merge can follow. */
  recordTaken(id: string): void;
  /** Takes note of feedback, which other processes should hear of soon. */
  feedbackTaken(): void;
}

/**
 * Lists this server's own records that were not deleted since, stored already or not.
 *
 * @param desk What its requests share.
 * @returns Their ids, the newest first.
 */
export async function ownRecordIds({ app, recordIds }: Desk): Promise<string[]> {
  const [{ forgottenIds }, { layoutOf }] = await Promise.all([
    import("../store/forgotten.ts"),
    import("../store/directory.ts"),
  ]);
  const forgotten = forgottenIds(layoutOf(app.config.dataDirectory));
  return recordIds.filter((id) => !forgotten.has(id));
}
