/** Bytes of a field holding `length` bytes. */
export function fieldSize(length: number): number {
  return 1 + varintSize(length) + length;
}

/** Bytes of an integer. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size += 1;
  return size;
}

/** Protobuf output of a size known beforehand; all field numbers used here are below 16. */
export class Output {
  readonly buffer: Buffer;
  #offset = 0;

  constructor(size: number) {
    this.buffer = Buffer.allocUnsafe(size);
  }

  startMessage(field: number, size: number): void {
    this.buffer[this.#offset++] = (field << 3) | 2;
    this.#varint(size);
  }

  bytes(field: number, value: Buffer): void {
    this.startMessage(field, value.length);
    this.buffer.set(value, this.#offset);
    this.#offset += value.length;
  }

  integer(field: number, value: number): void {
    this.buffer[this.#offset++] = field << 3;
    this.#varint(value);
  }

  #varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.buffer[this.#offset++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.buffer[this.#offset++] = rest;
  }
}
