import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { CustomFetch } from 'openid-client';

/** Somebody the provider knows. */
export interface Citizen {
  readonly subject: string;
  /** Number of staff: what the provider alone sets. */
  readonly staffNumber?: string;
  readonly amr?: readonly string[];
}

/** The identity provider of a city, on loopback behind what would be a proxy that ends TLS; whoever comes is signed in as the citizen of the moment. */
export interface CityProvider {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Reaches the provider as if by https: what asks for its address ends at the loopback. */
  readonly reach: CustomFetch;
  present: Citizen;
  close(): Promise<void>;
}

const CLIENT_ID = 'linli';
const CLIENT_SECRET = 'a secret between the city and Linli';

/** Starts a real provider that sends people back to `redirectUri`. */
export async function startCityProvider(redirectUri: string): Promise<CityProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = 'https://id.city.test';
  const loopback = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const reach: CustomFetch = async (url, options) => {
    const { pathname, search } = new URL(url);
    const headers = new Headers(options.headers);
    headers.set('x-forwarded-proto', 'https');
    headers.set('x-forwarded-host', 'id.city.test');
    return await fetch(loopback + pathname + search, { ...(options as RequestInit), headers });
  };
  const city: { present: Citizen } = { present: { subject: 'nobody' } };
  const staffNumbers = new Map<string, string | undefined>();

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'], profile: ['staff_number'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['only for tests'] },
    findAccount: (_, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, staff_number: staffNumbers.get(subject) }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.proxy = true;
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) {
      await next();
      return;
    }
    const { subject, staffNumber, amr } = city.present;
    staffNumbers.set(subject, staffNumber);
    const login = { accountId: subject, ...(amr && { amr: [...amr] }) };
    await provider.interactionFinished(ctx.req, ctx.res, { login });
    ctx.respond = false;
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));

  return Object.assign(city, {
    issuer: new URL(issuer),
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    reach,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

/** Follows the provider’s redirects as a browser does, until it sends back to `home`. */
export async function visit({ reach }: CityProvider, start: string, home: string): Promise<URL> {
  const cookies = new Map<string, string>();
  for (let url = start, hops = 0; hops < 10; hops += 1) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await reach(url, {
      method: 'GET',
      redirect: 'manual',
      headers: { cookie },
      body: undefined,
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
    url = new URL(location, url).href;
    if (url.startsWith(home)) return new URL(url);
  }
  throw new Error('the provider sends round in circles');
}
