/**
 * What all requests of one server share.
 *
 * @module
 */

import type { App } from "../app.ts";
import type { Sessions } from "./sessions.ts";

/** What all requests of one server share. */
export interface Desk {
  /** The running program. */
  readonly app: App;
  /** The conversations. */
  readonly sessions: Sessions;
  /** Ids of this server's records, the newest first, as far back as they are remembered. */
  readonly recordIds: readonly string[];
  /** Aborted when the connection ends: nobody is asked anything any more. */
  readonly ending: AbortSignal;
  /** Takes note of a record, so that a merge can follow. */
  recordTaken(id: string): void;
  /** Takes note of feedback, which other processes should hear of soon. */
  feedbackTaken(): void;
}
