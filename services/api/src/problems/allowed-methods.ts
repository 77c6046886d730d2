import type { FastifyInstance } from 'fastify';

/** Remembers every route, to tell a wrong method (405) from an unknown address (404). */
export function rememberMethods(app: FastifyInstance): (url: string) => readonly string[] {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  return (url) => {
    const [path = ''] = url.split('?', 1);
    return [...new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))];
  };
}

/** `/cases/:caseId/notes/:noteId` with any one step for each name. */
function patternOf(url: string): RegExp {
  const steps = url
    .split('/')
    .map((step) => (step.startsWith(':') ? '[^/]+' : step.replaceAll(/\W/g, String.raw`\$&`)));
  return new RegExp(`^${steps.join('/')}$`);
}
