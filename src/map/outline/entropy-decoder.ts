// Whole numbers out of printable text, at about the bits they are worth: what came often in a context costs little there.

/** Contexts of a number: 16 for how many binary digits it has, 16 for the second of them. */
const WIDTH = 32;
/** Digits that nothing foretells share a context, after all others. */
const NOISE = 75 * WIDTH;
/** A state below it takes in another letter. */
const FLOOR = 1 << 22;

export interface EntropyDecoder {
  /** 0 or 1. */
  bit(context: number): number;
  /** From 0 on. `kind`, below 75, has the contexts from `kind * 32` on. */
  count(kind: number): number;
  /** Below 0 too. */
  signed(kind: number): number;
}

/** An adaptive rANS decoder, five bits a letter (0 to O): the inverse of `tools/outline/writer.mjs`. */
export function createDecoder(text: string): EntropyDecoder {
  // As if each had been seen 0.6 times: less, and the first surprises cost more; more, and it learns late.
  const zeros = new Float32Array(NOISE + 1).fill(0.6);
  const ones = zeros.slice();
  let at = 0;
  let state = 0;
  const bit = (context: number): number => {
    while (state < FLOOR) state = state * 32 + (text.charCodeAt(at++) & 31);
    const one = ones[context] as number;
    const zero = zeros[context] as number;
    const share = (1 + (4094 * one) / (zero + one)) | 0;
    const slot = state & 4095;
    const is = slot < share;
    (is ? ones : zeros)[context] = (is ? one : zero) + 1;
    state = (state >> 12) * (is ? share : 4096 - share) + slot - (is ? 0 : share);
    return +is;
  };
  const count = (kind: number): number => {
    const context = kind * WIDTH;
    let digits = 0;
    while (bit(context + digits)) digits++;
    let n = 1;
    for (let left = digits; left--; ) n = n * 2 + bit(n < 2 ? context + 16 + digits : NOISE);
    return n - 1;
  };
  return {
    bit,
    count,
    signed(kind) {
      const n = count(kind);
      return n & 1 ? ~(n >> 1) : n >> 1;
    },
  };
}
