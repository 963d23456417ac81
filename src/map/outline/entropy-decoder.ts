// Entropy decoder: reads integers from printable text at about the bits they are worth. What has been frequent costs
// little.

/** Contexts of a model of integers: 16 for the number of binary digits, and 16 for the digit after the first. */
const CONTEXTS_PER_MODEL = 32;
/** The context of all digits that no model predicts, after those of the 75 models. */
const NOISE = 75 * CONTEXTS_PER_MODEL;
/** A state below it takes in another character. */
const MIN_STATE = 1 << 22;
/**
 * Times that each bit counts as seen before the first. With less, the first surprises cost more; with more, a context
 * learns late.
 */
const INITIAL_COUNT = 0.6;

/**
 * Reads values in the order in which they were written. A model, 0 to 74, is a set of contexts whose values resemble
 * each other.
 */
export interface EntropyDecoder {
  /** Reads 0 or 1, in one of the 32 contexts of a model. */
  bit(model: number, context?: number): number;
  /** Reads an integer ≥ 0. */
  unsigned(model: number): number;
  /** Reads an integer of either sign. */
  signed(model: number): number;
}

/**
 * Creates an adaptive binary rANS decoder, which reads five bits a character (`0` to `O`). It inverts
 * `tools/outline/writer.mjs`.
 */
export function createDecoder(text: string): EntropyDecoder {
  const zeros = new Float32Array(NOISE + 1).fill(INITIAL_COUNT);
  const ones = zeros.slice();
  let position = 0;
  let state = 0;
  const bitAt = (index: number): number => {
    while (state < MIN_STATE) state = state * 32 + (text.charCodeAt(position++) & 31);
    const oneCount = ones[index] as number;
    const zeroCount = zeros[index] as number;
    // The probability of a 1, in 4096ths.
    const probability = (1 + (4094 * oneCount) / (zeroCount + oneCount)) | 0;
    const slot = state & 4095;
    const isOne = slot < probability;
    (isOne ? ones : zeros)[index] = (isOne ? oneCount : zeroCount) + 1;
    state = (state >> 12) * (isOne ? probability : 4096 - probability) + slot - (isOne ? 0 : probability);
    return +isOne;
  };
  // An exponential-Golomb code: the number of binary digits in unary, then the digits after the first.
  const unsigned = (model: number): number => {
    const first = model * CONTEXTS_PER_MODEL;
    let digits = 0;
    while (bitAt(first + digits)) digits++;
    let value = 1;
    for (let left = digits; left--; ) value = value * 2 + bitAt(value < 2 ? first + 16 + digits : NOISE);
    return value - 1;
  };
  return {
    bit: (model, context = 0) => bitAt(model * CONTEXTS_PER_MODEL + context),
    unsigned,
    // A zigzag code: 0, −1, 1, −2, 2…
    signed(model) {
      const value = unsigned(model);
      return value & 1 ? ~(value >> 1) : value >> 1;
    },
  };
}
