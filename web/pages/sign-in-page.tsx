import type { VNode } from 'preact';
import { textsIn } from '../../locales/texts.ts';
import type { Role } from '../../domain/people/roles.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { PostForm } from '../forms/post-form.tsx';

interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Everyone one can act as, in a demo. */
export function SignInPage({
  people,
  to,
  ...frame
}: Frame & { readonly people: readonly DemoPerson[]; readonly to: string }): VNode {
  const t = textsIn(frame.language);
  return (
    <Page {...frame} title={t('page.signIn.title')}>
      <p class="govuk-body-l">{t('page.signIn.lead')}</p>
      <PostForm action="/sign-in">
        <input type="hidden" name="to" value={to} />
        <ul class="govuk-list app-people">
          {people.map(({ id, name, roles }) => (
            <li key={id}>
              <button type="submit" class="app-link-button" name="personId" value={id}>
                {t('page.signIn.choose', { name })}
              </button>
              <br />
              {roles.map((role) => t(`role.${role}`)).join(', ')}
            </li>
          ))}
        </ul>
      </PostForm>
    </Page>
  );
}
