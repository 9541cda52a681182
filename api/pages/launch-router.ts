import { Router } from 'express';
import type { VNode } from 'preact';
import type { Policy } from '../../domain/amendment/policy.ts';
import { launchWindow } from '../../domain/amendment/window.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { rolesFor } from '../../domain/rights/table.ts';
import { standingIn } from '../../domain/people/holders.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { explainLaunchWindow } from '../../locales/launch-window.ts';
import { textsIn } from '../../locales/texts.ts';
import { missionsAwaiting } from '../../prisma/queries/amendments.ts';
import { contractsPage } from '../../prisma/queries/contracts.ts';
import { LaunchPage } from '../../web/pages/launch-page.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { launchAmendment } from '../routes/amendments.ts';
import { launched } from '../schemas/amendment.ts';
import { expectedRoute } from './expected-route.ts';
import { formPage, type Filled } from './form-page.ts';
import { expectedFields, launchForm, type LaunchChoices } from './forms/launch-form.ts';
import type { PageContext, Visit } from './visit.ts';

/** As many contracts as a list can be chosen from. */
const MOST_CONTRACTS = 100;

interface Launch extends LaunchChoices {
  /** Whether the sender launches by himself, as the president; what others send is put to him. */
  readonly launches: boolean;
  /** The rules it would begin with. */
  readonly policy: Policy;
}

/** The page on which an amendment is launched, or proposed. */
export function launchRouter(context: PageContext): Router {
  const router = Router();
  const { deps } = context;
  formPage<Launch>(router, context, {
    route: '/amendments/new',
    operation: launchAmendment(deps),
    find: (visit) => choicesFor(deps, visit),
    form: (choices, { frame }) => launchForm(textsIn(frame.language), choices),
    // A title or an origin of which nothing was filled in is missing where it is asked for.
    body: (said) => ({ title: {}, origin: {}, ...said }),
    places: { CONTRACT_UNKNOWN: 'contractId', TITLE_REQUIRED_BOTH: 'title.fr', REASON_REQUIRED: 'window.reason' },
    show,
    leadsTo: (answer, { launches }) =>
      `/amendments/${launched.parse(answer).id}?done=${launches ? 'launched' : 'proposed'}`,
  });
  return router;
}

/** @throws RuleViolation `NOT_ALLOWED` with the roles that may open a file. */
async function choicesFor({ db, policy }: AppDependencies, { caller, frame }: Visit): Promise<Launch> {
  const standing = standingIn(caller.directory, caller.actor.id, rolesFor('LAUNCH'), caller.today);
  if (standing === undefined) throw new RuleViolation('NOT_ALLOWED', { roles: rolesFor('LAUNCH') });
  const [contracts, missions, inForce] = await Promise.all([
    contractsPage(db, MOST_CONTRACTS),
    missionsAwaiting(db),
    policy.current(),
  ]);
  const { language } = frame;
  const t = textsIn(language);
  const launches = standing.role === 'PRESIDENT';
  return {
    launches,
    policy: inForce,
    window: launches ? windowOn(inForce, caller.today, language) : undefined,
    contracts: contracts.map(({ id, header: { title }, version }) => ({
      value: id,
      label: t('launch.contractOption', { title: title[language] ?? title.fr ?? title.nl ?? id, version }),
    })),
    missions: missions.map(({ id, title_fr, title_nl }) => ({
      value: id,
      label: language === 'fr' ? title_fr : title_nl,
    })),
  };
}

function windowOn(policy: Policy, today: IsoDate, language: Language): LaunchChoices['window'] {
  const window = launchWindow(policy, today);
  if (window.outside === undefined) return undefined;
  return { text: explainLaunchWindow(language, window).join(' '), urgencyPasses: window.outside.urgencyPasses };
}

function show({ caller, frame }: Visit, launch: Launch, filled: Filled): VNode {
  const { launches, contracts, policy } = launch;
  const [only, ...others] = contracts;
  return LaunchPage({
    ...frame,
    ...filled,
    launches,
    contract: others.length === 0 ? only?.label : undefined,
    form: only === undefined ? undefined : filled.form,
    expected: expectedFields(textsIn(frame.language)),
    route: expectedRoute(policy, caller, filled.values, launches),
  });
}
