import type { Request, RequestHandler, Response } from 'express';
import type { VNode } from 'preact';
import type { Frame } from '../../web/layout/frame.ts';
import { html } from '../../web/layout/page.tsx';
import type { Caller } from '../caller.ts';
import type { AppDependencies } from '../dependencies.ts';
import { localsOf } from '../http/locals.ts';
import type { Readers } from './readers.ts';
import { sendToSignIn } from './sign-in/send-to-sign-in.ts';

/** What every page works with. */
export interface PageContext {
  readonly deps: AppDependencies;
  readonly readers: Readers;
}

/** A page asked for, or a form sent, by someone who is signed in. */
export interface Visit {
  readonly request: Request;
  readonly response: Response;
  readonly caller: Caller;
  readonly frame: Frame;
}

/** Answers a page to who is signed in; others sign in first and come back. */
export const page =
  ({ deps, readers }: PageContext, route: string, show: (visit: Visit) => Promise<VNode>): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = route;
    const caller = await readers.signedIn(request);
    if (caller === undefined) return sendToSignIn(deps, request, response);
    localsOf(response).language = caller.language;
    const frame = await readers.frame(request, caller);
    response.type('html').send(html(await show({ request, response, caller, frame })));
  };
