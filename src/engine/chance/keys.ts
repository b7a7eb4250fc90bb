/**
 * The 32-bit key under which draws for a named purpose are made: FNV-1a over the UTF-8 bytes of the name
 * (Fowler, Noll, Vo). Philox mixes keys well, so neighbouring keys are as good as distant ones.
 *
 * Renaming a purpose changes its draws and no others. Work the key out once, not once a quarter.
 */
export function purposeKey(name: string): number {
  let key = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) key = Math.imul(key ^ byte, 0x01000193);
  return key >>> 0;
}
