import type { VNode } from 'preact';
import { textsIn } from '../../locales/texts.ts';
import type { DemoPerson } from '../routes/demo.ts';
import { Page, type Frame } from './layout.tsx';

/** Everyone one can act as, in a demo. */
export function SignInPage({
  people,
  to,
  ...frame
}: Frame & { readonly people: readonly DemoPerson[]; readonly to: string }): VNode {
  const t = textsIn(frame.language);
  return (
    <Page {...frame} title={t('page.signIn.title')}>
      <p class="lead">{t('page.signIn.lead')}</p>
      <form method="post" action="/sign-in">
        <input type="hidden" name="to" value={to} />
        <ul class="people">
          {people.map(({ id, name, roles }) => (
            <li key={id}>
              <button name="personId" value={id}>
                {t('page.signIn.choose', { name })}
              </button>{' '}
              {roles.map((role) => t(`role.${role}`)).join(', ')}
            </li>
          ))}
        </ul>
      </form>
    </Page>
  );
}
