/**
 * Fast hashes for checks and for stable assignment; they guard against accidents, not against malice.
 *
 * @module
 */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Hashes a short text to 32 bits: FNV-1a over UTF-16 units, its bits mixed at the end.
 *
 * @returns A whole number in [0, 2^32).
 */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  return mixed(hash);
}

/**
 * Hashes a long text to 32 bits: a polynomial over four bytes of its UTF-8 at a time. It detects
 * every change within one such word, and is made of operations that are quick even in a process
 * that has just started and has optimised nothing yet.
 *
 * @returns A whole number in [0, 2^32), the same on all machines of one byte order.
 */
export function checksumOf(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const words = new Int32Array(bytes.buffer, 0, bytes.length >> 2);
  const count = words.length;
  let hash = bytes.length;
  for (let at = 0; at < count; at++) hash = ((hash << 5) - hash + (words[at] as number)) | 0;
  for (let at = count << 2; at < bytes.length; at++) {
    hash = (hash << 5) - hash + (bytes[at] as number);
  }
  return mixed(hash);
}

/** The finaliser of MurmurHash3: the high bits of FNV alone hardly depend on the last letters. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
