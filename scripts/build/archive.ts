/**
 * Writes a compressed archive that every `tar` can unpack, the same bytes for the same files.
 *
 * @module
 */

/** One file of an archive. */
export interface ArchiveFile {
  /** Path in the archive, at most 100 bytes of ASCII. */
  readonly path: string;
  /** What it holds. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it may be executed. */
  readonly executable: boolean;
}

/**
 * Packs files into a gzip-compressed ustar archive, without times and owners.
 *
 * @param files The files, in the order they are written.
 * @returns The archive.
 */
export async function packArchive(files: readonly ArchiveFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const file of files) {
    const padding = (BLOCK_BYTES - file.bytes.length % BLOCK_BYTES) % BLOCK_BYTES;
    parts.push(headerOf(file), file.bytes, new Uint8Array(padding));
  }
  parts.push(new Uint8Array(2 * BLOCK_BYTES));
  const packed = new Blob(parts).stream().pipeThrough(new CompressionStream("gzip"));
  return await new Response(packed).bytes();
}

/** Unit of a tar archive. */
const BLOCK_BYTES = 512;

function headerOf(file: ArchiveFile): Uint8Array<ArrayBuffer> {
  if (!/^[\x21-\x7e]{1,100}$/.test(file.path)) {
    throw new Error(`Cannot archive ${JSON.stringify(file.path)}: not a short ASCII path`);
  }
  const header = new Uint8Array(BLOCK_BYTES);
  const write = (offset: number, text: string) =>
    header.set(new TextEncoder().encode(text), offset);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, "0");
  write(0, file.path);
  write(100, octal(file.executable ? 0o755 : 0o644, 7));
  write(108, octal(0, 7));
  write(116, octal(0, 7));
  write(124, octal(file.bytes.length, 11));
  write(136, octal(0, 11));
  write(148, " ".repeat(8));
  write(156, "0");
  write(257, "ustar\0" + "00");
  const sum = header.reduce((total, byte) => total + byte, 0);
  write(148, `${octal(sum, 6)}\0 `);
  return header;
}
