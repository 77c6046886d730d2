import type { ProvenIdentity } from '@linli/accounts';
import type { SingleSignOnSettings } from '@linli/settings';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

/** Below the public address: what the provider has to be told as the redirect URI. */
export const CALLBACK_PATH = '/api/session/provider/callback';

const TIMEOUT_SECONDS = 10;

/** What a browser keeps while somebody is at the provider; only this attempt can be finished with it. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Nobody was proven to be anybody: the provider said no, or what came back belongs to no attempt of this browser. */
export class SingleSignOnFailed extends Error {
  override readonly name = 'SingleSignOnFailed';
}

/**
 * Signing in through an OpenID Connect provider: authorization code flow with PKCE, state and nonce. Signature, issuer,
 * audience and times of the ID token are checked by openid-client.
 */
export class SingleSignOn {
  readonly name: string;
  private configuration: Promise<Configuration> | undefined;

  /** `ask` sends what is asked of the provider; `fetch` unless given. */
  constructor(
    private readonly settings: SingleSignOnSettings,
    private readonly ask?: CustomFetch,
  ) {
    this.name = settings.name;
  }

  /** As the provider writes it, without the slash a URL gets. */
  get issuer(): Promise<string> {
    return this.provider().then((provider) => provider.serverMetadata().issuer);
  }

  /**
   * A new attempt, and where to send the browser.
   * @throws SingleSignOnFailed when the provider cannot be asked what it can do
   */
  async begin(): Promise<{ readonly url: URL; readonly attempt: SignInAttempt }> {
    const provider = await this.provider();
    const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(provider, {
      redirect_uri: new URL(CALLBACK_PATH, this.settings.publicUrl).href,
      scope: 'openid profile',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { url, attempt };
  }

  /**
   * Who came back from the provider. `target` is path and query of the request.
   * @throws SingleSignOnFailed
   */
  async finish(target: string, attempt: SignInAttempt): Promise<ProvenIdentity> {
    const provider = await this.provider();
    try {
      const tokens = await authorizationCodeGrant(provider, new URL(target, this.settings.publicUrl), {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      return this.identityOf(tokens.claims());
    } catch (error) {
      throw failed(error);
    }
  }

  private identityOf(claims: IDToken | undefined): ProvenIdentity {
    if (claims === undefined) throw new SingleSignOnFailed('no ID token');
    const { loginClaim, secondFactorAcr } = this.settings;
    const login = loginClaim === undefined ? undefined : claims[loginClaim];
    const { iss, sub, amr, acr } = claims;
    return {
      issuer: iss,
      subject: sub,
      login: typeof login === 'string' ? login : undefined,
      secondFactor:
        (Array.isArray(amr) && amr.includes('mfa')) ||
        (secondFactorAcr !== undefined && acr === secondFactorAcr),
    };
  }

  /** What the provider says about itself, asked once; asked again when it could not be reached. */
  private async provider(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    this.configuration ??= discovery(issuer, clientId, clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      ...(this.ask && { [customFetch]: this.ask }),
    });
    try {
      return await this.configuration;
    } catch (error) {
      this.configuration = undefined;
      throw failed(error);
    }
  }
}

/** Only what kind of error it was: its causes may hold answers of the provider, with tokens in them. */
function failed(error: unknown): SingleSignOnFailed {
  if (error instanceof SingleSignOnFailed) return error;
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  return new SingleSignOnFailed(`${String(name)} ${String(code)}`);
}
