/** JavaScript values of the PostgreSQL types that can be sent as arrays. */
interface ElementTypes {
  bigint: number;
  boolean: boolean;
  bytea: Buffer;
  text: string;
  uuid: string;
}

const OID = { boolean: 16, bytea: 17, bigint: 20, text: 25, uuid: 2950 };

/**
 * A PostgreSQL array in binary form. The driver sends a Buffer as it is, while an array of Buffers it would write as
 * escaped hexadecimal text: three times the bytes, and most of the time of an insert.
 */
export function encodeArray<T extends keyof ElementTypes, V>(
  type: T,
  values: readonly V[],
  elementOf: (value: V) => ElementTypes[T],
): Buffer {
  const elements = values.map((value) => encodeElement(type, elementOf(value)));
  const size = elements.reduce((sum, element) => sum + 4 + element.length, 20);
  const array = Buffer.allocUnsafe(size);
  let offset = 0;
  for (const field of [1, 0, OID[type], values.length, 1]) offset = array.writeInt32BE(field, offset);
  for (const element of elements) {
    offset = array.writeInt32BE(element.length, offset);
    array.set(element, offset);
    offset += element.length;
  }
  return array;
}

function encodeElement<T extends keyof ElementTypes>(type: T, value: ElementTypes[T]): Buffer {
  if (Buffer.isBuffer(value)) return value;
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0]);
  if (typeof value === 'string') {
    return type === 'uuid' ? Buffer.from(value.replaceAll('-', ''), 'hex') : Buffer.from(value, 'utf8');
  }
  const integer = Buffer.allocUnsafe(8);
  integer.writeBigInt64BE(BigInt(value));
  return integer;
}
