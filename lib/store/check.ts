/**
 * Examines a data directory without changing anything: is it safe, can it be written to, is
 * everything in it sound?
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { type Database, guarded, openForReading, RECORDS_VERSION } from "./database.ts";
import { databaseFault } from "./database_recovery.ts";
import {
  checkFile,
  checkOwner,
  ensureDirectory,
  FILE_MODE,
  type Layout,
  layoutOf,
  storageFailure,
} from "./directory.ts";
import { fileSystemOf, refuseNetwork } from "./file_system.ts";
import { queueHealth } from "./health.ts";
import {
  cursorOf,
  hashFile,
  journalSize,
  sealedSegments,
  segmentNumbers,
  segmentPath,
} from "./journal.ts";
import { activeDiffers } from "./journal_recovery.ts";
import { lastMerge } from "./merge_status.ts";
import { quarantined } from "./quarantine.ts";
import { strangeSpools } from "./spool_reader.ts";

/** One thing that was examined. */
export interface StoreFinding {
  /** What was examined. */
  readonly name:
    | "directory"
    | "files"
    | "disk"
    | "spools"
    | "database"
    | "journal"
    | "quarantine"
    | "merge";
  /** Whether it is as it should be. */
  readonly ok: boolean;
  /** What was found, in one clause. */
  readonly detail: string;
  /** What to do about it; empty when all is well. */
  readonly hint: string;
}

/** Free space below which a full disk is near, in bytes. */
const FREE_BYTES_MIN = 100 * 1024 * 1024;

/** Time in which a merger that has written to the journal tells the database, in milliseconds. */
const LOOK_AGAIN_MS = 300;

/**
 * Examines a data directory.
 *
 * @param directory The data directory; a missing one is made, since that is what is to be found out.
 * @returns Everything that was examined, good and bad.
 */
export async function checkStore(directory: string): Promise<StoreFinding[]> {
  const layout = layoutOf(directory);
  const findings = [await examine("directory", () => directoryDetail(layout))];
  if (!findings[0]!.ok) return findings;
  findings.push(
    await examine("files", () => filesDetail(layout)),
    await examine("disk", () => diskDetail(layout)),
    await examine("spools", () => spoolDetail(layout)),
    await examine("database", () => databaseDetail(layout)),
    await examine("journal", () => journalDetail(layout)),
    await examine("quarantine", () => quarantineDetail(layout)),
    await examine("merge", () => mergeDetail(layout)),
  );
  return findings.map((finding, index) => withoutRepeating(finding, findings.slice(0, index)));
}

/** One cause that keeps several things from being examined is told once. */
function withoutRepeating(finding: StoreFinding, before: readonly StoreFinding[]): StoreFinding {
  const same = before.find(({ ok, detail }) => !ok && !finding.ok && detail === finding.detail);
  return same === undefined
    ? finding
    : { ...finding, detail: `not examined, for the same reason as ${same.name}`, hint: "" };
}

/** A failure is a finding here. */
async function examine(
  name: StoreFinding["name"],
  look: () => string | Promise<string>,
): Promise<StoreFinding> {
  try {
    return { name, ok: true, detail: await look(), hint: "" };
  } catch (error) {
    const { message, hint } = storageFailure(`examine the ${name}`, error);
    return { name, ok: false, detail: message, hint };
  }
}

function fault(detail: string, hint: string): never {
  throw new ImproverError("damaged_store", detail, hint);
}

function directoryDetail(layout: Layout): string {
  const owner = ensureDirectory(layout.root);
  const probe = `${layout.root}/.probe-${crypto.randomUUID()}`;
  using file = Deno.openSync(probe, { createNew: true, write: true, mode: FILE_MODE });
  Deno.removeSync(probe);
  checkOwner(layout.root, owner, file.statSync().uid);
  return `"${layout.root}" is writable and nobody else may write to it`;
}

/** Everything below must be for its owner alone; models and rules of the user's own are theirs to share. */
function filesDetail(layout: Layout): string {
  const { root, database, redactionKey, forgotten, spool, journal, quarantine } = layout;
  let count = 0;
  for (
    const path of [
      database,
      `${database}-wal`,
      redactionKey,
      forgotten,
      ...filesIn(spool),
      ...filesIn(journal),
      ...filesIn(quarantine),
    ]
  ) {
    const size = checkFile(path);
    if (size === null) continue;
    count++;
    const mode = Deno.lstatSync(path).mode;
    if (mode !== null && (mode & 0o077) !== 0) {
      fault(`others can read "${path}"`, `Run: chmod -R go= "${root}"`);
    }
  }
  return `${count} files, none of them readable by others`;
}

