import { interactionPolicy, Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { KeyRing } from './keys.ts';
import { ANY_LEVEL, LEVELS, satisfies } from './levels.ts';
import type { Memory } from './memory.ts';
import { errorPage, logoutPage, signedOutPage } from './pages.tsx';
import { languageOf, type Language } from './words.ts';

/** Someone one can sign in as. */
export interface DemoPerson {
  /** The claim `sub`. */
  readonly subject: string;
  readonly name: string;
  /** For the eye alone: no token tells them. */
  readonly roles: readonly string[];
}

/** An application that lets people sign in here. */
export interface ProviderClient {
  readonly id: string;
  readonly secret: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  /** Where it is told of each sign-out (OpenID Connect Back-Channel Logout 1.0). */
  readonly backChannelLogoutUri?: string;
  /** How it shows its secret; in the header without it. */
  readonly authMethod?: 'client_secret_basic' | 'client_secret_post';
}

export interface ProviderOptions {
  readonly issuer: string;
  readonly clients: readonly ProviderClient[];
  /** Those who are there at the moment of asking. */
  readonly people: (language: Language) => Promise<readonly DemoPerson[]>;
}

/** Where the login page of an interaction is. */
export const interactionPath = (uid: string): string => `/interaction/${uid}`;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds. A sign-in here outlives none of the application's, which end after 8 hours at the latest. */
const TTL = {
  AccessToken: 10 * MINUTE,
  AuthorizationCode: MINUTE,
  Grant: 8 * HOUR,
  IdToken: 10 * MINUTE,
  Interaction: HOUR,
  Session: 8 * HOUR,
};

/** The certified implementation, with the demo's people, levels and pages. It is made anew when its keys change. */
export function createProvider(options: ProviderOptions, keys: KeyRing, memory: Memory): Provider {
  return new Provider(options.issuer, {
    adapter: (kind) => memory.adapterOf(kind),
    jwks: { keys: keys.signing.map((key) => ({ ...key })) },
    cookies: {
      keys: [...keys.cookies],
      names: { session: 'identity_session', interaction: 'identity_interaction', resume: 'identity_resume' },
    },
    clients: options.clients.map(clientOf),
    acrValues: LEVELS.map(({ acr }) => acr),
    claims: { acr: null, sid: null, auth_time: null, iss: null, openid: ['sub'], profile: ['name'] },
    scopes: ['openid', 'profile'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    ttl: TTL,
    interactions: { policy: policy(), url: (_ctx, { uid }) => interactionPath(uid) },
    findAccount: async (ctx, subject) => {
      const person = (await options.people(languageIn(ctx))).find((each) => each.subject === subject);
      if (person === undefined) return undefined;
      return { accountId: subject, claims: async () => ({ sub: subject, name: person.name }) };
    },
    loadExistingGrant: grantAll,
    fetch: fetchAnywhere,
    features: features(),
    renderError: (ctx, { error, error_description: reason }) => {
      ctx.type = 'html';
      ctx.body = errorPage(languageIn(ctx), [error, ...(reason === undefined ? [] : [reason])]);
    },
  });
}

function clientOf(client: ProviderClient) {
  const { authMethod = 'client_secret_basic', backChannelLogoutUri, id, postLogoutRedirectUris, redirectUris } = client;
  return {
    client_id: id,
    client_secret: client.secret,
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...postLogoutRedirectUris],
    token_endpoint_auth_method: authMethod,
    default_acr_values: [...ANY_LEVEL],
    require_auth_time: true,
    ...(backChannelLogoutUri === undefined
      ? {}
      : { backchannel_logout_uri: backChannelLogoutUri, backchannel_logout_session_required: true }),
  };
}

const features = (): Configuration['features'] => ({
  devInteractions: { enabled: false },
  backchannelLogout: { enabled: true },
  claimsParameter: { enabled: true },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx, form) => {
      ctx.body = logoutPage(languageIn(ctx), form);
    },
    postLogoutSuccessSource: (ctx) => {
      ctx.body = signedOutPage(languageIn(ctx));
    },
  },
});

/** The usual reasons to ask who one is, and one more: the level asked for is higher than that of the sign-in there is. */
function policy() {
  const { Check, base } = interactionPolicy;
  const prompts = base();
  prompts.get('login')?.checks.add(
    new Check('level_too_low', 'A higher level is asked for', ({ oidc }) => {
      const asked = oidc.params?.['acr_values'];
      const isNew = oidc.result?.login !== undefined;
      return isNew || satisfies(oidc.session?.acr, typeof asked === 'string' ? asked : undefined)
        ? Check.NO_NEED_TO_PROMPT
        : Check.REQUEST_PROMPT;
    }),
  );
  return prompts;
}

/** The clients here are all the installation's own: nobody is asked whether they may know who he is. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { client, provider, session } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  if (known !== undefined) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

/**
 * `oidc-provider` refuses to call addresses of this machine and of private networks (the dispatcher it passes), as a public
 * provider must. Those this one calls are the clients' of its own configuration, and live just there.
 */
const fetchAnywhere: NonNullable<Configuration['fetch']> = (input, init) => {
  const { dispatcher: _refusesPrivate, ...rest }: RequestInit & { dispatcher?: unknown } = init ?? {};
  return fetch(input, rest);
};

function languageIn(ctx: KoaContextWithOIDC): Language {
  return languageOf(ctx.oidc?.params?.['ui_locales'], ctx.get('accept-language'));
}
