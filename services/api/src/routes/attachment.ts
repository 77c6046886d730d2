/** The header of a file to take away (RFC 6266): its name in ASCII for the oldest clients, and as it is (RFC 8187). */
export function attachment(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\w.-]+/g, '_').replace(/^_?-?/, 'document-');
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
