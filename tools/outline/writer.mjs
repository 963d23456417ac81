// The inverse of `src/map/outline/entropy-decoder.ts`, which it must follow to the letter; it also tells what a number would cost.
const WIDTH = 32;
const NOISE = 75 * WIDTH;
const FLOOR = 1 << 22;

export class Writer {
  #zeros = new Float32Array(NOISE + 1).fill(0.6);
  #ones = this.#zeros.slice();
  /** Shares of 4,096, in the order they are read back. */
  #written = [];
  #known = new Map();

  #share(context) {
    return (1 + (4094 * this.#ones[context]) / (this.#zeros[context] + this.#ones[context])) | 0;
  }

  bit(context, is) {
    const share = this.#share(context);
    this.#written.push({ is, share: is ? share : 4096 - share });
    (is ? this.#ones : this.#zeros)[context]++;
  }

  /** [context, bit] for each binary digit of a number and of their count. */
  static *digits(kind, n) {
    const context = kind * WIDTH;
    const digits = 31 - Math.clz32(n + 1);
    for (let i = 0; i < digits; i++) yield [context + i, true];
    yield [context + digits, false];
    for (let left = digits; left--; )
      yield [left === digits - 1 ? context + 16 + digits : NOISE, Boolean(((n + 1) >> left) & 1)];
  }

  count(kind, n) {
    for (const [context, is] of Writer.digits(kind, n)) this.bit(context, is);
  }

  signed(kind, n) {
    this.count(kind, zigzag(n));
  }

  /** Bits, by what has been written so far. */
  costOfBit(context, is) {
    const share = this.#share(context);
    return -Math.log2((is ? share : 4096 - share) / 4096);
  }

  costOfSigned(kind, n) {
    const key = kind * 2 ** 20 + zigzag(n);
    let cost = this.#known.get(key);
    if (cost === undefined) {
      cost = 0;
      for (const [context, is] of Writer.digits(kind, zigzag(n))) cost += this.costOfBit(context, is);
      this.#known.set(key, cost);
    }
    return cost;
  }

  text() {
    let state = FLOOR;
    const letters = [];
    const letter = () => {
      // From 0 to O: the code's last five bits are the number.
      letters.push(String.fromCharCode(48 + ((state - 16) & 31)));
      state = Math.floor(state / 32);
    };
    for (const { is, share } of this.#written.reverse()) {
      while (state >= (FLOOR / 4096) * 32 * share) letter();
      state = Math.floor(state / share) * 4096 + (state % share) + (is ? 0 : 4096 - share);
    }
    while (state) letter();
    return letters.reverse().join('');
  }
}

const zigzag = (n) => (n < 0 ? -2 * n - 1 : 2 * n);
