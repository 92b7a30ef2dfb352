/**
 * Gives back at once the memory of bytes that nobody looks at any more. Left to itself, V8 lets 64 MB of such gather before its next
 * great collection, which is as much as all that is at work on twenty files. What shares its memory with other bytes stays.
 */
export function letGo({buffer, byteLength}: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
