/** Where the city's identity provider is, and who Linli is to it. */
export interface SingleSignOnSettings {
  /** Its issuer: below it stands `/.well-known/openid-configuration`. */
  readonly issuer: URL;
  readonly clientId: string;
  /** Absent for a public client, which proves itself by PKCE alone. */
  readonly clientSecret?: string | undefined;
  /** What the button on the sign-in page says. */
  readonly name: string;
  /**
   * Claim of the ID token that names a login of Linli. Only one that the provider sets and nobody can change about
   * themselves. Absent: accounts are tied to subjects by an administrator alone.
   */
  readonly loginClaim?: string | undefined;
  /** The value of `acr` that says that a second factor was asked for, beside `mfa` among `amr`. */
  readonly secondFactorAcr?: string | undefined;
  /** Where people reach Linli; the provider sends them back below it. */
  readonly publicUrl: URL;
}
