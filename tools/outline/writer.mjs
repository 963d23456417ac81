// Entropy encoder, the inverse of `src/map/outline/entropy-decoder.ts`: both must change together. It also tells what a
// value would cost.
const CONTEXTS_PER_MODEL = 32;
const NOISE = 75 * CONTEXTS_PER_MODEL;
const MIN_STATE = 1 << 22;
const INITIAL_COUNT = 0.6;

/** An adaptive binary rANS encoder. Models and contexts are those of the decoder. */
export class Writer {
  #zeros = new Float32Array(NOISE + 1).fill(INITIAL_COUNT);
  #ones = this.#zeros.slice();
  /** Bits and their probabilities, in 4096ths, in the order in which they are read back. */
  #written = [];
  #costs = new Map();

  /** Returns the probability of a 1, in 4096ths. */
  #probability(index) {
    return (1 + (4094 * this.#ones[index]) / (this.#zeros[index] + this.#ones[index])) | 0;
  }

  bit(model, context, isOne) {
    this.#bitAt(model * CONTEXTS_PER_MODEL + context, isOne);
  }

  #bitAt(index, isOne) {
    const probability = this.#probability(index);
    this.#written.push({ isOne, probability: isOne ? probability : 4096 - probability });
    (isOne ? this.#ones : this.#zeros)[index]++;
  }

  /**
   * Yields [index of the context, bit] for an exponential-Golomb code: the number of binary digits in unary, then the digits
   * after the first.
   */
  static *bitsOf(model, value) {
    const first = model * CONTEXTS_PER_MODEL;
    const digits = 31 - Math.clz32(value + 1);
    for (let i = 0; i < digits; i++) yield [first + i, true];
    yield [first + digits, false];
    for (let left = digits; left--; ) {
      const bit = Boolean(((value + 1) >> left) & 1);
      yield [left === digits - 1 ? first + 16 + digits : NOISE, bit];
    }
  }

  unsigned(model, value) {
    for (const bit of Writer.bitsOf(model, value)) this.#bitAt(...bit);
  }

  signed(model, value) {
    this.unsigned(model, zigzag(value));
  }

  /** Returns the cost of a bit, in bits, as estimated from what has been written so far. */
  costOfBit(model, context, isOne) {
    return this.#costAt(model * CONTEXTS_PER_MODEL + context, isOne);
  }

  #costAt(index, isOne) {
    const probability = this.#probability(index);
    return -Math.log2((isOne ? probability : 4096 - probability) / 4096);
  }

  /** Returns the cost of a signed integer, in bits. To be called once all is written, because costs are cached. */
  costOfSigned(model, value) {
    const key = model * 2 ** 20 + zigzag(value);
    let cost = this.#costs.get(key);
    if (cost === undefined) {
      cost = 0;
      for (const bit of Writer.bitsOf(model, zigzag(value))) cost += this.#costAt(...bit);
      this.#costs.set(key, cost);
    }
    return cost;
  }

  /** Returns all that was written, five bits a character. To be called once. */
  text() {
    let state = MIN_STATE;
    const characters = [];
    const putCharacter = () => {
      // `0` to `O`: the last five bits of the character code are the number.
      characters.push(String.fromCharCode(48 + ((state - 16) & 31)));
      state = Math.floor(state / 32);
    };
    for (const { isOne, probability } of this.#written.reverse()) {
      while (state >= (MIN_STATE / 4096) * 32 * probability) putCharacter();
      state = Math.floor(state / probability) * 4096 + (state % probability) + (isOne ? 0 : 4096 - probability);
    }
    while (state) putCharacter();
    return characters.reverse().join('');
  }
}

const zigzag = (value) => (value < 0 ? -2 * value - 1 : 2 * value);
