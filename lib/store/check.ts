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
import { hashFile, segmentPath } from "./journal.ts";
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
    await examine("spools", () => spoolDetail(directory)),
    await examine("database", () => databaseDetail(layout)),
    await examine("journal", () => journalDetail(layout)),
    await examine("quarantine", () => quarantineDetail(directory)),
    await examine("merge", () => mergeDetail(directory)),
  );
  return findings;
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
    return [...Deno.readDirSync(directory)].filter(({ isDirectory }) => !isDirectory)
      .map(({ name }) => `${directory}/${name}`);
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

async function spoolDetail(directory: string): Promise<string> {
  const strange = strangeSpools(layoutOf(directory));
  if (strange.length > 0) fault(`"${strange[0]}" is no plain file`, "Remove it from spool/");
  const { spools, unmerged, damaged_lines, oldest_unmerged } = await queueHealth(directory);
  if (damaged_lines > 0) fault(`${damaged_lines} damaged lines`, "Run: improver flush");
  const oldest = oldest_unmerged === null ? "" : `, the oldest of ${oldest_unmerged}`;
  return `${unmerged} records wait in ${spools} files${oldest}`;
}

function databaseDetail(layout: Layout): string {
  return withDatabase(layout, (database) => {
    const found = databaseFault(database);
    if (found !== null) fault(found, "Run: improver flush --check");
    return `${database.prepare("SELECT count(*) AS n FROM records").get()!.n} records, all sound`;
  }) ?? "none yet";
}

function journalDetail(layout: Layout): string {
  return withDatabase(layout, (database) => {
    const { segment, offset } = database.prepare("SELECT segment, offset FROM export").get()!;
    const sealed = database.prepare("SELECT n, bytes, sha256 FROM segments").all();
    for (const { n, bytes, sha256 } of sealed) {
      const path = segmentPath(layout, Number(n));
      const sound = checkFile(path) === bytes && hashFile(path) === sha256;
      if (!sound) fault(`"${path}" is damaged or missing`, "Run: improver flush --check");
    }
    const path = segmentPath(layout, Number(segment));
    if ((checkFile(path) ?? 0) < Number(offset)) {
      fault(`"${path}" is shorter than it was`, "Run: improver flush");
    }
    return `${sealed.length} sealed segments and the one that is written to agree with the database`;
  }) ?? "none yet";
}

function withDatabase<T>(layout: Layout, look: (database: Database) => T): T | null {
  const database = openForReading(layout, RECORDS_VERSION);
  if (database === null) return null;
  try {
    return guarded(layout, () => look(database));
  } finally {
    database.close();
  }
}

async function quarantineDetail(directory: string): Promise<string> {
  const { quarantine } = await queueHealth(directory);
  if (quarantine.length > 0) {
    fault(
      `${quarantine.length} damaged things were put aside: ${quarantine.slice(0, 3).join(", ")}`,
      `Look at them in "${layoutOf(directory).quarantine}" and remove what you do not need`,
    );
  }
  return "nothing was put aside";
}

async function mergeDetail(directory: string): Promise<string> {
  const { last_merge } = await queueHealth(directory);
  if (last_merge === null) return "there was none yet";
  if (last_merge.error !== null) fault(last_merge.error.message, last_merge.error.hint);
  if (last_merge.report.problems.length > 0) {
    fault(last_merge.report.problems.join("; "), "Run: improver flush");
  }
  return `the last one ended well at ${last_merge.finished}`;
}
