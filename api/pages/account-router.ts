import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { VNode } from 'preact';
import { standingRoles } from '../../domain/rights/capacity.ts';
import { textsIn, type Texts } from '../../locales/texts.ts';
import type { Form } from '../../web/forms/field.ts';
import { choice, line, options, select } from '../../web/forms/fields.ts';
import { AccountPage, DONE } from '../../web/pages/account/account-page.tsx';
import { EndSessionsPage } from '../../web/pages/account/end-sessions-page.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { madeToken } from '../schemas/access.ts';
import { endOneSession, signOutEverywhere } from '../routes/sessions.ts';
import { endToken, makeToken } from '../routes/tokens.ts';
import { TOKEN_SCOPES } from '../sign-in/identity.ts';
import { sessionsShown, tokensShown } from '../views/access-shown.ts';
import { formPage, type Filled } from './form-page.ts';
import { page, type PageContext, type Visit } from './visit.ts';

const ADDRESS = '/account';
const DAYS = [7, 30, 90, 180, 365];

/** One's own sessions and personal tokens. */
export function accountRouter(context: PageContext): Router {
  const { deps } = context;
  const router = Router();
  const find = async (): Promise<object> => ({});
  const show = (visit: Visit): Promise<VNode> => shown(deps, visit, {});
  router.get(ADDRESS, page(context, ADDRESS, show));
  formPage<object>(router, context, {
    route: `${ADDRESS}/tokens`,
    operation: makeToken(deps),
    find,
    form: (_subject, { frame }) => formOf(textsIn(frame.language)),
    body: (said) => ({ ...said, days: 'days' in said ? Number(said.days) : undefined }),
    initial: () => INITIAL,
    show: (visit, _subject, filled) => shown(deps, visit, { filled }),
    leadsTo: () => ADDRESS,
    shows: (answer, visit) => shown(deps, visit, { made: madeToken.parse(answer).token }),
  });
  const plain = { find, form: (): Form => [], show };
  formPage<object>(router, context, {
    ...plain,
    route: `${ADDRESS}/tokens/:id/revoke`,
    operation: endToken(deps),
    leadsTo: () => `${ADDRESS}?done=TOKEN_REVOKED`,
  });
  formPage<object>(router, context, {
    ...plain,
    route: `${ADDRESS}/sessions/end-all`,
    show: async ({ caller, frame }) =>
      EndSessionsPage({ ...frame, sessions: await sessionsShown(deps, caller, caller.actor.id) }),
    operation: signOutEverywhere(deps),
    leadsTo: () => '/sign-in?signedOut',
  });
  formPage<object>(router, context, {
    ...plain,
    route: `${ADDRESS}/sessions/:id/end`,
    operation: endOneSession(deps),
    leadsTo: () => `${ADDRESS}?done=SESSION_ENDED`,
  });
  return router;
}

const INITIAL = { scope: 'READ', days: '30' };

const formOf = (t: Texts): Form => [
  line('name', t('account.newToken.name'), { hint: t('account.newToken.nameHint') }),
  choice(
    'scope',
    t('account.newToken.scope'),
    options(TOKEN_SCOPES, (scope) => t(`account.newToken.scopes.${scope}`)),
  ),
  select(
    'days',
    t('account.newToken.days'),
    DAYS.map((days) => ({ value: `${days}`, label: t('account.newToken.daysOption', { days }) })),
  ),
];

interface Shown {
  readonly filled?: Filled;
  readonly made?: string;
}

async function shown(deps: AppDependencies, visit: Visit, { filled, made }: Shown): Promise<VNode> {
  const { caller, frame, request } = visit;
  const { id } = caller.actor;
  const [sessions, tokens] = await Promise.all([sessionsShown(deps, caller, id), tokensShown(deps, id)]);
  const form = { form: formOf(textsIn(frame.language)), values: INITIAL, idempotencyKey: randomUUID() };
  return AccountPage({
    ...frame,
    sessions,
    tokens,
    newToken: standingRoles(caller).length === 0 ? undefined : (filled ?? form),
    made,
    problem: filled?.problem,
    done: DONE.find((each) => each === request.query['done']),
  });
}
