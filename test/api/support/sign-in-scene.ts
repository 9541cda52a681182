import { BACK_CHANNEL_LOGOUT, CALLBACK, SIGN_IN } from '../../../api/sign-in/addresses.ts';
import type { AppDependencies } from '../../../api/dependencies.ts';
import { OidcProvider, providerOf } from '../../../api/sign-in/provider.ts';
import { loadConfig, type OidcConfig } from '../../../config/config.ts';
import { freePort } from '../../../embedded/free-port.ts';
import { startIdentityProvider, type IdentityProvider } from '../../../embedded/identity-provider.ts';
import { demoSubject } from '../../../scripts/sample/subjects.ts';
import { Wayfarer, type Arrival } from './wayfarer.ts';
import { createApiWorld, NOW, PUBLIC_URL, type ApiWorld } from './world.ts';

/** What a provider calls the levels here. */
export const ACR = {
  PASSWORD: 'urn:be:fedict:iam:fas:Level200',
  CODE: 'urn:be:fedict:iam:fas:Level350',
  EID: 'urn:be:fedict:iam:fas:Level500',
} as const;

/** Someone at the provider whom nobody here knows. */
export const STRANGER = 'demo:stranger';

export interface SignInScene {
  readonly world: ApiWorld;
  readonly provider: IdentityProvider;
  /** Moves the application's clock. */
  at(instant: string): void;
  browser(): Wayfarer;
  /** Signs a browser in as a person of the sample; where it came to. */
  signIn(browser: Wayfarer, personId: string, options?: SigningIn): Promise<Arrival>;
  close(): Promise<void>;
}

interface SigningIn {
  readonly acr?: string;
  /** Where the sign-in begins. */
  readonly start?: string;
}

export const oidcConfig = (issuer: string): OidcConfig => {
  const { oidc } = loadConfig({
    DATABASE_URL: 'postgresql://application@db.example/avenant',
    TEMPORAL_ADDRESS: 'temporal.example:7233',
    SMTP_URL: 'smtp://mail.example',
    SECRET: 'not that of any installation, yet long enough',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_SECRET: 'a secret of the tests',
  });
  if (oidc === undefined) throw new Error('no identity provider');
  return oidc;
};

/** The sample service with an identity provider that is really asked. */
export async function openSignInScene(overrides: Partial<AppDependencies> = {}): Promise<SignInScene> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const { publicUrl = PUBLIC_URL } = overrides;
  let now = NOW;
  const world = await createApiWorld({
    now: () => now,
    provider: providerOf(oidcConfig(issuer), publicUrl),
    ...overrides,
  });
  const people = [
    'president',
    'secretary',
    'administrator',
    'secretary-second',
    'cabinet-director',
    'cabinet-member',
  ].map(demoSubject);
  const provider = await startIdentityProvider({
    port,
    issuer,
    clients: [
      {
        id: 'avenant',
        secret: 'a secret of the tests',
        redirectUris: [publicUrl + CALLBACK],
        postLogoutRedirectUris: [publicUrl + SIGN_IN],
        backChannelLogoutUri: world.baseUrl + BACK_CHANNEL_LOGOUT,
      },
    ],
    people: async () => [...people, STRANGER].map((subject) => ({ subject, name: subject, roles: [] })),
  });
  const browser = (): Wayfarer => new Wayfarer(publicUrl, world.baseUrl);
  return {
    world,
    provider,
    at: (instant) => {
      now = instant;
    },
    browser,
    signIn: async (way, personId, { acr = ACR.EID, start = '/sign-in/start' } = {}) => {
      const login = await way.go(start);
      const subject = personId === STRANGER ? STRANGER : demoSubject(personId);
      return login.url.origin === issuer ? way.submit(login, { subject, acr }) : login;
    },
    close: async () => {
      await provider.stop();
      await world.close();
    },
  };
}

/** A provider that nobody is at. */
export const nobodyAt = async (publicUrl = PUBLIC_URL): Promise<OidcProvider> =>
  providerOf(oidcConfig(`http://127.0.0.1:${await freePort()}`), publicUrl);
