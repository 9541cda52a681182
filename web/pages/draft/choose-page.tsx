import type { VNode } from 'preact';
import type { Provision } from '../../../domain/contract/provision.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { ProvisionName, ProvisionPath } from './provision-name.tsx';
import { ProvisionTree, type TreeNode } from './provision-tree.tsx';

export interface ChoosePageProps extends Frame {
  readonly id: string;
  readonly act: string;
  /** What the reader looks for. */
  readonly asked: string | undefined;
  /** How many were found; the first of them are shown. */
  readonly found: number;
  readonly most: number;
  readonly matches: readonly { readonly provision: Provision; readonly path: readonly Provision[] }[];
  readonly tree: readonly TreeNode[];
  /** Whether the reader wants to write in the text itself. */
  readonly writes: boolean;
}

const addressIn =
  ({ id, writes }: ChoosePageProps) =>
  (provision: Provision): string =>
    `/amendments/${id}/draft/${writes ? 'text' : 'add'}?provision=${encodeURIComponent(provision.id)}`;

/** The choice of a provision, by its number, its words or its place. */
export function ChoosePage(props: ChoosePageProps): VNode {
  const { language, id, act, asked, tree } = props;
  const t = textsIn(language);
  const draft = `/amendments/${id}/draft`;
  return (
    <Page {...props} title={t('draft.choose.title')} section="FILES" back={{ href: draft, text: t('draft.back') }}>
      <p class="govuk-body">{capitalised(act)}</p>
      <form method="get" action={`${draft}/add`} role="search">
        {props.writes && <input type="hidden" name="write" value="yes" />}
        <Input
          name="q"
          label={{ text: t('draft.choose.search'), classes: 'govuk-label--s' }}
          hint={{ text: t('draft.choose.hint') }}
          value={asked}
          type="search"
        />
        <Button>{t('draft.choose.button')}</Button>
      </form>
      {asked !== undefined && <Found {...props} />}
      <h2 class="govuk-heading-m">{t('draft.choose.tree')}</h2>
      <ProvisionTree language={language} nodes={tree} addressOf={addressIn(props)} />
    </Page>
  );
}

function Found(props: ChoosePageProps): VNode {
  const { language, matches, found, most } = props;
  const t = textsIn(language);
  if (found === 0) return <p class="govuk-body">{t('draft.choose.nothing')}</p>;
  return (
    <>
      <h2 class="govuk-heading-m">{t('draft.choose.found', { count: found })}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {matches.map(({ provision, path }) => (
          <li key={provision.id}>
            <ProvisionPath language={language} path={path} />
            <a class="govuk-link" href={addressIn(props)(provision)}>
              <ProvisionName language={language} provision={provision} />
            </a>
          </li>
        ))}
      </ul>
      {found > most && <p class="govuk-body">{t('draft.choose.most', { most })}</p>}
    </>
  );
}
