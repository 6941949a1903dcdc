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
  /** Told of every record that was taken, so that a merge can follow. */
  readonly recordTaken: () => void;
  /** Takes note of feedback, which other processes should hear of soon. */
  feedbackTaken(): void;
  /** The newest record of this server, once there is one. */
  lastRecordId: string | null;
}
