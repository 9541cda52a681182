import * as oidc from 'openid-client';
import { isAtLeast, SIGN_IN_LEVELS, type SignInLevel } from '../../domain/people/sign-in-level.ts';
import type { OidcConfig } from '../../config/config.ts';
import { Refusal } from '../http/refusal.ts';
import { CALLBACK, SIGN_IN } from './addresses.ts';
import { readLogoutToken, type LogoutOrder } from './logout-token.ts';
import { providerFault } from './provider-fault.ts';
import { providerFetch } from './provider-fetch.ts';
import type { Transaction } from './transaction.ts';

export interface ProviderSettings {
  readonly issuer: string;
  /** Where this server reaches it, when that is not where browsers do. */
  readonly internalUrl?: string | undefined;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  readonly scopes: string;
  /** What the provider calls each level. */
  readonly acr: Readonly<Record<SignInLevel, readonly string[]>>;
  /** Where the provider sends people back to. */
  readonly redirectUri: string;
  /** Where it sends those who signed out. */
  readonly signedOutUri: string;
}

/** The provider of an installation, which people reach at `publicUrl`. */
export const providerOf = (config: OidcConfig, publicUrl: string): OidcProvider =>
  new OidcProvider({ ...config, redirectUri: publicUrl + CALLBACK, signedOutUri: publicUrl + SIGN_IN });

/** What the identity provider says of who signed in. */
export interface Proven {
  readonly subject: string;
  readonly level: SignInLevel;
  readonly sid: string | undefined;
  readonly idToken: string;
}

const TIMEOUT_S = 5;
const METADATA_FOR_MS = 3_600_000;
/** How long ago someone who is to show anew who he is may have done so. */
const JUST_NOW_S = 60;

/**
 * The identity provider, by OpenID Connect. It is looked for when someone signs in, and again while it is away: the
 * application starts, and works for whoever is signed in, without it.
 */
export class OidcProvider {
  readonly #settings: ProviderSettings;
  #known: { readonly metadata: oidc.ServerMetadata; readonly until: number } | undefined;

  constructor(settings: ProviderSettings) {
    this.#settings = settings;
  }

  /** The names of a level and of those above it, the preferred one first (`acr_values`). */
  acrValues(level: SignInLevel): string {
    const enough = SIGN_IN_LEVELS.filter((each) => isAtLeast(each, level));
    return enough.flatMap((each) => this.#settings.acr[each]).join(' ');
  }

  /**
   * Where someone shows who he is.
   *
   * @throws Refusal `SIGN_IN_UNAVAILABLE`
   */
  async askWho({ state, nonce, verifier, level, again }: Transaction, language: string): Promise<URL> {
    const { redirectUri, scopes } = this.#settings;
    return oidc.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: redirectUri,
      scope: scopes,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      ...(level === undefined ? {} : { acr_values: this.acrValues(level) }),
      ...(again === true ? { prompt: 'login', max_age: String(JUST_NOW_S) } : {}),
    });
  }

  /**
   * Who came back, by the answer in the query of the address he came to. State, nonce, issuer, audience, expiry and signature
   * are checked, the last with the keys that the provider shows at this moment.
   *
   * @throws Refusal `SIGN_IN_CANCELLED`, `SIGN_IN_REFUSED`, `SIGN_IN_UNAVAILABLE`
   */
  async whoIs(query: string, { state, nonce, verifier, again }: Transaction): Promise<Proven> {
    const configuration = await this.#configuration();
    try {
      const answer = await oidc.authorizationCodeGrant(configuration, new URL(query, this.#settings.redirectUri), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(again === true ? { maxAge: JUST_NOW_S } : {}),
      });
      const claims = answer.claims();
      if (claims === undefined || answer.id_token === undefined) throw new Refusal('SIGN_IN_REFUSED');
      const { sub: subject, sid } = claims;
      const level = this.#levelIn([claims['acr'], claims['amr']].flat());
      return { subject, level, sid: typeof sid === 'string' ? sid : undefined, idToken: answer.id_token };
    } catch (error) {
      throw providerFault(error);
    }
  }

  /** Where someone signs out of the provider too; `undefined` where it has no such place, or is away. */
  async signOutAddress(idToken: string): Promise<URL | undefined> {
    try {
      const configuration = await this.#configuration();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: this.#settings.signedOutUri,
      });
    } catch {
      return undefined;
    }
  }

  /**
   * What a logout token of the provider orders.
   *
   * @throws Refusal `LOGOUT_TOKEN_INVALID`, `SIGN_IN_UNAVAILABLE`
   */
  async ordered(logoutToken: string): Promise<LogoutOrder> {
    const { issuer, jwks_uri: keys } = (await this.#configuration()).serverMetadata();
    if (keys === undefined) throw new Refusal('LOGOUT_TOKEN_INVALID');
    const send = providerFetch(this.#settings);
    return readLogoutToken(logoutToken, { issuer, audience: this.#settings.clientId, keys, send });
  }

  /** The strongest level that a name stands for; the weakest for names that are not known. */
  #levelIn(names: readonly unknown[]): SignInLevel {
    const isNamed = (level: SignInLevel): boolean => this.#settings.acr[level].some((acr) => names.includes(acr));
    return SIGN_IN_LEVELS.toReversed().find(isNamed) ?? SIGN_IN_LEVELS[0];
  }

  /** Made anew each time: it keeps the provider's keys, and one that was withdrawn must not be believed any more. */
  async #configuration(): Promise<oidc.Configuration> {
    const { clientId, clientSecret, issuer } = this.#settings;
    const auth = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    const configuration = new oidc.Configuration(await this.#metadata(), clientId, undefined, auth);
    configuration.timeout = TIMEOUT_S;
    configuration[oidc.customFetch] = providerFetch(this.#settings);
    oidc.enableNonRepudiationChecks(configuration);
    if (issuer.startsWith('http:')) oidc.allowInsecureRequests(configuration);
    return configuration;
  }

  async #metadata(): Promise<oidc.ServerMetadata> {
    if (this.#known !== undefined && this.#known.until > Date.now()) return this.#known.metadata;
    const { clientId, issuer } = this.#settings;
    try {
      const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
        timeout: TIMEOUT_S,
        [oidc.customFetch]: providerFetch(this.#settings),
        execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
      });
      this.#known = { metadata: { ...found.serverMetadata() }, until: Date.now() + METADATA_FOR_MS };
      return this.#known.metadata;
    } catch {
      throw new Refusal('SIGN_IN_UNAVAILABLE');
    }
  }
}
