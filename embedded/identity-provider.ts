import { once } from 'node:events';
import { createServer } from 'node:http';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { Provider } from 'oidc-provider';
import { KeyRing } from './identity-provider/keys.ts';
import { isLevel, preferredLevel } from './identity-provider/levels.ts';
import { Memory } from './identity-provider/memory.ts';
import { errorPage, loginPage } from './identity-provider/pages.tsx';
import {
  createProvider,
  interactionPath,
  type DemoPerson,
  type ProviderOptions,
} from './identity-provider/provider.ts';
import { languageOf } from './identity-provider/words.ts';

export interface IdentityProviderOptions extends ProviderOptions {
  readonly port: number;
  /** Of this machine alone without it. */
  readonly host?: string;
  /** New ones, in memory, without it. */
  readonly keys?: KeyRing;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly stop: () => Promise<void>;
  /** Signs with a new key from now on; what the one before has signed can still be checked. */
  readonly rotateKeys: () => Promise<void>;
}

/**
 * An OpenID Provider at which one signs in by choosing who one is: for trying out and for tests, never for production. Who is
 * signed in is forgotten when it stops; its keys are not.
 * @throws the system's EADDRINUSE when the port is taken.
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const keys = options.keys ?? (await KeyRing.open());
  const memory = new Memory();
  let provider = createProvider(options, keys, memory);
  const server = createServer(createPages(options, () => provider));
  const listening = once(server, 'listening');
  server.listen(options.port, options.host ?? '127.0.0.1');
  await listening;
  return {
    issuer: options.issuer,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
    rotateKeys: async () => {
      await keys.rotate();
      provider = createProvider(options, keys, memory);
    },
  };
}

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'`;

function createPages(options: ProviderOptions, provider: () => Provider): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/health', (_request, response) => void response.json({ status: 'up' }));
  const path = interactionPath(':uid');
  app.get(path, askWho(options, provider));
  app.post(path, express.urlencoded({ extended: false, limit: '10kb' }), takeAnswer(options, provider));
  app.use((request: Request, response: Response) => provider().callback()(request, response));
  app.use(answerFault);
  return app;
}

const askWho =
  ({ people }: ProviderOptions, provider: () => Provider): RequestHandler =>
  async (request, response) => {
    const { params, session } = await provider().interactionDetails(request, response);
    const language = languageOf(params['ui_locales'], request.get('accept-language'));
    const level = preferredLevel(typeof params['acr_values'] === 'string' ? params['acr_values'] : undefined);
    // Whoever is signed in already comes first: a higher level is asked of him.
    const isHe = ({ subject }: DemoPerson) => Number(subject === session?.accountId);
    const sorted = (await people(language)).toSorted((one, other) => isHe(other) - isHe(one));
    response.set({ 'content-security-policy': POLICY, 'cache-control': 'no-store' });
    response.send(loginPage({ language, level, people: sorted }));
  };

const takeAnswer =
  (options: ProviderOptions, provider: () => Provider): RequestHandler =>
  async (request, response) => {
    const result = await chosen(options, request);
    if (result === undefined) response.redirect(303, request.originalUrl);
    else await provider().interactionFinished(request, response, result);
  };

/** What was chosen on the login page; nothing where it names nobody, or no level. */
async function chosen({ people }: ProviderOptions, { body }: Request) {
  const form: Partial<Record<string, unknown>> = body ?? {};
  if (form['cancel'] !== undefined) return { error: 'access_denied', error_description: 'the person gave up' };
  const { acr, subject } = form;
  const person = (await people('fr')).find((each) => each.subject === subject);
  return person === undefined || !isLevel(acr) ? undefined : { login: { accountId: person.subject, acr } };
}

/** An interaction that has ended, or was never begun in this browser. */
function answerFault(error: unknown, request: Request, response: Response, next: (error: unknown) => void): void {
  if (response.headersSent) return next(error);
  const reason = error instanceof Error ? error.message : String(error);
  response.status(400).send(errorPage(languageOf(undefined, request.get('accept-language')), [reason]));
}
