import type { Router } from 'express';
import { rolesFor } from '../../../domain/rights/table.ts';
import { mayActIn } from '../../../domain/rights/capacity.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { PersonRow } from '../../../prisma/queries/people.ts';
import { signInStateOf, type SignInState } from '../../../prisma/work/sign-in-invitations.ts';
import { PeopleFormPage } from '../../../web/pages/people/people-form-page.tsx';
import type { InvitationShown, PersonAccessShown } from '../../../web/pages/people/person-access.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import type { Operation } from '../../http/operation.ts';
import { actOfInviting, invitePerson, withdrawInvitation } from '../../routes/invitations.ts';
import { endAccessOf } from '../../routes/sessions.ts';
import { sessionsShown, tokensShown } from '../../views/access-shown.ts';
import { formPage } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { DONE } from './people-frame.ts';
import { askedPerson, personAddress } from './person.ts';

/** How a person comes to sign in, as far as its reader may know. */
export async function personAccess(deps: AppDependencies, { caller }: Visit, id: string): Promise<PersonAccessShown> {
  const { isBound, invitation } = await signInStateOf(deps.db, id);
  const shown = invitation && invitationShown(invitation, deps.now());
  const administers = mayActIn(caller, rolesFor('KEEP_ACCESS_OF_OTHERS'));
  return {
    isBound,
    invitation: shown,
    mayInvite: mayActIn(caller, rolesFor(actOfInviting(caller, id, isBound))),
    mayWithdraw: shown?.state === 'OPEN' && mayActIn(caller, rolesFor(actOfInviting(caller, id, false))),
    held: administers
      ? { sessions: await sessionsShown(deps, caller, id), tokens: await tokensShown(deps, id) }
      : undefined,
  };
}

function invitationShown(
  { invitedAt, until, acceptedAt, withdrawnAt, mail }: NonNullable<SignInState['invitation']>,
  now: string,
): InvitationShown {
  if (acceptedAt !== undefined) return { state: 'ACCEPTED', at: acceptedAt, until, mail };
  if (withdrawnAt !== undefined) return { state: 'WITHDRAWN', at: withdrawnAt, until, mail };
  return { state: now < until ? 'OPEN' : 'EXPIRED', at: invitedAt, until, mail };
}

interface Subject extends PersonRow {
  readonly isBound: boolean;
  /** In which roles the act may be done to him. */
  readonly roles: ReturnType<typeof rolesFor>;
}

/** The pages on which a person is invited to sign in, his invitation withdrawn, and all his access ended. */
export function accessForms(router: Router, context: PageContext): void {
  const { deps } = context;
  accessForm(router, context, 'invite', 'inviteForm', invitePerson(deps));
  accessForm(router, context, 'withdraw-invitation', 'withdrawForm', withdrawInvitation(deps));
  accessForm(router, context, 'end-access', 'endForm', endAccessOf(deps));
}

type Words = 'inviteForm' | 'withdrawForm' | 'endForm';

function accessForm(router: Router, context: PageContext, step: string, words: Words, operation: Operation): void {
  const { deps } = context;
  formPage<Subject>(router, context, {
    route: `/people/persons/:id/${step}`,
    operation,
    find: async (visit) => {
      const person = await askedPerson(deps, visit);
      const { isBound } = await signInStateOf(deps.db, person.id);
      const inviting = actOfInviting(visit.caller, person.id, words === 'inviteForm' && isBound);
      return { ...person, isBound, roles: rolesFor(words === 'endForm' ? 'KEEP_ACCESS_OF_OTHERS' : inviting) };
    },
    form: () => [],
    roles: ({ roles }) => roles,
    show: ({ frame }, { id, name, email, isBound }, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t(`personAccess.${words}.title`, { name }),
        back: { href: personAddress(id), text: name },
        action: `${personAddress(id)}/${step}`,
        save: t(`personAccess.${words}.save`),
        lead: leadOf(t, words, { email, isBound }),
      });
    },
    leadsTo: (_answer, { id }) => personAddress(id) + DONE,
  });
}

function leadOf(t: Texts, words: Words, { email, isBound }: Pick<Subject, 'email' | 'isBound'>): string {
  if (words !== 'inviteForm') return t(`personAccess.${words}.lead`);
  return isBound ? t('personAccess.inviteForm.again', { email }) : t('personAccess.inviteForm.lead', { email });
}
