/** The port people find Linli at unless they choose another one. */
const USUAL_PORT = 8080;

/** Another program listens on the port that was chosen. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  constructor(readonly port: number) {
    super(`port ${port} is taken`);
  }
}

interface Listener {
  listen(options: { port: number; host: string }): Promise<string>;
}

/**
 * Listens on the port that was chosen, or on the usual one; when that is taken and none was chosen, on a free one.
 * @returns the URL to open
 */
export async function listen(
  app: Listener,
  { port, host }: { readonly port?: number; readonly host: string },
): Promise<string> {
  try {
    return await app.listen({ port: port ?? USUAL_PORT, host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (port !== undefined) throw new PortTaken(port);
    return await app.listen({ port: 0, host });
  }
}