function filesIn(directory: string): string[] {
  try {
    return [...Deno.readDirSync(directory)].flatMap(({ name, isDirectory }) =>
      isDirectory ? filesIn(`${directory}/${name}`) : [`${directory}/${name}`]
    );
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function diskDetail(layout: Layout): string {
  const fileSystem = fileSystemOf(layout.root);
  refuseNetwork(layout.root, fileSystem);
  const free = `${Math.round(fileSystem.freeBytes / 1024 / 1024)} MiB free`;
  if (fileSystem.freeBytes < FREE_BYTES_MIN) fault(`only ${free}`, "Free some space");
  return `local, ${free}`;
}

async function spoolDetail(layout: Layout): Promise<string> {
  const strange = strangeSpools(layout);
  if (strange.length > 0) fault(`"${strange[0]}" is no plain file`, "Remove it from spool/");
  const { spools, unmerged, damaged_lines, oldest_unmerged } = await queueHealth(layout.root);
  if (damaged_lines > 0) fault(`${damaged_lines} damaged lines`, "Run: improver flush");
  const oldest = oldest_unmerged === null ? "" : `, the oldest of ${oldest_unmerged}`;
  return `${unmerged} records wait in ${spools} files${oldest}`;
}

function databaseDetail(layout: Layout): string {
  return withDatabase(layout, (database) => {
    const found = databaseFault(database);
    if (found !== null) fault(found, "Run: improver flush --check");
    return `${database.prepare("SELECT count(*) AS n FROM records").get()!.n} records, all sound`;
  }) ?? noDatabase(layout);
}

/** Records reach the journal by way of the database alone. */
function noDatabase(layout: Layout): string {
  const { bytes } = journalSize(layout);
  if (bytes === 0) return "none yet";
  return fault(
    `it is missing, while the journal holds ${bytes} bytes of records`,
    "Run: improver flush. It brings them back",
  );
}

/** A merger writes to journal and database in turn, so that what differs is looked at once more. */
async function journalDetail(layout: Layout): Promise<string> {
  const compare = () => withDatabase(layout, (database) => compareJournal(layout, database));
  let found = compare();
  if (found?.ok === false) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    found = compare();
  }
  if (found === null) return "nothing to compare it with";
  return found.ok ? found.detail : fault(found.detail, found.hint);
}

function compareJournal(layout: Layout, database: Database): Omit<StoreFinding, "name"> {
  const prepare = (sql: string) => database.prepare(sql);
  const wrong = (detail: string, hint: string) => ({ ok: false, detail, hint });
  const sealed = sealedSegments({ prepare });
  for (const { n, bytes, sha256 } of sealed) {
    const path = segmentPath(layout, n);
    const sound = checkFile(path) === bytes && hashFile(path) === sha256;
    if (!sound) return wrong(`"${path}" is damaged or missing`, CHECKED);
  }
  const { segment, offset } = cursorOf({ prepare });
  const path = segmentPath(layout, segment);
  const size = checkFile(path) ?? 0;
  if (size < offset) return wrong(`"${path}" is shorter than it was`, FLUSHED);
  if (activeDiffers({ layout, database, prepare })) {
    return wrong(`"${path}" differs from the database`, CHECKED);
  }
  if (size > offset || segmentNumbers(layout).some((n) => n > segment)) {
    return wrong("it holds more than the database knows of", FLUSHED);
  }
  const detail =
    `${sealed.length} sealed segments and the one that is written to agree with the database`;
  return { ok: true, detail, hint: "" };
}

const FLUSHED = "Run: improver flush";
const CHECKED = "Run: improver flush --check";

function withDatabase<T>(layout: Layout, look: (database: Database) => T): T | null {
  const database = openForReading(layout, RECORDS_VERSION);
  if (database === null) return null;
  try {
    return guarded(layout, () => look(database));
  } finally {
    database.close();
  }
}

function quarantineDetail(layout: Layout): string {
  const names = quarantined(layout);
  if (names.length > 0) {
    fault(
      `${names.length} damaged things were put aside: ${names.slice(0, 3).join(", ")}`,
      `Look at them in "${layout.quarantine}" and remove what you do not need`,
    );
  }
  return "nothing was put aside";
}

function mergeDetail(layout: Layout): string {
  const last = lastMerge(layout);
  if (last === null) return "there was none yet";
  if (last.error !== null) fault(last.error.message, last.error.hint);
  if (last.report.problems.length > 0) fault(last.report.problems.join("; "), FLUSHED);
  return `the last one ended well at ${last.finished}`;
}
