/** An instant in UTC; a time without a zone is that of `offset`, Shanghai's unless given. Null when it is no date. */
export function instantOf(text: string | undefined, offset = '+08:00'): string | undefined | null {
  if (text === undefined) return undefined;
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text)) return isoOf(text);
  const local = text.replaceAll('/', '-').replace(' ', 'T');
  return isoOf(`${/^\d{4}-\d{2}-\d{2}$/.test(local) ? `${local}T00:00:00` : local}${offset}`);
}

function isoOf(text: string): string | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
